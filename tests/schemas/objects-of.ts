import { isObject, keysOf, pointerOf } from '../../src/source/pointer.ts';
import type { Group } from './compiled.ts';

/** An object in a value, and the JSON Pointer that leads to it. */
export type PlacedObject = { readonly pointer: string; readonly value: Group };

/** Every object in a value, the value itself first; lists are walked through. */
export const everyObject = (value: unknown, pointer = ''): PlacedObject[] => {
  const below = Object.entries(Array.isArray(value) || isObject(value) ? value : {}).flatMap(([key, each]) =>
    everyObject(each, `${pointer}${pointerOf([key])}`),
  );
  return isObject(value) ? [{ pointer, value: value as Group }, ...below] : below;
};

/** A value without the member at a pointer; the value given stays as it is. */
export const without = (value: Group, pointer: string): Group => {
  const copy = structuredClone(value);
  const keys = keysOf(pointer);
  const holder = everyObject(copy).find((each) => each.pointer === pointerOf(keys.slice(0, -1)));
  const last = keys.at(-1) ?? '';
  if (holder === undefined || !Object.hasOwn(holder.value, last)) throw new Error(`nothing at ${pointer}`);
  delete holder.value[last];
  return copy;
};
