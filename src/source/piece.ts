/** A piece of text that is printed in one piece: a path, an id, a place. */
export type Exact = { readonly exact: string };

/** A piece of prose that leads somewhere: to a web address, or to the entry with this number. A format may make it a link. */
export type Lead = { readonly prose: string; readonly to: string | number };

/** A piece of prose in another language than the text around it, by its tag (BCP 47). A format may mark it for those who hear it. */
export type Foreign = { readonly prose: string; readonly lang: string };

/** A stretch of a text. */
export type Piece = string | Exact | Lead | Foreign;

/** Text for a reader: prose, which may be wrapped at its spaces, and pieces that are printed in one piece. */
export type Words = string | readonly Piece[];

/** The pieces of a text. */
export const piecesOf = (words: Words): readonly Piece[] => (typeof words === 'string' ? [words] : words);

/** A whole number as people read it in English: 120,000. */
export const grouped = (count: number): string =>
  Math.abs(count) < 1_000 ? String(count) : String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
