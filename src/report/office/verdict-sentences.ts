import type { BidReport, Run } from '../../generated/report.ts';
import type { Language } from '../../i18n/language.ts';
import { faultFactsIn } from '../view/bid.ts';
import { resultBlock } from '../view/result.ts';
import { countsText } from '../view/totals.ts';
import { prose, textOf } from '../view/words.ts';

/** The verdict of a bid in sentences; or that there is none, with every fault that stands in the way. Not yet safe to print. */
export const verdictSentences = (run: Run, bid: BidReport, language: Language): readonly string[] => {
  const block = resultBlock(run, bid, language);
  if (block.kind !== 'verdict') return [];
  const [first = '', ...others] = block.sentences.map((sentence) => prose(textOf(sentence)));
  return [
    `${block.verdict}: ${first}`,
    ...others,
    ...bid.faults.flatMap(faultFactsIn(language)).map(({ label, text }) => `${label}: ${textOf(text)}`),
  ];
};

/** The counts of a bid in sentences: all that is asked, and what of it is mandatory. None where the bid could not be judged. */
export const countSentences = ({ totals }: BidReport, language: Language): readonly string[] => {
  const { say } = language;
  if (totals === undefined) return [];
  return [
    `${say.groupMandatory}: ${countsText(totals.mandatory, language)}.`,
    `${say.groupAll}: ${countsText(totals.all, language)}.`,
  ];
};
