import type { Block } from '../view/block.ts';
import { factsMarkup } from './facts.ts';
import { html, type Markup } from './markup.ts';
import type { Spot } from './spot.ts';
import { wordsMarkup } from './words.ts';

/** How a run ends: where to read on, and the exit code in words. */
export const closingMarkup = (blocks: readonly Block[], spot: Spot): Markup =>
  html`${blocks.map((block) => {
    if (block.kind === 'text') return html`<p>${wordsMarkup(block.text, spot)}</p>`;
    return block.kind === 'facts' ? factsMarkup(block.facts, spot) : undefined;
  })}`;
