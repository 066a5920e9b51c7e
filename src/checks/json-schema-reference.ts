import { posix } from 'node:path';
import { isObject, type Json, keysOf, member } from '../source/pointer.ts';

/** The documents that a schema stands in: the one that holds it, and those of the bid's folder that it refers to, by the path counted from the first, or by their address. */
export type SchemaDocuments = { readonly root: Json; readonly related: { readonly [key: string]: Json } };

/** A schema and the document in which it stands ('' is the first). */
export type SchemaPlace = { readonly schema: Json | undefined; readonly file: string };

const mostHops = 50;

/**
 * Goes where a `$ref` leads, through further references inside the bid; undefined where nothing stands or the file is not in the bid.
 * Only JSON Pointers and anchors of the root's named schemas are followed (JSON Schema 2020-12, 8.2).
 */
export const referred = (documents: SchemaDocuments, from: SchemaPlace, ref: string): SchemaPlace | undefined =>
  go(documents, from.file, ref, 0);

const go = (documents: SchemaDocuments, from: string, ref: string, hops: number): SchemaPlace | undefined => {
  if (hops > mostHops) return undefined;
  const [path = '', fragment = ''] = ref.split('#', 2);
  const file = fileOf(path, from, documents);
  const root = file === '' ? documents.root : member(documents.related, file);
  if (root === undefined) return undefined;
  let at: SchemaPlace = { schema: root as Json, file };
  for (const key of keysIn(root, decoded(fragment))) {
    const inner = isObject(at.schema) && !Object.hasOwn(at.schema, key) ? at.schema['$ref'] : undefined;
    const moved = typeof inner === 'string' ? go(documents, at.file, inner, hops + 1) : at;
    if (moved === undefined) return undefined;
    at = { schema: member(moved.schema, key) as Json | undefined, file: moved.file };
  }
  return at.schema === undefined ? undefined : at;
};

const fileOf = (path: string, from: string, { root, related }: SchemaDocuments): string => {
  if (path === '' || (isObject(root) && root['$id'] === path)) return path === '' ? from : '';
  if (Object.hasOwn(related, path) || /^[a-z][a-z\d+.-]+:/i.test(path)) return path;
  return posix.normalize(posix.join(posix.dirname(from === '' ? '_' : from), decoded(path)));
};

const keysIn = (root: unknown, fragment: string): readonly string[] => {
  if (fragment === '' || fragment.startsWith('/')) return keysOf(fragment);
  const groups = ['$defs', 'definitions'].flatMap((group) => {
    const named = member(root, group);
    return isObject(named) ? Object.keys(named).map((name) => [group, name, named[name]] as const) : [];
  });
  const anchored = groups.find(([, , schema]) => isObject(schema) && schema['$anchor'] === fragment);
  return anchored ? [anchored[0], anchored[1]] : [fragment];
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
