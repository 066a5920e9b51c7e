import type { BidReport } from '../generated/report.ts';

/** The first bids of a run, and all of them as they come; `all` where there are no more than the first. */
export type Ahead = {
  readonly first: readonly BidReport[];
  readonly all: boolean;
  readonly stream: AsyncIterable<BidReport>;
};

/**
 * Takes bids from a stream until it ends or there are `count`, for formats that say first how many there are. The stream
 * that it gives begins with the same bids and keeps none that it has given.
 */
export const ahead = async (bids: AsyncIterable<BidReport>, count: number): Promise<Ahead> => {
  const iterator = bids[Symbol.asyncIterator]();
  const first: BidReport[] = [];
  let all = false;
  while (!all && first.length < count) {
    const next = await iterator.next();
    if (next.done === true) all = true;
    else first.push(next.value);
  }
  return { first, all, stream: streamOf([...first], all ? undefined : iterator) };
};

async function* streamOf(first: BidReport[], rest: AsyncIterator<BidReport> | undefined): AsyncGenerator<BidReport> {
  for (let each = first.shift(); each !== undefined; each = first.shift()) yield each;
  if (rest === undefined) return;
  for (let each = await rest.next(); each.done !== true; each = await rest.next()) yield each.value;
}
