import { isObject, type Json } from '../source/pointer.ts';
import { listMember, objectMember } from './members.ts';
import type { DocumentSet } from './reference-files.ts';
import { below, follow, isBroken, itemsOf, membersOf, type Place } from './reference-follow.ts';
import { schemaParts } from './schema-parts.ts';

/** How a schema describes a value: by something that a value can break, by nothing, or in a file that is not in the bid. */
export type SchemaWeight = 'real' | 'vacuous' | 'outside';

const mostFields = 500;

/**
 * Weighs a schema: real where it names properties of which something is said, items, values or a type that is no bare object;
 * vacuous where every value fits (an empty schema, `true`, a bare object or a list of anything).
 * Each schema is weighed once, so that schemas which refer to one another cost no more than their number.
 */
export const weighSchema = (
  set: DocumentSet,
  place: Place,
  known: Map<unknown, SchemaWeight> = new Map(),
): SchemaWeight => {
  const at = follow(set, place);
  if ('dead' in at) return isBroken(at) ? 'vacuous' : 'outside';
  const schema = at.value;
  if (schema === false) return 'real';
  if (!isObject(schema)) return 'vacuous';
  const before = known.get(schema);
  if (before !== undefined) return before;
  known.set(schema, 'vacuous');
  const weight = weigh(set, at, schema, known);
  known.set(schema, weight);
  return weight;
};

const weigh = (
  set: DocumentSet,
  at: Place,
  schema: { readonly [key: string]: Json },
  known: Map<unknown, SchemaWeight>,
): SchemaWeight => {
  const properties = membersOf(below(at, 'properties'));
  const told = properties.some(([, place]) => isTold(place.value) || weighSchema(set, place, known) !== 'vacuous');
  if (
    told ||
    Object.keys(objectMember(schema, 'patternProperties') ?? {}).length > 0 ||
    Array.isArray(schema.enum) ||
    Object.hasOwn(schema, 'const') ||
    listMember(schema, 'required').length > 0
  )
    return 'real';
  const inner = ['allOf', 'anyOf', 'oneOf'].flatMap((key) => itemsOf(below(at, key)));
  for (const key of ['items', 'prefixItems', 'additionalProperties'])
    if (isObject(schema[key])) inner.push(below(at, key));
  const weights = new Set(inner.map((place) => weighSchema(set, place, known)));
  if (weights.has('real')) return 'real';
  if (weights.has('outside')) return 'outside';
  const types = [schema.type].flat().filter((type) => typeof type === 'string');
  return types.length > 0 && types.every((type) => type !== 'object' && type !== 'array') ? 'real' : 'vacuous';
};

/** Whether words or a sample say what a property is. */
const isTold = (schema: unknown): boolean =>
  isObject(schema) &&
  ['description', 'title', 'example', 'examples', 'format'].some((key) => Object.hasOwn(schema, key));

/** What a body holds: whether it is a list of records, and the names of the fields of the body or of one record. */
export type BodyShape = { readonly list: boolean; readonly fields: readonly string[] };

const wrappers = new Set(
  'data items results result value values features records entries content list hits rows elements members collections _embedded'.split(
    ' ',
  ),
);

/** Finds the fields of a body: of one record where the body is a list, or an object that wraps a list of records. */
export const shapeOf = (set: DocumentSet, place: Place, depth = 0): BodyShape => {
  const parts = schemaParts(set, place);
  const items = parts.flatMap((part) => (isArray(part) ? [below(part, 'items')] : []));
  if (items.length > 0) return { list: true, fields: fieldsOf(set, items) };
  const properties = parts.flatMap((part) => membersOf(below(part, 'properties')));
  if (depth < 2)
    for (const [name, inner] of properties) {
      if (!wrappers.has(name)) continue;
      const shape = shapeOf(set, inner, depth + 1);
      const embedded = name === '_embedded' ? embeddedList(set, inner, depth) : undefined;
      if (embedded ?? shape.list) return embedded ?? shape;
    }
  return { list: false, fields: [...new Set(properties.map(([name]) => name))].slice(0, mostFields) };
};

const embeddedList = (set: DocumentSet, place: Place, depth: number): BodyShape | undefined => {
  const [only] = schemaParts(set, place).flatMap((part) => membersOf(below(part, 'properties')));
  const shape = only && shapeOf(set, only[1], depth + 2);
  return shape?.list ? shape : undefined;
};

const isArray = ({ value }: Place): boolean =>
  isObject(value) && ([value.type].flat().includes('array') || (value.type === undefined && isObject(value.items)));

const fieldsOf = (set: DocumentSet, places: readonly Place[]): readonly string[] => {
  const names = places.flatMap((place) =>
    schemaParts(set, place).flatMap((part) => membersOf(below(part, 'properties')).map(([name]) => name)),
  );
  return [...new Set(names)].slice(0, mostFields);
};
