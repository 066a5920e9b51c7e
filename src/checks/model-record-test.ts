import { isObject, type Json } from '../source/pointer.ts';
import type { ValueTest } from './json-schema-value.ts';
import type { ModelRecord } from './model-records.ts';

/**
 * Tests a record. What its format keeps elsewhere need not be a member of it. NGSI-LD writes a list of one as the one itself (as JSON-LD does), so such
 * a value is tried as a list too.
 */
export const testRecord = (
  { value, verbatim, elsewhere }: ModelRecord,
  test: (value: Json) => ValueTest,
): ValueTest => {
  const whole = test(value);
  const kept = new Set(elsewhere.map((name) => `a member ${name}`));
  const departures = whole.departures.filter(({ keys, expected }) => keys.length > 0 || !kept.has(expected));
  const first = { ...whole, departures };
  if (verbatim || !isObject(value)) return first;
  const single = first.departures.flatMap(({ keys: [name = '', ...below], expected }) =>
    below.length === 0 && /^a list\b/.test(expected) && !Array.isArray(value[name]) ? [name] : [],
  );
  if (single.length === 0) return first;
  return test({ ...value, ...Object.fromEntries(single.map((name) => [name, [value[name] as Json]])) });
};
