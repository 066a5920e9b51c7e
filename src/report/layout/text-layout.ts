import { english, type Language } from '../../i18n/language.ts';
import { show } from '../show.ts';
import type { Block, Line } from '../view/block.ts';
import { factLines } from './facts.ts';
import type { Paint } from './paint.ts';
import { tableLines } from './table.ts';
import { padded } from './width.ts';
import { wrap } from './wrap.ts';

/** Lays a report out for the eye: labels in a column, tables, marks under excerpts, lines of at most `width` columns. */
export const textLayout = (
  blocks: readonly Block[],
  width: number,
  paint: Paint,
  language: Language = english,
): string => {
  let text = '';
  for (const [index, block] of blocks.entries()) {
    if (spaced(blocks[index - 1], block)) text += '\n';
    for (const line of linesOf(block, width, paint, language)) text += `${line}\n`;
  }
  return text;
};

/** Whether an empty line stands between two blocks. */
const spaced = (before: Block | undefined, { kind }: Block): boolean =>
  before !== undefined && !together.has(`${before.kind} ${kind}`);

/** Kinds of blocks that follow one another without an empty line. */
const together: ReadonlySet<string> = new Set([
  'opening facts',
  'verdict facts',
  'section lines',
  'lines text',
  'text facts',
]);

const linesOf = (block: Block, width: number, paint: Paint, language: Language): string[] => {
  switch (block.kind) {
    case 'opening':
      return besides(paint.strong(show(block.name)), show(block.name).length, block.text, width, 3);
    case 'section':
      return [
        ...wrap(block.title, width).map((line) => paint.strong(line)),
        ...(block.text === undefined ? [] : wrap(block.text, width)),
      ];
    case 'facts':
      return factLines(block.facts, width, paint, { language });
    case 'verdict':
      return verdictLines(block, width, paint, language);
    case 'table':
      return tableLines(block, width, paint);
    case 'entry':
      return entryLines(block, width, paint, language);
    case 'lines':
      return block.lines.flatMap((line) => shortLines(line, width, paint, language));
    case 'text':
      return wrap(block.text, width);
    case 'break':
      return ['='.repeat(width)];
  }
};

/** A name and, beside it, a text that goes on under the name. */
const besides = (
  name: string,
  nameWidth: number,
  text: Parameters<typeof wrap>[0],
  width: number,
  gap: number,
): string[] => {
  const [first = '', ...rest] = wrap(text, width, width - nameWidth - gap);
  return [first === '' ? name : `${name}${' '.repeat(gap)}${first}`, ...rest];
};

const verdictLines = (
  { verdict, tone, sentences }: Extract<Block, { kind: 'verdict' }>,
  width: number,
  paint: Paint,
  { say, labelColumns }: Language,
): string[] => {
  const label = padded(say.resultTag, labelColumns);
  const [first = '', ...others] = sentences;
  const room = width - label.length;
  const [opening = '', ...rest] = wrap(first, room, room - verdict.length - 2);
  return [
    `${paint.strong(say.resultTag)}${label.slice(say.resultTag.length)}${paint[tone](verdict)}: ${opening}`,
    ...[...rest, ...others.flatMap((sentence) => wrap(sentence, room))].map((line) => ' '.repeat(label.length) + line),
  ];
};

const entryIndent = 3;

const entryLines = (
  { number, tag, tone, level, title, facts }: Extract<Block, { kind: 'entry' }>,
  width: number,
  paint: Paint,
  language: Language,
): string[] => {
  const opening = `${padded(String(number), entryIndent - 1)} ${tag}  ${level}  `;
  const [first = '', ...rest] = wrap(title, width - entryIndent, width - opening.length);
  return [
    `${padded(String(number), entryIndent - 1)} ${paint[tone](tag)}  ${level}  ${paint.strong(first)}`,
    ...rest.map((line) => ' '.repeat(entryIndent) + paint.strong(line)),
    ...factLines(facts, width, paint, { indent: entryIndent, tone, language }),
  ];
};

const shortLines = (
  { tag, tone, text, below = [] }: Line,
  width: number,
  paint: Paint,
  { tagColumns }: Language,
): string[] => {
  const lines = [text, ...below].flatMap((words) => wrap(words, width - tagColumns));
  return lines.map((line, index) =>
    index === 0
      ? `${paint[tone](tag)}${' '.repeat(Math.max(1, tagColumns - tag.length))}${line}`
      : ' '.repeat(tagColumns) + line,
  );
};
