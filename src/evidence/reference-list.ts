import { isObject, type Json } from '../source/pointer.ts';

/** A `$ref` and the keys of the object that holds it. */
export type Reference = { readonly ref: string; readonly keys: readonly string[] };

/** Keys whose members are named by the author: below them every key is a name, never a keyword. */
const namers = new Set(
  (
    'properties patternProperties $defs definitions dependentSchemas schemas responses parameters examples requestBodies ' +
    'headers securitySchemes links callbacks pathItems paths content mediaTypes webhooks encoding variables'
  ).split(' '),
);

/** Keywords whose value is data, where `$ref` means nothing. */
const data = new Set(['example', 'default', 'const', 'enum', 'value', 'dataValue', 'serializedValue']);

/**
 * Lists the references of an OpenAPI description or a JSON Schema in the order of the file.
 * Examples, defaults and enumerations are data and passed over. Walks without recursion.
 */
export const referencesOf = (root: Json): readonly Reference[] => {
  const found: Reference[] = [];
  const open: { readonly value: Json; readonly keys: readonly string[]; readonly named: boolean }[] = [
    { value: root, keys: [], named: false },
  ];
  let budget = 2_000_000;
  for (let next = open.pop(); next !== undefined && --budget > 0; next = open.pop()) {
    const { value, keys, named } = next;
    const below: typeof open = [];
    if (Array.isArray(value)) {
      if (keys.at(-1) === 'examples' && !named) continue;
      value.forEach((item, index) => below.push({ value: item, keys: [...keys, String(index)], named: false }));
    } else if (isObject(value)) {
      if (!named && typeof value.$ref === 'string') found.push({ ref: value.$ref, keys });
      for (const [key, item] of Object.entries(value)) {
        if (typeof item !== 'object' || item === null || (!named && data.has(key))) continue;
        below.push({ value: item, keys: [...keys, key], named: !named && namers.has(key) && !Array.isArray(item) });
      }
    }
    for (let at = below.length - 1; at >= 0; at--) open.push(below[at] as (typeof below)[number]);
  }
  return found;
};
