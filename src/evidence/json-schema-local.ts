import { isObject, type Json, pointerOf } from '../source/pointer.ts';
import { data, namers } from './document-walk.ts';
import type { DocumentSet } from './reference-files.ts';
import { innerKeys, target } from './reference-follow.ts';

/** The address under which a file of a set is made known to the validator. */
export const localAddress = (file: string): string => `bid:///${encodeURIComponent(file)}`;

/**
 * Rewrites a schema of a set so that it can be compiled without the network: references to files of the bid name
 * them by their local address, references to anything else are dropped (then everything fits there), and addresses
 * of schemas are taken away, since they would change what references mean.
 */
export const localSchema = (set: DocumentSet, file: string, root: Json): Json => {
  const rewrite = (value: Json, named: boolean, keys: readonly string[]): Json => {
    if (Array.isArray(value)) return value.map((item, index) => rewrite(item as Json, false, [...keys, String(index)]));
    if (!isObject(value)) return value;
    const copy: Record<string, Json> = {};
    for (const [key, item] of Object.entries(value)) {
      if (!named && key === '$ref' && typeof item === 'string') {
        const local = localReference(set, file, keys, item);
        if (local !== undefined) copy.$ref = local;
      } else if (!named && (key === '$id' || key === '$schema')) continue;
      else if (!named && key === '$dynamicRef') continue;
      else if (!named && key === '$recursiveRef') copy.$ref = `${localAddress(file)}#`;
      else if (!named && data.has(key)) copy[key] = item;
      else copy[key] = rewrite(item, !named && namers.has(key) && !Array.isArray(item), [...keys, key]);
    }
    return copy;
  };
  return rewrite(root, false, []);
};

const localReference = (set: DocumentSet, file: string, keys: readonly string[], ref: string): string | undefined => {
  const at = target(set, { value: null, file, keys }, ref);
  if ('dead' in at) return undefined;
  const pointer = encodeURI(pointerOf(innerKeys(at)))
    .replaceAll('#', '%23')
    .replaceAll('?', '%3F');
  return `${localAddress(at.file)}#${pointer}`;
};
