import type { TenderFile } from '../generated/tender.ts';
import type { Dates, RegisteredCheck } from '../model/check.ts';
import type { ResolvedBid } from '../model/resolved.ts';

/** All that a judgement depends on, beside the rule: the same context gives the same outcome. */
export type Context = {
  readonly bid: ResolvedBid;
  readonly kind: 'bid' | 'system';
  readonly tender: TenderFile;
  readonly tenderFile: string;
  readonly dates: Dates;
  readonly checks: { readonly [name: string]: RegisteredCheck };
  /** What was already found in this bid, so that rules that ask the same of it look once. */
  readonly seen: Map<string, unknown>;
};

/** A value that depends on the bid and a key alone: computed once in a judgement. */
export const once = <Value>(context: Context, key: string, compute: () => Value): Value => {
  if (!context.seen.has(key)) context.seen.set(key, compute());
  return context.seen.get(key) as Value;
};
