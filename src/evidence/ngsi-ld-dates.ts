import { isObject, type Json, pointerOf } from '../source/pointer.ts';

/** A date with a time, as written; whether it says its time zone; and where it stands. */
export type DateTime = { readonly value: string; readonly offset: boolean; readonly pointer: string };

const most = 50;
const deepest = 8;

/** Lists the dates with a time in an entity, at any depth, in the order of the file. `keys` lead to the entity. */
export const dateTimesOf = (entity: Json, keys: readonly string[]): readonly DateTime[] => {
  const found: DateTime[] = [];
  const walk = (value: Json, path: readonly (string | number)[]): void => {
    if (found.length >= most || path.length - keys.length > deepest) return;
    if (typeof value === 'string') {
      const match = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(?:[.,]\d+)?)?(Z|[+-]\d\d:?\d\d)?$/i.exec(value.trim());
      if (match) found.push({ value, offset: match[2] !== undefined, pointer: pointerOf(path) });
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) walk(item, [...path, index]);
    } else if (isObject(value))
      for (const [key, item] of Object.entries(value)) if (key !== '@context') walk(item, [...path, key]);
  };
  walk(entity, keys);
  return found;
};
