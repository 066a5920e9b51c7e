import type { Entry } from '../view/block.ts';
import { factsMarkup } from './facts.ts';
import { html, type Markup } from './markup.ts';
import type { Spot } from './spot.ts';
import { tagMarkup } from './tag.ts';
import { wordsMarkup } from './words.ts';

/** A rule with all that is to be said about it, under a heading that tells its number, outcome, level and title. `spot` is of the entry. */
export const entryMarkup = ({ number, tag, tone, level, title, facts }: Entry, spot: Spot): Markup =>
  html`<article class="entry" id="${spot.prefix}e${number}"><h${spot.level}><span class="n">${number}</span> ${tagMarkup({ tag, tone })} <span class="lv">${level}</span> <span class="t">${wordsMarkup(title, spot)}</span></h${spot.level}>${factsMarkup(facts, spot)}</article>
`;
