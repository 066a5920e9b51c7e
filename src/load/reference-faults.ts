import { closest } from 'fastest-levenshtein';
import { refs } from '../generated/registers.ts';
import type { Document } from '../source/document.ts';
import type { Fault } from '../source/errors.ts';
import { keysOf, matches, valueAt } from '../source/pointer.ts';
import { lineColumnAt } from '../source/text.ts';

/** The ids in a manifest that name no item, and the ids that two items share, each as a fault with its place. */
export const referenceFaults = (document: Document): Fault[] => {
  const fault = (keys: readonly string[], message: string): Fault => {
    const span = document.locate(keys);
    return { file: document.source.file, ...(span && lineColumnAt(document.source, span.offset)), message };
  };
  const faults: Fault[] = [];
  for (const list of new Set(refs.map(({ to }) => to))) {
    const seen = new Set<unknown>();
    for (const { value, keys } of matches(document.value, [...keysOf(list), '*', 'id'])) {
      if (seen.has(value))
        faults.push(fault(keys, `Two items under ${list.slice(1)} have the id "${value}"; give each its own.`));
      seen.add(value);
    }
  }
  for (const { at, to } of refs) {
    const known = matches(document.value, [...keysOf(to), '*', 'id']).map(({ value }) => String(value));
    for (const { value, keys } of matches(document.value, keysOf(at))) {
      if (typeof value !== 'string' || known.includes(value)) continue;
      const near = known.length > 0 ? ` Did you mean "${closest(value, known)}"?` : '';
      faults.push(fault(keys, `"${value}" is no id under ${to.slice(1)}.${near}`));
    }
  }
  return faults;
};

/** The item that an id names in a list of the manifest; undefined where there is none. */
export const itemNamed = (root: unknown, list: string, id: string): unknown => {
  const items = valueAt(root, list);
  return Array.isArray(items)
    ? items.find((item) => typeof item === 'object' && item !== null && (item as { id?: unknown }).id === id)
    : undefined;
};
