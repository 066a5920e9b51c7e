import type { Language } from '../../i18n/language.ts';
import type { SheetCell, SheetHead } from '../office/sheet.ts';
import { levelWord, type Standing } from '../view/standing.ts';
import { prose } from '../view/words.ts';
import type { Across, AcrossRow } from './across.ts';
import { answerWords } from './answer.ts';

/** Bids that stand beside each other; of more, the sheet tells how many came to what. */
const mostColumns = 60;

/** The sheet that sets bids side by side, a row for each requirement at each level. */
export const acrossSheet = (
  { names, rows }: Across,
  language: Language,
): { readonly head: SheetHead; readonly rows: readonly (readonly SheetCell[])[] } => {
  const { say } = language;
  const fits = names.length <= mostColumns;
  const words = Object.entries(answerWords(language)) as [Standing, string][];
  const columns = fits
    ? names.map((name, index) => ({ title: `${index + 1}: ${name}`, width: 18 }))
    : [...words.map(([, word]) => word), say.answerNone].map((title) => ({ title, width: 13 }));
  return {
    head: {
      name: say.sheetComparison,
      columns: [
        { title: say.columnRequirementNumber, width: 14 },
        { title: say.columnRequirement, width: 44 },
        { title: say.columnLevel, width: 12 },
        ...columns,
      ],
    },
    rows: rows().map((row) => [
      row.requirement?.number,
      row.requirement === undefined ? say.tableNoNumber : prose(row.requirement.text),
      levelWord(row.level, language),
      ...(fits ? sideBySide(row) : counted(row, words)),
    ]),
  };
};

const sideBySide = ({ answers }: AcrossRow): SheetCell[] =>
  answers.map((answer) => (answer === undefined ? undefined : { text: answer.word, tone: answer.tone }));

const counted = ({ answers }: AcrossRow, words: readonly (readonly [Standing, string])[]): SheetCell[] => [
  ...words.map(([standing]) => answers.filter((answer) => answer?.standing === standing).length),
  answers.filter((answer) => answer !== undefined && answer.standing === undefined).length,
];
