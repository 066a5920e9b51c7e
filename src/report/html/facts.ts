import type { Fact } from '../view/block.ts';
import { excerptMarkup } from './excerpt.ts';
import { html, type Markup } from './markup.ts';
import type { Spot } from './spot.ts';
import { wordsMarkup } from './words.ts';

/** Labels with what they say, as a list of descriptions. Places stand beside each other where there is room. */
export const factsMarkup = (facts: readonly Fact[], spot: Spot): Markup =>
  html`<dl>${facts.map((fact) => factMarkup(fact, spot))}</dl>`;

const factMarkup = ({ label, text, excerpt, part }: Fact, spot: Spot): Markup =>
  html`<div class="${part ?? 'about'}"><dt>${label}</dt><dd>${wordsMarkup(text, spot)}${excerpt === undefined ? undefined : excerptMarkup(excerpt)}</dd></div>`;
