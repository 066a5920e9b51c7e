import type { BidReport, Summary } from '../../generated/report.ts';
import type { ReportOptions } from '../reporter.ts';
import type { Block, Row } from './block.ts';
import { nameOf } from './head.ts';
import { verdictTag } from './result.ts';
import { exact, grouped, listed } from './words.ts';

/** What the summary of several bids keeps of each: a row, and no more. */
export const summaryRow = (bid: BidReport): Row => {
  const { mandatory } = bid.totals ?? {};
  const counts = [mandatory?.notMet, mandatory?.notShown, mandatory?.judge, mandatory?.error];
  const named = bid.vendor !== undefined || bid.system !== undefined;
  return {
    name: nameOf(bid),
    ...(named && { below: [exact(bid.file)] }),
    cells: [verdictTag(bid).tag, ...counts.map((count) => (count === undefined ? '-' : grouped(count)))],
  };
};

/** How a run ends: the table of several bids, where to read on, the exit code in words. */
export const closingBlocks = (rows: readonly Row[], summary: Summary, { all }: ReportOptions): Block[] => [
  ...(rows.length < 2 ? [] : severalBids(rows, summary)),
  ...(summary.unrunnable === rows.length ? [] : [readOn(all)]),
  { kind: 'facts', facts: [{ label: 'Exit code', text: exitWords(summary, rows.length) }] },
];

const readOn = (all: boolean): Block => ({
  kind: 'text',
  text: `${all ? '' : 'Every rule with its outcome: add --all. '}What a rule asks, and how it is met: bidlint explain RULE.`,
});

const severalBids = (rows: readonly Row[], { pass, fail, incomplete, unrunnable }: Summary): Block[] => {
  const parts = [
    `${grouped(pass)} pass`,
    `${grouped(fail)} fail`,
    `${grouped(incomplete)} incomplete`,
    `${grouped(unrunnable)} not judged`,
  ];
  return [
    { kind: 'break' },
    {
      kind: 'section',
      title: 'SUMMARY',
      text: `${grouped(rows.length)} bids: ${listed(parts)}. The numbers are of mandatory rules. The order is that of the files; it ranks nothing.`,
    },
    {
      kind: 'table',
      names: 'Bid',
      columns: [
        { title: 'verdict', number: false },
        ...['not met', 'not shown', 'judge', 'error'].map((title) => ({ title, number: true })),
      ],
      rows,
      below: [],
    },
  ];
};

const exitWords = ({ exitCode }: Summary, bids: number): string => {
  const words = bids === 1 ? one[exitCode] : several[exitCode];
  return `${exitCode} (${words})`;
};

const one: Readonly<Record<Summary['exitCode'], string>> = {
  0: 'pass',
  1: 'fail',
  2: 'the bid could not be judged',
  3: 'incomplete: no conclusion yet',
};

const several: Readonly<Record<Summary['exitCode'], string>> = {
  0: 'every bid passes',
  1: 'at least one bid fails',
  2: 'at least one bid could not be judged',
  3: 'no bid fails, and at least one is incomplete',
};
