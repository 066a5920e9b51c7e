import type { Excerpt } from '../../generated/report.ts';
import { shownCells } from '../show.ts';
import { isExact, languageOf, leadOf, piecesOf, pieceText, type Words } from '../view/words.ts';
import type { Line, Span } from './part.ts';

/** Text for a reader as a paragraph. Numbers of entries lead to them where `anchor` names an entry; sources are named, not linked. */
export const lineOf = (words: Words, anchor?: (entry: number) => string): Line =>
  piecesOf(words).map((piece): Span => {
    const to = leadOf(piece);
    const lang = languageOf(piece);
    return {
      text: pieceText(piece),
      ...(isExact(piece) && { apart: true }),
      ...(lang !== undefined && { lang }),
      ...(typeof to === 'number' && anchor !== undefined && { to: anchor(to) }),
    };
  });

/** A line of a file with the meant part marked; what is escaped is never cut in two. */
export const excerptLine = ({ text, start, length }: Excerpt): readonly Span[] => {
  const parts = ['', '', ''];
  for (const cell of shownCells(text)) {
    const part = cell.to <= start ? 0 : cell.from < start + length ? 1 : 2;
    parts[part] += cell.text;
  }
  return parts
    .map((part, index): Span => ({ text: part, exact: true, ...(index === 1 && { marked: true }) }))
    .filter((span) => span.text !== '');
};
