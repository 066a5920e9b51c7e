import type { CheckContext } from '../model/check.ts';
import type { PlaceRef } from '../model/result.ts';
import { isObject, valueAt } from '../source/pointer.ts';

/** A promise: its value, and the place in the contract that the bid names for it. */
export type PromiseValue = {
  readonly is: unknown;
  readonly startsAt?: string;
  readonly clause?: string;
  readonly quote?: string;
  /** The place of the promise, or of a member of it. */
  readonly place: (member?: string) => PlaceRef;
};

/** The promise as the bid makes it; undefined where the bid leaves it out. */
export const claimedPromise = (name: string, context: CheckContext): PromiseValue | undefined =>
  promiseOf(valueAt(context.subject.value, `/${name}`), (member) =>
    context.claimed(member === undefined ? `/${name}` : `/${name}/${member}`),
  );

/** The promise as the buyer's own contract makes it; undefined where the tender file says nothing. */
export const buyersPromise = (name: string, context: CheckContext): PromiseValue | undefined => {
  const pointer = `/contract/values/${name}`;
  const value = valueAt(context.tender, pointer);
  const short = value !== undefined && !isObject(value);
  return promiseOf(short ? { is: value } : value, (member) =>
    context.asked(short || member === undefined ? pointer : `${pointer}/${member}`),
  );
};

/** Whether the bidder accepts the buyer's own contract. */
export const isBuyersContract = (context: CheckContext): boolean =>
  valueAt(context.subject.value, '/contract') === 'buyers';

const promiseOf = (value: unknown, place: PromiseValue['place']): PromiseValue | undefined => {
  if (!isObject(value) || value['is'] === undefined) return undefined;
  const text = (key: 'startsAt' | 'clause' | 'quote') => {
    const found = value[key];
    return typeof found === 'string' && found.trim() !== '' ? { [key]: found } : {};
  };
  return { is: value['is'], ...text('startsAt'), ...text('clause'), ...text('quote'), place };
};
