import { isObject, type Json } from '../source/pointer.ts';
import { listMember, objectMember, present, textMember } from './members.ts';

type Group = { readonly [key: string]: Json };

/** Adds a departure, with the keys that lead to it. */
export type AddAt = (message: string, keys: readonly (string | number)[]) => void;

/** A field of a table, as its schema describes it. */
export type Field = { readonly name: string; readonly type: string; readonly definition: Group };

/** A table schema: its fields and keys. */
export type TableSchema = {
  readonly fields: readonly Field[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly {
    readonly fields: readonly string[];
    readonly resource: string;
    readonly targets: readonly string[];
    readonly elsewhere: boolean;
  }[];
  readonly missing: readonly string[];
};

/** The types of fields (Table Schema, section Types). */
export const fieldTypes =
  /^(string|number|integer|boolean|object|array|list|date|time|datetime|year|yearmonth|duration|geopoint|geojson|any)$/;

/** Reads a table schema, and tells what is wrong with it. */
export const tableSchemaOf = (schema: Group, keys: readonly (string | number)[], add: AddAt): TableSchema => {
  if (!Array.isArray(schema.fields)) add('A table schema must list its fields.', keys);
  const fields = listMember(schema, 'fields').flatMap((field, index): Field[] => {
    const name = isObject(field) ? field.name : undefined;
    if (!isObject(field) || typeof name !== 'string' || name === '') {
      add('A field must be an object with a name.', [...keys, 'fields', index]);
      return [];
    }
    const type = field.type === undefined ? 'any' : String(field.type);
    if (!fieldTypes.test(type))
      add(`The type ${type.slice(0, 40)} of the field ${name.slice(0, 60)} is not one of Table Schema.`, [
        ...keys,
        'fields',
        index,
      ]);
    return [{ name, type, definition: field }];
  });
  const twice = fields.find(({ name }, index) => fields.findIndex((other) => other.name === name) !== index);
  if (twice !== undefined) add(`Two fields have the name ${twice.name.slice(0, 60)}.`, [...keys, 'fields']);
  const missing = schema.missingValues;
  return {
    fields,
    primaryKey: keyFields(schema.primaryKey, fields, [...keys, 'primaryKey'], add),
    foreignKeys: listMember(schema, 'foreignKeys').flatMap((key, index) =>
      foreignKeyOf(key, fields, [...keys, 'foreignKeys', index], add),
    ),
    missing: Array.isArray(missing)
      ? (missing as readonly Json[]).flatMap((value) =>
          typeof value === 'string' ? [value] : (textMember(value, 'value') ?? []),
        )
      : [''],
  };
};

const keyFields = (
  value: Json | undefined,
  fields: readonly Field[],
  keys: readonly (string | number)[],
  add: AddAt,
): readonly string[] => {
  if (value === undefined) return [];
  const names = [value].flat() as readonly Json[];
  if (names.length === 0 || !names.every((name) => typeof name === 'string')) {
    add('A key must be the name of a field, or a list of such names.', keys);
    return [];
  }
  const unknown = names.find((name) => !fields.some((field) => field.name === name));
  if (unknown !== undefined)
    add(`The key names the field ${String(unknown).slice(0, 60)}, which is not described.`, keys);
  return unknown === undefined ? (names as readonly string[]) : [];
};

const foreignKeyOf = (
  key: Json,
  fields: readonly Field[],
  keys: readonly (string | number)[],
  add: AddAt,
): TableSchema['foreignKeys'] => {
  const reference = objectMember(key, 'reference');
  const own = keyFields(isObject(key) ? key.fields : undefined, fields, keys, add);
  if (reference === undefined) {
    add('A reference to another table must name the table and its fields.', keys);
    return [];
  }
  const targets = [reference.fields ?? []].flat().filter((name): name is string => typeof name === 'string');
  const asked = isObject(key) ? [key.fields ?? []].flat().length : 0;
  if (targets.length !== asked) add(`A reference of ${asked} fields leads to ${targets.length}.`, keys);
  return own.length === 0 || own.length !== targets.length
    ? []
    : [
        {
          fields: own,
          targets,
          resource: textMember(reference, 'resource') ?? '',
          elsewhere: reference.datapackage !== undefined || reference.package !== undefined,
        },
      ];
};

/** The facts of the fields of a schema. */
export const fieldFacts = ({ fields }: TableSchema) =>
  fields.map(({ name, type, definition }) => ({
    name,
    type,
    ...present({
      title: textMember(definition, 'title'),
      unit: textMember(definition, 'unit') ?? textMember(definition, 'unitCode'),
    }),
    described: textMember(definition, 'description') !== undefined,
    required: objectMember(definition, 'constraints')?.required === true,
  }));
