import type { BidReport, Run } from '../generated/report.ts';
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
  const iterator = bids[Symbol.asyncIterator]();
  const held: BidReport[] = [];
  let ended = false;
  while (!ended && held.length <= mostInFull) {
    const next = await iterator.next();
    if (next.done === true) ended = true;
    else held.push(next.value);
  }
  const [only, ...others] = held;
  if (only !== undefined && others.length === 0) yield* oneBid(run, only, withBid(emptySummary, only), options);
  else yield* severalBids(run, chained(held, ended ? undefined : iterator), options, held.length > mostInFull);
}

/** What was taken from a stream already, and the rest of it. */
async function* chained(held: BidReport[], rest: AsyncIterator<BidReport> | undefined): AsyncGenerator<BidReport> {
  for (let first = held.shift(); first !== undefined; first = held.shift()) yield first;
  if (rest === undefined) return;
  for (let each = await rest.next(); each.done !== true; each = await rest.next()) yield each.value;
}
