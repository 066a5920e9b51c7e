import type { BidReport, Result } from '../../generated/report.ts';
import type { Language } from '../../i18n/language.ts';
import { nameOf } from '../view/head.ts';
import { levelWord } from '../view/standing.ts';
import { prose, textOf } from '../view/words.ts';
import { linesCell, type SheetCell, type SheetColumn } from './sheet.ts';

/** A bid and its number in the workbook, from 1. */
export type NumberedBid = { readonly bid: BidReport; readonly number: number };

/** The columns with which each row tells whose it is. */
export const bidColumns = ({ say }: Language): readonly SheetColumn[] => [
  { title: say.columnBidNumber, width: 9 },
  { title: say.columnBid, width: 24 },
];

/** The cells of these columns. */
export const bidCells = ({ bid, number }: NumberedBid, language: Language): readonly SheetCell[] => [
  number,
  textOf(nameOf(bid, language)),
];

/** The columns with which a row tells what is asked: the buyer's numbers and words, and how strongly. */
export const askedColumns = ({ say }: Language): readonly SheetColumn[] => [
  { title: say.columnRequirementNumber, width: 14 },
  { title: say.columnRequirement, width: 34 },
  { title: say.columnLevel, width: 12 },
];

/** The cells of these columns. */
export const askedCells = (result: Result, language: Language): readonly SheetCell[] => [
  linesCell(result.requirements.map(({ number }) => number)),
  linesCell(result.requirements.map(({ text }) => prose(text))),
  weightOf(result, language),
];

/** How much a rule weighs for the buyer: its level, or advice where the tender does not ask it. */
export const weightOf = ({ asked, level }: Pick<Result, 'asked' | 'level'>, language: Language): string =>
  asked ? levelWord(level, language) : language.say.levelAdvice;
