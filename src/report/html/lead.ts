import type { BidReport, Run } from '../../generated/report.ts';
import { resultBlock } from '../view/result.ts';
import { faultsMarkup } from './faults.ts';
import { glyph } from './glyphs.ts';
import { html, type Markup } from './markup.ts';
import type { Spot } from './spot.ts';
import { wordsMarkup } from './words.ts';

/** The verdict with its sentences; where there is none, what stands in the way. */
export const verdictMarkup = (run: Run, bid: BidReport, spot: Spot): Markup => {
  const block = resultBlock(run, bid, spot.language);
  if (block.kind !== 'verdict') return html``;
  const { verdict, tone, sentences } = block;
  return html`<div class="verdict ${tone}"><p class="word">${glyph(tone)}${verdict}</p>${sentences.map(
    (words, index) => html`<p${index === 0 ? html` class="said"` : undefined}>${wordsMarkup(words, spot)}</p>`,
  )}${bid.faults.length === 0 ? undefined : faultsMarkup(bid, spot)}</div>
`;
};
