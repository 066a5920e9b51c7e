import type { Result } from '../../generated/report.ts';
import type { Language } from '../../i18n/language.ts';
import { nameOf } from '../view/head.ts';
import { standingWordsIn } from '../view/overview.ts';
import { plainRuleText } from '../view/spoken.ts';
import { byWeight, type Standing, standingOf, tagOf } from '../view/standing.ts';
import { prose, textOf } from '../view/words.ts';
import { type NumberedBid, weightOf } from './bid-columns.ts';
import { linesCell, type SheetCell, type SheetHead } from './sheet.ts';

/** Bids that stand beside each other, a column each. Of more, the sheet tells how many came to what. */
const mostColumns = 60;

/** What the comparison keeps of the bids: of each rule what it came to for each bid, and no report. */
export type Comparison = {
  readonly add: (numbered: NumberedBid) => void;
  /** The sheet of the bids added so far. */
  readonly sheet: () => { readonly head: SheetHead; readonly rows: readonly (readonly SheetCell[])[] };
};

type Kept = { readonly cells: readonly SheetCell[]; readonly standings: Standing[] };

/** Gathers what rules came to, one bid at a time. */
export const comparison = (language: Language): Comparison => {
  const { say } = language;
  const rules = new Map<string, Kept>();
  const names: string[] = [];
  const judged: boolean[] = [];
  const words = standingWordsIn(language);
  const each = ({ standings }: Kept): SheetCell[] =>
    names.map((_, index) => {
      const standing = standings[index];
      if (standing !== undefined) return { text: words[standing], tone: tagOf(standing).tone };
      return judged[index] === true ? undefined : { text: say.answerNone, tone: 'broken' };
    });
  const counted = ({ standings }: Kept): SheetCell[] => [
    ...byWeight.map((standing) => standings.filter((found) => found === standing).length),
    judged.filter((each) => !each).length,
  ];
  return {
    add: ({ bid, number }) => {
      for (const result of bid.results) {
        const kept = rules.get(result.rule) ?? { cells: ruleCells(result, language), standings: [] };
        kept.standings[names.length] = standingOf(result);
        rules.set(result.rule, kept);
      }
      judged.push(bid.verdict !== undefined);
      names.push(`${number}: ${textOf(nameOf(bid, language))}`);
    },
    sheet: () => {
      const fits = names.length <= mostColumns;
      const titles = fits ? names : [...byWeight.map((standing) => words[standing]), say.answerNone];
      return {
        head: {
          name: say.sheetComparison,
          columns: [
            { title: say.columnRequirementNumber, width: 14 },
            { title: say.columnLevel, width: 12 },
            { title: say.columnRule, width: 44 },
            ...titles.map((title) => ({ title, width: fits ? 18 : 13 })),
            { title: say.columnRuleId, width: 34 },
          ],
        },
        rows: [...rules].map(([rule, kept]) => [...kept.cells, ...(fits ? each(kept) : counted(kept)), rule]),
      };
    },
  };
};

const ruleCells = (result: Result, language: Language): readonly SheetCell[] => [
  linesCell(result.requirements.map(({ number }) => number)),
  weightOf(result, language),
  plainRuleText(prose(result.title), language),
];
