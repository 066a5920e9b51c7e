import type { Kind } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { namedModel, readNamedModel } from './json-schema-named.ts';
import { readJsonSchema } from './json-schema-read.ts';

/** JSON Schemas: draft-07, 2019-09 and 2020-12 are validated; older drafts are recognised. */
export const jsonSchema: Kind = {
  name: 'json-schema',
  title: 'JSON Schema',
  recognisedBy:
    'A $schema of json-schema.org at the root; without one, an object schema whose properties are schemas and which has an $id, required or definitions. Also the definition of a Smart Data Model (model.yaml): one name over a schema with x-model-schema or x-ngsi.',
  recognise: ({ root }) => root !== undefined && (isSchema(root) || namedModel(root) !== undefined),
  read: ({ root = null }, tools) => {
    const named = isSchema(root) ? undefined : namedModel(root);
    return named === undefined ? readJsonSchema(root, tools) : readNamedModel(named.name, named.schema, tools);
  },
};

const isSchema = (root: Json): boolean => {
  if (!isObject(root) || Object.hasOwn(root, 'openapi') || Object.hasOwn(root, 'asyncapi')) return false;
  if (typeof root.$schema === 'string' && /^https?:\/\/json-schema\.org\/(draft|schema)/.test(root.$schema))
    return true;
  const { properties } = root;
  if (root.$schema !== undefined || !isObject(properties) || (root.type !== 'object' && root.type !== undefined))
    return false;
  const marks = ['$id', '$defs', 'definitions'].filter((key) => Object.hasOwn(root, key)).length;
  const members = Object.values(properties);
  return (
    (marks > 0 || Array.isArray(root.required) || root.type === 'object') &&
    members.length > 0 &&
    members.every((member) => typeof member === 'boolean' || isObject(member)) &&
    members.some((member) => isObject(member) && isKeyword(member))
  );
};

const types = new Set(['string', 'number', 'integer', 'boolean', 'object', 'array', 'null']);

const isKeyword = (schema: { readonly [key: string]: Json }): boolean =>
  [schema.type].flat().some((type) => typeof type === 'string' && types.has(type)) ||
  typeof schema.$ref === 'string' ||
  ['enum', 'oneOf', 'anyOf', 'allOf'].some((key) => Array.isArray(schema[key]));
