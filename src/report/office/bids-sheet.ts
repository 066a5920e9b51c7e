import type { Counts, Run } from '../../generated/report.ts';
import type { Language } from '../../i18n/language.ts';
import { verdictTag } from '../view/result.ts';
import { countColumnsIn } from '../view/totals.ts';
import { bidCells, bidColumns, type NumberedBid } from './bid-columns.ts';
import { linesCell, type SheetCell, type SheetColumn, type SheetHead } from './sheet.ts';
import { verdictSentences } from './verdict-sentences.ts';

/** The sheet of bids: a row for each, with its verdict and its counts, which stay numbers. */
export const bidsHead = (language: Language): SheetHead => {
  const { say } = language;
  const column = (title: string, width: number): SheetColumn => ({ title, width });
  const counts = (group: string): SheetColumn[] =>
    countColumnsIn(language).map(({ title }) => column(say.columnOf({ group, count: title }), 13));
  return {
    name: say.sheetBids,
    columns: [
      ...bidColumns(language),
      column(say.columnResult, 14),
      column(say.columnWhy, 60),
      column(say.columnVendor, 20),
      column(say.columnSystem, 20),
      column(say.columnVersion, 9),
      column(say.columnLot, 6),
      column(say.columnAsOf, 14),
      column(say.columnFile, 26),
      ...counts(say.groupMandatory),
      ...counts(say.groupAll),
      ...counts(say.groupAdvice),
    ],
  };
};

/** The row of a bid. One that could not be judged has no counts, so that no zero looks like a result. */
export const bidRow = (run: Run, numbered: NumberedBid, language: Language): SheetCell[] => {
  const { bid } = numbered;
  const { vendor, system, version, lot, asOf, file, totals } = bid;
  const { tag, tone } = verdictTag(bid, language);
  const counts = (group: Counts | undefined): SheetCell[] => countColumnsIn(language).map(({ key }) => group?.[key]);
  return [
    ...bidCells(numbered, language),
    { text: tag, tone },
    linesCell(verdictSentences(run, bid, language)),
    vendor,
    system,
    version,
    lot,
    asOf === undefined ? undefined : { day: asOf.date },
    file,
    ...counts(totals?.mandatory),
    ...counts(totals?.all),
    ...counts(totals?.advice),
  ];
};
