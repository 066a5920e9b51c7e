import type { Json } from '../../src/source/pointer.ts';
import { wordsAt } from './manifest-words.ts';
import type { MemoryBid, Mutant } from './mutant.ts';
import { placeIn } from './strong-bid.ts';
import { type Node, nodesOf, withValue } from './tree.ts';

type Break = { readonly kind: string; readonly value: Json | undefined; readonly to?: string };

/** Breaks every claim of a manifest, one at a time: each key and each member of a list. */
export const manifestMutants = (bid: MemoryBid): readonly Mutant[] =>
  nodesOf(bid.value).flatMap((node) =>
    breaksOf(node, bid.files.has(String(node.value))).map(({ kind, value, to }) => ({
      kind,
      at: placeIn('bid.yaml', node.keys),
      ...(to !== undefined && { to }),
      bid: { ...bid, value: withValue(bid.value, node.keys, value) },
    })),
  );

const breaksOf = ({ keys, value }: Node, isFile: boolean): readonly Break[] => [
  { kind: 'a claim dropped', value: undefined },
  ...emptied(value),
  ...otherWords(keys, value),
  ...(typeof value === 'number' ? numbers(value) : []),
  ...(typeof value === 'string' && !isFile ? otherText(keys, value) : []),
];

const emptied = (value: Json): readonly Break[] => {
  if (typeof value === 'string') return [{ kind: 'a claim emptied', value: '' }];
  if (typeof value !== 'object' || value === null) return [];
  return [{ kind: 'a claim emptied', value: Array.isArray(value) ? [] : {} }];
};

const otherWords = (keys: readonly string[], value: Json): readonly Break[] =>
  wordsAt(keys)
    .filter((word) => word !== value && keys.length > 1)
    .map((word) => ({ kind: word === 'none' ? 'none said instead' : 'another word claimed', value: word, to: word }));

const numbers = (value: number): readonly Break[] =>
  [0, value * 100].map((other) => ({ kind: 'a number changed', value: other, to: String(other) }));

const otherText = (keys: readonly string[], value: string): readonly Break[] => {
  const key = keys.at(-1) ?? '';
  if (/^P(T?\d+[A-Z])+$/.test(value))
    return ['P1D', 'P9Y']
      .filter((other) => other !== value)
      .map((other) => ({ kind: 'a duration changed', value: other, to: other }));
  if (/^\d{4}-\d\d(-\d\d)?$/.test(value))
    return ['2019-01-01', '2031-01-01'].map((day) => {
      const other = day.slice(0, value.length);
      return {
        kind: other > value ? 'a date moved to the future' : 'a date moved to the past',
        value: other,
        to: other,
      };
    });
  if (/^https?:/.test(value)) {
    const local = value.replace(/^https?:\/\/[^/]+/, 'http://localhost:8080');
    return [{ kind: 'a host made localhost', value: local, to: local }];
  }
  if (key === 'quote') return [{ kind: 'a quote changed', value: 'as the Supplier sees fit' }];
  if (key === 'clause') return [{ kind: 'a clause changed', value: '99.9' }];
  if (key === 'operation') return [{ kind: 'an operation changed', value: 'GET /no-such-thing' }];
  if (key === 'version' || value.includes('@')) {
    const other = key === 'version' ? '3.1.0' : value.replace(/@.*/, '@0.1');
    return [{ kind: 'a version changed', value: other, to: other }];
  }
  if (wordsAt(keys).length > 0 || key === 'id' || key === 'by') return [];
  return [{ kind: 'a text made a placeholder', value: 'TBD' }];
};
