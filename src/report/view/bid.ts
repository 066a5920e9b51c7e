import type { BidReport, ReportFault, Run } from '../../generated/report.ts';
import type { ReportOptions } from '../reporter.ts';
import { accountBlocks } from './account.ts';
import { adviceBlocks } from './advice.ts';
import type { Block, Fact } from './block.ts';
import { findingsOf } from './findings.ts';
import { headBlocks } from './head.ts';
import { placeText } from './place.ts';
import { resultBlock } from './result.ts';
import { totalsBlock } from './totals.ts';

/** The report of one bid, in the order in which it is read. */
export const bidBlocks = (run: Run, bid: BidReport, options: ReportOptions): Block[] => {
  const { blocks, numbers } = findingsOf(bid.results, options);
  return [
    ...headBlocks(run, bid),
    resultBlock(run, bid),
    ...(bid.faults.length === 0 ? [] : [{ kind: 'facts' as const, facts: bid.faults.flatMap(faultFacts) }]),
    ...totalsBlock(run, bid),
    ...blocks,
    ...(options.all ? accountBlocks(run, bid, numbers) : []),
    ...adviceBlocks(bid, options),
  ];
};

/** A fault for which a bid could not be judged, and what to do. */
export const faultFacts = ({ message, hint, ...place }: ReportFault): Fact[] => [
  { label: 'Fault', text: [...placeText(place), ': ', message] },
  ...(hint === undefined ? [] : [{ label: 'Hint', text: hint }]),
];
