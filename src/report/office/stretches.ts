import type { Language } from '../../i18n/language.ts';

type Direction = Language['direction'];

/** A stretch of text that runs in one direction. */
export type Stretch = { readonly text: string; readonly direction: Direction };

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Whether anything in a text runs from right to left by itself. */
export const runsRightToLeft = (text: string): boolean => rightToLeft.test(text);

/** A mark that nobody sees and that runs from left to right, for programs that look at the characters alone. */
const mark = '\u200e';

/**
 * A text cut where its direction changes, as a paragraph of the direction `base` shows it. Word processors are told the direction
 * of each stretch, since the order of full stops, brackets, dates and paths hangs on it. `apart`: the text is a path, a date or a
 * quotation and stays in one piece. In a paragraph from right to left, a stretch from left to right that begins or ends with
 * another character than a letter bears a mark there (U+200E).
 */
export const stretchesOf = (text: string, base: Direction, apart = false): readonly Stretch[] => {
  if (base === 'ltr' && !rightToLeft.test(text)) return [{ text, direction: base }];
  const characters = [...text];
  const own = withPairs(characters, withDates(characters, characters.map(directionOf)), base);
  const first = own.find((direction) => direction !== undefined);
  const uncut = apart && first !== 'rtl' ? 'ltr' : rightToLeft.test(text) ? undefined : (first ?? base);
  const cut =
    uncut === undefined
      ? withStops(stretched(characters, resolved(characters, own, base)))
      : [{ text, direction: uncut }];
  return base === 'ltr' ? cut : cut.map(marked);
};

/** The direction of a letter; other characters have none of their own. */
const directionOf = (character: string): Direction | undefined => {
  if (rightToLeft.test(character)) return 'rtl';
  return /\p{L}/u.test(character) ? 'ltr' : undefined;
};

/** Digits with hyphens between them are a date, which runs from left to right wherever it stands. */
const withDates = (
  characters: readonly string[],
  own: readonly (Direction | undefined)[],
): readonly (Direction | undefined)[] => {
  const all = [...own];
  for (let at = 0; at < characters.length; at += 1) {
    let end = at;
    while (isDigit(characters[end]) || (end > at && characters[end] === '-' && isDigit(characters[end + 1]))) end += 1;
    if (characters.slice(at, end).includes('-')) all.fill('ltr', at, end);
    at = Math.max(at, end - 1);
  }
  return all;
};

const isDigit = (character: string | undefined): boolean => character !== undefined && /\p{N}/u.test(character);

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '«': '»' };

/** Brackets around words of both directions, and brackets that lack their mate, run as the paragraph does. */
const withPairs = (
  characters: readonly string[],
  own: readonly (Direction | undefined)[],
  base: Direction,
): readonly (Direction | undefined)[] => {
  const all = [...own];
  const opened: { readonly at: number; readonly close: string; mixed: boolean }[] = [];
  for (const [at, character] of characters.entries()) {
    const close = closing[character];
    const last = opened.at(-1);
    if (close !== undefined) opened.push({ at, close, mixed: false });
    else if (last?.close === character) {
      opened.pop();
      if (last.mixed) all[last.at] = all[at] = base;
      const outer = opened.at(-1);
      if (outer !== undefined && last.mixed) outer.mixed = true;
    } else if (last !== undefined && own[at] === 'rtl') last.mixed = true;
  }
  for (const { at } of opened) all[at] = base;
  return all;
};

/** Digits run as the letter before them, the signs of a path as the letter behind them, all else as what stands on both sides of it. */
const resolved = (
  characters: readonly string[],
  own: readonly (Direction | undefined)[],
  base: Direction,
): readonly Direction[] => {
  const before: (Direction | undefined)[] = [];
  for (const [index, direction] of own.entries()) before.push(direction ?? before[index - 1]);
  const all: Direction[] = [];
  let next: Direction | undefined;
  let path: Direction | undefined;
  for (let index = characters.length - 1; index >= 0; index -= 1) {
    const character = characters[index] ?? '';
    const letter = own[index] ?? (isDigit(character) ? before[index] : undefined);
    path = letter ?? (/[/\\@#~.=+_-]/.test(character) ? path : undefined);
    next = letter ?? next;
    all[index] = path ?? (next === before[index] ? (next ?? base) : base);
  }
  return all;
};

const stretched = (characters: readonly string[], directions: readonly Direction[]): Stretch[] => {
  const all: Stretch[] = [];
  for (const [index, character] of characters.entries()) {
    const direction = directions[index] ?? 'ltr';
    const last = all.at(-1);
    if (last?.direction === direction) all[all.length - 1] = { ...last, text: last.text + character };
    else all.push({ text: character, direction });
  }
  return all;
};

/** A sentence keeps its full stop; behind a single word or a path the full stop ends what stands around it. */
const withStops = (cut: readonly Stretch[]): Stretch[] =>
  cut
    .map(({ text, direction }, index) => {
      const stops = (at: number): string =>
        isSentence(cut[at]) ? (/^[.?!"]{1,3}/.exec(cut[at + 1]?.text ?? '')?.[0] ?? '') : '';
      return { text: text.slice(stops(index - 1).length) + stops(index), direction };
    })
    .filter(({ text }) => text !== '');

const isSentence = (stretch: Stretch | undefined): boolean =>
  stretch?.direction === 'ltr' && (stretch.text.match(/\s/g) ?? []).length > 1;

const marked = ({ text, direction }: Stretch): Stretch => {
  if (direction === 'rtl') return { text, direction };
  const [first = '', last = ''] = [[...text].at(0), [...text].at(-1)];
  const [before, behind] = [first, last].map((character) => (directionOf(character) === 'ltr' ? '' : mark));
  return { text: `${before}${text}${behind}`, direction };
};
