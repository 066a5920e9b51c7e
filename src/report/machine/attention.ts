import type { Result } from '../../generated/report.ts';
import { byWeight, standingOf } from '../view/standing.ts';

/** Whether there is something to do, to judge or to repair: whatever neither passes nor is not applicable. */
export const needsAttention = ({ outcome }: Pick<Result, 'outcome'>): boolean =>
  outcome !== 'pass' && outcome !== 'notApplicable';

/** The results that need attention, in order of weight: mandatory rules, desirable and optional ones, advice; in each by what they came to. */
export const byAttention = (results: readonly Result[]): Result[] =>
  results.filter(needsAttention).sort((left, right) => weight(left) - weight(right));

const weight = (result: Result): number =>
  byWeight.indexOf(standingOf(result)) +
  byWeight.length * (result.asked ? { must: 0, should: 1, may: 2 }[result.level] : 3);
