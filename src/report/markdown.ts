import type { BidReport, Run } from '../generated/report.ts';
import { english } from '../i18n/language.ts';
import { ahead } from './ahead.ts';
import { bidText, foldText } from './markdown/bid.ts';
import { endingText, openingText, summaryText } from './markdown/frame.ts';
import { add, emptyTally, tallyOf } from './markdown/tally.ts';
import type { Reporter, ReportOptions } from './reporter.ts';

/** The whole report in Markdown, as GitHub and GitLab show it: what decides first, all else in stretches that open. */
export const markdown: Reporter = {
  name: 'markdown',
  about: 'The whole report in the Markdown of GitHub and GitLab: what decides first, all else in stretches that open.',
  binary: false,
  write: markdownChunks,
};

/** As many bids are waited for at most, so that what sums them up comes first; of more, it comes last. */
const few = 24;

/** Bids are written when they come, and none is kept but the first. */
async function* markdownChunks(run: Run, bids: AsyncIterable<BidReport>, given: ReportOptions): AsyncGenerator<string> {
  const options = { ...given, all: true };
  const { language = english } = options;
  const { first, all, stream } = await ahead(bids, few + 1);
  const early = all && first.length > 1;
  yield `${openingText(run, language)}${early ? summaryText(tallyOf(first, language), options) : ''}`;
  const tally = emptyTally();
  for await (const bid of stream) {
    add(tally, bid, language);
    const text = bidText(run, bid, options, 3);
    yield `${text.verdict}${text.overview}${text.folds.map((fold) => foldText(fold)).join('')}`;
  }
  if (!all) yield summaryText(tally, options);
  yield endingText(tally, options);
}
