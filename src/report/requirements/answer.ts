import type { Result } from '../../generated/report.ts';
import type { Language } from '../../i18n/language.ts';
import type { Tone } from '../view/block.ts';
import { byWeight, type Standing, standingOf, tagOf } from '../view/standing.ts';

/** What a result says of a requirement. */
export type Marked = Pick<Result, 'outcome' | 'reason' | 'waived' | 'equivalent'>;

/** What a point or a requirement came to, in the words of the tables that buyers know. */
export type Answer = { readonly word: string; readonly tone: Tone; readonly standing: Standing };

/** The words of the answers. */
export const answerWords = ({ say }: Language): Readonly<Record<Standing, string>> => ({
  meets: say.answerMeets,
  notMet: say.answerNotMet,
  notShown: say.answerNotShown,
  judge: say.answerJudge,
  error: say.answerError,
  waived: say.answerWaived,
  notApplicable: say.answerNotApplicable,
});

/**
 * The answer that one or several results give together: the weightiest of them, in the order in which findings are told. What
 * is met by an equivalent says so, and an equivalent that nobody has judged yet is told from other questions.
 */
export const answerOf = (results: readonly Marked[], language: Language): Answer => {
  const standing = byWeight.find((each) => results.some((result) => standingOf(result) === each)) ?? 'notApplicable';
  const alike = results.filter((result) => standingOf(result) === standing);
  const word = byEquivalent(standing, alike, language) ?? answerWords(language)[standing];
  return { word, tone: tagOf(standing).tone, standing };
};

const byEquivalent = (standing: Standing, alike: readonly Marked[], { say }: Language): string | undefined => {
  const some = alike.some(({ equivalent }) => equivalent !== undefined);
  if (standing === 'meets' && some) return say.answerMeetsEquivalent;
  const all = some && alike.every(({ equivalent }) => equivalent !== undefined);
  return standing === 'judge' && all ? say.answerEquivalent : undefined;
};
