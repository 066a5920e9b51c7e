import { isObject, type Json } from '../source/pointer.ts';
import type { KeywordTest, ObjectSchema, TestSchema, ValueDeparture, Visit } from './json-schema-visit.ts';

const listAt = ({ schema }: ObjectSchema, keyword: string): readonly Json[] => {
  const list = schema[keyword];
  return Array.isArray(list) ? list : [];
};

/** What a schema made of a value, apart from what was gathered so far; `fits` is undefined where it depends on patterns that cannot be tried. */
type Alone = {
  readonly departures: readonly ValueDeparture[];
  readonly untried: ReadonlySet<string>;
  readonly fits: boolean | undefined;
};

const alone = (schema: Json, place: ObjectSchema, value: Json, visit: Visit, test: TestSchema): Alone => {
  const departures: ValueDeparture[] = [];
  const untried = new Set<string>();
  test({ schema, file: place.file }, value, { ...visit, out: departures, untried });
  return { departures, untried, fits: departures.length > 0 ? false : untried.size > 0 ? undefined : true };
};

const leaveOpen = (visit: Visit, ...all: readonly Alone[]): void => {
  for (const { untried } of all) for (const pattern of untried) visit.untried.add(pattern);
};

const all: KeywordTest = (place, value, visit, test) => {
  for (const schema of listAt(place, 'allOf')) test({ schema, file: place.file }, value, visit);
};

/** An answer that fits several alternatives of `oneOf` is described all the same, so one of them is enough. */
const any: KeywordTest = (place, value, visit, test) => {
  for (const keyword of ['anyOf', 'oneOf']) {
    const list = listAt(place, keyword);
    if (list.length === 0) continue;
    const all: Alone[] = [];
    for (const schema of list) {
      const one = alone(schema, place, value, visit, test);
      all.push(one);
      if (one.fits) break;
    }
    if (all.some(({ fits }) => fits)) continue;
    const open = all.filter(({ fits }) => fits === undefined);
    if (open.length > 0) {
      leaveOpen(visit, ...open);
      continue;
    }
    const tried = all.map(({ departures }) => departures);
    const deepest = tried.filter(([first]) => (first?.keys.length ?? 0) > visit.keys.length);
    if (list.length === 1 || deepest.length === 1) visit.out.push(...((deepest[0] ?? tried[0])?.slice(0, 3) ?? []));
    else visit.out.push({ keys: visit.keys, expected: `one of ${list.length} forms that the description names` });
  }
};

const conditional: KeywordTest = (place, value, visit, test) => {
  const { schema, file } = place;
  if (schema['not'] !== undefined) {
    const not = alone(schema['not'], place, value, visit, test);
    if (not.fits) visit.out.push({ keys: visit.keys, expected: 'something else' });
    if (not.fits === undefined) leaveOpen(visit, not);
  }
  if (schema['if'] === undefined) return;
  const condition = alone(schema['if'], place, value, visit, test);
  if (condition.fits === undefined) return leaveOpen(visit, condition);
  const then = condition.fits ? schema['then'] : schema['else'];
  if (then !== undefined) test({ schema: then, file }, value, visit);
};

const contains: KeywordTest = (place, value, visit, test) => {
  const inner = place.schema['contains'];
  if (!Array.isArray(value) || inner === undefined) return;
  const each = value.map((item) => alone(inner, place, item, visit, test));
  const count = each.filter(({ fits }) => fits).length;
  const open = each.filter(({ fits }) => fits === undefined);
  const { minContains: least = 1, maxContains: greatest } = place.schema;
  if (typeof least === 'number' && count + open.length < least)
    visit.out.push({ keys: visit.keys, expected: `${least} entries of a certain form` });
  if (typeof greatest === 'number' && count > greatest)
    visit.out.push({ keys: visit.keys, expected: `at most ${greatest} entries of a certain form` });
  const most = count + open.length;
  if ((typeof least === 'number' && count < least) || (typeof greatest === 'number' && most > greatest))
    leaveOpen(visit, ...open);
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
