import { compileRe2 } from '../source/pattern.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { composedTests } from './json-schema-composed.ts';
import { referred } from './json-schema-reference.ts';
import type { KeywordTest, ObjectSchema, Visit } from './json-schema-visit.ts';

const depart = ({ keys, out }: Visit, expected: string): void => void out.push({ keys, expected });

const typeOf = (value: Json): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

const words: { readonly [type: string]: string } = {
  null: 'null',
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
  string: 'a text',
  array: 'a list',
  object: 'an object',
};

const type: KeywordTest = ({ schema }, value, visit) => {
  const types = [schema['type'] ?? []].flat().filter((each): each is string => typeof each === 'string');
  if (types.length === 0 || types.includes(typeOf(value)) || (types.includes('integer') && Number.isInteger(value)))
    return;
  depart(visit, types.map((each) => words[each] ?? each).join(' or '));
};

const fixed: KeywordTest = ({ schema }, value, visit) => {
  const list = schema['enum'];
  if (Array.isArray(list) && !list.some((each) => same(each, value)))
    depart(
      visit,
      `one of ${list
        .slice(0, 8)
        .map((each) => JSON.stringify(each))
        .join(', ')}${list.length > 8 ? ', …' : ''}`,
    );
  if (Object.hasOwn(schema, 'const') && !same(schema['const'] as Json, value))
    depart(visit, JSON.stringify(schema['const']));
};

/** A value as one text, whatever the order of its members, so that equal values give equal texts. */
const canonical = (value: Json): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (!isObject(value)) return JSON.stringify(value);
  return `{${Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key] as Json)}`)
    .join()}}`;
};

const same = (left: Json, right: Json): boolean => left === right || canonical(left) === canonical(right);

const number = (value: Json | undefined): number | undefined => (typeof value === 'number' ? value : undefined);

const bounds: KeywordTest = ({ schema }, value, visit) => {
  if (typeof value !== 'number') return;
  const [least, greatest] = [number(schema['minimum']), number(schema['maximum'])];
  const [above, below] = [schema['exclusiveMinimum'], schema['exclusiveMaximum']];
  if (least !== undefined && (above === true ? value <= least : value < least)) depart(visit, `at least ${least}`);
  if (greatest !== undefined && (below === true ? value >= greatest : value > greatest))
    depart(visit, `at most ${greatest}`);
  if (typeof above === 'number' && value <= above) depart(visit, `more than ${above}`);
  if (typeof below === 'number' && value >= below) depart(visit, `less than ${below}`);
  const step = number(schema['multipleOf']);
  if (step !== undefined && step > 0 && Math.abs(value / step - Math.round(value / step)) > 1e-6)
    depart(visit, `a multiple of ${step}`);
};

const patterns = new Map<string, ReturnType<typeof compileRe2> | undefined>();

/** Compiles a vendor's pattern once; undefined where it is outside of RE2, so that it cannot be tested in linear time. */
const compiled = (pattern: string): ReturnType<typeof compileRe2> | undefined => {
  if (!patterns.has(pattern)) {
    try {
      patterns.set(pattern, compileRe2(pattern));
    } catch {
      patterns.set(pattern, undefined);
    }
  }
  return patterns.get(pattern);
};

const text: KeywordTest = ({ schema }, value, visit) => {
  if (typeof value !== 'string') return;
  const [least, greatest] = [number(schema['minLength']), number(schema['maxLength'])];
  const length = [...value].length;
  if (least !== undefined && length < least) depart(visit, `a text of at least ${least} characters`);
  if (greatest !== undefined && length > greatest) depart(visit, `a text of at most ${greatest} characters`);
  const pattern = schema['pattern'];
  if (typeof pattern !== 'string') return;
  const test = compiled(pattern);
  if (test === undefined) visit.untried.add(pattern);
  else if (!test(value)) depart(visit, `a text of the form ${pattern}`);
};

const list: KeywordTest = (place, value, visit, test) => {
  if (!Array.isArray(value)) return;
  const { schema, file } = place;
  const [least, greatest] = [number(schema['minItems']), number(schema['maxItems'])];
  if (least !== undefined && value.length < least) depart(visit, `at least ${least} entries`);
  if (greatest !== undefined && value.length > greatest) depart(visit, `at most ${greatest} entries`);
  if (schema['uniqueItems'] === true) {
    visit.state.steps += value.length;
    if (new Set(value.map(canonical)).size < value.length) depart(visit, 'no entry twice');
  }
  const { items } = schema;
  const first = Array.isArray(schema['prefixItems']) ? schema['prefixItems'] : Array.isArray(items) ? items : [];
  const rest = Array.isArray(items) ? schema['additionalItems'] : items;
  value.forEach((item, index) => {
    const inner = index < first.length ? first[index] : rest;
    if (inner !== undefined) test({ schema: inner, file }, item, { ...visit, keys: [...visit.keys, String(index)] });
  });
};

const members: KeywordTest = (place, value, visit, test) => {
  if (!isObject(value)) return;
  const { schema, file } = place;
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  const byPattern = isObject(schema['patternProperties']) ? Object.entries(schema['patternProperties']) : [];
  const names = Object.keys(value);
  const [least, greatest] = [number(schema['minProperties']), number(schema['maxProperties'])];
  if (least !== undefined && names.length < least) depart(visit, `at least ${least} members`);
  if (greatest !== undefined && names.length > greatest) depart(visit, `at most ${greatest} members`);
  for (const name of Array.isArray(schema['required']) ? schema['required'] : [])
    if (typeof name === 'string' && !Object.hasOwn(value, name) && !isWriteOnly(place, properties[name], visit))
      depart(visit, `a member ${name}`);
  for (const name of names) {
    const at = { ...visit, keys: [...visit.keys, name] };
    const own = Object.hasOwn(properties, name);
    if (own) test({ schema: properties[name], file }, value[name] as Json, at);
    const fitting = byPattern.filter(([pattern]) => compiled(pattern)?.(name));
    const open = byPattern.filter(([pattern]) => compiled(pattern) === undefined);
    for (const [pattern] of open) visit.untried.add(pattern);
    for (const [, inner] of fitting) test({ schema: inner, file }, value[name] as Json, at);
    const others = schema['additionalProperties'];
    if (!own && fitting.length + open.length === 0 && others !== undefined)
      test({ schema: others, file }, value[name] as Json, at);
    if (schema['propertyNames'] !== undefined) test({ schema: schema['propertyNames'], file }, name, at);
  }
};

/** Properties that are only written (a password) are required in requests alone (OpenAPI 3.0.4, 4.7.24.1). */
const isWriteOnly = (place: ObjectSchema, property: Json | undefined, { state }: Visit): boolean => {
  const ref = isObject(property) ? property['$ref'] : undefined;
  const schema = typeof ref === 'string' ? referred(state.documents, place, ref)?.schema : property;
  return isObject(schema) && schema['writeOnly'] === true;
};

/** The tests of all keywords that are known. */
export const keywordTests: readonly KeywordTest[] = [type, fixed, bounds, text, list, members, ...composedTests];
