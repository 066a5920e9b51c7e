import { wantsPlain } from '../colour.ts';
import type { Language } from '../i18n/language.ts';
import type { Io } from '../io.ts';
import type { BidFolder } from '../load/bid-folder.ts';
import { widthOf } from '../report/layout/width.ts';
import { show } from '../report/show.ts';

/** What tells on standard error how far a run is. */
export type Progress = {
  /** A bid begins; `number` counts from 1. */
  readonly bid: (file: string, number: number) => Promise<void>;
  /** The folder of that bid, each of whose files is told when it is opened. */
  readonly watched: (folder: BidFolder) => BidFolder;
  /** The streams, before whose use the line is cleared. */
  readonly io: Io;
  /** Clears the line. */
  readonly end: () => Promise<void>;
};

/** Milliseconds of a run before which nothing is told, and between two lines; bytes of a file that is told at once, since it takes long. */
const [early, often, heavy] = [500, 100, 2_000_000] as const;

/**
 * One line of the terminal with the bid and its number, the file, and the time that is left by the pace so far. It is written on
 * standard error alone and cleared before anything else is written and at the end. Nothing is told where standard error is no
 * terminal, where the reader wants plain text, and of a run that is soon over.
 */
export const progressOf = (all: number, language: Language, plain: boolean | undefined, io: Io): Progress => {
  if (!io.errorTerminal || wantsPlain(plain, { env: io.env, terminal: true }))
    return { bid: async () => undefined, watched: (folder) => folder, io, end: async () => undefined };
  const start = io.now();
  let [bid, number, last, shown] = ['', 1, start - often, false];
  const clear = async (): Promise<void> => {
    if (shown) await io.error('\r\u001b[K');
    shown = false;
  };
  const tell = async (file: string, bytes: number): Promise<void> => {
    const now = io.now();
    if ((now - start < early && bytes < heavy) || now - last < often) return;
    last = now;
    shown = true;
    const at = language.say.progressAt({ number, all, file: file === '' ? show(bid) : `${show(bid)}, ${show(file)}` });
    const rest =
      number < 2 ? '' : language.say.comma + leftWords(((now - start) / (number - 1)) * (all - number + 1), language);
    const room = (io.errorColumns || 80) - widthOf(rest) - 1;
    await io.error(`\r\u001b[K${cut(at, room)}${rest}`);
  };
  return {
    bid: async (file, at) => {
      [bid, number] = [file, at];
      await tell('', 0);
    },
    watched: (folder) => ({
      ...folder,
      open: async (path) => {
        const opened = await folder.open(path);
        await tell(path, opened.state === 'read' ? opened.bytes.length : 0);
        return opened;
      },
    }),
    io: {
      ...io,
      out: async (chunk) => {
        if (io.terminal) await clear();
        await io.out(chunk);
      },
      error: async (chunk) => {
        await clear();
        await io.error(chunk);
      },
    },
    end: clear,
  };
};

const leftWords = (milliseconds: number, { say }: Language): string => {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 90
    ? say.progressSeconds({ count: seconds })
    : say.progressMinutes({ count: Math.ceil(seconds / 60) });
};

/** As much of the beginning of a line as there is room for. */
const cut = (text: string, room: number): string => {
  if (widthOf(text) <= room) return text;
  let kept = '';
  for (const character of text) {
    if (widthOf(kept + character) >= room) break;
    kept += character;
  }
  return `${kept}…`;
};
