import type { FieldType } from './gtfs-fields.ts';

/** What the standard says of one of its files. */
export type FileRules = {
  /** Its columns with their types; `!` after a type demands the column, and a value in each record. */
  readonly columns: { readonly [column: string]: FieldType | `${FieldType}!` };
  /** Columns that give the file away: each of them, or of a list one, must be there. They are so many that no other table has them. */
  readonly marks: readonly (string | readonly string[])[];
  /** Columns that together name a record. */
  readonly key: readonly string[];
  /** Columns that name a record of another file, as `file.column`; several where one of them is enough. */
  readonly refers?: { readonly [column: string]: readonly string[] };
};
