import { isObject, keysOf, pointerOf, valueAt } from '../../src/source/pointer.ts';
import type { Group } from './compiled.ts';

/** A subschema, and the JSON Pointer into the schema at which it stands. */
export type Placed = { readonly pointer: string; readonly schema: Group };

/** Where subschemas stand that describe a value; conditions (if, then, else, dependentSchemas) describe nothing of their own. */
const mappings = ['properties', 'patternProperties', '$defs'] as const;
const single = ['additionalProperties', 'items'] as const;

/** A subschema and all subschemas below it, in the order of the file. */
export const subschemas = (schema: Group, pointer = ''): Placed[] => {
  const below = (value: unknown, ...keys: (string | number)[]): Placed[] =>
    isObject(value) ? subschemas(value as Group, `${pointer}${pointerOf(keys)}`) : [];
  return [
    { pointer, schema },
    ...mappings.flatMap((word) =>
      Object.entries((schema[word] ?? {}) as Group).flatMap(([key, value]) => below(value, word, key)),
    ),
    ...single.flatMap((word) => below(schema[word], word)),
    ...((schema.anyOf ?? []) as unknown[]).flatMap((value, index) => below(value, 'anyOf', index)),
  ];
};

/** Every field of a schema: the members of every `properties`, wherever they stand. */
export const fields = (schema: Group): Placed[] =>
  subschemas(schema).filter(({ pointer }) => keysOf(pointer).at(-2) === 'properties');

/** What a `$ref` inside the schema names; the subschema itself where it names nothing. */
export const target = (root: Group, schema: Group): Placed | undefined => {
  const pointer = typeof schema.$ref === 'string' ? schema.$ref.slice(1) : undefined;
  return pointer === undefined ? undefined : { pointer, schema: valueAt(root, pointer) as Group };
};

/** The pointers of the fields that a value uses, following its own shape through the schema. */
export const usedFields = (root: Group, value: unknown, at: Placed = { pointer: '', schema: root }): string[] => {
  const { pointer, schema } = at;
  const go = (next: unknown, below: unknown, ...keys: (string | number)[]): string[] =>
    isObject(next) ? usedFields(root, below, { pointer: `${pointer}${pointerOf(keys)}`, schema: next as Group }) : [];
  const named = target(root, schema);
  const here = [
    ...(named ? usedFields(root, value, named) : []),
    ...((schema.anyOf ?? []) as unknown[]).flatMap((branch, index) => go(branch, value, 'anyOf', index)),
  ];
  if (Array.isArray(value)) return [...here, ...value.flatMap((item) => go(schema.items, item, 'items'))];
  if (!isObject(value)) return here;
  const properties = (schema.properties ?? {}) as Group;
  const patterns = Object.entries((schema.patternProperties ?? {}) as Group);
  return [
    ...here,
    ...Object.entries(value).flatMap(([key, below]) =>
      Object.hasOwn(properties, key)
        ? [`${pointer}${pointerOf(['properties', key])}`, ...go(properties[key], below, 'properties', key)]
        : patterns
            .filter(([pattern]) => new RegExp(pattern, 'u').test(key))
            .flatMap(([pattern, next]) => go(next, below, 'patternProperties', pattern)),
    ),
  ];
};
