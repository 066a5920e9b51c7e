import type { Judgement } from '../model/result.ts';
import { type ExitCode, exitCodes, isNotShown, type Verdict } from '../model/words.ts';

/** What decides of one rule: its judgement, whether the tender asks for it, and whether the buyer waives it. */
export type Decided = Pick<Judgement, 'level' | 'outcome' | 'reason'> & {
  readonly asked: boolean;
  readonly waived?: boolean;
};

/**
 * The verdict of a bid: a failed must fails it; a must that goes to a person, broke, or was not judged leaves it incomplete;
 * so does a must that is only not shown where the tender says clarify. Only musts that the tender asks for decide.
 * A fail that the buyer waives counts neither for nor against the bid.
 * With no such rule at all nothing was judged, and the verdict is incomplete.
 */
export const verdictOf = (judged: readonly Decided[], notShown: 'fail' | 'clarify', unjudged = 0): Verdict => {
  const decisive = judged.filter(({ asked, level, waived }) => asked && level === 'must' && waived !== true);
  const clarified = ({ reason }: Decided): boolean =>
    notShown === 'clarify' && reason !== undefined && isNotShown(reason);
  if (decisive.some((each) => each.outcome === 'fail' && !clarified(each))) return 'fail';
  const open = decisive.some(({ outcome }) => outcome === 'review' || outcome === 'error' || outcome === 'fail');
  const judgedAny = decisive.some(({ outcome }) => outcome !== 'notApplicable');
  return open || unjudged > 0 || !judgedAny ? 'incomplete' : 'pass';
};

/** The exit code of a run: the worst of its bids, in the order could not run, fail, incomplete, pass. */
export const exitCodeOf = (verdicts: readonly (Verdict | 'unrunnable')[]): ExitCode => {
  const worst = (['unrunnable', 'fail', 'incomplete', 'pass'] as const).find((verdict) => verdicts.includes(verdict));
  return worst === undefined ? exitCodes.unrunnable : exitCodes[worst];
};
