import type { BidReport, Place, Result, Run } from '../generated/report.ts';
import { needsAttention } from './machine/attention.ts';
import { bidCells, bidColumns } from './machine/csv-bid.ts';
import { csvRow, csvStart } from './machine/csv-row.ts';
import { fingerprinter } from './machine/fingerprint.ts';
import { verdictLines } from './machine/headlines.ts';
import { type Item, itemsOf } from './machine/items.ts';
import { pathOf } from './machine/place-path.ts';
import type { Reporter } from './reporter.ts';
import { placeText } from './view/place.ts';
import { examinedWords, sourcesWords, titleOf } from './view/rule-words.ts';
import { waivedWords } from './view/waivers.ts';
import { prose, textOf } from './view/words.ts';

/**
 * The findings as CSV (RFC 4180, UTF-8 with byte order mark, CR LF): a row for the verdict of each bid with all counts, or
 * with what stood in the way of one, then a row for each finding, each question for a person and each check that broke.
 * `csv-rules` has every rule.
 */
export const csv: Reporter = {
  name: 'csv',
  about: 'The findings and questions of all bids as CSV, a row each, after a row for the verdict.',
  binary: false,
  write: csvChunks,
};

const columns = [
  ...bidColumns,
  'row',
  'requirement',
  'rule',
  'pack',
  'level',
  'asked',
  'outcome',
  'reason',
  'waived',
  'title',
  'message',
  'expected',
  'found',
  'claimed',
  'shown',
  'asked at',
  'looked',
  'to fix',
  'would show it',
  'sources',
  'fingerprint',
] as const;

async function* csvChunks(run: Run, bids: AsyncIterable<BidReport>): AsyncGenerator<string> {
  yield csvStart + csvRow(columns);
  for await (const bid of bids) {
    const fingerprint = fingerprinter(bid);
    const rows = bid.results
      .filter(needsAttention)
      .flatMap((result) => itemsOf(result).map((item) => itemRow(bid, result, item, fingerprint(result, item))));
    yield [verdictRow(run, bid), ...rows].join('');
  }
}

const verdictRow = (run: Run, bid: BidReport): string => {
  const filled = new Map([
    ['row', 'verdict'],
    ['message', verdictLines(run, bid).join(' ')],
  ]);
  return csvRow([...bidCells(bid), ...columns.slice(bidColumns.length).map((column) => filled.get(column) ?? '')]);
};

const itemRow = (bid: BidReport, result: Result, item: Item, fingerprint: string): string =>
  csvRow([
    ...bidCells(bid),
    item.kind === 'outcome' ? result.outcome : item.kind,
    result.requirements.map(({ number }) => number).join(', '),
    result.rule,
    result.pack,
    result.level,
    result.asked ? 'yes' : 'no',
    result.outcome,
    item.reason,
    item.waiver === undefined ? undefined : textOf(waivedWords(item.waiver)),
    prose(titleOf(result)),
    item.kind === 'question' ? `${prose(item.text)} Why: ${item.why ?? ''}` : item.text,
    item.expected,
    item.found,
    placesCell(item.places, 'claimed', bid),
    placesCell(item.places, 'shown', bid),
    placesCell(item.places, 'asked', bid),
    examinedWords(result.examined),
    prose(result.remediation),
    prose(result.shows),
    sourcesWords(result),
    fingerprint,
  ]);

const placesCell = (places: readonly Place[], role: Place['role'], bid: BidReport): string =>
  places
    .filter((place) => place.role === role)
    .map((place) => {
      const where = textOf(placeText({ ...place, file: pathOf(place, bid) }));
      return place.excerpt === undefined ? where : `${where}: ${place.excerpt.text}`;
    })
    .join(' | ');
