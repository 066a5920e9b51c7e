import type { Rule } from '../model/pack.ts';
import { keysOf } from '../source/pointer.ts';
import { parameterValues, withParameters } from './parameters.ts';
import { compileSchema, type RuleSchema, type Validate } from './schema.ts';

/** A condition of `applies` or `ask`, ready to be tested on the resolved bid. */
export type CompiledCondition = {
  readonly at: readonly string[];
  readonly is: Validate | undefined;
  readonly because?: string;
  /** The same for conditions that ask the same. */
  readonly key: string;
};

/** One assertion of `check.schema`, ready to be tested. */
export type CompiledAssertion = {
  readonly root: string;
  readonly below: readonly string[];
  readonly is: Validate;
  readonly source: NonNullable<AssertionList>[number];
};

type AssertionList = Extract<NonNullable<Rule['check']['schema']>, readonly unknown[]>;

/** A rule with its parameters set and its schemas compiled. */
export type CompiledRule = {
  readonly rule: Rule;
  readonly parameters: { readonly [name: string]: unknown };
  readonly when: readonly CompiledCondition[];
  readonly unless: readonly CompiledCondition[];
  readonly where: Validate | undefined;
  /** The same for rules with the same subjects. */
  readonly subjectsKey: string;
  readonly assertions: readonly CompiledAssertion[];
  readonly checkParameters: unknown;
  readonly askWhen: CompiledCondition | undefined;
};

type Condition = NonNullable<NonNullable<Rule['applies']>['when']>[number];

const compiled = new WeakMap<Rule, WeakMap<object, CompiledRule>>();
const noParameters = {};

/** Compiles a rule for the parameters that a tender sets. Kept for this rule and these parameters, so that a further bid costs nothing. */
export const compileRule = (
  rule: Rule,
  fromTender: { readonly [name: string]: unknown } = noParameters,
): CompiledRule => {
  const kept = compiled.get(rule) ?? new WeakMap<object, CompiledRule>();
  compiled.set(rule, kept);
  const ready = kept.get(fromTender) ?? build(rule, fromTender);
  kept.set(fromTender, ready);
  return ready;
};

const build = (rule: Rule, fromTender: { readonly [name: string]: unknown }): CompiledRule => {
  const parameters = parameterValues(rule, fromTender);
  const fixed = rule.parameters === undefined;
  const filled = (value: unknown): unknown => (fixed ? value : withParameters(value, parameters));
  const schema = (value: unknown): Validate => lazily(() => compileSchema(filled(value) as RuleSchema));
  const condition = (source: Condition): CompiledCondition => ({
    at: keysOf(source.at),
    is: source.is === undefined ? undefined : schema(source.is),
    key: `condition ${source.at} ${JSON.stringify(filled(source.is))}`,
    ...(source.because !== undefined && { because: source.because }),
  });
  const assertions = [rule.check.schema ?? []].flat() as AssertionList;
  return {
    rule,
    parameters,
    when: (rule.applies?.when ?? []).map(condition),
    unless: (rule.applies?.unless ?? []).map(condition),
    where: rule.check.where === undefined ? undefined : schema(rule.check.where),
    subjectsKey: `subjects ${rule.check.each} ${rule.check.as} ${rule.check.label} ${JSON.stringify(filled(rule.check.where))}`,
    assertions: assertions.map((source) => {
      const [root = '', ...below] = keysOf(source.at);
      return { root, below, is: schema(source.is), source };
    }),
    checkParameters: filled(rule.check.with ?? {}),
    askWhen: rule.check.ask?.when === undefined ? undefined : condition(rule.check.ask.when),
  };
};

/** Compiles a schema when it is first tested: most rules end before they come to all of theirs. */
const lazily = (make: () => Validate): Validate => {
  let made: Validate | undefined;
  return (value) => {
    made ??= make();
    return made(value);
  };
};

/** Compiles all schemas of a rule at once; throws a sentence where one is none. For loading packs and tenders, so that a fault stops a run before any bid. */
export const proveRule = (rule: Rule, fromTender: { readonly [name: string]: unknown } = {}): void => {
  const { when, unless, where, assertions, askWhen } = compileRule(rule, fromTender);
  const all = [
    ...when.map(({ is }) => is),
    ...unless.map(({ is }) => is),
    where,
    ...assertions.map(({ is }) => is),
    askWhen?.is,
  ];
  for (const validate of all) validate?.(undefined);
};
