import type { BidReport, Run } from '../../generated/report.ts';
import { paperDay } from './day.ts';

/** What each page of a document says at its foot: what wrote it, against which tender, as of which day. */
export const footOf = (run: Run, bids: readonly Pick<BidReport, 'asOf'>[]): string =>
  [`${run.tool.name} ${run.tool.version}`, run.tender.reference, paperDay(run, bids)].join('  ·  ');
