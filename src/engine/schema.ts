import { later } from '../source/later.ts';
import { compilePattern } from '../source/pattern.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { equal } from './equal.ts';
import { expectation } from './expectation.ts';
import { all, below, type Departure, each, failing, here, type Test, whole } from './schema-test.ts';

/** A JSON Schema of the closed list of keywords that rules may use (schemas/rule.schema.json, $defs/Schema). */
export type RuleSchema = boolean | { readonly [keyword: string]: unknown };

/** Tests a value: whether it fits, or how it departs (at most `most` departures; an empty list means that it fits). */
export type Validate = {
  readonly fits: (value: unknown) => boolean;
  readonly departures: (value: unknown) => readonly Departure[];
};

/**
 * Compiles a rule's schema to a test, with the meaning of JSON Schema 2020-12 for each keyword.
 * Patterns are RE2 syntax, compiled when first tested; members count only when they are a value's own. Throws a sentence for an unknown keyword.
 */
export const compileSchema = (schema: RuleSchema): Validate => {
  const test = compile(schema);
  return {
    fits: (value) => test(value, here, undefined),
    departures: (value) => {
      const out: Departure[] = [];
      test(value, here, out);
      return out;
    },
  };
};

/** Compiles a schema when it is first tested: most rules end before they come to all of theirs. */
export const compileLazily = (schema: () => RuleSchema): Validate => {
  const ready = later(() => compileSchema(schema()));
  return { fits: (value) => ready().fits(value), departures: (value) => ready().departures(value) };
};

const compile = (schema: RuleSchema): Test => {
  if (schema === true) return () => true;
  if (schema === false) return failing(() => 'nothing here');
  const tests = Object.keys(schema).map((keyword) => {
    const make = Object.hasOwn(keywords, keyword) ? keywords[keyword] : undefined;
    if (make === undefined)
      throw new Error(`the keyword ${keyword} is not one of: ${Object.keys(keywords).join(', ')}`);
    return make(schema[keyword], schema);
  });
  return tests.length === 1 && tests[0] !== undefined ? tests[0] : all(tests);
};

const isNumber = (value: unknown): value is number => typeof value === 'number';
const text = (value: unknown): value is string => typeof value === 'string';
const length = (value: string): number => [...value].length;

const hasType = (value: unknown, type: string): boolean => {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isObject(value);
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value);
  return typeof value === type;
};

const listOf = (operand: unknown): Test[] => (operand as RuleSchema[]).map(compile);

const accepts = (test: Test, value: unknown): boolean => test(value, here, undefined);

const keywords: Record<string, (operand: unknown, schema: { readonly [keyword: string]: unknown }) => Test> = {
  type: whole(
    (value, type: string | string[]) =>
      typeof type === 'string' ? hasType(value, type) : type.some((one) => hasType(value, one)),
    'type',
  ),
  enum: whole((value, list: Json[]) => list.some((one) => equal(one, value)), 'enum'),
  const: whole((value, only: Json) => equal(only, value), 'const'),
  minLength: whole((value, least: number) => !text(value) || length(value) >= least, 'minLength'),
  maxLength: whole((value, greatest: number) => !text(value) || length(value) <= greatest, 'maxLength'),
  minimum: whole((value, least: number) => !isNumber(value) || value >= least, 'minimum'),
  maximum: whole((value, greatest: number) => !isNumber(value) || value <= greatest, 'maximum'),
  exclusiveMinimum: whole((value, bound: number) => !isNumber(value) || value > bound, 'exclusiveMinimum'),
  exclusiveMaximum: whole((value, bound: number) => !isNumber(value) || value < bound, 'exclusiveMaximum'),
  minItems: whole((value, least: number) => !Array.isArray(value) || value.length >= least, 'minItems'),
  maxItems: whole((value, greatest: number) => !Array.isArray(value) || value.length <= greatest, 'maxItems'),
  minProperties: whole(
    (value, least: number) => !isObject(value) || Object.keys(value).length >= least,
    'minProperties',
  ),
  maxProperties: whole(
    (value, greatest: number) => !isObject(value) || Object.keys(value).length <= greatest,
    'maxProperties',
  ),
  uniqueItems: whole(
    (value) => !Array.isArray(value) || !value.some((one, at) => value.findIndex((other) => equal(other, one)) < at),
    'uniqueItems',
  ),
  pattern: (operand) => {
    /* Compiled when first tested: many a bid never comes to a pattern, and the engine behind it is slow to start. */
    let search: ((value: string) => boolean) | undefined;
    const matches = (value: string): boolean => {
      search ??= compilePattern(operand as string);
      return search(value);
    };
    return whole((value) => !text(value) || matches(value), 'pattern')(operand);
  },
  required: (operand) => {
    const tests = (operand as string[]).map(
      (key): Test =>
        (value, keys, out) =>
          Object.hasOwn(value as object, key) || failing(() => expectation('required', key))(value, keys, out),
    );
    const every = all(tests);
    return (value, keys, out) => !isObject(value) || every(value, keys, out);
  },
  properties: (operand) => {
    const members = operand as Record<string, RuleSchema>;
    const every = all(
      Object.keys(members).map((key): Test => {
        const test = compile(members[key] as RuleSchema);
        return (value, keys, out) => {
          const group = value as { readonly [key: string]: Json };
          return !Object.hasOwn(group, key) || below(test, group[key], keys, key, out);
        };
      }),
    );
    return (value, keys, out) => !isObject(value) || every(value, keys, out);
  },
  additionalProperties: (operand, schema) => {
    const test = compile(operand as RuleSchema);
    const named = new Set(Object.keys((schema['properties'] as object | undefined) ?? {}));
    return (value, keys, out) =>
      !isObject(value) ||
      each(
        Object.keys(value).filter((key) => !named.has(key)),
        (key) => below(test, value[key], keys, key, out),
        out,
      );
  },
  items: (operand) => {
    const test = compile(operand as RuleSchema);
    return (value, keys, out) =>
      !Array.isArray(value) || each(value, (item, index) => below(test, item, keys, String(index), out), out);
  },
  contains: (operand) => {
    const test = compile(operand as RuleSchema);
    return whole((value) => !Array.isArray(value) || value.some((item) => accepts(test, item)), 'contains')(operand);
  },
  not: (operand) => {
    const test = compile(operand as RuleSchema);
    return whole((value) => !accepts(test, value), 'not')(operand);
  },
  anyOf: (operand) => {
    const tests = listOf(operand);
    return whole((value) => tests.some((test) => accepts(test, value)), 'anyOf')(operand);
  },
  allOf: (operand) => all(listOf(operand)),
};

/** The keywords that a rule's schema may use. */
export const schemaKeywords: readonly string[] = Object.keys(keywords);
