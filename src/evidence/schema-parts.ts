import type { DocumentSet } from './reference-files.ts';
import { below, follow, itemsOf, type Place } from './reference-follow.ts';

const most = 100;

/**
 * A schema and the schemas that it is put together from, references followed, each once:
 * with `allOf` alone those that always hold, else also the alternatives of `anyOf` and `oneOf`.
 */
export const schemaParts = (
  set: DocumentSet,
  place: Place,
  composers: readonly string[] = ['allOf', 'anyOf', 'oneOf'],
): readonly Place[] => {
  const found: Place[] = [];
  const seen = new Set<unknown>();
  const open: Place[] = [place];
  for (let next = open.shift(); next !== undefined && found.length < most; next = open.shift()) {
    const at = follow(set, next);
    if ('dead' in at || seen.has(at.value)) continue;
    seen.add(at.value);
    found.push(at);
    for (const key of composers) for (const item of itemsOf(below(at, key))) open.push(item);
  }
  return found;
};
