import type { ParagraphChild } from 'docx';
import { light } from '../html/palette.ts';
import { show } from '../show.ts';
import { type Line, type Span, spansOf } from './part.ts';
import { colour, exactFont, measures } from './word-style.ts';

/** The library that writes documents; it is loaded when a document is written. */
export type Word = typeof import('docx');

/**
 * A paragraph's text for a document. Every text becomes plain runs: no field, no markup and no link outward can come of it, and
 * what could hide or turn is written as `\u{…}`. Links lead inside the document only.
 */
export const wordText = (word: Word, line: Line): ParagraphChild[] =>
  spansOf(line).map((span) =>
    span.to === undefined
      ? run(word, span)
      : new word.InternalHyperlink({ anchor: span.to, children: [run(word, span)] }),
  );

const run = (word: Word, { text, bold, exact, marked, tone, to }: Span) =>
  new word.TextRun({
    text: show(text),
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
