import type { Rule } from '../model/pack.ts';
import { later } from '../source/later.ts';
import { keysOf } from '../source/pointer.ts';
import { type CompiledCondition, compileApplies, compileCondition } from './compile-applies.ts';
import { parameterValues, withParameters } from './parameters.ts';
import { compileLazily, type RuleSchema, type Validate } from './schema.ts';

/** One assertion of `check.schema`, ready to be tested. */
export type CompiledAssertion = {
  readonly root: string;
  readonly below: readonly string[];
  readonly is: Validate;
  readonly source: NonNullable<AssertionList>[number];
};

type AssertionList = Extract<NonNullable<Rule['check']['schema']>, readonly unknown[]>;

/** A `take` of a rule: the files of a subject that it reads. */
export type CompiledTake = {
  readonly name: string;
  readonly take: NonNullable<Rule['check']['take']>[string];
  /** The same for rules that read from the same places. */
  readonly key: string;
};

/** A rule with the parameters of its check set. What it tests with is made when it comes to that: most rules of most bids end before, since a file lacks. */
export type CompiledRule = {
  readonly rule: Rule;
  readonly where: Validate | undefined;
  /** The same for rules with the same subjects. */
  readonly subjectsKey: string;
  readonly takes: readonly CompiledTake[];
  readonly assertions: () => readonly CompiledAssertion[];
  readonly checkParameters: () => unknown;
  readonly askWhen: () => CompiledCondition | undefined;
};

const compiled = new WeakMap<Rule, WeakMap<object, CompiledRule>>();
const noParameters = {};

/** Compiles a rule's check for the parameters that a tender sets. Kept for this rule and these parameters, so that a further bid costs nothing. */
export const compileRule = (
  rule: Rule,
  fromTender: { readonly [name: string]: unknown } = noParameters,
): CompiledRule => {
  const kept = compiled.get(rule) ?? new WeakMap<object, CompiledRule>();
  const before = kept.get(fromTender);
  if (before !== undefined) return before;
  const made = build(rule, fromTender);
  compiled.set(rule, kept.set(fromTender, made));
  return made;
};

const build = (rule: Rule, fromTender: { readonly [name: string]: unknown }): CompiledRule => {
  const { check } = rule;
  const values = rule.parameters === undefined ? undefined : parameterValues(rule.parameters, fromTender);
  const filled = <Value>(value: Value): Value =>
    values === undefined ? value : (withParameters(value, values) as Value);
  const schema = (value: unknown): Validate => compileLazily(() => filled(value) as RuleSchema);
  return {
    rule,
    where: check.where === undefined ? undefined : schema(check.where),
    subjectsKey: `subjects ${check.each} ${check.as} ${check.label} ${JSON.stringify(filled(check.where))}`,
    takes: Object.entries(check.take ?? {}).map(([name, take]) => ({ name, take, key: `taken ${take.from}` })),
    assertions: later(() =>
      ([check.schema ?? []].flat() as AssertionList).map((source) => {
        const [root = '', ...below] = keysOf(source.at);
        return { root, below, is: schema(source.is), source };
      }),
    ),
    checkParameters: later(() => filled(check.with ?? {})),
    askWhen: later(() => (check.ask?.when === undefined ? undefined : compileCondition(filled(check.ask.when)))),
  };
};

/** Compiles all schemas of a rule at once; throws a sentence where one is none. For loading packs and tenders, so that a fault stops a run before any bid. */
export const proveRule = (rule: Rule, fromTender: { readonly [name: string]: unknown } = {}): void => {
  const { where, assertions, askWhen, checkParameters } = compileRule(rule, fromTender);
  checkParameters();
  const { when, unless } = compileApplies(rule, fromTender);
  const all = [
    ...when.map(({ is }) => is),
    ...unless.map(({ is }) => is),
    where,
    ...assertions().map(({ is }) => is),
    askWhen()?.is,
  ];
  for (const validate of all) validate?.fits(undefined);
};
