import type { Counts, Totals } from '../generated/report.ts';
import type { Judgement } from '../model/result.ts';
import { type Assurance, isNotShown } from '../model/words.ts';

/** What is counted of one rule. */
export type Counted = Pick<Judgement, 'level' | 'outcome' | 'reason' | 'assurance'> & {
  readonly pack: string;
  readonly asked: boolean;
  readonly waived?: boolean;
};

/** Counts outcomes by what a reader asks; the parts of each row add up to its `all`. Rules that the tender does not ask are counted apart. */
export const totalsOf = (results: readonly Counted[], packs: readonly string[]): Totals => {
  const asked = results.filter((result) => result.asked);
  const musts = asked.filter(({ level }) => level === 'must');
  const shownBy = (assurance: Assurance): number =>
    musts.filter((result) => result.outcome === 'pass' && result.assurance === assurance).length;
  return {
    packs: packs.map((pack) => ({ pack, counts: countsOf(asked.filter((result) => result.pack === pack)) })),
    all: countsOf(asked),
    mandatory: countsOf(musts),
    assurance: {
      declared: shownBy('declared'),
      attached: shownBy('attached'),
      consistent: shownBy('consistent'),
      witnessed: shownBy('witnessed'),
    },
    advice: countsOf(results.filter((result) => !result.asked)),
  };
};

const isOpenFail = ({ outcome, waived }: Counted): boolean => outcome === 'fail' && waived !== true;

const countsOf = (results: readonly Counted[]): Counts => {
  const count = (holds: (result: Counted) => boolean): number => results.filter(holds).length;
  return {
    meets: count(({ outcome }) => outcome === 'pass'),
    notMet: count((each) => isOpenFail(each) && (each.reason === undefined || !isNotShown(each.reason))),
    notShown: count((each) => isOpenFail(each) && each.reason !== undefined && isNotShown(each.reason)),
    judge: count(({ outcome }) => outcome === 'review'),
    error: count(({ outcome }) => outcome === 'error'),
    waived: count(({ outcome, waived }) => outcome === 'fail' && waived === true),
    notApplicable: count(({ outcome }) => outcome === 'notApplicable'),
    all: results.length,
  };
};
