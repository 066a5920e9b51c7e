import type { BidReport, Run } from '../generated/report.ts';
import { english } from '../i18n/language.ts';
import { bidCells, bidColumns } from './machine/csv-bid.ts';
import { csvRow, csvStart } from './machine/csv-row.ts';
import type { Reporter } from './reporter.ts';
import { type FlatRow, flatRows } from './requirements/flat.ts';

/**
 * The requirement table as CSV (RFC 4180, UTF-8 with byte order mark, CR LF), one row after another for all bids. It reads back
 * without loss: every text stands in quotation marks, what could act is written as `\u{…}`, and of the apostrophe that
 * `csvCell` puts before a formula exactly one is taken away. Several sentences in a cell are joined by ` | `.
 */
export const requirementsCsv: Reporter = {
  name: 'requirements-csv',
  about: "The buyer's requirements with what each bid came to, as CSV, a row each, and a row for each point.",
  binary: false,
  write: requirementsCsvChunks,
};

const columns = [
  'row',
  'number',
  'requirement',
  'document',
  'page',
  'level',
  'point',
  'rule',
  'answer',
  'how and where shown',
  'what was checked',
  'open question',
] as const;

async function* requirementsCsvChunks(run: Run, bids: AsyncIterable<BidReport>): AsyncGenerator<string> {
  yield csvStart + csvRow([...bidColumns, ...columns]);
  for await (const bid of bids) {
    const own = bidCells(bid);
    yield flatRows(run, bid, english)
      .map((row) => csvRow([...own, ...cellsOf(row)]))
      .join('');
  }
}

const cellsOf = (row: FlatRow): readonly (string | number | undefined)[] => [
  row.row,
  row.number,
  row.requirement,
  row.document,
  row.page,
  row.level,
  row.point,
  row.rule,
  row.answer.word,
  row.how.join(' | '),
  row.checked,
  row.open.join(' | '),
];
