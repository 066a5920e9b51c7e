import type { Language } from '../../i18n/language.ts';
import { bidCells, bidColumns, type NumberedBid } from '../office/bid-columns.ts';
import { linesCell, type SheetCell, type SheetHead } from '../office/sheet.ts';
import type { FlatRow } from './flat.ts';

/** A sheet of the requirement table: of requirements, or of points. */
export const tableHead = (name: string, language: Language): SheetHead => {
  const { say } = language;
  return {
    name,
    columns: [
      ...bidColumns(language),
      { title: say.columnRequirementNumber, width: 14 },
      { title: say.columnRequirement, width: 36 },
      { title: say.columnDocument, width: 14 },
      { title: say.columnPage, width: 9 },
      { title: say.columnLevel, width: 12 },
      { title: say.columnPoint, width: 32 },
      { title: say.columnAnswer, width: 15 },
      { title: say.columnHow, width: 52 },
      { title: say.columnChecked, width: 24 },
      { title: say.columnOpen, width: 44 },
      { title: say.columnRuleId, width: 30 },
    ],
  };
};

/** A row of such a sheet. The first of a bid is of the bid itself. */
export const tableRow = (numbered: NumberedBid, row: FlatRow, language: Language): readonly SheetCell[] => {
  const { number, requirement, document, page, level, point, answer, how, checked, open, rule } = row;
  return [
    ...bidCells(numbered, language),
    number,
    requirement,
    document,
    page,
    level,
    point,
    answer.word === '' ? undefined : { text: answer.word, tone: answer.tone },
    linesCell(how),
    checked,
    linesCell(open),
    rule,
  ];
};
