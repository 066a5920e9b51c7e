import type { BidReport, Result } from '../../generated/report.ts';
import type { Language } from '../../i18n/language.ts';
import { notShownQuestion } from '../clarification/question-words.ts';
import { plainRuleText } from '../view/spoken.ts';
import { levelWord } from '../view/standing.ts';
import { prose } from '../view/words.ts';
import { type Answer, answerOf } from './answer.ts';
import { howShown } from './said.ts';

/**
 * A row of the requirement table: a requirement at one level, or one point of it. Whose column is whose: the number, the words
 * and the level are the buyer's; how and where it is shown comes from the bid; the answer and what was checked from this program;
 * what is open is for people. Texts are as the report holds them: not yet safe to print.
 */
export type Row = {
  readonly level: string;
  /** The point, as a demand. Of a requirement: how many points it has. */
  readonly point: string;
  /** The id of the rule; absent for a requirement. */
  readonly rule?: string;
  readonly answer: Answer;
  readonly how: readonly string[];
  readonly checked: string;
  readonly open: readonly string[];
};

/** The row of one point: what one rule says of one bid. */
export const pointRow = (result: Result, bid: BidReport, language: Language): Row => ({
  level: levelWord(result.level, language),
  point: plainRuleText(prose(result.title), language),
  rule: result.rule,
  answer: answerOf([result], language),
  how: howShown(result, bid, language),
  checked: checkedWords(result, language),
  open: openQuestions(result, language),
});

/** What was checked: what the rule looked at. Where it does not apply or broke, nothing was. */
export const checkedWords = (
  { outcome, examined }: Pick<Result, 'outcome' | 'examined'>,
  { say }: Language,
): string => {
  if (outcome === 'notApplicable' || outcome === 'error') return say.notChecked;
  const units = unitsWords(examined, say);
  return units === '' ? say.nothingLooked : units;
};

const unitsWords = (examined: Result['examined'], say: Language['say']): string =>
  examined.every(({ count }) => count === 0)
    ? ''
    : examined
        .map(({ count, unit, of }) => (of === undefined ? say.unit({ unit, count }) : say.unitOf({ unit, count, of })))
        .join(say.semicolon);

/** What is open about a point: what a person must judge, with the reason, and what the bidder would be asked. */
export const openQuestions = (result: Result, language: Language): readonly string[] => {
  const asked = notShownQuestion(result, language);
  return [
    ...result.questions.map(({ question, why }) =>
      language.say.questionWhy({ question: plainRuleText(prose(question), language), why: prose(why) }),
    ),
    ...(asked === undefined ? [] : [asked]),
  ];
};
