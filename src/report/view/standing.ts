import type { Counts, Result } from '../../generated/report.ts';
import { english, type Language } from '../../i18n/language.ts';
import { isNotShown } from '../../model/words.ts';
import type { Tone } from './block.ts';

/** What a rule came to, as a reader asks: the same words as the counts. */
export type Standing = Exclude<keyof Counts, 'all'>;

/** What a rule came to. A fail without a reason is not met. */
export const standingOf = ({ outcome, reason, waived }: Pick<Result, 'outcome' | 'reason' | 'waived'>): Standing => {
  if (outcome === 'fail' && waived === true) return 'waived';
  if (outcome === 'fail') return reason !== undefined && isNotShown(reason) ? 'notShown' : 'notMet';
  return ({ pass: 'meets', review: 'judge', error: 'error', notApplicable: 'notApplicable' } as const)[outcome];
};

/** The standings in order of their weight for a reader. */
export const byWeight: readonly Standing[] = [
  'notMet',
  'notShown',
  'judge',
  'error',
  'waived',
  'meets',
  'notApplicable',
];

/** The word that stands before a rule, and its tone. */
export const tagOf = (
  standing: Standing,
  { say }: Language = english,
): { readonly tag: string; readonly tone: Tone } => ({ tag: say[tags[standing].tag], tone: tags[standing].tone });

const tags = {
  meets: { tag: 'tagMeets', tone: 'good' },
  notMet: { tag: 'tagNotMet', tone: 'bad' },
  notShown: { tag: 'tagNotShown', tone: 'open' },
  judge: { tag: 'tagJudge', tone: 'judge' },
  error: { tag: 'tagError', tone: 'broken' },
  waived: { tag: 'tagWaived', tone: 'waived' },
  notApplicable: { tag: 'tagNotApplicable', tone: 'quiet' },
} as const satisfies Readonly<Record<Standing, { readonly tag: string; readonly tone: Tone }>>;

/** What buyers call the levels. */
export const levelWord = (level: Result['level'], { say }: Language = english): string =>
  ({ must: say.levelMust, should: say.levelShould, may: say.levelMay })[level];
