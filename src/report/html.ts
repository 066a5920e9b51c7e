import type { BidReport, Run, Summary } from '../generated/report.ts';
import { oneBid } from './html/one-bid.ts';
import { severalBids } from './html/several-bids.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { emptySummary, withBid } from './summary.ts';

/** The report as a page: one file that needs no network and no script, for the screen, a screen reader and paper. It accounts for every rule. */
export const html: Reporter = {
  name: 'html',
  about: 'The report as a page: one file without script, for browsers, screen readers and paper.',
  binary: false,
  write: htmlChunks,
};

/** One bid has a page that begins with its verdict; of several, each is written when it comes, and none is kept. */
async function* htmlChunks(run: Run, bids: AsyncIterable<BidReport>, given: ReportOptions): AsyncGenerator<string> {
  const options = { ...given, all: true };
  const iterator = bids[Symbol.asyncIterator]();
  const [first, second] = [await iterator.next(), await iterator.next()];
  if (first.done !== true && second.done === true) {
    const summary: Summary = withBid(emptySummary, first.value);
    yield* oneBid(run, first.value, summary, options);
    return;
  }
  yield* severalBids(run, chained([first, second], iterator), options);
}

/** What was taken from a stream already, and the rest of it. */
async function* chained(
  taken: readonly IteratorResult<BidReport>[],
  rest: AsyncIterator<BidReport>,
): AsyncGenerator<BidReport> {
  for (const each of taken) {
    if (each.done === true) return;
    yield each.value;
  }
  for (let each = await rest.next(); each.done !== true; each = await rest.next()) yield each.value;
}
