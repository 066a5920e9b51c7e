/**
 * The PDF library sets promises aside that nobody awaits; on a damaged file some of them reject, which would end the whole
 * program. Counts those rejections and keeps the program going; every other stray rejection still ends it.
 */
let strays = 0;
let listening = false;

/** Whether an error was raised by the PDF library: its own exception classes, by name and place. Never throws. */
export const isOfPdfLibrary = (error: unknown): boolean =>
  error instanceof Error && /(?:Exception|Error)$/.test(error.name) && /pdfjs/.test(error.stack ?? '');

/** Takes the library's stray rejections from now on. Takes a rejection's reason; throws it again where it is not of the library. */
export const takeStray = (reason: unknown): void => {
  if (!isOfPdfLibrary(reason)) throw reason;
  strays += 1;
};

/** How many stray rejections the library has left so far in this process. Listens from the first call. */
export const straysOfPdfLibrary = (): number => {
  if (!listening) process.on('unhandledRejection', takeStray);
  listening = true;
  return strays;
};
