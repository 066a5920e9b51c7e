import type { Excerpt } from '../../generated/report.ts';
import { show } from '../show.ts';
import type { Block, Fact } from '../view/block.ts';
import { textOf, type Words } from '../view/words.ts';

/** Lays a report out for the ear and for logs: one fact a line as `label: value`, no columns, no marks under text, no wrapping. */
export const plainLayout = (blocks: readonly Block[]): string =>
  blocks
    .map(
      (block, index) =>
        `${startsAnew.has(block.kind) && index > 0 && blocks[index - 1]?.kind !== 'break' ? '\n' : ''}${linesOf(block)
          .map((line) => `${line}\n`)
          .join('')}`,
    )
    .join('');

const startsAnew: ReadonlySet<Block['kind']> = new Set(['verdict', 'table', 'section', 'entry']);

const linesOf = (block: Block): string[] => {
  switch (block.kind) {
    case 'opening':
      return [fact('Report', block.name), fact('Note', block.text)];
    case 'section':
      return [fact('Section', block.title), ...(block.text === undefined ? [] : [fact('Note', block.text)])];
    case 'facts':
      return block.facts.flatMap(factLines);
    case 'verdict':
      return [fact('Result', block.verdict), ...block.sentences.map((sentence) => fact('Result', sentence))];
    case 'table':
      return [
        ...block.rows.map(({ name, below, cells }) =>
          fact(
            textOf(name),
            [
              ...(below === undefined ? [] : [textOf(below)]),
              ...cells.map((cell, index) => `${block.columns[index]?.title ?? ''} ${cell}`),
            ].join(', '),
          ),
        ),
        ...block.below.map((words) => fact('Note', words)),
      ];
    case 'entry':
      return [
        fact(`Number ${block.number}`, `${block.tag}, ${block.level}, ${textOf(block.title)}`),
        ...block.facts.flatMap(factLines),
      ];
    case 'lines':
      return block.lines.map(({ tag, text, below = [] }) => fact(tag, [text, ...below].map(textOf).join('. ')));
    case 'text':
      return [fact('Note', block.text)];
    case 'break':
      return [];
  }
};

const fact = (label: string, text: Words): string => `${show(label)}: ${show(textOf(text))}`;

const factLines = ({ label, text, excerpt }: Fact): string[] => [
  fact(label, text),
  ...(excerpt === undefined ? [] : excerptLines(excerpt)),
];

const excerptLines = ({ text, start, length }: Excerpt): string[] => {
  const marked = text.slice(start, start + length);
  return [fact('Excerpt', text), ...(marked === text || marked === '' ? [] : [fact('Marked', marked)])];
};
