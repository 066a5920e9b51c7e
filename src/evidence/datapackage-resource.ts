import type { Format, Probe, ReadTools } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import type { PatternCompiler } from './bounded-pattern.ts';
import { cellTest } from './datapackage-cell.ts';
import { type Integrity, integrityOf } from './datapackage-integrity.ts';
import { type AddAt, type TableSchema, tableSchemaOf } from './datapackage-schema.ts';
import { objectMember, textMember } from './members.ts';
import { isAddress } from './reference-state.ts';
import { type RecordValues, repeatedKey } from './table-keys.ts';
import { readTable, type TableDialect } from './table-records.ts';

type Group = { readonly [key: string]: Json };

/** A resource of a package: its schema, what became of its file, and its records where they can be had. */
export type Resource = {
  readonly name: string | undefined;
  readonly path: string | undefined;
  readonly state: 'read' | 'unread' | 'missing' | 'address' | 'inline' | 'faulty' | 'none';
  /** What the first look at its file shows. */
  readonly format?: Format;
  readonly schema: TableSchema;
  readonly rows?: number;
  /** What of the file was not held against its description, in a sentence. */
  readonly unread?: string;
  readonly digest: Integrity['digest'];
  readonly bytes: Integrity['bytes'];
  readonly records: readonly RecordValues[];
  readonly lines: readonly number[];
  readonly keys: readonly (string | number)[];
};

const noSchema: TableSchema = { fields: [], primaryKey: [], foreignKeys: [], missing: [''] };

/** Reads a resource, and holds its file against its description where it lies in the folder of the bid. */
export const readResource = async (
  resource: Group,
  keys: readonly (string | number)[],
  tools: ReadTools,
  compile: PatternCompiler,
  add: AddAt,
): Promise<Resource> => {
  const [first] = [resource.path ?? resource.url ?? []].flat();
  const path = typeof first === 'string' ? first : undefined;
  if (path === undefined && resource.data === undefined)
    add('A resource must name its file in path, or hold its data.', keys);
  const schema = await schemaOf(resource, keys, tools, add);
  const base = {
    ...(typeof resource.schema === 'string' &&
      schema === noSchema && { unread: `The schema ${resource.schema.slice(0, 80)} could not be read beside it.` }),
    name: textMember(resource, 'name'),
    path,
    schema,
    digest: 'none' as const,
    bytes: 'none' as const,
    records: [],
    lines: [],
    keys,
  };
  if (path === undefined) return { ...base, state: resource.data === undefined ? 'none' : 'inline' };
  if (isAddress(path)) return { ...base, state: 'address' };
  if (path.startsWith('/') || path.split('/').includes('..')) {
    add(`The path ${path.slice(0, 80)} leads out of the package.`, [...keys, 'path']);
    return { ...base, state: 'missing' };
  }
  const sibling = await tools.sibling(path);
  if ('problem' in sibling)
    return sibling.limited
      ? { ...base, state: 'unread', unread: `${path.slice(0, 80)} was not read: ${sibling.problem}.` }
      : { ...base, state: 'missing' };
  const { probe } = sibling;
  const compared = { format: probe.format, ...integrityOf(resource, probe, keys, add) };
  if (Array.isArray(resource.path) && resource.path.length > 1)
    return { ...base, ...compared, state: 'read', unread: severalFiles(path, compared) };
  if (!isTable(resource, schema, path, probe)) return { ...base, ...compared, state: 'read' };
  if (probe.source === undefined)
    return { ...base, ...compared, state: 'read', unread: `${path.slice(0, 80)} could not be read as text.` };
  const table = await readTable(probe.source.text, dialectOf(resource));
  if ('problem' in table) {
    add(`The table ${path.slice(0, 80)} cannot be read: ${table.problem}.`, keys);
    return { ...base, ...compared, state: 'faulty' };
  }
  const { records, lines } = hold(table, schema, path, keys, compile, add);
  return { ...base, ...compared, state: 'read', rows: table.count, records, lines };
};

/** The standard leaves open whether hash and bytes then mean the files one after another, or each of them (data package, issue 1132). */
const severalFiles = (path: string, { digest, bytes }: Integrity): string =>
  [
    `A resource has several files, beginning with ${path.slice(0, 80)}; this tool does not hold them against their description.`,
    ...(digest === 'unknown' || bytes === 'unknown'
      ? ['It does not compare hash and bytes either, since the standard does not say what they mean then.']
      : []),
  ].join(' ');

/** A text under another name is a table where fields are described: else a word to the reader would be counted as records. */
const isTable = (resource: Group, { fields }: TableSchema, path: string, { format }: Probe): boolean =>
  /^(csv|tsv)$/i.test(textMember(resource, 'format') ?? '') ||
  /\.(csv|tsv)$/i.test(path) ||
  format === 'csv' ||
  (/\.txt$/i.test(path) && fields.length > 0);

const schemaOf = async (
  resource: Group,
  keys: readonly (string | number)[],
  tools: ReadTools,
  add: AddAt,
): Promise<TableSchema> => {
  const { schema } = resource;
  if (isObject(schema)) return tableSchemaOf(schema, [...keys, 'schema'], add);
  if (typeof schema !== 'string' || isAddress(schema)) return noSchema;
  const sibling = await tools.sibling(schema);
  return 'problem' in sibling || !isObject(sibling.probe.root)
    ? noSchema
    : tableSchemaOf(sibling.probe.root, [...keys, 'schema'], add);
};

const dialectOf = (resource: Group): TableDialect => {
  const dialect = objectMember(resource, 'dialect') ?? {};
  const tabs = /\.tsv$/i.test(String(resource.path)) || textMember(resource, 'format') === 'tsv';
  const comment = textMember(dialect, 'commentChar');
  const escaping = textMember(dialect, 'escapeChar');
  const delimiter =
    typeof dialect.delimiter === 'string' && dialect.delimiter !== '' ? dialect.delimiter : tabs ? '\t' : ',';
  return {
    delimiter,
    quote: textMember(dialect, 'quoteChar') ?? '"',
    ...(escaping !== undefined && { escape: escaping }),
    ...(comment !== undefined && { comment }),
    skipRows: 0,
    skipColumns: 0,
    headerRows: dialect.header === false ? 0 : 1,
    skipBlankRows: true,
    trim: dialect.skipInitialSpace === true ? 'start' : 'none',
  };
};

/** Holds the header and the records of a table against its schema. */
const hold = (
  table: {
    readonly header: readonly (readonly string[])[];
    readonly records: readonly { readonly fields: readonly string[]; readonly line: number }[];
  },
  { fields, primaryKey, missing }: TableSchema,
  path: string,
  keys: readonly (string | number)[],
  compile: PatternCompiler,
  add: AddAt,
): Pick<Resource, 'records' | 'lines'> => {
  const header = table.header[0] ?? fields.map(({ name }) => name);
  const wrong = fields.find(({ name }, index) => header[index] !== name);
  if (fields.length > 0 && (wrong !== undefined || header.length !== fields.length))
    add(
      `The columns of ${path.slice(0, 80)} (${header.slice(0, 8).join(', ').slice(0, 120)}) are not the fields that are described (${fields
        .slice(0, 8)
        .map(({ name }) => name)
        .join(', ')
        .slice(0, 120)}).`,
      keys,
    );
  const tests = fields.map((field) => ({
    field,
    column: header.indexOf(field.name),
    test: cellTest(field, missing, compile),
    faults: 0,
  }));
  const records = table.records.map(({ fields: cells, line }) => {
    for (const each of tests) {
      if (each.column < 0) continue;
      const fault = each.test(cells[each.column] ?? '');
      if (fault !== undefined && each.faults++ < 3)
        add(`Line ${line} of ${path.slice(0, 80)}: the field ${each.field.name.slice(0, 60)} ${fault}.`, keys);
    }
    return Object.fromEntries(
      tests.map(({ field, column }) => [
        field.name,
        missing.includes(cells[column] ?? '') ? null : (cells[column] ?? null),
      ]),
    );
  });
  const lines = table.records.map(({ line }) => line);
  const unique = fields
    .filter(({ definition }) => objectMember(definition, 'constraints')?.unique === true)
    .map(({ name }) => [name]);
  for (const key of [...(primaryKey.length > 0 ? [primaryKey] : []), ...unique]) {
    const repeated = repeatedKey(records, key);
    if (repeated !== undefined)
      add(`Line ${lines[repeated]} of ${path.slice(0, 80)} has the same ${key.join(', ')} as a line before.`, keys);
  }
  return { records, lines };
};
