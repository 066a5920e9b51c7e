import type { Spot } from '../model/evidence.ts';
import { isRepetition } from '../source/repeated-words.ts';
import { type Block, markdownBlocks, plainInline } from './markdown-blocks.ts';
import { type PlacedMetric, tableMetrics } from './modelcard-metrics.ts';
import { leastCharacters, type Part, partOf, partsOf } from './modelcard-parts.ts';
import { findPlaceholders, ownWords } from './placeholders.ts';

/** One section of a card, as schemas/facts/modelcard.schema.json names its members. */
export type Section = {
  readonly title: string;
  readonly level: number;
  readonly characters: number;
  readonly placeholders: number;
  readonly optional: boolean;
};

/** What the text of a card holds. */
export type CardText = {
  readonly sections: readonly Section[];
  readonly lines: readonly number[];
  readonly filled: ReadonlySet<Part>;
  readonly metrics: readonly PlacedMetric[];
  /** What stands behind bold words with a colon (`**Model date:** August 2026`), by these words in lower case. */
  readonly labels: ReadonlyMap<string, { readonly text: string; readonly spot: Spot }>;
  readonly firstPlaceholder?: Spot;
};

type Building = {
  title: string;
  level: number;
  line: number;
  characters: number;
  placeholders: number;
  optional: boolean;
};

/** Reads the sections of a card's Markdown: how much each says, which expected parts are filled, and the numbers of its tables. */
export const readCardText = (text: string): CardText => {
  const building: Building[] = [];
  const path: Building[] = [];
  const filled = new Set<Part>();
  const metrics: PlacedMetric[] = [];
  const labels = new Map<string, { text: string; spot: Spot }>();
  let firstPlaceholder: Spot | undefined;

  const enter = (title: string, level: number, line: number) => {
    while ((path.at(-1)?.level ?? 0) >= level) path.pop();
    const optional = /\[optional\]/i.test(title) || path.at(-1)?.optional === true;
    const section = {
      title: title.replace(/\s*\[optional\]/i, ''),
      level,
      line,
      characters: 0,
      placeholders: 0,
      optional,
    };
    building.push(section);
    path.push(section);
  };
  const say = (characters: number) => {
    const current = path.at(-1);
    if (current === undefined) return;
    current.characters += characters;
    /* What stands below a heading of its own fills that part alone: misuse below "Uses" is no use. */
    const announced = path.map(({ title }) => partsOf(title)).findLast((found) => found.length > 0) ?? [];
    for (const part of announced) if (characters >= leastCharacters) filled.add(part);
  };

  for (const block of markdownBlocks(text)) {
    if (block.kind === 'heading') enter(block.text, block.level, block.line);
    else if (block.kind === 'table') {
      const measured = path.some(
        ({ title }) =>
          ['metrics', 'testingData'].includes(partOf(title) ?? '') || /result|accuracy|evaluation/i.test(title),
      );
      if (measured) metrics.push(...tableMetrics(block.rows, block.line));
      say(block.rows.flat().join('').length);
    } else if (block.kind === 'paragraph') {
      const read = readParagraph(block, labels);
      if (read.placeholders > 0 && path.at(-1)?.optional !== true) firstPlaceholder ??= { line: block.line };
      const current = path.at(-1);
      if (current) current.placeholders += read.placeholders;
      for (const part of read.parts) filled.add(part);
      say(read.characters);
    }
  }
  if (metrics.length > 0) filled.add('results');
  return {
    sections: building.map(({ line: _, ...section }) => section),
    lines: building.map(({ line }) => line),
    filled,
    metrics,
    labels,
    ...(firstPlaceholder !== undefined && { firstPlaceholder }),
  };
};

const readParagraph = (block: Block & { readonly text: string }, labels: Map<string, { text: string; spot: Spot }>) => {
  let [characters, placeholders] = [0, 0];
  const found: Part[] = [];
  for (const [index, line] of block.text.split('\n').entries()) {
    const optional = /\[optional\]/i.test(line);
    const marks = findPlaceholders(line);
    if (!optional) placeholders += marks.length;
    const label = /^\s*(?:[-*+]\s+)?(?:\*\*|__)([^*_\n]{2,80}?)(?::(?:\*\*|__)|(?:\*\*|__)\s*:)\s*(.*)$/.exec(line);
    const rest = plainInline(ownWords(label?.[2] ?? line));
    if (label !== null && rest !== '') {
      const title = (label[1] ?? '').toLowerCase().replace(/\s*\[optional\]/, '');
      if (!labels.has(title)) labels.set(title, { text: rest, spot: { line: block.line + index } });
      if (rest.length >= leastCharacters) found.push(...partsOf(title));
    }
    if (!isRepetition(rest)) characters += rest.replace(/^[-*+>\s]+/, '').length;
  }
  return { characters, placeholders, parts: found };
};
