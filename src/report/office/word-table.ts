import type { Table, TableCell } from 'docx';
import { light } from '../html/palette.ts';
import { linesOf, type PaperCell, type PaperColumn, type Part, strong } from './part.ts';
import type { Pen } from './pen.ts';
import { colour, measures } from './word-style.ts';
import { wordText } from './word-text.ts';

type TablePart = Extract<Part, { readonly kind: 'table' }>;

/** A table for a document, as wide as the text: its first row is the header row and stands again on each page, and no row is cut in two. */
export const wordTable = (pen: Pen, { columns, rows }: TablePart, width: number): Table => {
  const { word, direction } = pen;
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((width * share) / shares));
  const line = { style: word.BorderStyle.SINGLE, size: 4, color: colour(light.line) };
  const none = { style: word.BorderStyle.NONE, size: 0, color: 'auto' };
  return new word.Table({
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: word.WidthType.DXA },
    columnWidths: widths,
    layout: word.TableLayoutType.FIXED,
    ...(direction === 'rtl' && { visuallyRightToLeft: true }),
    tableLook: { firstRow: true, firstColumn: false, noHBand: true, noVBand: true, lastRow: false, lastColumn: false },
    borders: { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none },
    rows: [
      new word.TableRow({
        tableHeader: true,
        cantSplit: true,
        keepNext: true,
        children: columns.map((column, index) =>
          cell(pen, [[strong(column.title)]], column, widths[index] ?? 0, colour(light.panel)),
        ),
      }),
      ...rows.map(
        (cells) =>
          new word.TableRow({
            cantSplit: true,
            children: columns.map((column, index) => cell(pen, cells[index] ?? '', column, widths[index] ?? 0)),
          }),
      ),
    ],
  });
};

const cell = (pen: Pen, content: PaperCell, { number }: PaperColumn, width: number, fill?: string): TableCell => {
  const { word } = pen;
  return new word.TableCell({
    width: { size: width, type: word.WidthType.DXA },
    margins: { top: 40, bottom: 40, left: measures.cell, right: measures.cell },
    ...(fill !== undefined && { shading: { type: word.ShadingType.CLEAR, fill, color: 'auto' } }),
    children: linesOf(content).map((line) =>
      pen.paragraph({
        style: 'Cell',
        ...(number === true && { alignment: word.AlignmentType.RIGHT }),
        children: wordText(pen, line),
      }),
    ),
  });
};
