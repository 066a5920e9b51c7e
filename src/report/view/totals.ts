import type { BidReport, Counts, Run } from '../../generated/report.ts';
import { english, type Language } from '../../i18n/language.ts';
import type { Block, Column } from './block.ts';
import { partyOf } from './head.ts';
import type { Words } from './words.ts';

/** The columns of a table of counts, in the order of reading; they add up to the last. */
export const countColumnsIn = ({
  say,
}: Language): readonly { readonly key: keyof Counts; readonly title: string }[] => [
  { key: 'meets', title: say.columnMeets },
  { key: 'notMet', title: say.columnNotMet },
  { key: 'notShown', title: say.columnNotShown },
  { key: 'judge', title: say.columnJudge },
  { key: 'error', title: say.columnError },
  { key: 'waived', title: say.columnWaived },
  { key: 'notApplicable', title: say.columnNotApplicable },
  { key: 'all', title: say.columnAll },
];

/** The same in English. */
export const countColumns = countColumnsIn(english);

/** The counts but their sum, each with its words; what is waived is told where there is any. */
export const countedWords = (
  { meets, notMet, notShown, judge, error, waived, notApplicable }: Counts,
  { say }: Language,
): readonly { readonly count: number; readonly words: string }[] => [
  { count: meets, words: say.countMeets({ count: meets }) },
  { count: notMet, words: say.countNotMet({ count: notMet }) },
  { count: notShown, words: say.countNotShown({ count: notShown }) },
  { count: judge, words: say.countJudge({ count: judge }) },
  { count: error, words: say.countError({ count: error }) },
  ...(waived === 0 ? [] : [{ count: waived, words: say.countWaived({ count: waived }) }]),
  { count: notApplicable, words: say.countNotApplicable({ count: notApplicable }) },
];

/** Counts in a sentence, without the sum: `30 meet, 2 not met, …`. */
export const countsText = (counts: Counts, language: Language = english): string =>
  countedWords(counts, language)
    .map(({ words }) => words)
    .join(language.say.comma);

/** The table by pack of what the tender asks, its sum, the musts among them, and how those that are met are shown. */
export const totalsBlock = (run: Run, bid: BidReport, language: Language = english): Block[] => {
  const { totals } = bid;
  if (totals === undefined) return [];
  const { say, number } = language;
  const countsOf = countColumnsIn(language).filter(({ key }) => key !== 'waived' || totals.all.waived > 0);
  const columns: Column[] = countsOf.map(({ title }) => ({ title, number: true }));
  const row = (name: string, counts: Counts) => ({ name, cells: countsOf.map(({ key }) => number(counts[key])) });
  const titles = new Map(run.packs.map(({ id, title }) => [id, title]));
  const rows = [
    ...totals.packs.map(({ pack, counts }) => row(titles.get(pack) ?? pack, counts)),
    row(say.rowAll, totals.all),
  ];
  return [{ kind: 'table', names: say.labelPack, columns, rows, below: below(bid, totals, language) }];
};

const below = (
  bid: BidReport,
  { mandatory, assurance }: NonNullable<BidReport['totals']>,
  language: Language,
): Words[] => {
  const { say } = language;
  if (mandatory.all === 0) return [say.nothingMandatory];
  const own = bid.results.filter(
    ({ asked, level, outcome, ownStatement }) =>
      asked && level === 'must' && outcome === 'notApplicable' && ownStatement === true,
  ).length;
  const about = { all: mandatory.all, counts: countsText(mandatory, language) };
  return [
    own === 0 ? say.ofMandatory(about) : say.ofMandatoryOwn({ ...about, own, party: partyOf(bid) }),
    ...(mandatory.meets === 0 ? [] : [say.howShown({ meets: mandatory.meets, ...assurance })]),
  ];
};
