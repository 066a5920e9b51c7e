import { widthOf } from '../layout/width.ts';
import { show } from '../show.ts';
import type { SheetCell, SheetColumn } from './sheet.ts';

/** Points of a line of text, of one in a script whose fonts are taller, and the most that a row can have (Excel). */
const linePoints = 12.6;
const tallPoints = 16;
const mostPoints = 409;

/** Scripts whose letters come from other fonts than the Latin ones: all from Hebrew on, but no punctuation. */
const tall = /[\u0590-\u1fff\u2e80-\u{10ffff}]/u;

/** Characters of the ten-point font for each character of a column's width, words that move to the next line counted in. */
const fill = 1.15;

/** Characters of a column that the indent of its cells takes. */
const indent = 1.5;

/**
 * The height of a row in points, so that wrapped text is seen whole in programs that do not measure rows when they open a
 * workbook. It is not fixed: a program that does measure may change it.
 */
export const rowHeight = (cells: readonly SheetCell[], columns: readonly SheetColumn[]): number => {
  const heights = cells.map((cell, index) => heightOf(linesOf(cell), columns[index]?.width ?? 10));
  return Math.min(mostPoints, Math.round(Math.max(linePoints, ...heights) + 2));
};

const linesOf = (cell: SheetCell): readonly string[] => {
  if (typeof cell === 'string') return [cell];
  if (typeof cell !== 'object') return [];
  if ('lines' in cell) return cell.lines;
  return 'text' in cell ? [cell.text] : [];
};

/** The points that lines take in a column of such a width. */
const heightOf = (lines: readonly string[], width: number): number =>
  lines.reduce((sum, line) => {
    const count = Math.max(1, Math.ceil(widthOf(show(line)) / ((width - indent) * fill)));
    return sum + count * (tall.test(line) ? tallPoints : linePoints);
  }, 0);
