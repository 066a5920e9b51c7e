/** The values of the cells of one record, by the names of the columns; null for an empty cell. */
export type RecordValues = { readonly [column: string]: string | null };

/** The key of a record under some columns, as one text; undefined where a cell of it is empty. */
const keyOf = (values: RecordValues, columns: readonly string[]): string | undefined => {
  const parts = columns.map((column) => values[column] ?? null);
  return parts.some((part) => part === null) ? undefined : JSON.stringify(parts);
};

/** The number of the first record whose key stands before; undefined where every key stands once. */
export const repeatedKey = (records: readonly RecordValues[], columns: readonly string[]): number | undefined => {
  const seen = new Set<string>();
  for (const [index, values] of records.entries()) {
    const key = keyOf(values, columns);
    if (key === undefined) continue;
    if (seen.has(key)) return index;
    seen.add(key);
  }
  return undefined;
};

/** A record whose reference leads to no record of another table, to several, or is empty: its number, and which of them. */
export type DeadKey = { readonly record: number; readonly why: 'none' | 'several' | 'empty' };

/** The first record whose reference does not lead to exactly one record; undefined where all do. An empty reference is one that leads nowhere only where `emptyCounts`. */
export const deadKey = (
  records: readonly RecordValues[],
  columns: readonly string[],
  targets: readonly RecordValues[],
  targetColumns: readonly string[],
  emptyCounts: boolean,
): DeadKey | undefined => {
  const counts = new Map<string, number>();
  for (const values of targets) {
    const key = keyOf(values, targetColumns);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  for (const [record, values] of records.entries()) {
    const key = keyOf(values, columns);
    if (key === undefined && emptyCounts) return { record, why: 'empty' };
    const count = key === undefined ? 1 : (counts.get(key) ?? 0);
    if (count !== 1) return { record, why: count > 1 ? 'several' : 'none' };
  }
  return undefined;
};
