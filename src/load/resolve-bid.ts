import { defaults, refs, shorts } from '../generated/registers.ts';
import type { Attachment } from '../model/evidence.ts';
import type { ResolvedBid } from '../model/resolved.ts';
import { isObject, keysOf, matches, pointerOf } from '../source/pointer.ts';
import type { Gathered } from './gather.ts';
import type { Manifest } from './load-manifest.ts';
import { itemNamed } from './reference-faults.ts';

type Mutable = { [key: string]: unknown };

/**
 * Makes the resolved bid of a manifest: paths become the files that were looked at, a bare value at a place that also takes
 * a group becomes that group, left-out values of an item are filled in from the common place, ids become the items that
 * they name. Each value keeps the way back to where it was written.
 */
export const resolveBid = (manifest: Manifest, gathered: Gathered): ResolvedBid => {
  const root = clone(manifest.value) as Mutable;
  const origins = new Map<object, string>();
  const filled = new Map<object, { readonly [key: string]: string }>();
  placeFiles(root, gathered.bySlot, origins);
  widenShorts(root, origins);
  fillDefaults(root, filled);
  nameItems(root, origins);
  return { file: manifest.file, root, origins, filled, evidence: gathered.evidence, places: new Map() };
};

const clone = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(clone);
  if (!isObject(value)) return value;
  const copy: Mutable = {};
  for (const key of Object.keys(value)) {
    /* An own member of this name must not become the prototype. */
    if (key === '__proto__') Object.defineProperty(copy, key, { value: clone(value[key]), ...ownMember });
    else copy[key] = clone(value[key]);
  }
  return copy;
};

const ownMember = { enumerable: true, writable: true, configurable: true };

const placeFiles = (
  root: Mutable,
  bySlot: ReadonlyMap<string, readonly Attachment[]>,
  origins: Map<object, string>,
): void => {
  for (const [slot, attachments] of bySlot) {
    const keys = keysOf(slot);
    const list = [...attachments];
    for (const attachment of list) origins.set(attachment, pointerOf(keys));
    origins.set(list, pointerOf(keys));
    put(root, keys, list);
  }
};

/** A bare value becomes `{ key: value }`, with the value's own place as origin. */
const widenShorts = (root: Mutable, origins: Map<object, string>): void => {
  for (const { at, key } of shorts)
    for (const { value, keys } of matches(root, keysOf(at))) {
      if (isObject(value)) continue;
      const group = { [key]: value };
      origins.set(group, pointerOf(keys));
      put(root, keys, group);
    }
};

const fillDefaults = (root: Mutable, filled: Map<object, { readonly [key: string]: string }>): void => {
  for (const { at, from } of defaults) {
    const [common] = matches(root, keysOf(from));
    if (!common || !isObject(common.value)) continue;
    for (const { value: item } of matches(root, keysOf(at))) {
      if (!isObject(item)) continue;
      const added: Record<string, string> = {};
      for (const key of Object.keys(common.value)) {
        if (Object.hasOwn(item, key)) continue;
        (item as Mutable)[key] = common.value[key];
        added[key] = `${from}/${key}`;
      }
      filled.set(item, added);
    }
  }
};

const nameItems = (root: Mutable, origins: Map<object, string>): void => {
  for (const { at, to } of refs)
    for (const { value, keys } of matches(root, keysOf(at))) {
      const item = typeof value === 'string' ? itemNamed(root, to, value) : undefined;
      if (item === undefined) continue;
      const index = (matches(root, [...keysOf(to), '*']).find((match) => match.value === item)?.keys ?? []) as string[];
      origins.set(item as object, pointerOf(index));
      put(root, keys, item);
    }
};

const put = (root: Mutable, keys: readonly string[], value: unknown): void => {
  let at: unknown = root;
  for (const key of keys.slice(0, -1)) at = Array.isArray(at) ? at[Number(key)] : (at as Mutable)[key];
  const last = keys.at(-1) ?? '';
  if (Array.isArray(at)) at[Number(last)] = value;
  else (at as Mutable)[last] = value;
};
