import type { BidReport, Result, Run } from '../../generated/report.ts';
import { english, type Language } from '../../i18n/language.ts';
import type { ReportOptions } from '../reporter.ts';
import { accountOf } from '../view/account.ts';
import { adviceBlocks } from '../view/advice.ts';
import type { Entry } from '../view/block.ts';
import { partyOf } from '../view/head.ts';
import { packsOf } from '../view/overview.ts';
import { type Part, strong } from './part.ts';
import { lineOf } from './words-line.ts';

/** A bid with the entries that stand in full, and what leads to them. */
export type Accounted = {
  readonly run: Run;
  readonly bid: BidReport;
  readonly entries: ReadonlyMap<Result, Entry>;
  readonly anchor: (entry: number) => string;
};

/** Every rule that the tender asks, a table for each pack, with what it came to and where it stands in full. */
export const ruleParts = ({ run, bid, entries, anchor }: Accounted, language: Language): Part[] =>
  packsOf(
    run,
    bid.results.map(({ pack }) => pack),
  ).flatMap(({ id, title }): Part[] => {
    const results = bid.results.filter((result) => result.asked && result.pack === id);
    if (results.length === 0) return [];
    return [
      { kind: 'heading', level: 3, line: title },
      accountTable(bid, results, { about: `${language.say.pageRules}: ${title}`, language, anchor, entries }),
    ];
  });

/** What the tender does not ask, apart from all else: the counts in a sentence, and every such rule. */
export const adviceParts = (bid: BidReport, options: ReportOptions): Part[] => {
  const { language = english } = options;
  const results = bid.results.filter(({ asked }) => !asked);
  if (results.length === 0) return [];
  return [
    ...adviceBlocks(bid, options).flatMap((block): Part[] =>
      block.kind === 'section' && block.text !== undefined ? [{ kind: 'paragraph', line: lineOf(block.text) }] : [],
    ),
    accountTable(bid, results, { about: language.say.pageAdviceCaption, language }),
  ];
};

type Account = Partial<Pick<Accounted, 'anchor' | 'entries'>> & { readonly about: string; readonly language: Language };

const accountTable = (
  bid: BidReport,
  results: readonly Result[],
  { about, language, anchor, entries }: Account,
): Part => ({
  kind: 'table',
  about,
  columns: [
    { title: language.say.pageOutcome, share: 1.3 },
    { title: language.say.pageRule, share: 4 },
    { title: language.say.paperLooked, share: 4 },
  ],
  rows: results.map((result) => {
    const number = entries?.get(result)?.number;
    const { tag, tone, level, title, rule, more } = accountOf(result, partyOf(bid), number, language);
    return [
      [[strong(tag, tone)]],
      [lineOf(title), `${level === undefined ? '' : `${level}, `}${rule}`],
      more.length === 0 ? '' : [lineOf(more, anchor)],
    ];
  }),
});
