import type { BidReport, ReportFault, Run } from '../../generated/report.ts';
import { english, type Language } from '../../i18n/language.ts';
import type { ReportOptions } from '../reporter.ts';
import { accountBlocks } from './account.ts';
import { adviceBlocks } from './advice.ts';
import type { Block, Fact } from './block.ts';
import { findingsOf } from './findings.ts';
import { headBlocks } from './head.ts';
import { placeText } from './place.ts';
import { resultBlock } from './result.ts';
import { inEnglish } from './spoken.ts';
import { totalsBlock } from './totals.ts';
import { waiverBlocks } from './waivers.ts';

/** The report of one bid, in the order in which it is read. */
export const bidBlocks = (run: Run, bid: BidReport, options: ReportOptions): Block[] => {
  const { language = english } = options;
  const { blocks, numbers } = findingsOf(bid.results, options);
  return [
    ...headBlocks(run, bid, language),
    resultBlock(run, bid, language),
    ...(bid.faults.length === 0 ? [] : [{ kind: 'facts' as const, facts: bid.faults.flatMap(faultFactsIn(language)) }]),
    ...totalsBlock(run, bid, language),
    ...blocks,
    ...waiverBlocks(bid, language),
    ...(options.all ? accountBlocks(run, bid, numbers, language) : []),
    ...adviceBlocks(bid, options),
  ];
};

/** A fault for which a bid could not be judged, and what to do. */
export const faultFactsIn =
  (language: Language) =>
  ({ message, hint, ...place }: ReportFault): Fact[] => [
    { label: language.say.labelFault, text: [...placeText(place, language), ': ', inEnglish(message, language)] },
    ...(hint === undefined ? [] : [{ label: language.say.labelHint, text: [inEnglish(hint, language)] }]),
  ];
