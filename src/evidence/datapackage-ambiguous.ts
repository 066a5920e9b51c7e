import { type Ambiguous, columnTally } from './csv-column.ts';
import type { TableSchema } from './datapackage-schema.ts';
import { textMember } from './members.ts';
import type { TableRecords } from './table-records.ts';

/** What of the records can be read in two ways. A field with a format of its own says how it is read. */
export const ambiguousOf = (
  { header: [header = []], records }: Exclude<TableRecords, { readonly problem: string }>,
  { fields }: TableSchema,
): Ambiguous => {
  const columns = (header.length > 0 ? header : fields.map(({ name }) => name)).map((name, index) => {
    const { definition } = fields.find((field) => field.name === name) ?? {};
    const told = textMember(definition, 'decimalChar') ?? textMember(definition, 'format') ?? 'default';
    return { index, told: told !== 'default' && told !== 'any', tally: columnTally(name) };
  });
  for (const { told, index, tally } of columns)
    if (!told) for (const { fields: cells, line } of records) tally.add(cells[index] ?? '', line);
  const sum = (fact: keyof Ambiguous): number => columns.reduce((all, { tally }) => all + tally.ambiguous()[fact], 0);
  return {
    decimalCommas: sum('decimalCommas'),
    ambiguousDates: sum('ambiguousDates'),
    datesWithoutOffset: sum('datesWithoutOffset'),
  };
};
