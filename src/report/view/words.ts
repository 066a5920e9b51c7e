import { type Exact, type Foreign, grouped, type Lead, type Piece, piecesOf, type Words } from '../../source/piece.ts';

export { type Exact, grouped, type Lead, type Piece, piecesOf, type Words };

/** Marks a path, an id or a place, which is never broken over lines. */
export const exact = (text: string): Exact => ({ exact: text });

/** The number of an entry, as what leads to it. */
export const entryLead = (number: number): Lead => ({ prose: String(number), to: number });

/** Whether a piece is printed in one piece. */
export const isExact = (piece: Piece): piece is Exact => typeof piece !== 'string' && 'exact' in piece;

/** Where a piece leads to; nothing where it leads nowhere. */
export const leadOf = (piece: Piece): Lead['to'] | undefined =>
  typeof piece !== 'string' && 'to' in piece ? piece.to : undefined;

/** The language of a piece where it is another than that of the text around it. */
export const languageOf = (piece: Piece): Foreign['lang'] | undefined =>
  typeof piece !== 'string' && 'lang' in piece ? piece.lang : undefined;

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
