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
};
