/** A JSON value, as parsed. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** True for a mapping; lists and null are not. */
export const isObject = (value: unknown): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const split = new Map<string, readonly string[]>();

/** Splits a JSON Pointer (RFC 6901; '' is the root) into its keys, unescaped. Rules use the same few again and again, so they are kept. */
export const keysOf = (pointer: string): readonly string[] => {
  const before = split.get(pointer);
  if (before !== undefined) return before;
  const keys = pointer === '' ? [] : pointer.slice(1).split('/').map(unescaped);
  if (split.size < 5_000) split.set(pointer, keys);
  return keys;
};

const unescaped = (key: string): string => (key.includes('~') ? key.replaceAll('~1', '/').replaceAll('~0', '~') : key);

/** Joins keys to a JSON Pointer (RFC 6901). */
export const pointerOf = (keys: readonly (string | number)[]): string =>
  keys.map((key) => `/${escapedKey(String(key))}`).join('');

/** A key as it stands in a JSON Pointer. */
export const escapedKey = (key: string): string =>
  key.includes('~') || key.includes('/') ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key;

/** The member of a value under one key, own members only; undefined where there is none. */
export const member = (value: unknown, key: string): unknown => {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) {
    const index = Number(key);
    return String(index) === key ? value[index] : undefined;
  }
  return Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
};

/** The value at a JSON Pointer; undefined where nothing stands. */
export const valueAt = (root: unknown, pointer: string): unknown => keysOf(pointer).reduce(member, root);

/** A value that a pattern met, with the keys that lead to it. */
export type Match = { readonly value: unknown; readonly keys: readonly string[] };

/**
 * Walks a pointer whose `*` stands for every member of a list or mapping.
 * A key that is absent yields nothing, so an empty result means that nothing stands there.
 */
export const matches = (root: unknown, pattern: readonly string[], from: readonly string[] = []): Match[] => {
  const found: Match[] = [];
  collect(root, pattern, 0, from, found);
  return found;
};

const collect = (
  root: unknown,
  pattern: readonly string[],
  start: number,
  from: readonly string[],
  found: Match[],
): void => {
  let value = root;
  const keys = [...from];
  for (let at = start; at < pattern.length; at++) {
    const key = pattern[at] ?? '';
    if (key === '*') {
      if (typeof value !== 'object' || value === null) return;
      for (const name of Object.keys(value))
        collect((value as Record<string, unknown>)[name], pattern, at + 1, [...keys, name], found);
      return;
    }
    value = member(value, key);
    if (value === undefined) return;
    keys.push(key);
  }
  found.push({ value, keys });
};
