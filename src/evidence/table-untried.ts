import { isCut } from './table-records.ts';

/** What of a table was not held against its description, for want of what; each a sentence that says what a person does then. */
export const untriedTable = {
  /** Of a file that was not opened; the problem is a clause without a full stop. */
  closed: (file: string, problem: string): string =>
    `${short(file)} was not read: ${problem}; a person must hold it against its description.`,
  /** Of a file that is no text, or in a coding that is not known. */
  noText: (file: string): string =>
    `${short(file)} could not be read as text, so a person must hold it against its description; a table saved as CSV in UTF-8 is read.`,
  /** Of a table with a record that is too long to be read; the problem is a whole sentence. */
  long: (file: string, problem: string): string =>
    `${short(file)} was not held against its description. ${problem} A person must hold it.`,
  /** Of a schema in a file of its own. */
  noSchema: (file: string): string =>
    `The schema ${short(file)} could not be read beside it; a person must hold the table against it, unless it is attached there as JSON.`,
  /** Of a resource of several files; `digests` where its hash or its length was not compared either. */
  several: (first: string, digests: boolean): string =>
    `A resource has several files, beginning with ${short(first)}; this tool does not hold them against their description, and a person must.${digests ? ' It does not compare hash and bytes either, since the standard does not say what they mean then.' : ''}`,
};

/** What of a table stays open, if anything does: what its reader said of it, else that it has more records than are held. */
export const untriedOf = (
  file: string,
  table: { readonly unread?: string; readonly rows?: number; readonly records: readonly unknown[] },
): string | undefined =>
  table.unread ??
  (isCut(table)
    ? `${short(file)} has ${table.rows} records; this tool held the first ${table.records.length} against their description, and a person must hold the others.`
    : undefined);

const short = (file: string): string => file.slice(0, 80);
