import { isObject, type Json } from '../source/pointer.ts';
import { attributesOf, valueMembers } from './ngsi-attribute.ts';

type Entity = { readonly [key: string]: Json };

/**
 * Reduces an entity to names and values: the form that the JSON Schema of a data model describes.
 * Dates in the wrapped form of JSON-LD become their text; of several instances the one without a datasetId counts, else the first.
 */
export const keyValuesOf = (entity: Entity): Entity => ({
  id: entity.id ?? entity['@id'] ?? null,
  type: entity.type ?? entity['@type'] ?? null,
  ...Object.fromEntries(attributesOf(entity).map(([name, member]) => [name, reduced(member)])),
});

const reduced = (member: Json): Json => {
  if (!Array.isArray(member) || !member.some(isInstance))
    return isObject(member) && isInstance(member) ? valueIn(member) : unwrapped(member);
  const instances = member.filter(isObject);
  const chosen = instances.find((instance) => !Object.hasOwn(instance, 'datasetId')) ?? instances[0];
  return chosen === undefined ? null : valueIn(chosen);
};

const isInstance = (value: Json): boolean =>
  isObject(value) &&
  ((typeof value.type === 'string' && Object.hasOwn(valueMembers, value.type)) ||
    (value.type === undefined && ['value', 'object'].some((key) => Object.hasOwn(value, key))));

const valueIn = (instance: Entity): Json => {
  const members = valueMembers[String(instance.type)] ?? ['value', 'object'];
  const key = members.find((each) => Object.hasOwn(instance, each));
  if (key === undefined) return null;
  const value = unwrapped(instance[key] ?? null);
  return key === 'value' || key === 'object' || key === 'values' || key === 'objects' ? value : { [key]: value };
};

const unwrapped = (value: Json): Json =>
  isObject(value) && Object.hasOwn(value, '@value') && Object.keys(value).every((key) => key.startsWith('@'))
    ? (value['@value'] ?? null)
    : value;
