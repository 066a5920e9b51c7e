import type { IParagraphStyleOptions, IStylesOptions } from 'docx';
import type { Language } from '../../i18n/language.ts';
import { light } from '../html/palette.ts';

/** Colours of a printed document, as `rrggbb`. */
export const colour = (value: string): string => value.replace('#', '');

/** Sizes in half points, lengths in twentieths of a point. */
export const measures = {
  text: 20,
  table: 17,
  small: 16,
  indent: 1700,
  cell: 70,
  margin: 1020,
} as const;

const font = 'Arial';

/** The font of text of files. */
export const exactFont = 'Courier New';

const heading = (name: string, level: number, size: number, before: number): IParagraphStyleOptions => ({
  id: `Heading${level}`,
  name,
  basedOn: 'Normal',
  next: 'Normal',
  quickFormat: true,
  run: { size, bold: true, color: colour(light.text) },
  paragraph: { spacing: { before, after: 80 }, keepNext: true, keepLines: true, outlineLevel: level - 1 },
});

/**
 * The styles of a document: what its parts look like stands here and nowhere else. In a language that runs from right to left,
 * what runs from left to right is English.
 */
export const wordStyles = ({ tag, direction }: Pick<Language, 'tag' | 'direction'>): IStylesOptions => ({
  default: {
    document: {
      run: {
        font,
        size: measures.text,
        color: colour(light.text),
        language: direction === 'rtl' ? { value: 'en', bidirectional: tag } : { value: tag },
      },
      paragraph: { spacing: { after: 100, line: 264, lineRule: 'auto' } },
    },
    title: {
      run: { font, size: 40, bold: true, color: colour(light.text) },
      paragraph: { spacing: { after: 160 } },
    },
    heading1: heading('heading 1', 1, 32, 360),
    heading2: heading('heading 2', 2, 26, 320),
    heading3: heading('heading 3', 3, 22, 260),
    heading4: heading('heading 4', 4, 20, 220),
  },
  paragraphStyles: [
    {
      id: 'Fact',
      name: 'Fact',
      basedOn: 'Normal',
      run: { size: measures.text },
      paragraph: { indent: { left: measures.indent, hanging: measures.indent }, spacing: { after: 40 } },
    },
    {
      id: 'Cell',
      name: 'Cell',
      basedOn: 'Normal',
      run: { size: measures.table },
      paragraph: { spacing: { after: 20, line: 240, lineRule: 'auto' } },
    },
  ],
});
