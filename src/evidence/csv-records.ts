import type { Reading } from '../model/evidence.ts';
import type { Separator } from './csv-separator.ts';

/** Characters of one record. What looks into a field is not made for more. */
export const mostOfRecord = 1_000_000;

/** The code of csv-parse for a longer one. */
export const tooLong = 'CSV_MAX_RECORD_SIZE';

/** Receives one record: its fields as text, and the line on which it begins (from 1). */
export type RecordVisitor = (fields: readonly string[], line: number) => void;

/** What came of reading: how far, or the line and the sentence of the fault that stopped it; with `limit` it is a bound of ours. */
export type RecordsRead =
  | { readonly records: number; readonly truncated: boolean }
  | { readonly problem: string; readonly line: number; readonly limit?: true };

/**
 * Reads the records of separated text one by one (RFC 4180 quoting, kept strictly), without holding them.
 * Empty lines are left out; records of any number of fields are given. Stops after `most` records.
 */
export const readRecords = async (
  text: string,
  separator: Separator,
  most: number,
  visit: RecordVisitor,
): Promise<RecordsRead> => {
  const { parse } = await import('csv-parse/sync');
  let records = 0;
  try {
    parse(text, {
      delimiter: separator,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: mostOfRecord,
      to: most + 1,
      on_record: (fields: readonly string[], { lines }) => {
        if (++records <= most) visit(fields, lines - newlines(fields));
        return null;
      },
    });
    return { records: Math.min(records, most), truncated: records > most };
  } catch (error) {
    const { code = '', lines = 1 } = error as { readonly code?: string; readonly lines?: number };
    if (code === tooLong) return { problem: longRecord(lines), line: lines, limit: true };
    return { problem: sentences[code] ?? 'It cannot be read as separated text.', line: lines };
  }
};

/** The reading of a table that stopped: a limit of ours, or a fault of the file with its place. */
export const brokenTable = ({ problem, line, limit }: Extract<RecordsRead, { problem: string }>): Reading => {
  const clause = problem.charAt(0).toLowerCase() + problem.slice(1).replace(/\.$/, '');
  return limit
    ? { state: 'unreadable', why: clause }
    : { state: 'invalid', why: `cannot be read as a table: ${clause}`, spot: { line } };
};

/** Says that a record is longer than what is read. */
export const longRecord = (line: number): string =>
  `The record up to line ${line} has more than ${mostOfRecord} characters, which this tool does not read; a quotation mark may be missing.`;

const newlines = (fields: readonly string[]): number =>
  fields.reduce((sum, field) => (field.includes('\n') ? sum + field.split('\n').length - 1 : sum), 0);

const sentences: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'A quoted field is not closed.',
  CSV_INVALID_CLOSING_QUOTE:
    'After the closing quotation mark of a field stands more text; write a quotation mark inside a field twice.',
  INVALID_OPENING_QUOTE: 'A quotation mark stands inside a field that is not quoted.',
};
