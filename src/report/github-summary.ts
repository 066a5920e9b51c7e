import type { BidReport, Run, Summary } from '../generated/report.ts';
import { htmlText } from './machine/html-text.ts';
import { summaryOf } from './machine/summary-bid.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { emptySummary, withBid } from './summary.ts';
import { grouped } from './view/words.ts';

/**
 * The job summary of GitHub Actions, to be appended to the file that GITHUB_STEP_SUMMARY names. GitHub drops a whole
 * summary that is longer than 1 MiB. So bids stand in full while there is room, then with verdict and counts, then with a
 * line, and in the end only as numbers; what is left out is said, and the numbers of the run are always there, last.
 */
export const githubSummary: Reporter = {
  name: 'github-summary',
  about: 'Job summary for GitHub Actions: append it to the file that GITHUB_STEP_SUMMARY names.',
  binary: false,
  write: githubSummaryChunks,
};

/** GitHub takes 1,048,576 bytes; a step may have written something before. Bytes of UTF-8 up to which each length is taken. */
const room = { full: 800_000, short: 900_000, line: 1_000_000 } as const;

async function* githubSummaryChunks(
  run: Run,
  bids: AsyncIterable<BidReport>,
  options: ReportOptions,
): AsyncGenerator<string> {
  let summary: Summary = emptySummary;
  let bytes = 0;
  let count = 0;
  let unlisted = 0;
  const head = `<h2>${htmlText(`${run.tool.name}: ${run.tender.screening ? "a screening against bidlint's default tender" : run.tender.reference}`)}</h2>\n\n<p>It states findings; it decides nothing.</p>\n\n`;
  bytes += Buffer.byteLength(head);
  yield head;
  for await (const bid of bids) {
    const lengths = summaryOf(run, bid, options);
    const fits = (['full', 'short', 'line'] as const).find(
      (length) => bytes + Buffer.byteLength(lengths[length]) <= room[length],
    );
    if (fits === undefined) unlisted += 1;
    else {
      bytes += Buffer.byteLength(lengths[fits]);
      yield lengths[fits];
    }
    summary = withBid(summary, bid);
    count += 1;
  }
  const { pass, fail, incomplete, unrunnable, exitCode } = summary;
  const left = unlisted === 0 ? '' : ` There is no room here for ${grouped(unlisted)} of them.`;
  yield `<p><strong>${grouped(count)} ${count === 1 ? 'bid' : 'bids'}: ${grouped(pass)} pass, ${grouped(fail)} fail, ${grouped(incomplete)} incomplete, ${grouped(unrunnable)} not judged.</strong>${left} Exit code ${exitCode}.</p>\n`;
}
