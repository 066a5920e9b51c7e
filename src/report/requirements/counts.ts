import type { Counts, Result } from '../../generated/report.ts';
import { type byWeight, standingOf } from '../view/standing.ts';

/** How many of some results came to what. The parts add up to all. */
export const countsOf = (results: readonly Pick<Result, 'outcome' | 'reason' | 'waived'>[]): Counts => {
  const count = (standing: (typeof byWeight)[number]): number =>
    results.filter((result) => standingOf(result) === standing).length;
  return {
    meets: count('meets'),
    notMet: count('notMet'),
    notShown: count('notShown'),
    judge: count('judge'),
    error: count('error'),
    waived: count('waived'),
    notApplicable: count('notApplicable'),
    all: results.length,
  };
};
