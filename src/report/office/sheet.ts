import type { Tone } from '../view/block.ts';

/** A cell of a sheet: a text, lines of text, a number that stays a number, a day (YYYY-MM-DD), a text that stands out; nothing where nothing is known. */
export type SheetCell =
  | string
  | { readonly lines: readonly string[] }
  | number
  | { readonly day: string }
  | { readonly text: string; readonly tone: Tone }
  | undefined;

/** A column of a sheet: its title, and its width in characters. */
export type SheetColumn = { readonly title: string; readonly width: number };

/** A sheet of a workbook before its first row. Texts are as the report holds them; what writes them makes them safe. */
export type SheetHead = {
  /** At most 31 characters, without `: \ / ? * [ ]`. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
};

/** Whether a sheet is too wide to be read on paper as wide as a page: then its columns go over several pages. */
export const isWide = ({ columns }: SheetHead): boolean => columns.reduce((sum, { width }) => sum + width, 0) > 230;

/** Rows that a sheet holds at most, its header row included (Excel). */
export const mostSheetRows = 1_048_576;

/** Sentences of one cell, each on a line of its own. */
export const linesCell = (lines: readonly string[]): SheetCell => (lines.length === 0 ? undefined : { lines });
