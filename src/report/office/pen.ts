import type { IParagraphOptions, Paragraph } from 'docx';
import type { Language } from '../../i18n/language.ts';

/** The library that writes documents; it is loaded when a document is written. */
export type Word = typeof import('docx');

/** What a document is written with: the library, and the direction in which its paragraphs run. */
export type Pen = {
  readonly word: Word;
  readonly direction: Language['direction'];
  readonly paragraph: (options: IParagraphOptions) => Paragraph;
};

/** Loads the library for a document in a language. */
export const penOf = async ({ direction }: Pick<Language, 'direction'>): Promise<Pen> => {
  const word = await import('docx');
  return {
    word,
    direction,
    paragraph: (options) => new word.Paragraph({ ...options, ...(direction === 'rtl' && { bidirectional: true }) }),
  };
};
