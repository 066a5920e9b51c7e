import type { Passage, Reading } from '../model/evidence.ts';
import { type Heading, textFacts } from './document-text.ts';
import { present } from './members.ts';
import { straysOfPdfLibrary } from './pdf-strays.ts';

/** Bounds on one PDF: what lies beyond goes to a person. */
const most = { pages: 3_000, characters: 20_000_000 };

/**
 * Reads the text of a PDF, page by page, and what its metadata say. Locked files and scans without text are limits of
 * ours; a file that begins like a PDF and cannot be opened is a fault of the file.
 */
export const readPdf = async (bytes: Uint8Array): Promise<Reading> => {
  const before = straysOfPdfLibrary();
  const reading = await readPages(bytes);
  await new Promise((resolve) => setImmediate(resolve));
  return reading.state === 'read' && straysOfPdfLibrary() > before
    ? { state: 'unreadable', why: 'it is damaged in a part that the PDF library gave up on' }
    : reading;
};

const readPages = async (bytes: Uint8Array): Promise<Reading> => {
  const { getDocumentProxy } = await import('unpdf');
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    pdf = await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      isEvalSupported: false,
      disableFontFace: true,
    });
  } catch (error) {
    const { name, message } = error as Error;
    if (name === 'PasswordException') return { state: 'unreadable', why: 'it is locked with a password' };
    if (name === 'InvalidPDFException')
      return { state: 'invalid', why: `begins like a PDF and cannot be opened (${message.replace(/\.$/, '')})` };
    throw error;
  }
  try {
    const pages = pdf.numPages;
    if (pages > most.pages) return { state: 'unreadable', why: `it has ${pages} pages; the limit is ${most.pages}` };
    const passages: Passage[] = [];
    let characters = 0;
    for (let number = 1; number <= pages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const text = items
        .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
        .join('')
        .trim();
      page.cleanup();
      characters += text.length;
      if (characters > most.characters)
        return { state: 'unreadable', why: `it holds more than ${most.characters} characters of text` };
      if (text !== '') passages.push({ text, spot: { page: number } });
    }
    if (!passages.some(({ text }) => /[\p{L}\p{N}]/u.test(text)))
      return {
        state: 'unreadable',
        why: `it is a scan without text (${pages === 1 ? 'one page' : `${pages} pages`}); text recognition would make it readable`,
      };
    const info = (await pdf.getMetadata()).info as Readonly<Record<string, unknown>>;
    const marks = (await pdf.getMarkInfo()) as { readonly Marked?: boolean } | null;
    const text = (key: string) =>
      typeof info[key] === 'string' && info[key].trim() !== '' ? info[key].trim() : undefined;
    const headings = headingsOf(await pdf.getOutline());
    return {
      state: 'read',
      facts: {
        format: 'pdf',
        ...present({
          title: text('Title'),
          language: text('Language'),
          author: text('Author'),
          created: pdfDate(text('CreationDate')),
          modified: pdfDate(text('ModDate')),
        }),
        pages,
        tagged: marks?.Marked === true,
        ...textFacts(passages, headings),
      },
      spots: {},
      problems: [],
      valid: undefined,
      passages,
    };
  } finally {
    await pdf.destroy();
  }
};

type Outline = readonly { readonly title: string; readonly items?: Outline }[] | null;

const headingsOf = (outline: unknown, level = 1): readonly Heading[] =>
  level > 6
    ? []
    : ((outline as Outline) ?? []).flatMap(({ title, items }) => [
        { level, text: title.trim() },
        ...headingsOf(items ?? null, level + 1),
      ]);

/** A date of PDF metadata (`D:20260502100000Z`) in the form of ISO 8601. */
const pdfDate = (text: string | undefined): string | undefined => {
  const match = /^D:(\d{4})(\d{2})(\d{2})/.exec(text ?? '');
  return match ? `${match[1]}-${match[2]}-${match[3]}` : undefined;
};
