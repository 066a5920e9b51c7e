import type { Kind, Probe, Reading, ReadTools, Spot } from '../model/evidence.ts';
import { isObject, type Json, pointerOf } from '../source/pointer.ts';
import { loadPatterns, untriedPattern } from './bounded-pattern.ts';
import { isBroken, readBroken } from './broken-file.ts';
import { type Resource, readResource } from './datapackage-resource.ts';
import { type AddAt, fieldFacts, fieldTypes, tableSchemaOf } from './datapackage-schema.ts';
import { listMember, present, textMember } from './members.ts';
import { problemList } from './problem-list.ts';
import { deadKey } from './table-keys.ts';
import { isCut } from './table-records.ts';
import { untriedOf } from './table-untried.ts';

type Group = { readonly [key: string]: Json };

/** A Frictionless data package, data resource or table schema (Data Package 1 and 2). Tables in the folder of the bid are held against it. */
export const datapackage: Kind = {
  name: 'datapackage',
  title: 'data package (Frictionless)',
  recognisedBy:
    'A list of resources with paths, data or schemas; or a list of fields with the types of Table Schema and nothing but what belongs to it.',
  recognise: (probe) =>
    probe.root === undefined
      ? isBroken(probe, ['"path"', '"schema"', '"fields"'])
      : isObject(probe.root) && formOf(probe.root, probe) !== undefined,
  read: (probe, tools) => {
    if (!isObject(probe.root)) return readBroken(probe, datapackage.title);
    const form = formOf(probe.root, probe);
    return form === undefined ? { state: 'invalid', why: 'is no data package' } : readPackage(probe.root, form, tools);
  },
};

type Form = 'package' | 'resource' | 'table-schema';

const ofSchema =
  /^(fields|primaryKey|foreignKeys|uniqueKeys|missingValues|fieldsMatch|\$schema|name|title|description|rdfType|path|examples|homepage|version|created|authors|keywords|contributors|resources|image|licenses|profile)$/;

const formOf = (root: Group, { format }: Probe): Form | undefined => {
  if (format !== 'json' && format !== 'yaml') return undefined;
  if (Object.hasOwn(root, '@context') || Object.hasOwn(root, 'openapi')) return undefined;
  const named = `${textMember(root, 'profile') ?? ''} ${textMember(root, '$schema') ?? ''}`;
  const resources = listMember(root, 'resources');
  const isResource = (each: Json): boolean =>
    isObject(each) &&
    ['path', 'data', 'schema'].some((key) => Object.hasOwn(each, key)) &&
    (each.type === undefined || /^(table|file|json|text)$/.test(String(each.type)));
  if (resources.length > 0 && (resources.every(isResource) || /data-?package/.test(named))) return 'package';
  if (/data-?resource|tabular-data-resource/.test(named) && Object.hasOwn(root, 'path')) return 'resource';
  if (typeof root.path === 'string' && isObject(root.schema) && Array.isArray(root.schema.fields)) return 'resource';
  return isTableSchema(root, named) ? 'table-schema' : undefined;
};

const isTableSchema = (root: Group, named: string): boolean => {
  if (!Object.keys(root).every((key) => ofSchema.test(key))) return false;
  const fields = listMember(root, 'fields');
  const fits = (field: Json): boolean =>
    isObject(field) &&
    typeof field.name === 'string' &&
    (field.type === undefined || fieldTypes.test(String(field.type)));
  if (fields.length > 0)
    return (
      fields.every(fits) &&
      (/table-?schema/.test(named) ||
        fields.some((field) => isObject(field) && field.type !== undefined) ||
        Object.hasOwn(root, 'foreignKeys'))
    );
  return Object.keys(root).every((key) => /^(primaryKey|foreignKeys)$/.test(key)) && Object.keys(root).length > 0;
};

const readPackage = async (root: Group, form: Form, tools: ReadTools): Promise<Reading> => {
  const problems = problemList();
  const counts = new Map<number, number>();
  const add: AddAt = (message, keys) => {
    problems.add(message, { pointer: pointerOf(keys) });
    const index = keys[0] === 'resources' ? Number(keys[1]) : 0;
    counts.set(index, (counts.get(index) ?? 0) + 1);
  };
  const untried = new Set<string>();
  const compile = await loadPatterns((pattern) => untried.add(pattern));
  const resources: Resource[] = [];
  if (form === 'table-schema')
    resources.push({
      name: undefined,
      path: undefined,
      state: 'none',
      schema: tableSchemaOf(root, [], add),
      digest: 'none',
      bytes: 'none',
      records: [],
      lines: [],
      keys: [],
    });
  else if (form === 'resource') resources.push(await readResource(root, [], tools, compile, add));
  else {
    checkHead(root, add);
    for (const [index, resource] of listMember(root, 'resources').entries())
      if (isObject(resource)) resources.push(await readResource(resource, ['resources', index], tools, compile, add));
    checkReferences(resources, add);
  }
  /* Of what was not tried (a pattern outside of RE2, records or files beyond a limit) nothing is said. */
  for (const pattern of untried) problems.untried(untriedPattern(pattern));
  for (const each of resources) {
    const why = untriedOf(each.path ?? '', each);
    if (why !== undefined) problems.untried(why, { pointer: pointerOf(each.keys) });
  }
  const fields = resources.flatMap(({ schema }) => fieldFacts(schema));
  const spots: Record<string, Spot> = { '': { pointer: '' } };
  for (const key of ['name', 'title', 'version', 'created', 'licenses', 'resources'])
    if (Object.hasOwn(root, key)) spots[`/${key}`] = { pointer: `/${key}` };
  for (const [index, { keys }] of resources.entries()) spots[`/resources/${index}`] = { pointer: pointerOf(keys) };
  return {
    state: 'read',
    facts: {
      form,
      ...present({
        name: textMember(root, 'name'),
        title: textMember(root, 'title'),
        version: textMember(root, 'version'),
        created: textMember(root, 'created'),
      }),
      licenses: [...listMember(root, 'licenses'), ...[root.license ?? []].flat()].flatMap((licence) =>
        typeof licence === 'string'
          ? [licence]
          : (textMember(licence, 'name') ??
            textMember(licence, 'path') ??
            textMember(licence, 'type') ??
            textMember(licence, 'url') ??
            []),
      ),
      resources: resources.map((resource, index) => resourceFacts(resource, counts.get(index) ?? 0)),
      records: resources.reduce((sum, { rows = 0 }) => sum + rows, 0),
      fieldNames: [...new Set(fields.map(({ name }) => name))].slice(0, 2_000),
      ...(fields.length > 0 && {
        described: Math.floor((fields.filter(({ described }) => described).length / fields.length) * 1_000) / 1_000,
      }),
    },
    spots,
    problems: problems.list(),
    valid: problems.valid(),
  };
};

const resourceFacts = (
  { name, path, state, format, rows, ambiguous, digest, bytes, schema }: Resource,
  departures: number,
) => ({
  ...present({ name, path, format }),
  state,
  ...(rows !== undefined && { rows }),
  ...ambiguous,
  digest,
  bytes,
  departures,
  primaryKey: schema.primaryKey,
  fields: fieldFacts(schema),
});

/** What the head of a package must keep: names (version 1 asks for lower case), moments, and one name for each resource. */
const checkHead = (root: Group, add: AddAt): void => {
  const { name, created } = root;
  const second = /\/2\.\d/.test(String(root.$schema));
  if (name !== undefined && (typeof name !== 'string' || (!second && !/^[-a-z\d._/]+$/.test(name))))
    add('The name of a package must be made of lower-case letters, digits and the signs . _ - /', ['name']);
  if (
    created !== undefined &&
    (typeof created !== 'string' || !/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/i.test(created))
  )
    add('The moment at which the package was made must be a date and time (RFC 3339).', ['created']);
  const names = listMember(root, 'resources').map((resource) => textMember(resource, 'name'));
  const twice = names.findIndex((each, index) => each !== undefined && names.indexOf(each) !== index);
  if (twice >= 0) add(`Two resources have the name ${names[twice]?.slice(0, 60)}.`, ['resources', twice]);
};

const checkReferences = (resources: readonly Resource[], add: AddAt): void => {
  for (const resource of resources)
    for (const { fields, resource: other, targets, elsewhere } of resource.schema.foreignKeys) {
      if (elsewhere) continue;
      const target = other === '' ? resource : resources.find(({ name }) => name === other);
      if (target === undefined)
        add(`A reference leads to the resource ${other.slice(0, 60)}, which is not listed.`, resource.keys);
      const known = target?.rows !== undefined && !isCut(target) && resource.rows !== undefined;
      const dead = known ? deadKey(resource.records, fields, target.records, targets, false) : undefined;
      if (dead?.why === 'none')
        add(
          `Line ${resource.lines[dead.record]} of ${resource.path} refers to no record of ${target?.path} (${fields.join(', ')}).`,
          resource.keys,
        );
    }
};
