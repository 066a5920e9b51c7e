import type { BidReport, Summary } from '../../generated/report.ts';
import type { Language } from '../../i18n/language.ts';
import { emptySummary, withBid } from '../summary.ts';
import type { Row } from '../view/block.ts';
import { summaryRow } from '../view/closing.ts';

/** The bids of a run for a document that is written in one piece: some in full, and all of them counted. */
export type Collected = {
  /** The first bids, as many as a document takes. */
  readonly full: readonly BidReport[];
  /** A row for each bid. */
  readonly rows: readonly Row[];
  readonly summary: Summary;
};

/**
 * Takes bids for a document, which is held in memory: those that `most` has room for in full, a row of each. `weight` tells how
 * much of that room a bid takes; the first bid always has room.
 */
export const collect = async (
  bids: AsyncIterable<BidReport>,
  most: number,
  weight: (bid: BidReport) => number,
  language: Language,
): Promise<Collected> => {
  const full: BidReport[] = [];
  const rows: Row[] = [];
  let summary: Summary = emptySummary;
  let used = 0;
  for await (const bid of bids) {
    used += weight(bid);
    if (used <= most || rows.length === 0) full.push(bid);
    rows.push(summaryRow(bid, language));
    summary = withBid(summary, bid);
  }
  return { full, rows, summary };
};
