import { isObject, type Json } from '../source/pointer.ts';
import type { ValueTest } from './json-schema-value.ts';
import type { ModelRecord } from './model-records.ts';

/** Tests a record. NGSI-LD writes a list of one as the one itself (as JSON-LD does), so such a value is tried as a list too. */
export const testRecord = ({ value, verbatim }: ModelRecord, test: (value: Json) => ValueTest): ValueTest => {
  const first = test(value);
  if (verbatim || !isObject(value)) return first;
  const single = first.departures.flatMap(({ keys: [name = '', ...below], expected }) =>
    below.length === 0 && /^a list\b/.test(expected) && !Array.isArray(value[name]) ? [name] : [],
  );
  if (single.length === 0) return first;
  return test({ ...value, ...Object.fromEntries(single.map((name) => [name, [value[name] as Json]])) });
};
