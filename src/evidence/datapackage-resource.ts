import type { Format, Probe, ReadTools } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import type { PatternCompiler } from './bounded-pattern.ts';
import type { Ambiguous } from './csv-column.ts';
import { ambiguousOf } from './datapackage-ambiguous.ts';
import { holdTable } from './datapackage-hold.ts';
import { type Integrity, integrityOf } from './datapackage-integrity.ts';
import { type AddAt, type TableSchema, tableSchemaOf } from './datapackage-schema.ts';
import { objectMember, textMember } from './members.ts';
import { isAddress } from './reference-state.ts';
import type { RecordValues } from './table-keys.ts';
import { readTable, type TableDialect } from './table-records.ts';
import { untriedTable } from './table-untried.ts';

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
  /** Of a table: what can be read in two ways, in columns whose description does not say how they are written. */
  readonly ambiguous?: Ambiguous;
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
      schema === noSchema && { unread: untriedTable.noSchema(resource.schema) }),
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
      ? { ...base, state: 'unread', unread: untriedTable.closed(path, sibling.problem) }
      : { ...base, state: 'missing' };
  const { probe } = sibling;
  const compared = { format: probe.format, ...integrityOf(resource, probe, keys, add) };
  if (Array.isArray(resource.path) && resource.path.length > 1)
    return { ...base, ...compared, state: 'read', unread: severalFiles(path, compared) };
  if (!isTable(resource, schema, path, probe)) return { ...base, ...compared, state: 'read' };
  if (probe.source === undefined) return { ...base, ...compared, state: 'read', unread: untriedTable.noText(path) };
  const table = await readTable(probe.source.text, dialectOf(resource));
  if ('problem' in table && table.limit)
    return { ...base, ...compared, state: 'unread', unread: untriedTable.long(path, table.problem) };
  if ('problem' in table) {
    add(`The table ${path.slice(0, 80)} cannot be read: ${table.problem}.`, keys);
    return { ...base, ...compared, state: 'faulty' };
  }
  const { records, lines } = holdTable(table, schema, path, keys, compile, add);
  return {
    ...base,
    ...compared,
    state: 'read',
    rows: table.count,
    ambiguous: ambiguousOf(table, schema),
    records,
    lines,
  };
};

/** The standard leaves open whether hash and bytes then mean the files one after another, or each of them (data package, issue 1132). */
const severalFiles = (path: string, { digest, bytes }: Integrity): string =>
  untriedTable.several(path, digest === 'unknown' || bytes === 'unknown');

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
