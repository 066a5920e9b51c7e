import type { Excerpt } from '../../generated/report.ts';
import { shownCells } from '../show.ts';
import type { Block, Entry, Fact, Line } from '../view/block.ts';
import type { Words } from '../view/words.ts';
import { code, plain, words } from './text.ts';

/** A heading of a level from 1 to 6, with an empty line after it. */
export const heading = (level: number, text: string): string => `${'#'.repeat(Math.min(level, 6))} ${text}\n\n`;

/** A paragraph. */
export const paragraph = (text: Words): string => `${words(text)}\n\n`;

/** A stretch that opens; `summary` is HTML already. */
export const folded = (summary: string, body: string): string =>
  `<details>\n<summary>${summary}</summary>\n\n${body}</details>\n\n`;

/** Labels with what they say, as a list; places stand below what is said of them. */
export const facts = (list: readonly Fact[]): string =>
  `${list.map((fact) => `${fact.part === 'place' ? '  ' : ''}- ${factText(fact)}\n`).join('')}\n`;

const factText = ({ label, text, excerpt }: Fact): string =>
  `${plain(label)}: ${words(text)}${excerpt === undefined ? '' : `: ${marked(excerpt)}`}`;

/** A line of a file as code, the meant part strong. */
const marked = ({ text, start, length }: Excerpt): string => {
  const parts: [string, string, string] = ['', '', ''];
  for (const cell of shownCells(text)) parts[cell.to <= start ? 0 : cell.from < start + length ? 1 : 2] += cell.text;
  const [before, meant, after] = parts;
  return `${code(before)}${meant === '' ? '' : `**${code(meant)}**`}${code(after)}`;
};

/** A rule with all that is to be said about it. */
export const entryText = ({ number, tag, level, title, facts: list }: Entry, depth: number): string =>
  `${heading(depth, `${number} ${plain(tag)}, ${plain(level)}: ${words(title)}`)}${facts(list)}`;

/** A table of the report. */
export const table = ({ names, columns, rows, below }: Extract<Block, { kind: 'table' }>): string =>
  `${grid(
    [names, ...columns.map(({ title }) => title)].map(plain),
    rows.map(({ name, below: more, cells }) => [
      `${words(name, true)}${more === undefined ? '' : `<br>${words(more, true)}`}`,
      ...cells.map(plain),
    ]),
    [false, ...columns.map(({ number }) => number)],
  )}${below.map(paragraph).join('')}`;

/** Cells in rows under titles; numbers stand to the right. */
export const grid = (
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  numbers: readonly boolean[] = [],
): string =>
  `${[titles, titles.map((_, at) => (numbers[at] ? '--:' : ':--')), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('')}\n`;

/** Rules or files with a line or two each, as rows of a table. */
export const lineRow = ({ tag, text, below = [] }: Line): readonly string[] => [
  plain(tag),
  [text, ...below].map((each) => words(each, true)).join('<br>'),
];
