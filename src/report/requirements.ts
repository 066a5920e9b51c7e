import type { BidReport, Run } from '../generated/report.ts';
import { english } from '../i18n/language.ts';
import { markdownOf } from './office/markdown.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { across } from './requirements/across.ts';
import { acrossParts } from './requirements/across-parts.ts';
import { tableFront, tableParts } from './requirements/paper.ts';

/** The requirement table as Markdown: of each bid in short and point by point, and at the end over all bids. */
export const requirements: Reporter = {
  name: 'requirements',
  about: "The buyer's requirements with what each bid came to, how it is shown and what is open, as Markdown.",
  binary: false,
  write: requirementsChunks,
};

async function* requirementsChunks(
  run: Run,
  bids: AsyncIterable<BidReport>,
  options: ReportOptions,
): AsyncGenerator<string> {
  const { language = english } = options;
  const compared = across(language);
  yield tableFront(run, language).map(markdownOf).join('');
  for await (const bid of bids) {
    compared.add(bid);
    yield tableParts(run, bid, language, false).map(markdownOf).join('');
  }
  yield acrossParts(compared, language).map(markdownOf).join('');
}
