import type { Rule } from '../model/pack.ts';
import { keysOf, type Match, matches, pointerOf, valueAt } from '../source/pointer.ts';
import type { CompiledRule } from './compile-rule.ts';
import { type Context, once } from './context.ts';

/** One thing that a rule judges: its value in the resolved bid, the keys that lead there (as a JSON Pointer too), and its name in a sentence. */
export type Subject = {
  readonly value: unknown;
  readonly keys: readonly string[];
  readonly pointer: string;
  readonly label: string;
};

/** The subjects of a rule, and how many there were before its filter. */
export type Subjects = { readonly subjects: readonly Subject[]; readonly before: number };

/** Finds the subjects of a rule; without `each` the bid as a whole is the one subject. */
export const subjectsOf = (compiled: CompiledRule, context: Context): Subjects =>
  once(context, compiled.subjectsKey, () => found(compiled, context));

const found = (compiled: CompiledRule, context: Context): Subjects => {
  const { check } = compiled.rule;
  if (check.each === undefined)
    return { subjects: [{ value: context.bid.root, keys: [], pointer: '', label: 'The bid' }], before: 1 };
  const all = matches(context.bid.root, keysOf(check.each));
  const { where } = compiled;
  const kept = where === undefined ? all : all.filter(({ value }) => where.fits(value));
  return {
    subjects: kept.map(({ value, keys }) => ({
      value,
      keys,
      pointer: pointerOf(keys),
      label: labelOf(check, { value, keys }),
    })),
    before: all.length,
  };
};

/** What a subject is called in a sentence: `The interface "context"`. */
const labelOf = (check: Rule['check'], { value, keys }: Match): string => {
  const noun = nounOf(check);
  const name = check.label === undefined ? undefined : valueAt(value, check.label);
  if (typeof name === 'string') return `The ${noun} "${name}"`;
  const last = keys.at(-1) ?? '';
  return /^\d+$/.test(last) ? `The ${noun} ${Number(last) + 1}` : `The ${noun} "${last}"`;
};

/** The word for one subject, without its article. */
export const nounOf = (check: Rule['check']): string => (check.as ?? 'entry').replace(/^(an?|the) /, '');

/** The word for several subjects: `categories of data`. */
export const pluralOf = (check: Rule['check']): string => {
  const { as = '' } = check;
  const before = plurals.get(as);
  if (before !== undefined) return before;
  const noun = nounOf(check);
  const [first = '', ...rest] = noun.split(/(?= (?:of|for|in|with) )/);
  const made = [plural(first), ...rest].join('');
  plurals.set(as, made);
  return made;
};

/** By the words of the packs: so many and no more. */
const plurals = new Map<string, string>();

const plural = (noun: string): string => {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
};
