import type { BidReport, Run } from '../../generated/report.ts';
import { ladderOf, packOverviews } from '../view/overview.ts';
import { totalsBlock } from '../view/totals.ts';
import { bar } from './bar.ts';
import { ladder } from './ladder.ts';
import { html, type Markup } from './markup.ts';
import type { Spot } from './spot.ts';
import { tableMarkup } from './table.ts';
import { wordsMarkup } from './words.ts';

/** A bar of outcomes for what is mandatory and for each pack, the ladder of assurance, and the same in a table of numbers that opens. */
export const overviewMarkup = (run: Run, bid: BidReport, spot: Spot): Markup => {
  const rungs = ladderOf(bid, spot.language);
  return html`${totalsBlock(run, bid, spot.language).map((block) => {
    if (block.kind !== 'table') return undefined;
    const [mandatory = '', ...shown] = block.below;
    return html`<div class="whole">${bid.totals === undefined ? undefined : bar(bid.totals.mandatory)}<p>${wordsMarkup(mandatory, spot)}</p></div><div class="pictures"><ul class="bars">${packOverviews(
      run,
      bid,
      spot.language,
    ).map(
      ({ title, counts, words }) =>
        html`<li><span class="t"><bdi>${title}</bdi></span>${bar(counts)}<span class="note"><bdi>${words}</bdi></span></li>`,
    )}</ul>${rungs.length === 0 ? shown.map((words) => html`<p>${wordsMarkup(words, spot)}</p>`) : ladder(rungs, spot.language)}</div><details><summary>${spot.language.say.pageOutcomesTable}</summary>${tableMarkup({ ...block, below: [] }, spot, { id: `${spot.prefix}numbers`, caption: spot.language.say.pageOutcomesCaption, total: true })}</details>`;
  })}`;
};
