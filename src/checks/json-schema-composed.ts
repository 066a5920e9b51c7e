import { isObject, type Json } from '../source/pointer.ts';
import type { KeywordTest, ObjectSchema, TestSchema, ValueDeparture, Visit } from './json-schema-visit.ts';

const listAt = ({ schema }: ObjectSchema, keyword: string): readonly Json[] => {
  const list = schema[keyword];
  return Array.isArray(list) ? list : [];
};

/** The departures of a value from a schema of its own, apart from those that were gathered so far. */
const alone = (
  schema: Json,
  place: ObjectSchema,
  value: Json,
  visit: Visit,
  test: TestSchema,
): readonly ValueDeparture[] => {
  const out: ValueDeparture[] = [];
  test({ schema, file: place.file }, value, { ...visit, out });
  return out;
};

const all: KeywordTest = (place, value, visit, test) => {
  for (const schema of listAt(place, 'allOf')) test({ schema, file: place.file }, value, visit);
};

/** An answer that fits several alternatives of `oneOf` is described all the same, so one of them is enough. */
const any: KeywordTest = (place, value, visit, test) => {
  for (const keyword of ['anyOf', 'oneOf']) {
    const list = listAt(place, keyword);
    if (list.length === 0) continue;
    const tried: (readonly ValueDeparture[])[] = [];
    for (const schema of list) {
      const departures = alone(schema, place, value, visit, test);
      if (departures.length === 0) break;
      tried.push(departures);
    }
    if (tried.length < list.length) continue;
    const deepest = tried.filter(([first]) => (first?.keys.length ?? 0) > visit.keys.length);
    if (list.length === 1 || deepest.length === 1) visit.out.push(...((deepest[0] ?? tried[0])?.slice(0, 3) ?? []));
    else visit.out.push({ keys: visit.keys, expected: `one of ${list.length} forms that the description names` });
  }
};

const conditional: KeywordTest = (place, value, visit, test) => {
  const { schema, file } = place;
  if (schema['not'] !== undefined && alone(schema['not'], place, value, visit, test).length === 0)
    visit.out.push({ keys: visit.keys, expected: 'something else' });
  if (schema['if'] === undefined) return;
  const then = alone(schema['if'], place, value, visit, test).length === 0 ? schema['then'] : schema['else'];
  if (then !== undefined) test({ schema: then, file }, value, visit);
};

const contains: KeywordTest = (place, value, visit, test) => {
  const inner = place.schema['contains'];
  if (!Array.isArray(value) || inner === undefined) return;
  const count = value.filter((item) => alone(inner, place, item, visit, test).length === 0).length;
  const { minContains: least = 1, maxContains: greatest } = place.schema;
  if (typeof least === 'number' && count < least)
    visit.out.push({ keys: visit.keys, expected: `${least} entries of a certain form` });
  if (typeof greatest === 'number' && count > greatest)
    visit.out.push({ keys: visit.keys, expected: `at most ${greatest} entries of a certain form` });
};

const dependent: KeywordTest = (place, value, visit, test) => {
  if (!isObject(value)) return;
  for (const keyword of ['dependentRequired', 'dependentSchemas', 'dependencies']) {
    const table = place.schema[keyword];
    for (const [name, follows] of Object.entries(isObject(table) ? table : {})) {
      if (!Object.hasOwn(value, name)) continue;
      if (!Array.isArray(follows)) test({ schema: follows, file: place.file }, value, visit);
      else
        for (const other of follows)
          if (typeof other === 'string' && !Object.hasOwn(value, other))
            visit.out.push({ keys: visit.keys, expected: `a member ${other} beside ${name}` });
    }
  }
};

/** The tests of keywords that put schemas together. */
export const composedTests: readonly KeywordTest[] = [all, any, conditional, contains, dependent];
