import type { TenderFile, Waiver } from '../generated/tender.ts';
import type { Dates, RegisteredCheck } from '../model/check.ts';
import type { ResolvedBid } from '../model/resolved.ts';

/** All that a judgement depends on, beside the rule: the same context gives the same outcome. */
export type Context = {
  readonly bid: ResolvedBid;
  readonly kind: 'bid' | 'system';
  readonly tender: TenderFile;
  readonly tenderFile: string;
  readonly dates: Dates;
  /** The waivers that bear on the rule; left out: none. */
  readonly waivers?: readonly Waiver[];
  readonly checks: { readonly [name: string]: RegisteredCheck };
  /** What was already found in this bid, so that rules that ask the same of it look once. */
  readonly seen: Map<string | object, unknown>;
};

/** A value that depends on the bid and a key alone: computed once in a judgement. */
export const once = <Value>({ seen }: Context, key: string | object, compute: () => Value): Value => {
  const before = seen.get(key);
  if (before !== undefined || seen.has(key)) return before as Value;
  const value = compute();
  seen.set(key, value);
  return value;
};
