import type { Counts, Result } from '../../generated/report.ts';
import { isNotShown } from '../../model/words.ts';
import type { Tone } from './block.ts';

/** What a rule came to, as a reader asks: the same words as the counts. */
export type Standing = Exclude<keyof Counts, 'all'>;

/** What a rule came to. A fail without a reason is not met. */
export const standingOf = ({ outcome, reason }: Pick<Result, 'outcome' | 'reason'>): Standing => {
  if (outcome === 'fail') return reason !== undefined && isNotShown(reason) ? 'notShown' : 'notMet';
  return ({ pass: 'meets', review: 'judge', error: 'error', notApplicable: 'notApplicable' } as const)[outcome];
};

/** The standings in order of their weight for a reader. */
export const byWeight: readonly Standing[] = ['notMet', 'notShown', 'judge', 'error', 'meets', 'notApplicable'];

/** The word that stands before a rule, and its tone. */
export const tagOf = (standing: Standing): { readonly tag: string; readonly tone: Tone } => tags[standing];

const tags: Readonly<Record<Standing, { readonly tag: string; readonly tone: Tone }>> = {
  meets: { tag: 'MEETS', tone: 'good' },
  notMet: { tag: 'NOT MET', tone: 'bad' },
  notShown: { tag: 'NOT SHOWN', tone: 'open' },
  judge: { tag: 'TO JUDGE', tone: 'judge' },
  error: { tag: 'ERROR', tone: 'broken' },
  notApplicable: { tag: 'N/A', tone: 'quiet' },
};

/** What buyers call the levels. */
export const levelWord = (level: Result['level']): string =>
  ({ must: 'mandatory', should: 'desirable', may: 'optional' })[level];
