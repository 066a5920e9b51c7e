import { isObject, type Json } from '../source/pointer.ts';

/** A mapping of a document that means something to its format, with the keys that lead to it. */
export type Visit = (value: { readonly [key: string]: Json }, keys: readonly string[]) => void;

/** Keys whose members are named by the author: below them every key is a name, never a keyword. */
export const namers = new Set(
  (
    'properties patternProperties $defs definitions dependentSchemas schemas responses parameters examples requestBodies ' +
    'headers securitySchemes links callbacks pathItems paths content mediaTypes webhooks encoding variables'
  ).split(' '),
);

/** Keywords whose value is data, where no keyword means anything. */
export const data = new Set(['example', 'default', 'const', 'enum', 'value', 'dataValue', 'serializedValue']);

type Open = { readonly value: Json; readonly keys: readonly string[]; readonly named: boolean };

/**
 * Visits the mappings of an OpenAPI description or a JSON Schema in the order of the file.
 * Examples, defaults and enumerations are data and passed over, and so are mappings whose keys are names. Walks without recursion.
 */
export const walkDocument = (root: Json, visit: Visit): void => {
  const open: Open[] = [{ value: root, keys: [], named: false }];
  let budget = 2_000_000;
  for (let next = open.pop(); next !== undefined && --budget > 0; next = open.pop()) {
    const below = membersBelow(next);
    if (isObject(next.value) && !next.named) visit(next.value, next.keys);
    for (let at = below.length - 1; at >= 0; at--) open.push(below[at] as Open);
  }
};

const membersBelow = ({ value, keys, named }: Open): Open[] => {
  const below: Open[] = [];
  const add = (item: Json, key: string, names: boolean) => {
    if (typeof item === 'object' && item !== null) below.push({ value: item, keys: [...keys, key], named: names });
  };
  if (Array.isArray(value)) {
    if (keys.at(-1) !== 'examples') for (const [index, item] of value.entries()) add(item, String(index), false);
  } else if (isObject(value))
    for (const [key, item] of Object.entries(value))
      if (named || !data.has(key)) add(item, key, !named && namers.has(key) && !Array.isArray(item));
  return below;
};
