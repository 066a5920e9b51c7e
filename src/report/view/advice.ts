import type { BidReport } from '../../generated/report.ts';
import { english } from '../../i18n/language.ts';
import type { ReportOptions } from '../reporter.ts';
import { accountLine } from './account.ts';
import type { Block } from './block.ts';
import { partyOf } from './head.ts';
import { lineWords } from './rule-words.ts';
import { standingOf, tagOf } from './standing.ts';
import { countsText } from './totals.ts';

/** Rules of advice that are listed without `all`. */
const shortList = 10;

/** The rules that the tender does not ask, apart from all others: their counts, and those that a vendor may look at. No level is named, since none is asked. */
export const adviceBlocks = (bid: BidReport, options: ReportOptions): Block[] => {
  const { totals, results } = bid;
  const { language = english } = options;
  const { say } = language;
  const advice = results.filter(({ asked }) => !asked);
  if (totals === undefined || advice.length === 0) return [];
  const open = advice.filter(({ outcome }) => outcome !== 'pass' && outcome !== 'notApplicable');
  const listed = open.slice(0, shortList);
  const text = say.adviceText({ all: totals.advice.all, counts: countsText(totals.advice, language) });
  const lines = options.all
    ? advice.map((result) => accountLine(result, partyOf(bid), undefined, language))
    : listed.map((result) => ({ ...tagOf(standingOf(result), language), text: lineWords(result, language) }));
  return [
    { kind: 'section', title: say.sectionAdvice, text },
    ...(lines.length === 0 ? [] : [{ kind: 'lines' as const, lines }]),
    ...(options.all || open.length <= shortList
      ? []
      : [{ kind: 'text' as const, text: say.moreAdvice({ count: open.length - shortList }) }]),
  ];
};
