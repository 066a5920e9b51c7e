import { isObject, type Json } from '../source/pointer.ts';
import { present, textMember } from './members.ts';
import { hasMetadata, valueMembers } from './ngsi-attribute.ts';

/** The facts of one instance of an attribute; `problem` is a whole sentence. */
export type AttributeFacts = { readonly name: string; readonly [fact: string]: Json };

/** Targets of one relationship that the facts list. */
const mostTargets = 100;

/** How many targets of one instance of an attribute stand in no list of its facts. */
export const targetsLeft = (instance: Json): number =>
  Math.max(0, ((isObject(instance) && targetsOf(instance)?.length) || 0) - mostTargets);

const types = Object.keys(valueMembers).filter((type) => type !== 'VocabularyProperty');

/** Reads one instance of an attribute. With `demanded` the normalized form is asked for, so that a plain value is a departure. */
export const attributeFacts = (name: string, instance: Json, demanded: boolean): AttributeFacts => {
  if (!isObject(instance))
    return {
      name,
      valueType: valueTypeOf(instance),
      ...(demanded && {
        problem: `The attribute ${name} is a plain value; the normalized form is an object with a type.`,
      }),
    };
  const type = typeof instance.type === 'string' ? instance.type : undefined;
  const known = type !== undefined && Object.hasOwn(valueMembers, type);
  const value = instance.value ?? instance.values;
  const problem = demanded || known ? problemOf(name, type, instance) : undefined;
  const isValue = known ? /^(Geo)?Property$/.test(type) : instance.value !== undefined;
  return {
    name,
    ...present({
      type: known || demanded ? type : undefined,
      valueType: isValue && value !== undefined ? valueTypeOf(value) : known ? undefined : plainType(instance),
      unitCode: textMember(instance, 'unitCode'),
      observedAt: textMember(instance, 'observedAt'),
      targets: targetsOf(instance)?.slice(0, mostTargets),
      problem,
    }),
  };
};

const plainType = (instance: { readonly [key: string]: Json }): string | undefined =>
  ['object', 'languageMap', 'vocab', 'json'].some((key) => Object.hasOwn(instance, key))
    ? undefined
    : valueTypeOf(instance);

const geometries = /^(Point|LineString|Polygon|MultiPoint|MultiLineString|MultiPolygon|GeometryCollection)$/;

const isGeometry = (value: Json): boolean =>
  isObject(value) &&
  typeof value.type === 'string' &&
  geometries.test(value.type) &&
  Array.isArray(value.coordinates ?? value.geometries);

/** What a value is, in the words of the facts. A date with a time may stand in the wrapped form of JSON-LD. */
export const valueTypeOf = (value: Json): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'number' || typeof value === 'boolean') return typeof value;
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value) ? 'date-time' : 'text';
  if (isObject(value) && Object.hasOwn(value, '@value')) return valueTypeOf(value['@value'] ?? null);
  return isGeometry(value) ? 'geometry' : 'object';
};

const targetsOf = (instance: { readonly [key: string]: Json }): readonly string[] | undefined => {
  if (instance.type !== 'Relationship' && instance.type !== 'ListRelationship' && !Object.hasOwn(instance, 'object'))
    return undefined;
  const listed = [instance.object ?? instance.objectList ?? instance.objects ?? []].flat(2);
  return listed.flatMap((target) => (typeof target === 'string' ? target : (textMember(target, 'object') ?? [])));
};

const problemOf = (
  name: string,
  type: string | undefined,
  instance: { readonly [key: string]: Json },
): string | undefined => {
  if (type === undefined)
    return `The attribute ${name} has no type; NGSI-LD names one (Property, Relationship, GeoProperty and others).`;
  if (hasMetadata(instance) && Object.hasOwn(instance, 'value'))
    return `The attribute ${name} has a member metadata, as NGSIv2 writes it; NGSI-LD writes each of its entries as an attribute of the attribute.`;
  const members = Object.hasOwn(valueMembers, type) ? valueMembers[type] : undefined;
  if (members === undefined) {
    const meant = types.find((each) => each.toLowerCase() === type.toLowerCase());
    return meant === undefined
      ? `The attribute ${name} has the type ${type}, which is none of NGSI-LD (Property, Relationship, GeoProperty and others).`
      : `The attribute ${name} has the type ${type}; NGSI-LD writes ${meant}.`;
  }
  const key = members.find((each) => Object.hasOwn(instance, each));
  const [wanted = ''] = members;
  if (key === undefined)
    return Object.hasOwn(instance, 'value') && wanted === 'object'
      ? `The relationship ${name} has its target in value, as NGSIv2 writes it; NGSI-LD writes object.`
      : `The attribute ${name} of type ${type} has no member ${wanted}.`;
  const value = instance[key] ?? null;
  if (value === null) return `The attribute ${name} of type ${type} has no value: its member ${key} is null.`;
  if (type === 'GeoProperty' && key === 'value' && !isGeometry(value))
    return `The attribute ${name} of type GeoProperty has a value that is no GeoJSON geometry.`;
  if (type === 'Relationship' && key === 'object' && !isTarget(value))
    return `The relationship ${name} has an object that is no identifier.`;
  if (type === 'LanguageProperty' && key === 'languageMap' && !isObject(value))
    return `The attribute ${name} of type LanguageProperty has a languageMap that is no mapping of languages to texts.`;
  return undefined;
};

const isTarget = (value: Json): boolean =>
  Array.isArray(value)
    ? value.length > 0 && value.every((each) => typeof each === 'string' && each.trim() !== '')
    : typeof value === 'string' && value.trim() !== '';
