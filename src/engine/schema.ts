import { compilePattern } from '../source/pattern.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { equal } from './equal.ts';
import { expectation } from './expectation.ts';

/** A JSON Schema of the closed list of keywords that rules may use (schemas/rule.schema.json, $defs/Schema). */
export type RuleSchema = boolean | { readonly [keyword: string]: unknown };

/** One departure of a value: the keys below the value that was tested, and what was expected there, in words. */
export type Departure = { readonly keys: readonly string[]; readonly expected: string };

/** Tests a value; an empty list means that it fits. At most `most` departures are collected. */
export type Validate = (value: unknown) => readonly Departure[];

type Test = (value: unknown, keys: readonly string[], out: Departure[]) => void;

const most = 20;

/**
 * Compiles a rule's schema to a test, with the meaning of JSON Schema 2020-12 for each keyword.
 * Patterns are RE2 syntax, compiled when first tested; members count only when they are a value's own. Throws a sentence for an unknown keyword.
 */
export const compileSchema = (schema: RuleSchema): Validate => {
  const test = compile(schema);
  return (value) => {
    const out: Departure[] = [];
    test(value, [], out);
    return out.slice(0, most);
  };
};

/** Compiles a schema when it is first tested: most rules end before they come to all of theirs. */
export const compileLazily = (schema: () => RuleSchema): Validate => {
  let made: Validate | undefined;
  return (value) => {
    made ??= compileSchema(schema());
    return made(value);
  };
};

/** Whether a value fits a compiled schema. */
export const fits = (validate: Validate, value: unknown): boolean => validate(value).length === 0;

const compile = (schema: RuleSchema): Test => {
  if (schema === true) return () => undefined;
  if (schema === false) return (_, keys, out) => void out.push({ keys, expected: 'nothing here' });
  const tests = Object.entries(schema).map(([keyword, operand]) => {
    const make = Object.hasOwn(keywords, keyword) ? keywords[keyword] : undefined;
    if (make === undefined)
      throw new Error(`the keyword ${keyword} is not one of: ${Object.keys(keywords).join(', ')}`);
    return make(operand, schema);
  });
  return (value, keys, out) => {
    for (const test of tests) if (out.length < most) test(value, keys, out);
  };
};

/** A keyword that looks at the value as a whole. */
const whole =
  (holds: (value: unknown, operand: never) => boolean, keyword: string) =>
  (operand: unknown): Test =>
  (value, keys, out) => {
    if (!holds(value, operand as never)) out.push({ keys, expected: expectation(keyword, operand) });
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

const accepts = (test: Test, value: unknown): boolean => {
  const out: Departure[] = [];
  test(value, [], out);
  return out.length === 0;
};

const keywords: Record<string, (operand: unknown, schema: { readonly [keyword: string]: unknown }) => Test> = {
  type: whole((value, type: string | string[]) => [type].flat().some((each) => hasType(value, each)), 'type'),
  enum: whole((value, list: Json[]) => list.some((each) => equal(each, value)), 'enum'),
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
    (value) => !Array.isArray(value) || !value.some((each, at) => value.findIndex((other) => equal(other, each)) < at),
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
  required: (operand) => (value, keys, out) => {
    if (!isObject(value)) return;
    for (const key of operand as string[])
      if (!Object.hasOwn(value, key)) out.push({ keys, expected: expectation('required', key) });
  },
  properties: (operand) => {
    const tests = Object.entries(operand as Record<string, RuleSchema>).map(
      ([key, schema]) => [key, compile(schema)] as const,
    );
    return (value, keys, out) => {
      if (!isObject(value)) return;
      for (const [key, test] of tests) if (Object.hasOwn(value, key)) test(value[key], [...keys, key], out);
    };
  },
  additionalProperties: (operand, schema) => {
    const test = compile(operand as RuleSchema);
    const named = new Set(Object.keys((schema['properties'] as object | undefined) ?? {}));
    return (value, keys, out) => {
      if (!isObject(value)) return;
      for (const key of Object.keys(value)) if (!named.has(key)) test(value[key], [...keys, key], out);
    };
  },
  items: (operand) => {
    const test = compile(operand as RuleSchema);
    return (value, keys, out) => {
      if (Array.isArray(value)) value.forEach((item, index) => void test(item, [...keys, String(index)], out));
    };
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
  allOf: (operand) => {
    const tests = listOf(operand);
    return (value, keys, out) => {
      for (const test of tests) test(value, keys, out);
    };
  },
};

/** The keywords that a rule's schema may use. */
export const schemaKeywords: readonly string[] = Object.keys(keywords);
