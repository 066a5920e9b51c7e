import type { Spot } from '../model/evidence.ts';
import { valueAt } from '../source/pointer.ts';

/** The spots of facts by a table from fact to pointer in the document; what does not stand in the document is left out. */
export const spotTable = (root: unknown, table: Readonly<Record<string, string>>): Record<string, Spot> =>
  Object.fromEntries(
    Object.entries(table).flatMap(([fact, pointer]) =>
      valueAt(root, pointer) === undefined ? [] : [[fact, { pointer }]],
    ),
  );
