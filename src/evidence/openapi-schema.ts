import { isObject } from '../source/pointer.ts';
import type { DocumentSet } from './reference-files.ts';
import { below, follow, itemsOf, membersOf, type Place } from './reference-follow.ts';

/** How a schema describes a value: by something that a value can break, by nothing, or in a file that is not in the bid. */
export type SchemaWeight = 'real' | 'vacuous' | 'outside';

const deepest = 12;
const mostFields = 500;

/**
 * Weighs a schema: real where it names properties, items, values or a type that is no bare object;
 * vacuous where every value fits (an empty schema, `true`, a bare object or a list of anything).
 */
export const weighSchema = (set: DocumentSet, place: Place, depth = 0): SchemaWeight => {
  const at = follow(set, place);
  if ('dead' in at) return at.dead === 'nowhere' ? 'vacuous' : 'outside';
  const schema = at.value;
  if (schema === false) return 'real';
  if (!isObject(schema)) return 'vacuous';
  if (depth > deepest) return 'real';
  const weigh = (inner: Place) => weighSchema(set, inner, depth + 1);
  if (Object.keys(isObject(schema.properties) ? schema.properties : {}).length > 0) return 'real';
  if (Object.keys(isObject(schema.patternProperties) ? schema.patternProperties : {}).length > 0) return 'real';
  if (Array.isArray(schema.enum) || Object.hasOwn(schema, 'const') || Array.isArray(schema.required)) return 'real';
  const parts = ['allOf', 'anyOf', 'oneOf'].flatMap((key) => itemsOf(below(at, key)).map(weigh));
  for (const key of ['items', 'prefixItems', 'additionalProperties'])
    if (isObject(schema[key])) parts.push(weigh(below(at, key)));
  if (parts.includes('real')) return 'real';
  if (parts.includes('outside')) return 'outside';
  const types = [schema.type].flat().filter((type) => typeof type === 'string');
  return types.length > 0 && types.every((type) => type !== 'object' && type !== 'array') ? 'real' : 'vacuous';
};

/** What a body holds: whether it is a list of records, and the names of the fields of the body or of one record. */
export type BodyShape = { readonly list: boolean; readonly fields: readonly string[] };

const wrappers = new Set(
  'data items results result value values features records entries content list hits rows elements members collections _embedded'.split(
    ' ',
  ),
);

/** Finds the fields of a body: of one record where the body is a list, or an object that wraps a list of records. */
export const shapeOf = (set: DocumentSet, place: Place, depth = 0): BodyShape => {
  const parts = partsOf(set, place);
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
  const [only] = partsOf(set, place).flatMap((part) => membersOf(below(part, 'properties')));
  const shape = only && shapeOf(set, only[1], depth + 2);
  return shape?.list ? shape : undefined;
};

const isArray = ({ value }: Place): boolean =>
  isObject(value) && ([value.type].flat().includes('array') || (value.type === undefined && isObject(value.items)));

const fieldsOf = (set: DocumentSet, places: readonly Place[]): readonly string[] => {
  const names = places.flatMap((place) =>
    partsOf(set, place).flatMap((part) => membersOf(below(part, 'properties')).map(([name]) => name)),
  );
  return [...new Set(names)].slice(0, mostFields);
};

/** The schema itself and the schemas that it is put together from (allOf, anyOf, oneOf), references followed. */
const partsOf = (set: DocumentSet, place: Place): readonly Place[] => {
  const found: Place[] = [];
  const seen = new Set<unknown>();
  const open: Place[] = [place];
  for (let next = open.shift(); next !== undefined && found.length < 100; next = open.shift()) {
    const at = follow(set, next);
    if ('dead' in at || seen.has(at.value)) continue;
    seen.add(at.value);
    found.push(at);
    for (const key of ['allOf', 'anyOf', 'oneOf']) open.push(...itemsOf(below(at, key)));
  }
  return found;
};
