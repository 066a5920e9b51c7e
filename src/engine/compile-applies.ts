import type { Rule } from '../model/pack.ts';
import { isObject, keysOf } from '../source/pointer.ts';
import { parameterValues, withParameters } from './parameters.ts';
import { compileLazily, type RuleSchema, type Validate } from './schema.ts';

/** A condition of `applies` or `ask`, ready to be tested on the resolved bid. */
export type CompiledCondition = {
  readonly at: readonly string[];
  readonly is: Validate | undefined;
  readonly because?: string;
  /** The same for conditions that ask the same. */
  readonly key: string;
};

/** When a rule applies, ready to be tested. One value for all rules that share it. */
export type CompiledApplies = {
  readonly kind: 'bid' | 'system' | undefined;
  readonly needs: readonly string[];
  readonly when: readonly CompiledCondition[];
  readonly unless: readonly CompiledCondition[];
};

type Applies = NonNullable<Rule['applies']>;
type Condition = NonNullable<Applies['when']>[number];

const always: CompiledApplies = { kind: undefined, needs: [], when: [], unless: [] };
const shared = new WeakMap<Applies, CompiledApplies | 'has parameters'>();
const own = new WeakMap<object, WeakMap<Rule, CompiledApplies>>();

/** Compiles when a rule applies, for the parameters that a tender sets. What many rules share is compiled once, and all is kept for further bids. */
export const compileApplies = (rule: Rule, fromTender: { readonly [name: string]: unknown }): CompiledApplies => {
  const { applies } = rule;
  if (applies === undefined) return always;
  const before =
    shared.get(applies) ??
    (rule.parameters !== undefined && hasParameters(applies) ? 'has parameters' : compiled(applies));
  shared.set(applies, before);
  if (before !== 'has parameters') return before;
  const kept = own.get(fromTender) ?? new WeakMap<Rule, CompiledApplies>();
  const made =
    kept.get(rule) ?? compiled(withParameters(applies, parameterValues(rule.parameters, fromTender)) as Applies);
  own.set(fromTender, kept.set(rule, made));
  return made;
};

const hasParameters = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.some(hasParameters);
  return isObject(value) && (Object.hasOwn(value, 'param') || Object.values(value).some(hasParameters));
};

const compiled = ({ kind, need = [], when = [], unless = [] }: Applies): CompiledApplies => ({
  kind,
  needs: [need].flat(),
  when: when.map(compileCondition),
  unless: unless.map(compileCondition),
});

/** Compiles a condition whose parameters are set. */
export const compileCondition = ({ at, is, because }: Condition): CompiledCondition => ({
  at: keysOf(at),
  is: is === undefined ? undefined : compileLazily(() => is as RuleSchema),
  key: `condition ${at} ${JSON.stringify(is)}`,
  ...(because !== undefined && { because }),
});
