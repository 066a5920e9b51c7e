import { longRecord, mostOfRecord, tooLong } from './csv-records.ts';

/** How a table is written: what stands between fields, and which lines hold no records. */
export type TableDialect = {
  readonly delimiter: string;
  readonly quote: string | null;
  readonly escape?: string;
  readonly comment?: string;
  readonly skipRows: number;
  readonly skipColumns: number;
  readonly headerRows: number;
  readonly skipBlankRows: boolean;
  readonly trim: 'both' | 'start' | 'end' | 'none';
};

/** A table that another file describes: its header, its first records with their lines, and how many there are. */
export type TableRecords =
  | {
      readonly header: readonly (readonly string[])[];
      readonly records: readonly { readonly fields: readonly string[]; readonly line: number }[];
      readonly count: number;
    }
  | { readonly problem: string; readonly limit?: true };

/** Records that are held against a description; the others are counted. */
export const mostRecords = 200_000;

/** Whether a table has more records than were held against its description; faults may stand in the others. */
export const isCut = ({
  rows = 0,
  records,
}: {
  readonly rows?: number;
  readonly records: readonly unknown[];
}): boolean => rows > records.length;

/** Reads a table by its dialect. */
export const readTable = async (text: string, dialect: TableDialect): Promise<TableRecords> => {
  const { parse } = await import('csv-parse/sync');
  const header: (readonly string[])[] = [];
  const records: { fields: readonly string[]; line: number }[] = [];
  let [rows, count] = [0, 0];
  try {
    parse(text, {
      delimiter: dialect.delimiter,
      quote: dialect.quote,
      escape: dialect.escape ?? dialect.quote ?? '"',
      relax_column_count: true,
      relax_quotes: true,
      bom: true,
      max_record_size: mostOfRecord,
      skip_empty_lines: false,
      on_record: (fields: readonly string[], { lines }: { readonly lines: number }) => {
        const own = fields.slice(dialect.skipColumns).map((field) => trimmed(field, dialect.trim));
        const blank = fields.length <= 1 && (fields[0] ?? '') === '';
        if (dialect.comment !== undefined && (fields[0] ?? '').startsWith(dialect.comment)) return null;
        if (rows < dialect.skipRows) rows++;
        else if (header.length < dialect.headerRows) header.push(own);
        else if (!blank || !dialect.skipBlankRows) {
          count++;
          if (records.length < mostRecords) records.push({ fields: own, line: lines });
        }
        return null;
      },
    });
  } catch (error) {
    const { code, lines = 1 } = error as { readonly code?: string; readonly lines?: number };
    if (code === tooLong) return { problem: longRecord(lines), limit: true };
    return {
      problem:
        String((error as Error).message)
          .split('\n')[0]
          ?.slice(0, 120) ?? 'it is no table',
    };
  }
  // A last line without anything is the end of the file, and no record.
  const last = records.at(-1);
  if (last?.fields.every((field) => field === '') && last.fields.length <= 1 && header[0]?.length !== 1) {
    records.pop();
    count--;
  }
  return { header, records, count };
};

const trimmed = (field: string, trim: TableDialect['trim']): string =>
  trim === 'both' ? field.trim() : trim === 'start' ? field.trimStart() : trim === 'end' ? field.trimEnd() : field;
