import { isObject, type Json } from '../source/pointer.ts';
import { keywordTests } from './json-schema-keywords.ts';
import { referred, type SchemaDocuments } from './json-schema-reference.ts';
import type { SchemaDialect, TestSchema, ValueDeparture } from './json-schema-visit.ts';

/** What a test of a value came to. */
export type ValueTest = {
  readonly departures: readonly ValueDeparture[];
  /** References that are not in the bid; what they describe was taken to fit. */
  readonly unknown: readonly string[];
  /** Patterns outside of RE2 that were not tried, and on which it depends whether there are more departures. */
  readonly untried: readonly string[];
  /** Whether the test was given up, since it took more steps than this tool spends on one value. */
  readonly unfinished: boolean;
};

const mostSteps = 1_000_000;
const mostDepartures = 20;

/**
 * Tests a value against a vendor's schema with the meaning of JSON Schema 2020-12 and its older words, in a bounded number of
 * steps, so that no schema of a bid can make a run slow. Lenient where strictness would charge the bidder with what does not
 * matter here: `format` and `unevaluated…` are not tested, one of `oneOf` is enough, and properties that are only written
 * need not be in an answer. Of a pattern outside of RE2 nothing is known, whether it stands under `not` or anywhere else.
 */
export const testValue = (
  schema: Json,
  value: Json,
  documents: SchemaDocuments,
  dialect: SchemaDialect = { nullable: false, besideRef: true },
): ValueTest => {
  const state = { steps: 0, unknown: new Set<string>(), documents };
  const out: ValueDeparture[] = [];
  const untried = new Set<string>();
  visitSchema({ schema, file: '' }, value, { keys: [], out, untried, state, dialect });
  return {
    departures: out.slice(0, mostDepartures),
    unknown: [...state.unknown],
    untried: [...untried],
    unfinished: state.steps > mostSteps,
  };
};

const visitSchema: TestSchema = (place, value, visit) => {
  const { schema } = place;
  if (visit.state.steps++ > mostSteps || visit.out.length >= mostDepartures || schema === true) return;
  if (schema === false) return void visit.out.push({ keys: visit.keys, expected: 'nothing here' });
  if (!isObject(schema)) return;
  if (value === null && visit.dialect.nullable && (schema['nullable'] === true || schema['x-nullable'] === true))
    return;
  const ref = schema['$ref'] ?? schema['$dynamicRef'];
  if (typeof ref === 'string') {
    const target = referred(visit.state.documents, place, ref);
    if (target === undefined) visit.state.unknown.add(ref);
    else visitSchema(target, value, visit);
    if (!visit.dialect.besideRef) return;
  }
  for (const test of keywordTests) test({ ...place, schema }, value, visit, visitSchema);
};
