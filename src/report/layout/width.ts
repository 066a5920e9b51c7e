import { eastAsianWidth } from 'get-east-asian-width';

/** Whether a text is printable ASCII alone: each character takes one column. */
export const isPlain = (text: string): boolean => !/[^\x20-\x7e]/.test(text);

/** Latin letters, and the dashes, quotes and dots of General Punctuation: one column each, told without the tables of Unicode. */
const isNarrow = (point: number): boolean => point < 0x300 || (point >= 0x2010 && point < 0x2060);

/** How many columns a terminal gives one character: 0 for combining marks, 2 for wide ones (Unicode Standard Annex 11). */
const columnsOf = (character: string): number => {
  const point = character.codePointAt(0) ?? 0;
  if (isNarrow(point)) return 1;
  return /^[\p{Mn}\p{Me}]$/u.test(character) ? 0 : eastAsianWidth(point);
};

/** How many columns a terminal gives a text without line ends and control characters. */
export const widthOf = (text: string): number => {
  if (isPlain(text)) return text.length;
  let width = 0;
  for (const character of text) width += columnsOf(character);
  return width;
};

/** A text filled up with spaces to a number of columns; a longer one stays as it is. */
export const padded = (text: string, columns: number, side: 'left' | 'right' = 'right'): string => {
  const fill = ' '.repeat(Math.max(0, columns - widthOf(text)));
  return side === 'left' ? fill + text : text + fill;
};
