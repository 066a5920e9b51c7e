import type { CheckContext } from '../model/check.ts';
import { isObject, type Json, valueAt } from '../source/pointer.ts';

/** An algorithm of the bid, and its number in the list. */
export type Algorithm = { readonly value: { readonly [key: string]: Json }; readonly index: number };

/** What a bid says of its algorithms: nothing, that there are none, or which. */
export type AlgorithmClaim = 'unanswered' | 'none' | readonly Algorithm[];

/** Reads what a bid says of its algorithms; `none` also where a clause says it. */
export const algorithmsOf = (context: CheckContext): AlgorithmClaim => {
  const claim = valueAt(context.bid.root, '/algorithms');
  if (claim === undefined || claim === null) return 'unanswered';
  if (!Array.isArray(claim)) return 'none';
  return claim.flatMap((value, index) => (isObject(value) ? [{ value, index }] : []));
};

/** Whether an algorithm learned from examples or makes content: by its method, or as what it is like. */
export const isLearned = ({ value }: Algorithm): boolean =>
  ['learned', 'generative'].includes(String(value['method'])) || isGenerative(value);

/** Whether an algorithm makes text, images or sound: by its method, or as what it is like. */
export const isGenerative = (value: { readonly [key: string]: unknown }): boolean =>
  value['method'] === 'generative' || (Array.isArray(value['paradigms']) && value['paradigms'].includes('generative'));

/** The names by which papers may call an algorithm: its own id, and the models of others that it is built on. */
export const namesOf = (value: { readonly [key: string]: unknown }): readonly string[] => [
  ...(typeof value['id'] === 'string' ? [value['id']] : []),
  ...upstreamOf(value).flatMap(({ name }) => (typeof name === 'string' ? [name] : [])),
];

/** The models of others that an algorithm is said to be built on. */
export const upstreamOf = (value: { readonly [key: string]: unknown }): readonly { readonly [key: string]: Json }[] =>
  Array.isArray(value['builtOnModels']) ? value['builtOnModels'].filter(isObject) : [];
