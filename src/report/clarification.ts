import type { BidReport, Run } from '../generated/report.ts';
import { english } from '../i18n/language.ts';
import { letterFront } from './clarification/front.ts';
import { letterParts } from './clarification/letter.ts';
import { markdownOf } from './office/markdown.ts';
import type { Reporter, ReportOptions } from './reporter.ts';

/** Drafts of letters that ask each bidder what is not shown and what people must judge, as Markdown; each bidder has a draft of its own. */
export const clarification: Reporter = {
  name: 'clarification',
  about: 'Drafts of questions to each bidder on what is not shown or to be judged, as Markdown.',
  binary: false,
  write: clarificationChunks,
};

async function* clarificationChunks(
  run: Run,
  bids: AsyncIterable<BidReport>,
  options: ReportOptions,
): AsyncGenerator<string> {
  const { language = english } = options;
  yield letterFront(language).map(markdownOf).join('');
  for await (const bid of bids) yield letterParts(run, bid, language, true).map(markdownOf).join('');
}
