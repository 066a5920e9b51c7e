import type { PatternCompiler } from './bounded-pattern.ts';
import { cellTest } from './datapackage-cell.ts';
import type { AddAt, TableSchema } from './datapackage-schema.ts';
import { objectMember } from './members.ts';
import { type RecordValues, repeatedKey } from './table-keys.ts';
import type { TableRecords } from './table-records.ts';

/** Holds the header and the records of a table against its schema. */
export const holdTable = (
  table: Exclude<TableRecords, { readonly problem: string }>,
  { fields, primaryKey, missing }: TableSchema,
  path: string,
  keys: readonly (string | number)[],
  compile: PatternCompiler,
  add: AddAt,
): { readonly records: readonly RecordValues[]; readonly lines: readonly number[] } => {
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
