import type { Spot } from '../model/evidence.ts';
import { type Json, valueAt } from '../source/pointer.ts';

/** The place of a fact: verbatim where the very same value stands there, else only the place (a text was trimmed, a number written out). */
export const spotOf = (root: Json | undefined, pointer: string, fact: unknown): Spot =>
  fact !== undefined && valueAt(root, pointer) === fact ? { pointer, verbatim: true } : { pointer };

/** The places of several facts of the same document: by fact pointer, the pointer into the document. */
export const spotsOf = (
  root: Json | undefined,
  facts: { readonly [key: string]: Json },
  places: { readonly [fact: string]: string },
): Record<string, Spot> =>
  Object.fromEntries(
    Object.entries(places).flatMap(([fact, pointer]) => {
      const value = valueAt(facts, fact);
      return value === undefined ? [] : [[fact, spotOf(root, pointer, value)]];
    }),
  );
