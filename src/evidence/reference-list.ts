import type { Json } from '../source/pointer.ts';
import { walkDocument } from './document-walk.ts';

/** A `$ref` and the keys of the object that holds it. */
export type Reference = { readonly ref: string; readonly keys: readonly string[] };

/** Lists the references of an OpenAPI description or a JSON Schema in the order of the file; those inside of examples are data. */
export const referencesOf = (root: Json): readonly Reference[] => {
  const found: Reference[] = [];
  walkDocument(root, ({ $ref }, keys) => {
    if (typeof $ref === 'string') found.push({ ref: $ref, keys });
  });
  return found;
};
