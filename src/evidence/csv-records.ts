import type { Separator } from './csv-separator.ts';

/** Receives one record: its fields as text, and the line on which it begins (from 1). */
export type RecordVisitor = (fields: readonly string[], line: number) => void;

/** What came of reading: how far, or the line and the sentence of the fault that stopped it. */
export type RecordsRead =
  | { readonly records: number; readonly truncated: boolean }
  | { readonly problem: string; readonly line: number };

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
      max_record_size: 1_000_000,
      to: most + 1,
      on_record: (fields: readonly string[], { lines }) => {
        if (++records <= most) visit(fields, lines - newlines(fields));
        return null;
      },
    });
    return { records: Math.min(records, most), truncated: records > most };
  } catch (error) {
    const { code = '', lines = 1 } = error as { readonly code?: string; readonly lines?: number };
    return { problem: sentences[code] ?? 'It cannot be read as separated text.', line: lines };
  }
};

const newlines = (fields: readonly string[]): number =>
  fields.reduce((sum, field) => (field.includes('\n') ? sum + field.split('\n').length - 1 : sum), 0);

const sentences: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'A quoted field is not closed.',
  CSV_INVALID_CLOSING_QUOTE:
    'After the closing quotation mark of a field stands more text; write a quotation mark inside a field twice.',
  INVALID_OPENING_QUOTE: 'A quotation mark stands inside a field that is not quoted.',
  CSV_MAX_RECORD_SIZE: 'One record has more than 1,000,000 characters; a quotation mark may be missing.',
};
