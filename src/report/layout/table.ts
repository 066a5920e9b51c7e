import type { Block } from '../view/block.ts';
import type { Paint } from './paint.ts';
import { padded, widthOf } from './width.ts';
import { wrap } from './wrap.ts';

type Table = Extract<Block, { kind: 'table' }>;

const gap = 2;
const narrowestName = 20;

/** A table without lines: names to the left and wrapped, columns as wide as they must be, numbers to the right. */
export const tableLines = ({ names, columns, rows, below }: Table, width: number, paint: Paint): string[] => {
  const widths = columns.map(({ title }, index) =>
    Math.max(title.length, ...rows.map(({ cells }) => widthOf(cells[index] ?? ''))),
  );
  const taken = widths.reduce((sum, each) => sum + each + gap, 0);
  const wrapped = rows.map(({ name, below: more, cells }) => ({
    lines: wrap(name, Math.max(narrowestName, width - taken)),
    cells,
    more,
  }));
  const nameWidth = Math.max(names.length, ...wrapped.flatMap(({ lines }) => lines.map(widthOf)));
  const line = (name: string, cells: readonly string[]): string =>
    `${padded(name, nameWidth)}${cells.map((cell, index) => ' '.repeat(gap) + padded(cell, widths[index] ?? 0, columns[index]?.number ? 'left' : 'right')).join('')}`.trimEnd();
  return [
    paint.strong(
      line(
        names,
        columns.map(({ title }) => title),
      ),
    ),
    ...wrapped.flatMap(({ lines: [first = '', ...rest], cells, more }) => [
      line(first, cells),
      ...rest,
      ...(more === undefined ? [] : wrap(more, width - gap).map((each) => ' '.repeat(gap) + each)),
    ]),
    ...below.flatMap((words) => wrap(words, width)),
  ];
};
