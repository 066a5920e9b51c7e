import type { Result } from '../../generated/report.ts';
import type { Language } from '../../i18n/language.ts';
import { standingOf } from '../view/standing.ts';

/**
 * What is asked where a point is not shown: the same words for every bidder, and no word on how it could be shown. Undefined
 * for every other outcome.
 */
export const notShownQuestion = (
  result: Pick<Result, 'outcome' | 'reason' | 'waived'>,
  { say }: Language,
): string | undefined => {
  if (standingOf(result) !== 'notShown') return undefined;
  return result.reason === 'missing' ? say.letterMissing : say.letterUnproven;
};
