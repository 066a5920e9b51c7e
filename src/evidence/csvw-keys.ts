import { isObject, type Json } from '../source/pointer.ts';
import type { AddAt } from './csvw-common.ts';
import type { CsvwTable } from './csvw-tables.ts';
import { objectMember, textMember } from './members.ts';
import { deadKey } from './table-keys.ts';
import { isCut } from './table-records.ts';

const allowed = /^(columnReference|reference)$/;
const allowedBelow = /^(columnReference|resource|schemaReference)$/;

/** Checks the references between tables (tabular metadata, section 5.5.1): columns and tables that exist, and records that they lead to. */
export const checkForeignKeys = (tables: readonly CsvwTable[], add: AddAt): void => {
  for (const table of tables)
    for (const [index, foreignKey] of table.foreignKeys.entries()) {
      const keys = [...table.keys, 'tableSchema', 'foreignKeys', index];
      if (isObject(foreignKey)) checkForeignKey(table, foreignKey, tables, (message) => add(message, keys));
    }
};

const checkForeignKey = (
  table: CsvwTable,
  foreignKey: { readonly [key: string]: Json },
  tables: readonly CsvwTable[],
  add: (message: string) => void,
): void => {
  const reference = objectMember(foreignKey, 'reference');
  const extra = [
    ...Object.keys(foreignKey).filter((key) => !allowed.test(key)),
    ...Object.keys(reference ?? {}).filter((key) => !allowedBelow.test(key)),
  ];
  if (extra.length > 0)
    add(`A reference to another table must not have the property ${String(extra[0]).slice(0, 40)}.`);
  if (reference === undefined) {
    add('A reference to another table must name the table and its columns.');
    return;
  }
  const columns = textsIn(foreignKey.columnReference);
  const targetColumns = textsIn(reference.columnReference);
  const lacks = (names: readonly string[], { columns: own }: CsvwTable): string | undefined =>
    names.find((name) => !own.some((column) => column.named && column.name === name));
  const missing = lacks(columns, table);
  if (missing !== undefined || columns.length === 0) {
    add(`A reference begins at the column ${missing ?? ''}, which is not described.`);
    return;
  }
  const target = targetOf(reference, tables);
  if (target === undefined) {
    add(
      `A reference leads to the table ${textMember(reference, 'resource') ?? textMember(reference, 'schemaReference') ?? ''}, which is not described.`,
    );
    return;
  }
  const gone = lacks(targetColumns, target);
  if (gone !== undefined || targetColumns.length === 0) {
    add(`A reference leads to the column ${gone ?? ''} of ${target.url}, which is not described.`);
    return;
  }
  if (table.state !== 'read' || target.state !== 'read' || isCut(target)) return;
  // The standard asks that every record refers to one (section 5.5.2.1), and its test suite counts empty references as faults.
  const dead = deadKey(table.records, columns, target.records, targetColumns, true);
  if (dead === undefined) return;
  const what = {
    none: `refers to no record of ${target.url}`,
    several: `refers to several records of ${target.url}`,
    empty: `has an empty reference to ${target.url}`,
  };
  add(`Line ${table.lines[dead.record]} of ${table.url} ${what[dead.why]} (${columns.join(', ')}).`);
};

const targetOf = (reference: { readonly [key: string]: Json }, tables: readonly CsvwTable[]): CsvwTable | undefined => {
  const resource = textMember(reference, 'resource');
  if (resource !== undefined) return tables.find(({ url }) => url === resource);
  const schema = textMember(reference, 'schemaReference');
  return tables.find(
    ({ schemaUrl }) => schema !== undefined && (schemaUrl === schema || schemaUrl?.endsWith(`/${schema}`)),
  );
};

const textsIn = (value: Json | undefined): readonly string[] =>
  [value ?? []].flat().filter((text): text is string => typeof text === 'string');
