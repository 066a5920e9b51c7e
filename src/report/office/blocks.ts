import type { Block, Fact } from '../view/block.ts';
import { type Part, spansOf, strong } from './part.ts';
import { excerptLine, lineOf } from './words-line.ts';

/** Facts as a part of a paper. `anchor` names the entry with a number where one stands in the same paper. */
export const factsPart = (facts: readonly Fact[], anchor?: (entry: number) => string): Part => ({
  kind: 'facts',
  facts: facts.map(({ label, text, excerpt }) => ({
    label,
    line: lineOf(text, anchor),
    ...(excerpt !== undefined && { excerpt: excerptLine(excerpt) }),
  })),
});

/** The verdict with its sentences, each a paragraph. */
export const verdictParts = (block: Block): Part[] => {
  if (block.kind !== 'verdict') return [];
  const [first = '', ...others] = block.sentences;
  return [
    { kind: 'paragraph', line: [strong(`${block.verdict}:`, block.tone), { text: ' ' }, ...spansOf(lineOf(first))] },
    ...others.map((sentence): Part => ({ kind: 'paragraph', line: lineOf(sentence) })),
  ];
};

/** A table of numbers, and what is said below it. */
export const tableParts = (block: Block, about: string): Part[] => {
  if (block.kind !== 'table') return [];
  return [
    {
      kind: 'table',
      about,
      columns: [
        { title: block.names, share: 4 },
        ...block.columns.map(({ title, number }) => ({ title, share: number ? 1.4 : 2, number })),
      ],
      rows: block.rows.map(({ name, below, cells }) => [
        [lineOf(name), ...(below === undefined ? [] : [lineOf(below)])],
        ...cells,
      ]),
    },
    ...block.below.map((words): Part => ({ kind: 'paragraph', line: lineOf(words) })),
  ];
};
