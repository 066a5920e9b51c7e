import type { Block } from '../view/block.ts';
import type { Paint } from './paint.ts';
import { padded, widthOf } from './width.ts';
import { wrap } from './wrap.ts';

type Table = Extract<Block, { kind: 'table' }>;

/** Columns stand two spaces apart, or one where the names would have too little room. */
const gaps = [2, 1] as const;
const narrowestName = 16;

/** As many columns names have at least, where all else does not fit. */
const leastName = 8;

/**
 * A table without lines: names to the left and wrapped, columns as wide as they must be, numbers to the right.
 * A name that cannot be broken and is too long stands in a line of its own, above its numbers.
 */
export const tableLines = ({ names, columns, rows, below }: Table, width: number, paint: Paint): string[] => {
  const titles = columns.map(({ title }) => title);
  const widths = titles.map((title, index) => widest([title, ...rows.map(({ cells }) => cells[index] ?? '')]));
  const numbers = widths.reduce((sum, each) => sum + each, 0);
  const gap = gaps.find((each) => width - numbers - each * widths.length >= narrowestName) ?? 1;
  const room = Math.max(leastName, width - numbers - gap * widths.length);
  const wrapped = rows.map(({ name, ...row }) => ({ ...row, lines: wrap(name, room) }));
  const nameWidth = widest([names, ...wrapped.flatMap(({ lines }) => lines)].filter((line) => widthOf(line) <= room));
  const lineOf = (name: string, cells: readonly string[]): string =>
    padded(name, nameWidth) +
    cells
      .map((cell, at) => ' '.repeat(gap) + padded(cell, widths[at] ?? 0, columns[at]?.number ? 'left' : 'right'))
      .join('');
  const rowLines = (lines: readonly string[], cells: readonly string[]): string[] => {
    const [first = '', ...rest] = lines;
    return widthOf(first) > nameWidth ? [...lines, lineOf('', cells)] : [lineOf(first, cells), ...rest];
  };
  return [
    paint.strong(lineOf(names, titles)),
    ...wrapped.flatMap(({ lines, cells, below: more }) => [
      ...rowLines(lines, cells),
      ...(more === undefined ? [] : wrap(more, width - gap).map((line) => ' '.repeat(gap) + line)),
    ]),
    ...below.flatMap((words) => wrap(words, width)),
  ].map((line) => line.trimEnd());
};

const widest = (texts: readonly string[]): number => texts.reduce((most, text) => Math.max(most, widthOf(text)), 0);
