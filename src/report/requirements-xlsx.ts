import type { BidReport, Run, Summary } from '../generated/report.ts';
import { english } from '../i18n/language.ts';
import { aboutHead, aboutRows } from './office/about-sheet.ts';
import { paperDay } from './office/day.ts';
import { mostSheetRows } from './office/sheet.ts';
import { workbook } from './office/workbook.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { across } from './requirements/across.ts';
import { acrossSheet } from './requirements/across-sheet.ts';
import { flatRows } from './requirements/flat.ts';
import { tableHead, tableRow } from './requirements/table-sheet.ts';
import { emptySummary, withBid } from './summary.ts';

/** The requirement table as a workbook: the requirements in short, point by point, and over all bids, a sheet each. */
export const requirementsXlsx: Reporter = {
  name: 'requirements-xlsx',
  about: "The buyer's requirements with what each bid came to, as a workbook (XLSX).",
  binary: true,
  write: requirementsXlsxChunks,
};

/** The sheets in their order. */
const sheet = { short: 0, points: 1, across: 2, about: 3 } as const;

/** Each bid is written when it comes; of it only its compressed rows are held, and an answer for each requirement. */
async function* requirementsXlsxChunks(
  run: Run,
  bids: AsyncIterable<BidReport>,
  options: ReportOptions,
): AsyncGenerator<Uint8Array> {
  const { language = english } = options;
  const { say } = language;
  const compared = across(language);
  let summary: Summary = emptySummary;
  let number = 0;
  let told = 0;
  const begin = async (first: readonly BidReport[]) => {
    const begun = await workbook(4, {
      title: say.tableTitleOf({ bids: run.tender.reference }),
      creator: `${run.tool.name} ${run.tool.version}`,
      language,
      day: paperDay(run, first),
    });
    begun.begin(sheet.points, tableHead(say.sheetPoints, language));
    begun.begin(sheet.short, tableHead(say.sheetRequirements, language));
    return begun;
  };
  let book: Awaited<ReturnType<typeof workbook>> | undefined;
  for await (const bid of bids) {
    book ??= await begin([bid]);
    number += 1;
    summary = withBid(summary, bid);
    compared.add(bid);
    const rows = flatRows(run, bid, language).map((row) => ({
      row: row.row,
      cells: tableRow({ bid, number }, row, language),
    }));
    if (told === number - 1 && book.rowsOf(sheet.points) + rows.length <= mostSheetRows) {
      told = number;
      book.add(
        sheet.short,
        rows.filter(({ row }) => row !== 'point').map(({ cells }) => cells),
      );
      book.add(
        sheet.points,
        rows.filter(({ row }) => row !== 'requirement').map(({ cells }) => cells),
      );
    }
    yield* book.ready();
  }
  book ??= await begin([]);
  const { head, rows } = acrossSheet(compared, language);
  book.begin(sheet.across, head);
  book.add(sheet.across, rows);
  book.begin(sheet.about, aboutHead(language));
  const notes = [say.tableIntro, ...(told === number ? [] : [say.paperNoRoom({ all: number, told })])];
  book.add(sheet.about, aboutRows(run, summary, notes, language));
  book.finish();
  yield* book.ready();
}
