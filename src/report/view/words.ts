/** A piece of text that is printed in one piece: a path, an id, a place. */
export type Exact = { readonly exact: string };

/** A piece of prose that leads somewhere: to a web address, or to the entry with this number. A format may make it a link. */
export type Lead = { readonly prose: string; readonly to: string | number };

/** A stretch of a text. */
export type Piece = string | Exact | Lead;

/** Text for a reader: prose, which may be wrapped at its spaces, and pieces that are printed in one piece. */
export type Words = string | readonly Piece[];

/** Marks a path, an id or a place, which is never broken over lines. */
export const exact = (text: string): Exact => ({ exact: text });

/** The number of an entry, as what leads to it. */
export const entryLead = (number: number): Lead => ({ prose: String(number), to: number });

/** Whether a piece is printed in one piece. */
export const isExact = (piece: Piece): piece is Exact => typeof piece !== 'string' && 'exact' in piece;

/** The pieces of a text. */
export const piecesOf = (words: Words): readonly Piece[] => (typeof words === 'string' ? [words] : words);

/** The text without the marks. */
export const textOf = (words: Words): string => piecesOf(words).map(pieceText).join('');

/** A piece without its marks. */
export const pieceText = (piece: Piece): string => {
  if (typeof piece === 'string') return piece;
  return isExact(piece) ? piece.exact : piece.prose;
};

/** Joins texts with a separator between each two. */
export const joined = (list: readonly Words[], separator: string): Words =>
  list.flatMap((words, index) => (index === 0 ? piecesOf(words) : [separator, ...piecesOf(words)]));

/** Text that a buyer or the author of a pack wrote over several lines, as one line. */
export const prose = (text: string): string => text.replace(/[ \t]*(?:\r\n|\r|\n)[ \t]*/g, ' ').trim();

/** A whole number as people read it in English: 120,000. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** `a`, `a and b`, `a, b and c`. */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
