import type { Excerpt } from '../../generated/report.ts';
import { type Cell, shownCells } from '../show.ts';
import { widthOf } from './width.ts';

/** A line of a file as it is printed, and where the meant part stands in it, in columns from 0. */
export type MarkedLine = { readonly text: string; readonly start: number; readonly width: number };

const cut = '...';

/** Escapes an excerpt and cuts it to `room` columns around the meant part, which stays visible from its beginning on. */
export const markedLine = ({ text, start, length }: Excerpt, room: number): MarkedLine => {
  const cells = shownCells(text);
  const columns = (from: number, to: number): number => widthOf(print(cells.slice(from, to)));
  const count = cells.length;
  const found = cells.findIndex(({ to }) => to > start);
  const from = found === -1 ? count : found;
  const to = Math.max(from, cells.filter((cell) => cell.from < start + length).length);
  const fits = columns(0, count) <= room;

  let begin = 0;
  if (!fits && columns(0, to) > room - cut.length) {
    begin = from;
    while (begin > 0 && columns(begin - 1, to) <= room - 2 * cut.length) begin -= 1;
  }
  const before = begin > 0 ? cut : '';
  let end = fits ? count : begin;
  while (end < count && before.length + columns(begin, end + 1) + (end + 1 < count ? cut.length : 0) <= room) end += 1;
  return {
    text: before + print(cells.slice(begin, end)) + (end < count ? cut : ''),
    start: before.length + columns(begin, from),
    width: Math.max(1, columns(from, Math.max(from, Math.min(to, end)))),
  };
};

const print = (cells: readonly Cell[]): string => cells.map(({ text }) => text).join('');
