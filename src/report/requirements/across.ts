import type { BidReport } from '../../generated/report.ts';
import type { Language } from '../../i18n/language.ts';
import { nameOf } from '../view/head.ts';
import { textOf } from '../view/words.ts';
import { type Answer, answerOf } from './answer.ts';
import { byRequirement, type Group, groupsOf } from './groups.ts';

/**
 * A requirement at one level over several bids: the answer of each, in the order of the bids. A bid that could not be judged
 * says so; one that was judged without this requirement has no answer.
 */
export type AcrossRow = Omit<Group, 'results'> & { readonly answers: readonly (AcrossAnswer | undefined)[] };

/** An answer, or that the bid could not be judged, which has no standing. */
export type AcrossAnswer = Omit<Answer, 'standing'> & Partial<Pick<Answer, 'standing'>>;

/** What the requirement table keeps of each bid to set bids side by side: its name, and an answer for each requirement. */
export type Across = {
  readonly names: readonly string[];
  readonly add: (bid: BidReport) => void;
  /** The rows of the bids added so far, in the order of the buyer's numbers. */
  readonly rows: () => readonly AcrossRow[];
};

/** Gathers the answers of bids, one bid at a time; no report is kept. */
export const across = (language: Language): Across => {
  const names: string[] = [];
  const judged: boolean[] = [];
  const notJudged: AcrossAnswer = { word: language.say.answerNone, tone: 'broken' };
  const rows = new Map<string, Omit<AcrossRow, 'answers'> & { readonly answers: Answer[] }>();
  return {
    names,
    add: (bid) => {
      for (const { results, ...group } of groupsOf(bid)) {
        const key = `${group.level} ${group.requirement?.number ?? ''}`;
        const row = rows.get(key) ?? { ...group, answers: [] };
        row.answers[names.length] = answerOf(results, language);
        rows.set(key, row);
      }
      judged.push(bid.verdict !== undefined);
      names.push(textOf(nameOf(bid, language)));
    },
    rows: () =>
      [...rows.values()].sort(byRequirement).map((row) => ({
        ...row,
        answers: names.map((_, index) => (judged[index] === true ? row.answers[index] : notJudged)),
      })),
  };
};
