import type { FieldType } from './gtfs-fields.ts';

/** What the standard says of one of its files. */
export type FileRules = {
  /** Its columns with their types; `!` after a type demands the column, and a value in each record. */
  readonly columns: { readonly [column: string]: FieldType | `${FieldType}!` };
  /** Columns of which at least so many give the file away. */
  readonly marks: readonly [least: number, ...columns: string[]];
  /** Columns that together name a record. */
  readonly key: readonly string[];
  /** Columns that name a record of another file, as `file.column`; several where one of them is enough. */
  readonly refers?: { readonly [column: string]: readonly string[] };
};
