import type { Excerpt } from '../../generated/report.ts';
import { english, type Language } from '../../i18n/language.ts';
import { show } from '../show.ts';
import type { Block, Fact } from '../view/block.ts';
import { textOf, type Words } from '../view/words.ts';

/** Lays a report out for the ear and for logs: one fact a line as `label: value`, no columns, no marks under text, no wrapping. */
export const plainLayout = (blocks: readonly Block[], language: Language = english): string =>
  blocks
    .map(
      (block, index) =>
        `${startsAnew.has(block.kind) && index > 0 && blocks[index - 1]?.kind !== 'break' ? '\n' : ''}${linesOf(
          block,
          language,
        )
          .map((line) => `${line}\n`)
          .join('')}`,
    )
    .join('');

const startsAnew: ReadonlySet<Block['kind']> = new Set(['verdict', 'table', 'section', 'entry']);

const linesOf = (block: Block, { say }: Language): string[] => {
  const { labelNote: note, labelResult: result, comma } = say;
  switch (block.kind) {
    case 'opening':
      return [fact(say.labelReport, block.name), fact(note, block.text)];
    case 'section':
      return [fact(say.labelSection, block.title), ...(block.text === undefined ? [] : [fact(note, block.text)])];
    case 'facts':
      return block.facts.flatMap((each) => factLines(each, say));
    case 'verdict':
      return [fact(result, block.verdict), ...block.sentences.map((sentence) => fact(result, sentence))];
    case 'table':
      return [
        ...block.rows.map(({ name, below, cells }) =>
          fact(
            textOf(name),
            [
              ...(below === undefined ? [] : [textOf(below)]),
              ...cells.map((cell, index) => `${block.columns[index]?.title ?? ''} ${cell}`),
            ].join(comma),
          ),
        ),
        ...block.below.map((words) => fact(note, words)),
      ];
    case 'entry':
      return [
        fact(
          say.labelNumber({ number: String(block.number) }),
          [block.tag, block.level, textOf(block.title)].join(comma),
        ),
        ...block.facts.flatMap((each) => factLines(each, say)),
      ];
    case 'lines':
      return block.lines.map(({ tag, text, below = [] }) => fact(tag, [text, ...below].map(textOf).join('. ')));
    case 'text':
      return [fact(note, block.text)];
    case 'break':
      return [];
  }
};

const fact = (label: string, text: Words): string => `${show(label)}: ${show(textOf(text))}`;

const factLines = ({ label, text, excerpt }: Fact, say: Language['say']): string[] => [
  fact(label, text),
  ...(excerpt === undefined ? [] : excerptLines(excerpt, say)),
];

const excerptLines = ({ text, start, length }: Excerpt, say: Language['say']): string[] => {
  const marked = text.slice(start, start + length);
  return [fact(say.labelExcerpt, text), ...(marked === text || marked === '' ? [] : [fact(say.labelMarked, marked)])];
};
