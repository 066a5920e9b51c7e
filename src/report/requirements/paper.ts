import type { BidReport, ReportRequirement, Run } from '../../generated/report.ts';
import type { Language } from '../../i18n/language.ts';
import { factsPart, verdictParts } from '../office/blocks.ts';
import type { Part } from '../office/part.ts';
import { countSentences } from '../office/verdict-sentences.ts';
import { lineOf } from '../office/words-line.ts';
import { faultFactsIn } from '../view/bid.ts';
import { headBlocks, nameOf, tenderFact } from '../view/head.ts';
import { resultBlock } from '../view/result.ts';
import { requirementWords } from '../view/rule-words.ts';
import { readingItems } from './reading.ts';
import { type Section, sectionsOf } from './section.ts';
import { pointsTable, shortTable } from './tables.ts';

/** How the requirement table begins as a paper: what it is, against which tender, how the answers are read. */
export const tableFront = (run: Run, language: Language): Part[] => {
  const { say } = language;
  return [
    { kind: 'title', text: say.tableTitle },
    { kind: 'paragraph', line: `${say.paperNature} ${say.tableIntro}` },
    factsPart([tenderFact(run, language)]),
    { kind: 'heading', level: 1, line: say.tableReading },
    { kind: 'list', items: readingItems(language) },
  ];
};

/** The requirement table of one bid as a paper: its verdict, every requirement in short, then every point of those that have several. */
export const tableParts = (run: Run, bid: BidReport, language: Language, newPage: boolean): Part[] => {
  const { say } = language;
  const sections = sectionsOf(bid, language);
  const divided = sections.filter(({ points }) => points.length > 1);
  const advice = bid.results.filter(({ asked }) => !asked).length;
  return [
    { kind: 'heading', level: 1, line: lineOf(nameOf(bid, language)), newPage },
    ...verdictParts(resultBlock(run, bid, language)),
    ...(bid.faults.length === 0 ? [] : [factsPart(bid.faults.flatMap(faultFactsIn(language)))]),
    ...countSentences(bid, language).map((line): Part => ({ kind: 'paragraph', line })),
    ...readFacts(run, bid, language),
    ...(sections.length === 0
      ? []
      : [{ kind: 'heading' as const, level: 2 as const, line: say.tableShort }, shortTable(sections, language)]),
    ...(divided.length === 0
      ? []
      : [
          { kind: 'heading' as const, level: 2 as const, line: say.tablePoints },
          ...divided.flatMap((section): Part[] => [
            { kind: 'heading', level: 3, line: section.requirement?.number ?? say.tableNoNumber },
            ...wordsPart(section.requirement, language),
            pointsTable(section, language),
          ]),
        ]),
    ...remarks(sections, advice, language).map((line): Part => ({ kind: 'paragraph', line })),
  ];
};

/** The date as of which was judged, and what was read and what not. */
const readFacts = (run: Run, bid: BidReport, language: Language): Part[] => {
  if (bid.verdict === undefined) return [];
  const { say } = language;
  const labels = [say.labelAsOf, say.labelLeftOut, say.labelRead, say.labelNotRead];
  return headBlocks(run, bid, language).flatMap((block) =>
    block.kind === 'facts' ? [factsPart(block.facts.filter(({ label }) => labels.includes(label)))] : [],
  );
};

const wordsPart = (requirement: ReportRequirement | undefined, language: Language): Part[] =>
  requirement === undefined ? [] : [{ kind: 'paragraph', line: requirementWords(requirement, language) }];

/** What a reader must know of the numbers: points that stand twice, and rules that are no requirement. */
const remarks = (sections: readonly Section[], advice: number, { say }: Language): string[] => {
  const rules = sections.flatMap(({ points }) => points.map(({ rule }) => rule));
  return [
    ...(new Set(rules).size < rules.length ? [say.tableTwice] : []),
    ...(advice === 0 ? [] : [say.tableAdvice({ count: advice })]),
  ];
};
