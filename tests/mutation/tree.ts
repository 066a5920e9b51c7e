import { isObject, type Json } from '../../src/source/pointer.ts';

/** A value inside another, with the keys that lead to it. */
export type Node = { readonly keys: readonly string[]; readonly value: Json };

/**
 * All values below a value, parents first. Of a long list the first and the last item stand for the others
 * (`most` items are all walked), below `depth` keys nothing is walked.
 */
export const nodesOf = (root: Json, { depth = 99, most = 99 } = {}, keys: readonly string[] = []): Node[] => {
  if (keys.length >= depth) return [];
  const members = Array.isArray(root)
    ? root.map((value, index) => [String(index), value] as const)
    : isObject(root)
      ? Object.entries(root)
      : [];
  const walked =
    Array.isArray(root) && members.length > most ? [...members.slice(0, 1), ...members.slice(-1)] : members;
  return walked.flatMap(([key, value]) => [
    { keys: [...keys, key], value },
    ...nodesOf(value, { depth, most }, [...keys, key]),
  ]);
};

/** The value with another one at the keys; undefined takes the member away. What lies aside is shared. */
export const withValue = (root: Json, [key, ...below]: readonly string[], value: Json | undefined): Json => {
  if (key === undefined) return value ?? null;
  if (Array.isArray(root)) {
    const changed = root.map((item, index) => (String(index) === key ? withValue(item, below, value) : item));
    return value === undefined && below.length === 0 ? root.filter((_, index) => String(index) !== key) : changed;
  }
  const mapping = isObject(root) ? root : {};
  if (value === undefined && below.length === 0)
    return Object.fromEntries(Object.entries(mapping).filter(([name]) => name !== key));
  return { ...mapping, [key]: withValue(mapping[key] ?? null, below, value) };
};
