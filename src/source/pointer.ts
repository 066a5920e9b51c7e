/** A JSON value, as parsed. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** True for a mapping; lists and null are not. */
export const isObject = (value: unknown): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Splits a JSON Pointer (RFC 6901; '' is the root) into its keys, unescaped. */
export const keysOf = (pointer: string): string[] => {
  if (pointer === '') return [];
  const keys = pointer.slice(1).split('/');
  return pointer.includes('~') ? keys.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~')) : keys;
};

/** Joins keys to a JSON Pointer (RFC 6901). */
export const pointerOf = (keys: readonly (string | number)[]): string =>
  keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** The member of a value under one key, own members only; undefined where there is none. */
export const member = (value: unknown, key: string): unknown => {
  if (Array.isArray(value)) return /^(0|[1-9]\d*)$/.test(key) ? value[Number(key)] : undefined;
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
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
  let found: Match[] = [{ value: root, keys: from }];
  for (const key of pattern) found = found.flatMap((match) => (key === '*' ? membersOf(match) : under(match, key)));
  return found;
};

const membersOf = ({ value, keys }: Match): Match[] => {
  if (Array.isArray(value)) return value.map((item, index) => ({ value: item, keys: [...keys, String(index)] }));
  return isObject(value) ? Object.keys(value).map((name) => ({ value: value[name], keys: [...keys, name] })) : [];
};

const under = ({ value, keys }: Match, key: string): Match[] => {
  const below = member(value, key);
  return below === undefined ? [] : [{ value: below, keys: [...keys, key] }];
};
