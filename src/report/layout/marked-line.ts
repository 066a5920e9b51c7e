import type { Excerpt } from '../../generated/report.ts';
import { isTame, shownCells } from '../show.ts';
import { widthOf } from './width.ts';

/** A line of a file as it is printed, and where the meant part stands in it, in columns from 0. */
export type MarkedLine = { readonly text: string; readonly start: number; readonly width: number };

const cut = '...';

/** A text in the pieces that are cut as one: how many there are, their columns, what they print, and which of them are meant. */
type Cut = {
  readonly count: number;
  readonly from: number;
  readonly to: number;
  readonly columns: (from: number, to: number) => number;
  readonly print: (from: number, to: number) => string;
};

/** Escapes an excerpt and cuts it to `room` columns around the meant part, which stays visible from its beginning on. */
export const markedLine = (excerpt: Excerpt, room: number): MarkedLine => {
  const { count, from, to, columns, print } = isTame(excerpt.text) ? letters(excerpt) : cells(excerpt);
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
    text: before + print(begin, end) + (end < count ? cut : ''),
    start: before.length + columns(begin, from),
    width: Math.max(1, columns(from, Math.max(from, Math.min(to, end)))),
  };
};

/** Most lines: each letter is printed as it is, in one column. */
const letters = ({ text, start, length }: Excerpt): Cut => {
  const from = Math.min(start, text.length);
  return {
    count: text.length,
    from,
    to: Math.max(from, Math.min(start + length, text.length)),
    columns: (begin, end) => end - begin,
    print: (begin, end) => text.slice(begin, end),
  };
};

const cells = ({ text, start, length }: Excerpt): Cut => {
  const all = shownCells(text);
  const print = (begin: number, end: number): string =>
    all
      .slice(begin, end)
      .map((cell) => cell.text)
      .join('');
  const found = all.findIndex(({ to }) => to > start);
  const from = found === -1 ? all.length : found;
  return {
    count: all.length,
    from,
    to: Math.max(from, all.filter((cell) => cell.from < start + length).length),
    columns: (begin, end) => widthOf(print(begin, end)),
    print,
  };
};
