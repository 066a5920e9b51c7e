import type { Tone } from '../view/block.ts';

/** A stretch of text that looks alike. The text is as the report holds it; what writes it makes it safe. */
export type Span = {
  readonly text: string;
  readonly bold?: boolean;
  /** Text of a file, letter by letter. */
  readonly exact?: boolean;
  /** A path, an id or a date, which runs in a direction of its own. */
  readonly apart?: boolean;
  /** The part of a line that is meant. */
  readonly marked?: boolean;
  readonly tone?: Tone;
  /** Its language (BCP 47) where it is another than that of the paper. */
  readonly lang?: string;
  /** The place in the document that it leads to. */
  readonly to?: string;
};

/** A paragraph: text, or stretches of it. */
export type Line = string | readonly Span[];

/** A column of a table: its title, its share of the width, and whether numbers stand in it. */
export type PaperColumn = { readonly title: string; readonly share: number; readonly number?: boolean };

/** A cell of a table: a paragraph, or several. */
export type PaperCell = string | readonly Line[];

/** A label and what it says; a line of a file may stand below. */
export type PaperFact = { readonly label: string; readonly line: Line; readonly excerpt?: readonly Span[] };

/**
 * A part of a paper that people read from its beginning to its end. Formats of paper (Markdown, DOCX) write the same parts, so
 * that all of them say the same.
 */
export type Part =
  | { readonly kind: 'title'; readonly text: string }
  /** `id`: what a stretch of text may lead to. `newPage`: it begins a page of its own. */
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3 | 4;
      readonly line: Line;
      readonly id?: string;
      readonly newPage?: boolean;
    }
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'facts'; readonly facts: readonly PaperFact[] }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  | {
      readonly kind: 'table';
      /** What the table tells, for those who cannot see it at a glance. */
      readonly about: string;
      readonly columns: readonly PaperColumn[];
      readonly rows: readonly (readonly PaperCell[])[];
    };

/** The stretches of a paragraph. */
export const spansOf = (line: Line): readonly Span[] => (typeof line === 'string' ? [{ text: line }] : line);

/** The paragraphs of a cell. */
export const linesOf = (cell: PaperCell): readonly Line[] => (typeof cell === 'string' ? [cell] : cell);

/** Words of this program that stand out. */
export const strong = (text: string, tone?: Tone): Span => ({ text, bold: true, ...(tone !== undefined && { tone }) });
