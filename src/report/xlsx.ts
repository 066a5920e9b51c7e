import type { BidReport, Run, Summary } from '../generated/report.ts';
import { english } from '../i18n/language.ts';
import { aboutHead, aboutRows } from './office/about-sheet.ts';
import { bidRow, bidsHead } from './office/bids-sheet.ts';
import { comparison } from './office/comparison-sheet.ts';
import { paperDay } from './office/day.ts';
import { findingRows, findingsHead } from './office/findings-sheet.ts';
import { ruleRows, rulesHead } from './office/rules-sheet.ts';
import { mostSheetRows } from './office/sheet.ts';
import { workbook } from './office/workbook.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { emptySummary, withBid } from './summary.ts';

/** The report as a workbook: what it is, the bids with their counts, rules and bids side by side, the findings, every rule. */
export const xlsx: Reporter = {
  name: 'xlsx',
  about: 'The report as a workbook (XLSX): bids, comparison, findings and every rule, a sheet each.',
  binary: true,
  write: xlsxChunks,
};

/** The sheets in their order. */
const sheet = { about: 0, bids: 1, comparison: 2, findings: 3, rules: 4 } as const;

/** Each bid is written when it comes; of it only its compressed rows are held, and a word for each rule. */
async function* xlsxChunks(
  run: Run,
  bids: AsyncIterable<BidReport>,
  options: ReportOptions,
): AsyncGenerator<Uint8Array> {
  const { language = english, audience } = options;
  const compared = comparison(language);
  let summary: Summary = emptySummary;
  let number = 0;
  let told = 0;
  let book: Awaited<ReturnType<typeof workbook>> | undefined;
  const begin = async (first: readonly BidReport[]) => {
    const begun = await workbook(5, {
      title: language.say.paperTitleOf({ bids: run.tender.reference }),
      creator: `${run.tool.name} ${run.tool.version}`,
      language,
      day: paperDay(run, first),
    });
    begun.begin(sheet.rules, rulesHead(language));
    begun.begin(sheet.findings, findingsHead(language, audience));
    begun.begin(sheet.bids, bidsHead(language));
    return begun;
  };
  for await (const bid of bids) {
    book ??= await begin([bid]);
    number += 1;
    const numbered = { bid, number };
    summary = withBid(summary, bid);
    compared.add(numbered);
    book.add(sheet.bids, [bidRow(run, numbered, language)]);
    const rules = ruleRows(run, numbered, language);
    const findings = findingRows(run, numbered, language, audience);
    const fits =
      told === number - 1 &&
      book.rowsOf(sheet.rules) + rules.length <= mostSheetRows &&
      book.rowsOf(sheet.findings) + findings.length <= mostSheetRows;
    if (fits) {
      told = number;
      book.add(sheet.rules, rules);
      book.add(sheet.findings, findings);
    }
    yield* book.ready();
  }
  book ??= await begin([]);
  const { head, rows } = compared.sheet();
  book.begin(sheet.comparison, head);
  book.add(sheet.comparison, rows);
  book.begin(sheet.about, aboutHead(language));
  const notes = told === number ? [] : [language.say.paperNoRoom({ all: number, told })];
  book.add(sheet.about, aboutRows(run, summary, notes, language));
  book.finish();
  yield* book.ready();
}
