import type { ReadTools } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import type { PatternCompiler } from './bounded-pattern.ts';
import { readCell } from './csvw-cell.ts';
import { type Column, columnsOf } from './csvw-columns.ts';
import { type AddAt, checkObject } from './csvw-common.ts';
import { dialectOf } from './csvw-dialect.ts';
import { listMember, textMember } from './members.ts';
import { isAddress } from './reference-state.ts';
import { type RecordValues, repeatedKey } from './table-keys.ts';
import { readTable, type TableRecords } from './table-records.ts';
import { untriedTable } from './table-untried.ts';

type Group = { readonly [key: string]: Json };

/** A table of the metadata: its columns, what became of its file, and its records where they can be had. */
export type CsvwTable = {
  readonly url: string;
  readonly state: 'read' | 'unread' | 'missing' | 'address' | 'faulty';
  readonly columns: readonly Column[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly Json[];
  readonly schema: Group;
  readonly schemaUrl?: string;
  readonly rows?: number;
  /** What of the table was not held against its description, in a sentence. */
  readonly unread?: string;
  readonly records: readonly RecordValues[];
  readonly lines: readonly number[];
  readonly keys: readonly (string | number)[];
};

/** What is needed to read one table. */
export type TableSetting = {
  readonly group: Group;
  readonly base: string;
  readonly language: string;
  readonly tools: ReadTools;
  readonly compile: PatternCompiler;
  readonly add: AddAt;
};

/** Reads one table: its schema, its file where it lies in the folder of the bid, and every cell of it. */
export const readCsvwTable = async (
  table: Group,
  keys: readonly (string | number)[],
  setting: TableSetting,
): Promise<CsvwTable> => {
  const { group, tools, compile, add } = setting;
  checkObject(table, 'Table', keys, add);
  const url = typeof table.url === 'string' ? table.url : '';
  if (url === '') add('A table must name its file in url.', keys);
  const dialect = table.dialect ?? group.dialect;
  if (isObject(dialect)) checkObject(dialect, 'Dialect', [...keys, 'dialect'], add);
  for (const [index, each] of listMember(table, 'transformations').entries())
    if (isObject(each)) checkObject(each, 'Template', [...keys, 'transformations', index], add);
  const { schema, schemaKeys, schemaUrl, unread } = await schemaOf(table, keys, setting);
  const columns = columnsOf(schema, schemaKeys, [table, group], compile, add);
  const { primaryKey = [] } = schema;
  const names = new Set(columns.filter(({ named }) => named).map(({ name }) => name));
  const base = {
    url,
    columns,
    // A key that names no column counts as left out (tabular metadata, section 5.5).
    primaryKey: [primaryKey].flat().every((name) => names.has(String(name))) ? [primaryKey].flat().map(String) : [],
    foreignKeys: listMember(schema, 'foreignKeys'),
    schema,
    ...(schemaUrl !== undefined && { schemaUrl }),
    ...(unread !== undefined && { unread }),
    keys,
  };
  const none = { records: [], lines: [] };
  const path = setting.base + url;
  if (url === '' || isAddress(path)) return { ...base, ...none, state: 'address' };
  const sibling = await tools.sibling(decoded(path.split(/[?#]/)[0] ?? ''));
  if ('problem' in sibling)
    return sibling.limited
      ? { ...base, ...none, state: 'unread', unread: untriedTable.closed(url, sibling.problem) }
      : { ...base, ...none, state: 'missing' };
  if (sibling.probe.source === undefined)
    return { ...base, ...none, state: 'unread', unread: untriedTable.noText(url) };
  const records = await readTable(sibling.probe.source.text, dialectOf(table.dialect, group.dialect));
  if ('problem' in records && records.limit)
    return { ...base, ...none, state: 'unread', unread: untriedTable.long(url, records.problem) };
  if ('problem' in records) {
    add(`The table ${url.slice(0, 80)} cannot be read as its dialect says: ${records.problem}.`, keys);
    return { ...base, ...none, state: 'faulty' };
  }
  return {
    ...base,
    state: 'read',
    ...compared(records, columns, base.primaryKey, url, keys, {
      ...setting,
      language: languageOf(table, group) ?? setting.language,
    }),
  };
};

const schemaOf = async (
  table: Group,
  keys: readonly (string | number)[],
  { group, base, tools, add }: TableSetting,
): Promise<Pick<CsvwTable, 'schema' | 'schemaUrl' | 'unread'> & { readonly schemaKeys: CsvwTable['keys'] }> => {
  const given = table.tableSchema ?? group.tableSchema;
  const schemaKeys = [...keys, 'tableSchema'];
  if (typeof given === 'string') {
    const sibling = isAddress(base + given) ? undefined : await tools.sibling(decoded(base + given));
    const root = sibling === undefined || 'problem' in sibling ? undefined : sibling.probe.root;
    return {
      schema: isObject(root) ? root : {},
      schemaKeys,
      schemaUrl: base + given,
      ...(!isObject(root) && { unread: untriedTable.noSchema(given) }),
    };
  }
  if (given !== undefined && !isObject(given))
    add('The schema of a table must be an object or the address of one.', schemaKeys);
  const schema = isObject(given) ? given : {};
  checkObject(schema, 'Schema', schemaKeys, add);
  const id = textMember(schema, '@id');
  return { schema, schemaKeys, ...(id !== undefined && { schemaUrl: base + id }) };
};

/** The language of the titles in the file, where the description tells it. */
const languageOf = (...groups: readonly Group[]): string | undefined =>
  groups.flatMap(({ lang }) => (typeof lang === 'string' ? [lang] : []))[0];

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** Holds the header and the records of a table against its columns. */
const compared = (
  table: Extract<TableRecords, { header: unknown }>,
  columns: readonly Column[],
  primaryKey: readonly string[],
  url: string,
  keys: readonly (string | number)[],
  { add, language }: TableSetting,
) => {
  const own = columns.filter(({ virtual }) => !virtual);
  const header = table.header.at(-1);
  if (header !== undefined && own.length > 0) {
    if (header.length !== own.length)
      add(`The table ${url.slice(0, 80)} has ${header.length} columns, and ${own.length} are described.`, keys);
    else
      for (const [index, column] of own.entries())
        if (!fits(column, header, index, language))
          add(
            `Column ${index + 1} of ${url.slice(0, 80)} is called ${JSON.stringify(header[index]?.slice(0, 60))}, and the description calls it ${JSON.stringify((column.titles[0]?.text ?? column.name).slice(0, 60))}.`,
            column.keys,
          );
  }
  const faults = new Map<Column, number>();
  const records = table.records.map(({ fields, line }) => {
    const values: Record<string, string | null> = {};
    for (const [index, column] of own.entries()) {
      const { value, fault } = readCell(fields[index] ?? '', column.rules);
      values[column.name] = value;
      if (fault === undefined) continue;
      const before = faults.get(column) ?? 0;
      faults.set(column, before + 1);
      // A column of a million faults says the same a million times.
      if (before < 3)
        add(`Line ${line} of ${url.slice(0, 80)}: the column ${column.name.slice(0, 60)} ${fault}.`, column.keys);
    }
    return values;
  });
  const lines = table.records.map(({ line }) => line);
  const repeated = primaryKey.length === 0 ? undefined : repeatedKey(records, primaryKey);
  if (repeated !== undefined)
    add(
      `Line ${lines[repeated]} of ${url.slice(0, 80)} has the same key (${primaryKey.join(', ')}) as a line before.`,
      keys,
    );
  return { rows: table.count, records, lines };
};

/** Whether the title in the file is one of those described, in a language that fits. */
const fits = (column: Column, header: readonly string[], index: number, language: string): boolean => {
  const written = header[index] ?? '';
  if (column.titles.length === 0)
    return !column.named || decoded(column.name) === written || column.name === written || written === '';
  return column.titles.some(
    ({ text, language: own }) =>
      text === written && (own === undefined || language === 'und' || own.split('-')[0] === language.split('-')[0]),
  );
};
