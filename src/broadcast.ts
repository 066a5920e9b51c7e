/**
 * Hands one stream to several readers in step: an item is taken from the source when all readers have asked for it,
 * so that many formats of many bids need no more memory than one. When the signal aborts (a reader has failed and will never
 * ask again), the others are told by its reason, thrown where they wait, so that each can clean up after itself.
 */
export const broadcast = <Item>(
  source: AsyncIterable<Item>,
  readers: number,
  signal?: AbortSignal,
): AsyncIterable<Item>[] => {
  const iterator = source[Symbol.asyncIterator]();
  let current: Promise<IteratorResult<Item>> | undefined;
  let waiting = readers;
  let release: () => void = () => undefined;
  let turn = new Promise<void>((resolve) => {
    release = resolve;
  });
  signal?.addEventListener('abort', () => release(), { once: true });
  const next = async (): Promise<IteratorResult<Item>> => {
    signal?.throwIfAborted();
    current ??= iterator.next();
    const mine = current;
    if (--waiting === 0) {
      const open = release;
      current = undefined;
      waiting = readers;
      turn = new Promise((resolve) => {
        release = resolve;
      });
      open();
      return mine;
    }
    await turn;
    signal?.throwIfAborted();
    return mine;
  };
  return Array.from({ length: readers }, () => ({ [Symbol.asyncIterator]: () => ({ next }) }));
};
