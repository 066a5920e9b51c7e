import type { BidReport, Result, Run } from '../../generated/report.ts';
import { show } from '../show.ts';
import { nameOf } from '../view/head.ts';
import { resultBlock } from '../view/result.ts';
import { numberedTitle } from '../view/rule-words.ts';
import { levelWord, standingOf, tagOf } from '../view/standing.ts';
import { countsText } from '../view/totals.ts';
import { grouped, prose, textOf } from '../view/words.ts';

/** The verdict of a bid in a word; a bid that could not be judged has none and is told apart from every verdict. */
export const verdictWord = ({ verdict }: Pick<BidReport, 'verdict'>): 'pass' | 'fail' | 'incomplete' | 'not judged' =>
  verdict ?? 'not judged';

/** Whose bid it is, in a line that is safe to print. */
export const bidName = (bid: BidReport): string => show(textOf(nameOf(bid)));

/** The manifest, and whose bid it is where that could be read, in a line that is safe to print. */
export const bidLine = (bid: BidReport): string =>
  bid.vendor === undefined && bid.system === undefined ? show(bid.file) : `${show(bid.file)}: ${bidName(bid)}`;

/** The verdict in sentences with every count, or what stands in the way of one. Each line is safe to print. */
export const verdictLines = (run: Run, bid: BidReport): string[] => {
  const block = resultBlock(run, bid);
  if (block.kind !== 'verdict') return [];
  const { totals, faults } = bid;
  const counts =
    totals === undefined
      ? []
      : [
          `Of ${grouped(totals.all.all)} rules that the tender asks: ${countsText(totals.all)}.`,
          `Of ${grouped(totals.mandatory.all)} mandatory: ${countsText(totals.mandatory)}.`,
          ...(totals.advice.all === 0 ? [] : [`Advice, which decides nothing: ${countsText(totals.advice)}.`]),
        ];
  const sentences = block.sentences.map((sentence) => prose(textOf(sentence)));
  return [`${block.verdict}: ${sentences.join(' ')}`, ...counts, ...faults.map(faultLine)].map(show);
};

/** Why a bid could not be judged, in a line: where, what is wrong, what to do. */
export const faultLine = ({ file, line, column, message, hint }: BidReport['faults'][number]): string =>
  show(
    `${file}${line === undefined ? '' : `:${line}:${column ?? 1}`}: ${message}${hint === undefined ? '' : ` ${hint}`}`,
  );

/** What a rule came to, in a line: `NOT MET, mandatory: T-4 The demand does not hold`. */
export const headline = (result: Result): string =>
  show(`${tagOf(standingOf(result)).tag}, ${weightWord(result)}: ${prose(textOf(numberedTitle(result)))}`);

/** How much a rule weighs for the buyer: its level, or advice where the tender does not ask it. */
export const weightWord = ({ asked, level }: Pick<Result, 'asked' | 'level'>): string =>
  asked ? levelWord(level) : 'advice';

/** Whether a rule takes part in the verdict: a must that the tender asks, and that the buyer does not waive. */
export const isDecisive = ({ asked, level, waived }: Pick<Result, 'asked' | 'level' | 'waived'>): boolean =>
  asked && level === 'must' && waived !== true;
