import type { BidReport, Run } from '../../generated/report.ts';
import { english, type Language } from '../../i18n/language.ts';
import type { ReportOptions } from '../reporter.ts';
import { fileLines } from '../view/account.ts';
import { faultFactsIn } from '../view/bid.ts';
import type { Line } from '../view/block.ts';
import { findingsOf } from '../view/findings.ts';
import { headBlocks, nameOf } from '../view/head.ts';
import { bidProvenance, runProvenance } from '../view/provenance.ts';
import { questionsOf } from '../view/questions.ts';
import { resultBlock } from '../view/result.ts';
import { totalsBlock } from '../view/totals.ts';
import { waiverLines } from '../view/waivers.ts';
import { factsPart, tableParts, verdictParts } from './blocks.ts';
import { entryParts } from './entry-parts.ts';
import { type Part, spansOf, strong } from './part.ts';
import { adviceParts, ruleParts } from './rule-parts.ts';
import { lineOf } from './words-line.ts';

/** Where a bid stands in a paper: what the names of its entries begin with, and whether it begins a page of its own. */
export type Spot = { readonly prefix: string; readonly newPage: boolean };

/** The whole report of one bid as parts of a paper, in the order in which it is read: its verdict first, every rule accounted for. */
export const bidParts = (run: Run, bid: BidReport, given: ReportOptions, { prefix, newPage }: Spot): Part[] => {
  const options = { ...given, all: true };
  const { language = english } = options;
  const { say } = language;
  const anchor = (entry: number): string => `${prefix}entry${entry}`;
  const { entries } = findingsOf(bid.results, options);
  const questions = questionsOf(entries, language).map(({ number, question }) => [
    { text: `${number}`, to: anchor(number) },
    { text: ': ' },
    ...spansOf(lineOf([question])),
  ]);
  const counts = totalsBlock(run, bid, language);
  return [
    { kind: 'heading', level: 1, line: lineOf(nameOf(bid, language)), newPage },
    ...verdictParts(resultBlock(run, bid, language)),
    ...(bid.faults.length === 0 ? [] : [factsPart(bid.faults.flatMap(faultFactsIn(language)))]),
    ...section(say.pageBasis, basisParts(run, bid, language)),
    ...section(
      say.pageOutcomes,
      counts.flatMap((block) => tableParts(block, say.pageOutcomesCaption)),
    ),
    ...section(say.pageFindings, entryParts(entries, anchor, language)),
    ...section(
      say.pageQuestions,
      questions.length === 0
        ? []
        : [
            { kind: 'paragraph', line: say.pageQuestionsText },
            { kind: 'list', items: questions },
          ],
    ),
    ...section(say.pageRules, ruleParts({ run, bid, entries, anchor }, language)),
    ...section(say.pageAdvice, adviceParts(bid, options)),
    ...section(say.pageWaivers, waiverParts(bid, language)),
    ...section(say.pageFiles, fileParts(bid, language)),
    ...section(say.pageProvenance, [factsPart([...runProvenance(run, language), ...bidProvenance(bid, language)])]),
  ];
};

const section = (title: string, parts: readonly Part[]): Part[] =>
  parts.length === 0 ? [] : [{ kind: 'heading', level: 2, line: title }, ...parts];

const basisParts = (run: Run, bid: BidReport, language: Language): Part[] =>
  headBlocks(run, bid, language).flatMap((block) => (block.kind === 'facts' ? [factsPart(block.facts)] : []));

const fileParts = (bid: BidReport, language: Language): Part[] => {
  const { say } = language;
  return linesTable(fileLines(bid, language), say.pageFilesCaption, [say.pageState, say.pageFile]);
};

const waiverParts = (bid: BidReport, language: Language): Part[] => {
  const { say } = language;
  return linesTable(waiverLines(bid, language), say.pageWaivers, [say.pageState, say.pageWaiver]);
};

const linesTable = (lines: readonly Line[], about: string, [first, second]: readonly [string, string]): Part[] =>
  lines.length === 0
    ? []
    : [
        {
          kind: 'table',
          about,
          columns: [
            { title: first, share: 1 },
            { title: second, share: 5 },
          ],
          rows: lines.map(({ tag, tone, text, below = [] }) => [
            [[strong(tag, tone)]],
            [lineOf(text), ...below.map((words) => lineOf(words))],
          ]),
        },
      ];
