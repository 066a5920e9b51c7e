import type { BidReport, Run, Summary } from '../generated/report.ts';
import { english } from '../i18n/language.ts';
import { colourPaint, noPaint } from './layout/paint.ts';
import { plainLayout } from './layout/plain-layout.ts';
import { textLayout } from './layout/text-layout.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { emptySummary, withBid } from './summary.ts';
import { bidBlocks } from './view/bid.ts';
import type { Block, Row } from './view/block.ts';
import { closingBlocks, summaryRow } from './view/closing.ts';

/** The report for people, on a terminal or in a text file; with `plain` one fact a line. */
export const text: Reporter = {
  name: 'text',
  about: 'The report for people, on a terminal or in a text file; --plain gives one fact a line.',
  binary: false,
  write: textChunks,
};

async function* textChunks(run: Run, bids: AsyncIterable<BidReport>, options: ReportOptions): AsyncGenerator<string> {
  const { language = english } = options;
  /* Terminals order text from right to left each in its own way; columns and marks under text would stand elsewhere. */
  const plain = options.plain || language.direction === 'rtl';
  const paint = options.colour && !plain ? await colourPaint() : noPaint;
  const lay = (blocks: readonly Block[]): string =>
    plain ? plainLayout(blocks, language) : textLayout(blocks, options.width, paint, language);
  const rows: Row[] = [];
  let summary: Summary = emptySummary;
  for await (const bid of bids) {
    yield rows.length === 0
      ? lay(bidBlocks(run, bid, options))
      : `\n${lay([between, ...bidBlocks(run, bid, options)])}`;
    rows.push(summaryRow(bid, language));
    summary = withBid(summary, bid);
  }
  yield `\n${lay(closingBlocks(rows, summary, options))}`;
}

const between: Block = { kind: 'break' };
