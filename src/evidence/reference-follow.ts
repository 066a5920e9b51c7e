import { isObject, type Json, keysOf, member } from '../source/pointer.ts';
import { type DocumentSet, decoded, fileOf } from './reference-files.ts';
import type { ReferenceState } from './reference-state.ts';

/**
 * A value of a set of documents. `keys` lead to it in the document itself; where it stands in another file,
 * they lead to the reference that names that file, `file` is its key, and `inner` leads to it in that file.
 */
export type Place = {
  readonly value: Json | undefined;
  readonly file: string;
  readonly keys: readonly string[];
  readonly inner?: readonly string[];
};

/** Whether a dead end is a fault of the document itself, not of a file that is elsewhere. */
export const isBroken = ({ dead }: DeadEnd): boolean => dead === 'nowhere' || dead === 'circle';

/** The keys that lead to a place in its own file. */
export const innerKeys = (place: Place): readonly string[] => place.inner ?? (place.file === '' ? place.keys : []);

/** Why a reference leads to no value: its file cannot be had, nothing stands there (`nowhere`), or it leads back to itself (`circle`). */
export type DeadEnd = {
  readonly dead: Exclude<ReferenceState, 'resolved'> | 'nowhere' | 'circle';
  readonly ref: string;
};

/** The value below a place; undefined as its value where nothing stands. */
export const below = (place: Place, key: string): Place => {
  const value = member(place.value, key) as Json | undefined;
  return place.file === ''
    ? { value, file: '', keys: [...place.keys, key] }
    : { value, file: place.file, keys: place.keys, inner: [...innerKeys(place), key] };
};

/** The named members of a place, in the order of the file; none where it is no mapping. */
export const membersOf = (place: Place): readonly (readonly [string, Place])[] =>
  isObject(place.value) ? Object.keys(place.value).map((key) => [key, below(place, key)] as const) : [];

/** The items of a place; none where it is no list. */
export const itemsOf = (place: Place): readonly Place[] =>
  Array.isArray(place.value) ? place.value.map((_, index) => below(place, String(index))) : [];

/** Goes where a place's `$ref` leads, and on, until a value without one. */
export const follow = (set: DocumentSet, place: Place): Place | DeadEnd => {
  let at = place;
  for (let hops = 0; hops < 50; hops++) {
    const ref = isObject(at.value) ? at.value.$ref : undefined;
    if (typeof ref !== 'string') return at;
    const next = target(set, at, ref);
    if ('dead' in next) return next;
    at = next;
  }
  return { dead: 'circle', ref: isObject(place.value) ? String(place.value.$ref) : '' };
};

/** The value that a reference names, seen from the place that holds it. */
export const target = (set: DocumentSet, from: Place, ref: string, hops = 0): Place | DeadEnd => {
  const file = fileOf(ref, from.file);
  const known = set.files.get(file);
  const embedded = known === undefined ? set.ids.get(file) : undefined;
  const own = file === '' || embedded !== undefined || (known === undefined && isOwnId(set.root, file));
  if (!own && known?.root === undefined)
    return { dead: known?.state === 'resolved' || !known ? 'missing' : known.state, ref };
  const root = own ? set.root : (known?.root as Json);
  const fragment = decoded(ref.includes('#') ? ref.slice(ref.indexOf('#') + 1) : '');
  const within = fragment === '' ? [] : fragment.startsWith('/') ? keysOf(fragment) : anchorOf(root, fragment);
  if (within === undefined) return { dead: 'nowhere', ref };
  // Inside of a schema with an address of its own, a reference without a file counts from that schema.
  const inside = file === '' && fragment.startsWith('/') ? resourceAround(set, from, within) : undefined;
  const keys = [...(embedded ?? inside ?? []), ...within];
  let at: Place = own ? { value: root, file: '', keys: [] } : { value: root, file, keys: from.keys, inner: [] };
  for (const key of keys) {
    const inner = isObject(at.value) && !Object.hasOwn(at.value, key) ? at.value.$ref : undefined;
    if (typeof inner === 'string' && hops < 20) {
      const next = target(set, at, inner, hops + 1);
      if ('dead' in next) return next;
      at = next;
    }
    at = below(at, key);
  }
  return at.value === undefined ? { dead: 'nowhere', ref } : at;
};

/** The keys of the nearest schema around a place that has an $id and holds what is asked for; undefined where there is none. */
const resourceAround = (set: DocumentSet, from: Place, within: readonly string[]): readonly string[] | undefined => {
  if (set.ids.size === 0) return undefined;
  const around = [...set.ids.values()]
    .filter((keys) => keys.length <= from.keys.length && keys.every((key, index) => from.keys[index] === key))
    .toSorted((one, other) => other.length - one.length);
  return around.find((keys) => {
    let value: unknown = set.root;
    for (const key of [...keys, ...within]) value = member(value, key);
    return value !== undefined;
  });
};

const isOwnId = (root: Json, file: string): boolean =>
  isObject(root) && typeof root.$id === 'string' && root.$id.split('#')[0] === file;

/** Where an `$anchor`, or an `$id` of the form #name, stands: at the root's named schemas, where authors put them. */
const anchorOf = (root: Json, name: string): readonly string[] | undefined => {
  for (const group of ['$defs', 'definitions']) {
    const schemas = member(root, group);
    if (!isObject(schemas)) continue;
    for (const [key, schema] of Object.entries(schemas))
      if (isObject(schema) && (schema.$anchor === name || schema.$id === `#${name}`)) return [group, key];
  }
  return isObject(root) && isObject(root[name]) ? [name] : undefined;
};
