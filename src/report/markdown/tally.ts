import type { BidReport, Summary } from '../../generated/report.ts';
import type { Language } from '../../i18n/language.ts';
import { emptySummary, withBid } from '../summary.ts';
import type { Row } from '../view/block.ts';
import { summaryRow } from '../view/closing.ts';

/** What sums up a run: a row a bid, and the counts. */
export type Tally = { readonly rows: Row[]; summary: Summary };

/** The tally before the first bid. */
export const emptyTally = (): Tally => ({ rows: [], summary: emptySummary });

/** Adds a bid to a tally. */
export const add = (tally: Tally, bid: BidReport, language: Language): void => {
  tally.rows.push(summaryRow(bid, language));
  tally.summary = withBid(tally.summary, bid);
};

/** The tally of bids. */
export const tallyOf = (bids: readonly BidReport[], language: Language): Tally => {
  const tally = emptyTally();
  for (const bid of bids) add(tally, bid, language);
  return tally;
};
