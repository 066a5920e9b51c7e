import { runsRightToLeft } from '../office/stretches.ts';
import { isExact, type Piece, piecesOf, pieceText, type Words } from '../view/words.ts';
import { html, type Markup, webAddress } from './markup.ts';
import type { Spot } from './spot.ts';

/**
 * A text for a reader: paths and ids set apart, numbers of entries and sources as links. What comes from a bid cannot turn what
 * stands around it. A sentence of a language from right to left runs so also where it begins with a path or an English name.
 */
export const wordsMarkup = (words: Words, spot: Spot): Markup => {
  const pieces = piecesOf(words);
  if (isAlone(words)) return html`${pieces.map((piece) => pieceMarkup(piece, spot))}`;
  const turned =
    spot.language.direction === 'rtl' && pieces.some((piece) => !isExact(piece) && runsRightToLeft(pieceText(piece)));
  return turned
    ? html`<bdi dir="rtl">${pieces.map((piece) => turnedPiece(piece, spot))}</bdi>`
    : html`<bdi>${pieces.map((piece) => pieceMarkup(piece, spot))}</bdi>`;
};

/** A piece of a sentence from right to left: a name or a number that runs the other way is kept in one piece. */
const turnedPiece = (piece: Piece, spot: Spot): Markup =>
  typeof piece === 'string' && /\p{L}/u.test(piece) && !runsRightToLeft(piece)
    ? html`<bdi>${piece}</bdi>`
    : pieceMarkup(piece, spot);

/** Whether a text is one piece that is set apart already. */
const isAlone = (words: Words): boolean => piecesOf(words).length === 1 && piecesOf(words).every(isExact);

const pieceMarkup = (piece: Piece, { prefix }: Spot): Markup => {
  if (typeof piece === 'string') return html`${piece}`;
  if (isExact(piece)) return html`<bdi class="${/^[\d-]{1,10}$/.test(piece.exact) ? 'k' : 'x'}">${piece.exact}</bdi>`;
  if ('lang' in piece) return html`<bdi lang="${piece.lang}">${piece.prose}</bdi>`;
  if (typeof piece.to === 'number') return html`<a href="#${prefix}e${piece.to}">${piece.prose}</a>`;
  const address = webAddress(piece.to);
  return address === undefined
    ? html`${piece.prose}`
    : html`<a href="${address}" rel="noreferrer noopener">${piece.prose}</a>`;
};
