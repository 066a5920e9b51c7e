import { isObject, type Json } from '../source/pointer.ts';

/** The types of a node of JSON-LD, as written. */
export const jsonLdTypes = (node: { readonly [key: string]: Json }): readonly string[] =>
  [node['@type'] ?? node.type ?? []].flat().filter((type): type is string => typeof type === 'string');

/** Whether one of the first nodes of a document, in its order, holds. */
export const someJsonNode = (
  root: Json,
  holds: (node: { readonly [key: string]: Json }) => boolean,
  most: number,
): boolean => {
  const open: Json[] = [root];
  let seen = 0;
  for (let index = 0; index < open.length && seen < most; index++) {
    const value = open[index];
    if (Array.isArray(value)) open.push(...value.slice(0, most));
    else if (isObject(value)) {
      seen++;
      if (holds(value)) return true;
      for (const [key, below] of Object.entries(value))
        if (key !== '@context' && typeof below === 'object' && below !== null) open.push(below);
    }
  }
  return false;
};

/** The key under which a node holds a member of this name: the name itself, or the name behind a prefix; undefined where there is none. */
export const keyNamed = (node: Json | undefined, name: string): string | undefined =>
  isObject(node) ? Object.keys(node).find((key) => key === name || key.endsWith(`:${name}`)) : undefined;

/** A member by its name, with or without a prefix. */
export const memberNamed = (node: Json | undefined, name: string): Json | undefined => {
  const key = keyNamed(node, name);
  return key === undefined || !isObject(node) ? undefined : node[key];
};
