import { type Messages, english as say } from '../generated/messages.ts';
import { grouped } from '../source/piece.ts';

/** A language in which reports are written. What comes from the bid, the tender, the packs and the judgement stays as it is. */
export type Language = {
  /** BCP 47. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  /** The columns that labels have in a text report, the space after them included; longer labels take more. */
  readonly labelColumns: number;
  /** The columns that the words have that stand before a rule or a file: what it came to. */
  readonly tagColumns: number;
  /** All that the program itself says. */
  readonly say: Messages;
  /** The translation of a text of a built-in rule (a title, what to do, a question) by its English text; nothing where there is none. */
  readonly ruleText: (english: string) => string | undefined;
  /** A whole number as its readers write it, always in the digits 0 to 9. */
  readonly number: (count: number) => string;
  /** `a, b and c`. */
  readonly list: (items: readonly string[]) => string;
};

/** English, as plain code: nothing is loaded or parsed for it. */
export const english: Language = {
  tag: 'en',
  direction: 'ltr',
  labelColumns: 9,
  tagColumns: 12,
  say,
  ruleText: () => undefined,
  number: grouped,
  list: (items) => (items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`),
};
