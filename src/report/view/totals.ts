import type { BidReport, Counts, Run } from '../../generated/report.ts';
import type { Block, Column } from './block.ts';
import { partyOf } from './head.ts';
import { grouped, type Words } from './words.ts';

/** The columns of a table of counts, in the order of reading; they add up to the last. */
export const countColumns: readonly { readonly key: keyof Counts; readonly title: string; readonly words: string }[] = [
  { key: 'meets', title: 'meets', words: 'meet' },
  { key: 'notMet', title: 'not met', words: 'not met' },
  { key: 'notShown', title: 'not shown', words: 'not shown' },
  { key: 'judge', title: 'judge', words: 'to judge' },
  { key: 'error', title: 'error', words: 'could not be checked' },
  { key: 'notApplicable', title: 'n/a', words: 'not applicable' },
  { key: 'all', title: 'all', words: 'in all' },
];

/** Counts in a sentence, without the sum: `30 meet, 2 not met, …`. */
export const countsText = (counts: Counts): string =>
  countColumns
    .filter(({ key }) => key !== 'all')
    .map(({ key, words }) => `${grouped(counts[key])} ${words}`)
    .join(', ');

/** The table by pack of what the tender asks, its sum, the musts among them, and how those that are met are shown. */
export const totalsBlock = (run: Run, bid: BidReport): Block[] => {
  const { totals } = bid;
  if (totals === undefined) return [];
  const columns: Column[] = countColumns.map(({ title }) => ({ title, number: true }));
  const row = (name: string, counts: Counts) => ({ name, cells: countColumns.map(({ key }) => grouped(counts[key])) });
  const titles = new Map(run.packs.map(({ id, title }) => [id, title]));
  const rows = [
    ...totals.packs.map(({ pack, counts }) => row(titles.get(pack) ?? pack, counts)),
    row('All', totals.all),
  ];
  return [{ kind: 'table', names: 'Pack', columns, rows, below: below(bid, totals) }];
};

const below = (bid: BidReport, { mandatory, assurance }: NonNullable<BidReport['totals']>): Words[] => {
  if (mandatory.all === 0) return ['The tender asks nothing mandatory of these packs.'];
  const own = bid.results.filter(
    ({ asked, level, outcome, ownStatement }) =>
      asked && level === 'must' && outcome === 'notApplicable' && ownStatement === true,
  ).length;
  const { consistent, attached, witnessed, declared } = assurance;
  return [
    `Of ${grouped(mandatory.all)} mandatory: ${countsText(mandatory)}${own === 0 ? '' : ` (${grouped(own)} of these by the ${partyOf(bid)}'s own statement)`}.`,
    ...(mandatory.meets === 0
      ? []
      : [
          `How the ${grouped(mandatory.meets)} are shown: ${grouped(consistent)} by files that agree, ${grouped(attached)} by one file, ${grouped(witnessed)} by a test that the buyer or a third party ran, ${grouped(declared)} by word alone.`,
        ]),
  ];
};
