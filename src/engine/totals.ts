import type { Counts, Totals } from '../generated/report.ts';
import type { Judgement } from '../model/result.ts';
import { type Assurance, isNotShown } from '../model/words.ts';

/** What is counted of one rule. */
export type Counted = Pick<Judgement, 'level' | 'outcome' | 'reason' | 'assurance'> & {
  readonly pack: string;
  readonly asked: boolean;
  readonly waived?: boolean | undefined;
};

/** Counts outcomes by what a reader asks; the parts of each row add up to its `all`. Rules that the tender does not ask are counted apart. */
export const totalsOf = (results: readonly Counted[], packs: readonly string[]): Totals => {
  const byPack = new Map(packs.map((pack) => [pack, noCounts()]));
  const [all, mandatory, advice] = [noCounts(), noCounts(), noCounts()];
  const assurance = { declared: 0, attached: 0, consistent: 0, witnessed: 0 } satisfies Record<Assurance, number>;
  for (const result of results) {
    count(result.asked ? all : advice, result);
    if (!result.asked) continue;
    const own = byPack.get(result.pack);
    if (own !== undefined) count(own, result);
    if (result.level !== 'must') continue;
    count(mandatory, result);
    if (result.outcome === 'pass' && result.assurance !== undefined) assurance[result.assurance]++;
  }
  return {
    packs: packs.map((pack) => ({ pack, counts: byPack.get(pack) ?? noCounts() })),
    all,
    mandatory,
    assurance,
    advice,
  };
};

const noCounts = (): Counts => ({
  meets: 0,
  notMet: 0,
  notShown: 0,
  judge: 0,
  error: 0,
  waived: 0,
  notApplicable: 0,
  all: 0,
});

/** Counts one result where it belongs. A fail without a reason is not met. */
const count = (counts: Counts, result: Counted): void => {
  counts.all++;
  counts[result.outcome === 'fail' ? failed(result) : columns[result.outcome]]++;
};

const failed = ({ waived, reason }: Counted): keyof Counts => {
  if (waived === true) return 'waived';
  return reason !== undefined && isNotShown(reason) ? 'notShown' : 'notMet';
};

const columns = {
  pass: 'meets',
  review: 'judge',
  error: 'error',
  notApplicable: 'notApplicable',
} as const satisfies Record<Exclude<Judgement['outcome'], 'fail'>, keyof Counts>;
