import type { BidReport, Run } from '../generated/report.ts';
import { english } from '../i18n/language.ts';
import { bidText } from './markdown/bid.ts';
import { type Budget, budgetOf } from './markdown/budget.ts';
import { cutText, type Shortfall } from './markdown/cut.ts';
import { endingText, openingText, summaryText } from './markdown/frame.ts';
import { fitted, type Kept, keep } from './markdown/keep.ts';
import { add, emptyTally, type Tally } from './markdown/tally.ts';
import type { Reporter, ReportOptions } from './reporter.ts';

/** The report in Markdown as a comment on a pull request: what decides, and of the rest as much as a comment holds. */
export const markdownComment: Reporter = {
  name: 'markdown-comment',
  about: 'The report as a comment on a pull request: at most 65,536 characters; what had no room is named.',
  binary: false,
  write: commentChunks,
};

/** GitHub refuses a longer comment. Bytes are counted, of which there are never fewer than characters. */
const most = 65_536;

/** Room for the words on what had none. */
const reserve = 2_500;

/** Reads all bids, keeping no more than a comment can hold, and writes them by weight: summary, verdicts, overviews, the rest. */
async function* commentChunks(run: Run, bids: AsyncIterable<BidReport>, given: ReportOptions): AsyncGenerator<string> {
  const options = { ...given, all: true };
  const { language = english } = options;
  const tally = emptyTally();
  const kept: Kept[] = [];
  const room = budgetOf(most);
  for await (const bid of bids) {
    add(tally, bid, language);
    const text = keep(bidText(run, bid, options, 3), room);
    if (text !== undefined) kept.push(text);
  }
  const [opening, ending] = [openingText(run, language), endingText(tally, options)];
  const budget = budgetOf(most - reserve - Buffer.byteLength(opening) - Buffer.byteLength(ending));
  const { text: summary, listed } = summaryThatFits(tally, options, budget);
  const shown = kept.slice(0, budget.takeFirst(kept.map(({ verdict }) => verdict)));
  const overviews = shown.map(({ overview }) => (budget.take(overview) ? overview : ''));
  const folds = shown.map((bid) => bid.folds.map((fold) => ({ ...fold, ...fitted(fold, budget) })));
  const parts: Shortfall[] = [
    { title: language.say.pageSummary, shown: listed, all: tally.rows.length },
    { title: language.say.pageBids, shown: shown.length, all: tally.rows.length },
    {
      title: language.say.pageAttention,
      shown: overviews.filter((text) => text !== '').length,
      all: shown.filter(({ overview }) => overview !== '').length,
    },
    ...folds.flat().map(({ title, shown: pieces, all }) => ({ title, shown: pieces, all })),
  ];
  const reports = shown.map(
    ({ verdict }, index) => `${verdict}${overviews[index]}${(folds[index] ?? []).map(({ text }) => text).join('')}`,
  );
  yield [opening, summary, ...reports, cutText(parts, options), ending].join('');
}

/** The summary of several bids with as many rows as fit in half of the room; of one bid there is none. */
const summaryThatFits = (
  tally: Tally,
  options: ReportOptions,
  budget: Budget,
): { readonly text: string; readonly listed: number } => {
  const all = tally.rows.length;
  if (all < 2) return { text: '', listed: all };
  const half = Math.floor(most / 2);
  const textOf = (count: number): string => summaryText(tally, options, count);
  let [fits, exceeds] = [0, all + 1];
  while (exceeds - fits > 1) {
    const middle = Math.floor((fits + exceeds) / 2);
    if (Buffer.byteLength(textOf(middle)) <= half) fits = middle;
    else exceeds = middle;
  }
  return budget.take(textOf(fits)) ? { text: textOf(fits), listed: fits } : { text: '', listed: 0 };
};
