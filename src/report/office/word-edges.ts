import type { Footer, Header } from 'docx';
import type { Language } from '../../i18n/language.ts';
import { light } from '../html/palette.ts';
import { exact, isExact, piecesOf, pieceText } from '../view/words.ts';
import { strong } from './part.ts';
import type { Pen } from './pen.ts';
import { stretchesOf } from './stretches.ts';
import { colour } from './word-style.ts';
import { wordText } from './word-text.ts';

/** What each page of a document says at its top. */
export const header = (pen: Pen, text: string): Header =>
  new pen.word.Header({
    children: [
      pen.paragraph({
        style: 'Cell',
        alignment: pen.word.AlignmentType.END,
        children: wordText(pen, [strong(text, 'bad')]),
      }),
    ],
  });

/** What the foot of each page says before the number of the page, and how wide it is. */
export type Foot = {
  readonly foot: string;
  readonly language: Language;
  /** No total of pages is told. */
  readonly alone: boolean;
  readonly width: number;
};

/** The foot of each page. The numbers of pages are the only fields of a document. */
export const footer = (pen: Pen, { foot, language, alone, width }: Foot): Footer => {
  const { word } = pen;
  return new word.Footer({
    children: [
      pen.paragraph({
        style: 'Cell',
        tabStops: [{ type: word.TabStopType.RIGHT, position: width }],
        children: [
          ...wordText(pen, [{ text: foot, apart: true }]),
          new word.TextRun({ children: [new word.Tab()] }),
          ...pageNumbers(pen, language, alone),
        ],
      }),
    ],
  });
};

/** `Page 2 of 9`, where the two numbers are fields; `Page 2` where no total is told. */
const pageNumbers = ({ word, direction }: Pen, { say }: Language, alone: boolean) => {
  const { CURRENT, TOTAL_PAGES } = word.PageNumber;
  const page = [exact(CURRENT)];
  const words = alone ? say.paperPageAlone({ page }) : say.paperPage({ page, pages: [exact(TOTAL_PAGES)] });
  const color = colour(light.muted);
  return piecesOf(words).flatMap((piece) => {
    if (isExact(piece))
      return [new word.TextRun({ children: [piece.exact === CURRENT ? CURRENT : TOTAL_PAGES], color })];
    return stretchesOf(pieceText(piece), direction).map(
      (stretch) =>
        new word.TextRun({ text: stretch.text, color, ...(stretch.direction === 'rtl' && { rightToLeft: true }) }),
    );
  });
};
