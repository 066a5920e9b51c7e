import { isObject } from '../source/pointer.ts';
import type { ModelRecord } from './model-records.ts';

/** Names that records of any model have. */
export const common = new Set(['id', 'type', '@context', '@id', '@type']);
/** Whether a model describes at least one of some names that is its own. */
export const describes = (properties: readonly string[], names: readonly string[]): boolean =>
  names.some((name) => !common.has(name) && properties.includes(name));

/** Whether at least half of a record's own names are names of the model. */
export const isAlike = ({ value }: ModelRecord, properties: readonly string[]): boolean => {
  const names = isObject(value) ? Object.keys(value).filter((name) => !common.has(name)) : [];
  return names.length > 0 && names.filter((name) => properties.includes(name)).length * 2 >= names.length;
};

/** Whether a record is of one of the types that a model describes; true where either does not say. */
export const isOfModel = ({ types }: ModelRecord, wanted: readonly string[]): boolean =>
  wanted.length === 0 ||
  types.length === 0 ||
  types.some((type) => wanted.includes(lastPart(type)) || wanted.includes(type));

const lastPart = (type: string): string => type.split(/[/#:]/).at(-1) ?? type;
