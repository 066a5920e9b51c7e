import type { BidReport, Run, Summary } from '../generated/report.ts';
import type { Reporter } from './reporter.ts';
import { inOrderOf, inSchemaOrder } from './schema-order.ts';
import { showJson } from './show.ts';
import { emptySummary, withBid } from './summary.ts';

/** The report as `schemas/report.schema.json` describes it: one document a run, written bid by bid. All other formats are views of it. */
export const json: Reporter = {
  name: 'json',
  about: 'The whole report for programs; schemas/report.schema.json describes it.',
  binary: false,
  write: jsonChunks,
};

async function* jsonChunks(run: Run, bids: AsyncIterable<BidReport>): AsyncGenerator<string> {
  let summary: Summary = emptySummary;
  let any = false;
  yield `{\n  "bidlint": "1",\n  "kind": "report",\n  "run": ${member(run, 'run', 1)},\n  "bids": [`;
  for await (const bid of bids) {
    if (any) yield ',';
    yield* bidChunks(bid);
    any = true;
    summary = withBid(summary, bid);
  }
  yield `${any ? '\n  ' : ''}],\n  "summary": ${member(summary, 'summary', 1)}\n}\n`;
}

/** A bid, result by result: long texts in one piece would stay in memory until the whole heap is swept. */
function* bidChunks({ results, ...head }: BidReport): Generator<string> {
  const text = member({ ...head, results: [] }, 'bids', 2);
  const [before, after] = ['"results": [', ']\n    }'];
  if (results.length === 0 || !text.endsWith(before + after)) {
    yield `\n    ${member({ ...head, results }, 'bids', 2)}`;
    return;
  }
  yield `\n    ${text.slice(0, -after.length)}`;
  for (const [index, result] of results.entries())
    yield `${index === 0 ? '' : ','}\n        ${indented(inOrderOf('Result', result), 4)}`;
  yield `\n      ${after}`;
}

/** JSON of a value, members in the order of the schema, indented as deep as it stands. Strings hold no raw line end, so the indent touches none. */
const member = (value: unknown, name: 'run' | 'bids' | 'summary', depth: number): string =>
  indented(inSchemaOrder(value, name), depth);

const indented = (value: unknown, depth: number): string =>
  showJson(JSON.stringify(value, null, 2)).replaceAll('\n', `\n${'  '.repeat(depth)}`);
