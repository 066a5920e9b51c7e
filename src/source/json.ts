import type { Node } from 'jsonc-parser';
import type { Span } from './document.ts';
import type { Json } from './pointer.ts';

/** The value of a JSON text, or the library's reason in a sentence; with `limit` the reason is a bound of ours. */
export type ParsedJson = { readonly value: Json } | { readonly problem: string; readonly limit?: true };

/** How deep a JSON document may be nested; deeper ones are for a person. */
const deepest = 200;

/** Parses JSON (RFC 8259), refusing what is nested too deep to be walked safely. */
export const parseJson = (text: string): ParsedJson => {
  try {
    const value = JSON.parse(text) as Json;
    return depthOf(text) > deepest
      ? { problem: `it is nested more than ${deepest} levels deep`, limit: true }
      : { value };
  } catch (error) {
    return { problem: String((error as Error).message).replace(/\.$/, '') };
  }
};

const depthOf = (text: string): number => {
  let depth = 0;
  let most = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quoted) {
      if (code === 92) at++;
      else if (code === 34) quoted = false;
    } else if (code === 34) quoted = true;
    else if (code === 123 || code === 91) most = Math.max(most, ++depth);
    else if (code === 125 || code === 93) depth--;
  }
  return most;
};

/** Builds the way from keys to the place in a JSON text. Parses a second time, so it is made only when a place is printed. */
export const jsonLocator = async (text: string): Promise<(keys: readonly string[]) => Span | undefined> => {
  const { findNodeAtLocation, parseTree } = await import('jsonc-parser');
  const root = parseTree(text);
  return (keys) => {
    if (root === undefined) return undefined;
    const path = segments(root, keys);
    const node = path && findNodeAtLocation(root, path);
    return node && { offset: node.offset, length: Math.max(1, node.length) };
  };
};

const segments = (root: Node, keys: readonly string[]): (string | number)[] | undefined => {
  const path: (string | number)[] = [];
  let node: Node | undefined = root;
  for (const key of keys) {
    if (node?.type === 'array') {
      path.push(Number(key));
      node = node.children?.[Number(key)];
    } else if (node?.type === 'object') {
      path.push(key);
      node = node.children?.find((property) => property.children?.[0]?.value === key)?.children?.[1];
    } else return undefined;
  }
  return path;
};
