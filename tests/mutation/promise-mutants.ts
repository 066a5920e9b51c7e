import { readFileSync } from 'node:fs';
import { type Json, valueAt } from '../../src/source/pointer.ts';
import { type MemoryBid, type Mutant, textOf, withFiles } from './mutant.ts';
import { parsed, placeIn } from './strong-bid.ts';
import { withValue } from './tree.ts';

type Beyond = { readonly promise: string; readonly is: Json; readonly number: string; readonly words: string };

const file = 'tests/mutation/promise-bounds.yaml';
const contract = 'evidence/contract.md';

/** Promises beyond their bounds, in claim and contract alike, so that nothing but the bound can notice them. */
export const promiseMutants = (bid: MemoryBid): readonly Mutant[] =>
  (parsed(file, readFileSync(file, 'utf8')) as unknown as readonly Beyond[]).map(({ promise, is, number, words }) => {
    const keys = ['promises', promise];
    const quote = String(valueAt(bid.value, `/promises/${promise}/quote`));
    const other = quote.replace(number, words);
    if (other === quote || !textOf(bid, contract).includes(quote))
      throw new Error(`no "${number}" in the quote of ${promise}`);
    const value = withValue(withValue(bid.value, [...keys, 'is'], is), [...keys, 'quote'], other);
    return {
      kind: 'a promise beyond its bound',
      at: placeIn('bid.yaml', keys),
      to: String(is),
      bid: withFiles({ ...bid, value }, { [contract]: textOf(bid, contract).replace(quote, other) }),
    };
  });
