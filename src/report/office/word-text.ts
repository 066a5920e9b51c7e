import type { ParagraphChild } from 'docx';
import { light } from '../html/palette.ts';
import { show } from '../show.ts';
import { type Line, type Span, spansOf } from './part.ts';
import type { Pen } from './pen.ts';
import { type Stretch, stretchesOf } from './stretches.ts';
import { colour, exactFont, measures } from './word-style.ts';

/**
 * A paragraph's text for a document. Every text becomes plain runs: no field, no markup and no link outward can come of it, and
 * what could hide or turn is written as `\u{…}`. Links lead inside the document only.
 */
export const wordText = (pen: Pen, line: Line): ParagraphChild[] =>
  spansOf(line).flatMap((span): ParagraphChild[] => {
    const runs = stretchesOf(show(span.text), pen.direction, span.apart === true || span.exact === true).map(
      (stretch) => run(pen, span, stretch),
    );
    return span.to === undefined ? runs : [new pen.word.InternalHyperlink({ anchor: span.to, children: runs })];
  });

const run = ({ word }: Pen, { bold, exact, marked, tone, lang, to }: Span, { text, direction }: Stretch) =>
  new word.TextRun({
    text,
    ...(direction === 'rtl' && { rightToLeft: true }),
    ...(lang !== undefined && { language: { value: lang } }),
    ...(bold === true && { bold }),
    ...(exact === true && { font: exactFont, size: measures.small, noProof: true }),
    ...(marked === true && {
      bold: true,
      underline: { type: word.UnderlineType.SINGLE },
      shading: { type: word.ShadingType.CLEAR, fill: colour(light.mark), color: 'auto' },
    }),
    ...(tone !== undefined && { color: colour(light.tones[tone].ink) }),
    ...(to !== undefined && { color: colour(light.link), underline: { type: word.UnderlineType.SINGLE } }),
  });
