import type { BidReport, Result, Run } from '../generated/report.ts';
import { bidCells, bidColumns } from './machine/csv-bid.ts';
import { csvRow, csvStart } from './machine/csv-row.ts';
import { verdictLines } from './machine/headlines.ts';
import type { Reporter } from './reporter.ts';
import { examinedWords, sourcesWords } from './view/rule-words.ts';
import { waivedWords, waiversOf } from './view/waivers.ts';
import { prose, textOf } from './view/words.ts';

/**
 * Every rule of every bid as CSV (RFC 4180, UTF-8 with byte order mark, CR LF), also those that pass and do not apply. A
 * bid of which no rule was judged has one row, which says why.
 */
export const csvRules: Reporter = {
  name: 'csv-rules',
  about: 'Every rule of every bid with its outcome as CSV, a row each.',
  binary: false,
  write: csvRulesChunks,
};

const columns = [
  ...bidColumns,
  'rule',
  'pack',
  'requirement',
  'title',
  'level',
  'asked',
  'outcome',
  'reason',
  'waived',
  'assurance',
  'signal',
  'own statement',
  'why',
  'looked',
  'findings',
  'questions',
  'to fix',
  'would show it',
  'sources',
] as const;

async function* csvRulesChunks(run: Run, bids: AsyncIterable<BidReport>): AsyncGenerator<string> {
  yield csvStart + csvRow(columns);
  for await (const bid of bids)
    yield bid.results.length === 0 ? emptyRow(run, bid) : bid.results.map((result) => ruleRow(bid, result)).join('');
}

const emptyRow = (run: Run, bid: BidReport): string =>
  csvRow([
    ...bidCells(bid),
    ...columns
      .slice(bidColumns.length)
      .map((column) =>
        column === 'outcome' ? 'not judged' : column === 'why' ? verdictLines(run, bid).join(' ') : '',
      ),
  ]);

const ruleRow = (bid: BidReport, result: Result): string =>
  csvRow([
    ...bidCells(bid),
    result.rule,
    result.pack,
    result.requirements.map(({ number }) => number).join(', '),
    prose(result.title),
    result.level,
    result.asked ? 'yes' : 'no',
    result.outcome,
    result.reason,
    waiversOf(result)
      .map((waiver) => textOf(waivedWords(waiver)))
      .join(' | '),
    result.assurance,
    result.signal === true ? 'yes' : 'no',
    result.ownStatement === true ? 'yes' : 'no',
    result.why,
    examinedWords(result.examined),
    result.findings.length + (result.moreFindings ?? 0),
    result.questions.length,
    prose(result.remediation),
    prose(result.shows),
    sourcesWords(result),
  ]);
