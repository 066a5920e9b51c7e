import { describe, expect, it } from 'vitest';
import { broadcast } from '../src/broadcast.ts';

async function* counted(until: number, asked: number[]): AsyncGenerator<number> {
  for (let each = 0; each < until; each++) {
    asked.push(each);
    yield each;
  }
}

const all = async (stream: AsyncIterable<number> | undefined): Promise<number[]> => {
  const items: number[] = [];
  for await (const item of stream ?? []) items.push(item);
  return items;
};

describe('one stream for several readers', () => {
  it.each([1, 2, 3])('gives all of it to each of %i', async (readers) => {
    const streams = broadcast(counted(20, []), readers);
    expect(await Promise.all(streams.map(all))).toEqual(
      Array.from({ length: readers }, () => Array.from({ length: 20 }, (_, each) => each)),
    );
  });

  it('takes the next item only when all have asked for it', async () => {
    const asked: number[] = [];
    const [first, second] = broadcast(counted(5, asked), 2).map((stream) => stream[Symbol.asyncIterator]());
    const early = first?.next();
    expect(asked).toEqual([0]);
    await second?.next();
    await early;
    void first?.next();
    await Promise.resolve();
    expect(asked.length).toBeLessThanOrEqual(2);
  });

  it('tells the others, waiting or not, when one of them has failed', async () => {
    const broken = new AbortController();
    const [first, second] = broadcast(counted(5, []), 3, broken.signal).map((stream) => stream[Symbol.asyncIterator]());
    const waiting = first?.next();
    broken.abort(new Error('no room'));
    await expect(waiting).rejects.toThrow('no room');
    await expect(second?.next()).rejects.toThrow('no room');
  });
});
