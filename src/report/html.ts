import type { BidReport, Run } from '../generated/report.ts';
import { ahead } from './ahead.ts';
import { oneBid } from './html/one-bid.ts';
import { mostInFull, severalBids } from './html/several-bids.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { emptySummary, withBid } from './summary.ts';

/** The report as a page: one file that needs no network and no script, for the screen, a screen reader and paper. It accounts for every rule. */
export const html: Reporter = {
  name: 'html',
  about: 'The report as a page: one file without script, for browsers, screen readers and paper.',
  binary: false,
  write: htmlChunks,
};

/**
 * One bid has a page that begins with its verdict. Of several, each is written when it comes, and none is kept; a few are
 * waited for at the beginning, to know whether they are many.
 */
async function* htmlChunks(run: Run, bids: AsyncIterable<BidReport>, given: ReportOptions): AsyncGenerator<string> {
  const options = { ...given, all: true };
  const { first, all, stream } = await ahead(bids, mostInFull + 1);
  const [only, ...others] = first;
  if (only !== undefined && others.length === 0) yield* oneBid(run, only, withBid(emptySummary, only), options);
  else yield* severalBids(run, stream, options, !all);
}
