import type { BidReport, Summary } from '../../generated/report.ts';
import { english, type Language } from '../../i18n/language.ts';
import type { ReportOptions } from '../reporter.ts';
import type { Block, Row } from './block.ts';
import { nameOf } from './head.ts';
import { verdictTag } from './result.ts';
import { exact } from './words.ts';

/** What the summary of several bids keeps of each: a row, and no more. */
export const summaryRow = (bid: BidReport, language: Language = english): Row => {
  const { mandatory } = bid.totals ?? {};
  const counts = [mandatory?.notMet, mandatory?.notShown, mandatory?.judge, mandatory?.error, mandatory?.waived];
  const named = bid.vendor !== undefined || bid.system !== undefined;
  return {
    name: nameOf(bid, language),
    ...(named && { below: [exact(bid.file)] }),
    cells: [
      verdictTag(bid, language).tag,
      ...counts.map((count) => (count === undefined ? '-' : language.number(count))),
    ],
  };
};

/** How a run ends: the table of several bids, where to read on, the exit code in words. */
export const closingBlocks = (
  rows: readonly Row[],
  summary: Summary,
  { all, language = english }: ReportOptions,
): Block[] => [
  ...(rows.length < 2 ? [] : severalBids(rows, summary, language)),
  ...(summary.unrunnable === rows.length ? [] : [readOn(all, language)]),
  { kind: 'facts', facts: [{ label: language.say.labelExitCode, text: exitWords(summary, rows.length, language) }] },
];

const readOn = (all: boolean, { say }: Language): Block => ({
  kind: 'text',
  text: [...(all ? [] : [say.everyRuleHint]), say.explainHint].join(' '),
});

const severalBids = (
  rows: readonly Row[],
  { pass, fail, incomplete, unrunnable }: Summary,
  { say, list }: Language,
): Block[] => {
  const parts = [
    say.bidsPass({ count: pass }),
    say.bidsFail({ count: fail }),
    say.bidsIncomplete({ count: incomplete }),
    say.bidsNotJudged({ count: unrunnable }),
  ];
  /* The last column is told where there is something to tell. */
  const waived = rows.some(({ cells }) => !['0', '-'].includes(cells.at(-1) ?? '-'));
  return [
    { kind: 'break' },
    {
      kind: 'section',
      title: say.sectionSummary,
      text: say.summaryText({ count: rows.length, parts: list(parts) }),
    },
    {
      kind: 'table',
      names: say.labelBid,
      columns: [
        { title: say.columnVerdict, number: false },
        ...[
          say.columnNotMet,
          say.columnNotShown,
          say.columnJudge,
          say.columnError,
          ...(waived ? [say.columnWaived] : []),
        ].map((title) => ({ title, number: true })),
      ],
      rows: waived ? rows : rows.map((row) => ({ ...row, cells: row.cells.slice(0, -1) })),
      below: [],
    },
  ];
};

const exitWords = ({ exitCode }: Summary, bids: number, { say }: Language): string => {
  const words = say[bids === 1 ? one[exitCode] : several[exitCode]];
  return `${exitCode} (${words})`;
};

const one = {
  0: 'exitOnePass',
  1: 'exitOneFail',
  2: 'exitOneUnrunnable',
  3: 'exitOneIncomplete',
} as const satisfies Readonly<Record<Summary['exitCode'], string>>;

const several = {
  0: 'exitSeveralPass',
  1: 'exitSeveralFail',
  2: 'exitSeveralUnrunnable',
  3: 'exitSeveralIncomplete',
} as const satisfies Readonly<Record<Summary['exitCode'], string>>;
