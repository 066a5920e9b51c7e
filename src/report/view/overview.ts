import type { BidReport, Counts, Result, Run } from '../../generated/report.ts';
import { english, type Language } from '../../i18n/language.ts';
import { assuranceWordsIn } from './rule-words.ts';
import type { Standing } from './standing.ts';
import { countedWords } from './totals.ts';

/** The packs of a run in their order, and those that rules name besides, so that no rule is without its pack. */
export const packsOf = (
  { packs }: Run,
  named: readonly string[],
): { readonly id: string; readonly title: string }[] => {
  const others = new Set(named.filter((id) => !packs.some((pack) => pack.id === id)));
  return [...packs, ...[...others].map((id) => ({ id, title: id }))];
};

/** The counts of one pack, and those above zero in words. */
export type PackOverview = { readonly title: string; readonly counts: Counts; readonly words: string };

/** What the tender asks of each pack and what came of it; packs of which it asks nothing are left out. */
export const packOverviews = (run: Run, { totals }: BidReport, language: Language = english): PackOverview[] => {
  const titles = new Map(run.packs.map(({ id, title }) => [id, title]));
  return (totals?.packs ?? [])
    .filter(({ counts }) => counts.all > 0)
    .map(({ pack, counts }) => ({ title: titles.get(pack) ?? pack, counts, words: shortCounts(counts, language) }));
};

/** The counts above zero in words: `30 meet, 2 not met`. */
export const shortCounts = (counts: Counts, language: Language = english): string =>
  countedWords(counts, language)
    .filter(({ count }) => count > 0)
    .map(({ words }) => words)
    .join(language.say.comma);

/** What a rule came to in words that stand alone. */
export const standingWordsIn = ({ say }: Language): Readonly<Record<Standing, string>> => ({
  meets: say.standingMeets,
  notMet: say.standingNotMet,
  notShown: say.standingNotShown,
  judge: say.standingJudge,
  error: say.standingError,
  waived: say.standingWaived,
  notApplicable: say.standingNotApplicable,
});

/** A rung of the ladder of assurance: how many mandatory rules that are met reach it, and what it means. */
export type Rung = {
  readonly assurance: NonNullable<Result['assurance']>;
  readonly count: number;
  readonly words: string;
};

/** The ladder of assurance from its top, and the number of mandatory rules that are met; without any there is no ladder. */
export const ladderOf = ({ totals }: BidReport, language: Language = english): readonly Rung[] =>
  totals === undefined || totals.mandatory.meets === 0
    ? []
    : (['witnessed', 'consistent', 'attached', 'declared'] as const).map((assurance) => ({
        assurance,
        count: totals.assurance[assurance],
        words: assuranceWordsIn(language)[assurance],
      }));
