import { isObject, type Json } from '../source/pointer.ts';

/** The attribute types of NGSI-LD (ETSI GS CIM 009 V1.9.1, 4.5) and the members in which each keeps its value, the temporal form last. */
export const valueMembers: { readonly [type: string]: readonly string[] } = {
  Property: ['value', 'values'],
  GeoProperty: ['value', 'values'],
  Relationship: ['object', 'objects'],
  LanguageProperty: ['languageMap', 'languageMaps'],
  VocabProperty: ['vocab', 'vocabs'],
  VocabularyProperty: ['vocab', 'vocabs'],
  JsonProperty: ['json', 'jsons'],
  ListProperty: ['valueList', 'valueLists'],
  ListRelationship: ['objectList', 'objectLists'],
};

/** Members of an entity that are no attributes. */
export const entityMembers: ReadonlySet<string> = new Set([
  'id',
  '@id',
  'type',
  '@type',
  '@context',
  'scope',
  'createdAt',
  'modifiedAt',
  'deletedAt',
  'expiresAt',
]);

/**
 * How a member of an entity is written: with an NGSI-LD attribute type; as an object with a value and no type (concise);
 * with a type of NGSIv2 or its metadata; or as a plain value.
 */
export type AttributeForm = 'typed' | 'untyped' | 'v2' | 'plain';

const concise = ['value', 'object', 'languageMap', 'vocab', 'json', 'valueList', 'objectList'];

/** Tells the form of one member; of an attribute with several instances the first one counts. */
export const formOf = (member: Json | undefined): AttributeForm => {
  const value = Array.isArray(member) ? (member[0] as Json | undefined) : member;
  if (!isObject(value)) return 'plain';
  const { type } = value;
  if (typeof type === 'string' && Object.hasOwn(valueMembers, type))
    return hasMetadata(value) && Object.hasOwn(value, 'value') ? 'v2' : 'typed';
  if (hasMetadata(value) && Object.hasOwn(value, 'value')) return 'v2';
  if (typeof type === 'string') return Object.hasOwn(value, 'value') ? 'v2' : 'plain';
  return concise.some((key) => Object.hasOwn(value, key)) ? 'untyped' : 'plain';
};

/** Whether an instance carries the member in which NGSIv2 keeps what it says of a value; an attribute of NGSI-LD may bear that name. */
export const hasMetadata = ({ metadata }: { readonly [key: string]: Json }): boolean =>
  isObject(metadata) && !(typeof metadata.type === 'string' && Object.hasOwn(valueMembers, metadata.type));

/** The attributes of an entity: name and member, in the order of the file. */
export const attributesOf = (entity: { readonly [key: string]: Json }): readonly (readonly [string, Json])[] =>
  Object.entries(entity).filter(([name]) => !entityMembers.has(name));
