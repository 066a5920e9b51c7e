import type { Language } from '../../i18n/language.ts';
import { type PaperCell, type Part, strong } from '../office/part.ts';
import { levelWord } from '../view/standing.ts';
import type { Across, AcrossRow } from './across.ts';
import { answerWords } from './answer.ts';
import { requirementCell } from './requirement-cell.ts';
import type { Row } from './row.ts';
import type { Section } from './section.ts';

/** Bids that stand beside each other; of more, the table tells how many came to what. */
const mostColumns = 8;

/** The table that buyers know: a row for each requirement at each level. */
export const shortTable = (sections: readonly Section[], language: Language): Part => {
  const { say } = language;
  return {
    kind: 'table',
    about: say.tableShort,
    columns: [
      { title: say.pageNumber, share: 1.1 },
      { title: say.columnRequirement, share: 3 },
      { title: say.columnLevel, share: 1.4 },
      ...rowColumns(language),
    ],
    rows: sections.flatMap(({ requirement, short }) =>
      short.map((row) => [
        requirement?.number ?? '',
        requirementCell(requirement, language),
        row.level,
        ...rowCells(row),
      ]),
    ),
  };
};

/** The points of one requirement, a row each. */
export const pointsTable = ({ requirement, points }: Section, language: Language): Part => {
  const { say } = language;
  return {
    kind: 'table',
    about: `${say.tablePoints}: ${requirement?.number ?? say.tableNoNumber}`,
    columns: [{ title: say.columnPoint, share: 3.6 }, { title: say.columnLevel, share: 1.4 }, ...rowColumns(language)],
    rows: points.map((row) => [
      [row.point, ...(row.rule === undefined ? [] : [row.rule])],
      row.level,
      ...rowCells(row),
    ]),
  };
};

const rowColumns = ({ say }: Language) => [
  { title: say.columnAnswer, share: 1.5 },
  { title: say.columnHow, share: 4.6 },
  { title: say.columnChecked, share: 2 },
  { title: say.columnOpen, share: 3.6 },
];

const rowCells = ({ answer, how, checked, open }: Row): PaperCell[] => [
  [[strong(answer.word, answer.tone)]],
  how,
  checked,
  open,
];

/** The requirements of several bids side by side; of many bids, how many came to what. */
export const acrossTable = (
  { names, rows }: Across,
  language: Language,
): { readonly part: Part; readonly counted: boolean } => {
  const { say } = language;
  const fits = names.length <= mostColumns;
  const words = Object.values(answerWords(language));
  const part: Part = {
    kind: 'table',
    about: say.tableAcross,
    columns: [
      { title: say.pageNumber, share: 1.1 },
      { title: say.columnRequirement, share: 3 },
      { title: say.columnLevel, share: 1.4 },
      ...(fits
        ? names.map((name, index) => ({ title: `${index + 1}: ${name}`, share: 2 }))
        : [...words, say.answerNone].map((title) => ({ title, share: 1.2, number: true }))),
    ],
    rows: rows().map((row) => [
      row.requirement?.number ?? '',
      requirementCell(row.requirement, language),
      levelWord(row.level, language),
      ...(fits ? sideBySide(row) : counted(row, language)),
    ]),
  };
  return { part, counted: !fits };
};

const sideBySide = ({ answers }: AcrossRow): PaperCell[] =>
  answers.map((answer) => (answer === undefined ? '' : [[strong(answer.word, answer.tone)]]));

const counted = ({ answers }: AcrossRow, language: Language): PaperCell[] => [
  ...(Object.keys(answerWords(language)) as (keyof ReturnType<typeof answerWords>)[]).map((standing) =>
    language.number(answers.filter((answer) => answer?.standing === standing).length),
  ),
  language.number(answers.filter((answer) => answer !== undefined && answer.standing === undefined).length),
];
