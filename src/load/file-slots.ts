import { slots } from '../generated/registers.ts';
import { isObject, keysOf, matches } from '../source/pointer.ts';

/** A path that a manifest names, where it stands, and the kinds that its place accepts. */
export type NamedFile = {
  readonly path: string;
  /** Keys of the value that names it (a list's member, where the place holds a list). */
  readonly keys: readonly string[];
  /** Keys of the place as a whole. */
  readonly slot: readonly string[];
  readonly accepts: readonly string[];
  readonly quote?: { readonly text: string; readonly page?: number };
};

/** All paths of a manifest in the order of its places. A word (`none`, `buyers`) or a web address at a place is no file and is left out. */
export const namedFiles = (root: unknown): readonly NamedFile[] =>
  slots.flatMap(({ at, accepts }) =>
    matches(root, keysOf(at)).flatMap(({ value, keys }) => {
      const list: readonly (readonly [unknown, readonly string[]])[] = Array.isArray(value)
        ? value.map((item, index) => [item, [...keys, String(index)]])
        : [[value, keys]];
      return list.flatMap(([item, own]) => named(item, own, keys, accepts));
    }),
  );

const named = (
  item: unknown,
  keys: readonly string[],
  slot: readonly string[],
  accepts: readonly string[],
): NamedFile[] => {
  const path = isObject(item) ? item['file'] : item;
  if (typeof path !== 'string' || !/[./]/.test(path) || /^[a-z][a-z0-9+.-]*:\/\//i.test(path)) return [];
  const quote = isObject(item) && typeof item['quote'] === 'string' ? item['quote'] : undefined;
  const page = isObject(item) && typeof item['page'] === 'number' ? item['page'] : undefined;
  return [
    {
      path,
      keys,
      slot,
      accepts,
      ...(quote !== undefined && { quote: { text: quote, ...(page !== undefined && { page }) } }),
    },
  ];
};
