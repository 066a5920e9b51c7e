import type { BidReport, Run, Summary } from '../generated/report.ts';
import type { Reporter } from './reporter.ts';
import { inSchemaOrder } from './schema-order.ts';
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
    yield `${any ? ',' : ''}\n    ${member(bid, 'bids', 2)}`;
    any = true;
    summary = withBid(summary, bid);
  }
  yield `${any ? '\n  ' : ''}],\n  "summary": ${member(summary, 'summary', 1)}\n}\n`;
}

/** JSON of a value, members in the order of the schema, indented as deep as it stands. Strings hold no raw line end, so the indent touches none. */
const member = (value: unknown, name: 'run' | 'bids' | 'summary', depth: number): string =>
  showJson(JSON.stringify(inSchemaOrder(value, name), null, 2)).replaceAll('\n', `\n${'  '.repeat(depth)}`);
