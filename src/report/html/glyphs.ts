import type { Tone } from '../view/block.ts';
import { html, type Markup } from './markup.ts';

/** A sign for each tone, told apart by its shape, so that no meaning is in a colour alone. The words beside it say the same. */
export const glyph = (tone: Tone): Markup =>
  html`<svg class="g ${tone}" aria-hidden="true"><use href="#g-${tone}"/></svg>`;

/** What the signs and the bars of a page are drawn with; stands once on a page, and is not seen itself. */
export const drawings: Markup = html`<svg class="defs" width="0" height="0" aria-hidden="true"><defs>
<symbol id="g-good" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" class="s"/><path d="M4.7 8.3l2.2 2.3 4.4-5" class="l"/></symbol>
<symbol id="g-bad" viewBox="0 0 16 16"><rect x="1.5" y="1.5" width="13" height="13" rx="1.5" class="s"/><path d="M5.2 5.2l5.6 5.6m0-5.6l-5.6 5.6" class="l"/></symbol>
<symbol id="g-open" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6" class="o"/><path d="M5 8h6" class="p"/></symbol>
<symbol id="g-judge" viewBox="0 0 16 16"><path d="M8 .8L15.2 8 8 15.2.8 8z" class="s"/><path d="M6.3 6.6c0-2.3 3.5-2.2 3.5-.1 0 1.3-1.8 1.3-1.8 2.6m0 2v.1" class="l"/></symbol>
<symbol id="g-broken" viewBox="0 0 16 16"><path d="M8 1.2L15.3 14.4H.7z" class="s"/><path d="M8 6v4m0 2v.1" class="l"/></symbol>
<symbol id="g-waived" viewBox="0 0 16 16"><rect x="2.5" y="2.5" width="11" height="11" rx="1.5" class="o"/><path d="M5 8.6c1.2-2.4 2.2-2 3-.6s1.8 1.8 3-.6" class="w"/></symbol>
<symbol id="g-quiet" viewBox="0 0 16 16"><path d="M4 8h8" class="p"/></symbol>
<pattern id="p-open" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" class="s open"/><rect width="2" height="6" class="gap"/></pattern>
<pattern id="p-judge" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="5" height="5" class="s judge"/><circle cx="2.5" cy="2.5" r="1.1" class="gap"/></pattern>
<pattern id="p-broken" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect width="7" height="7" class="s broken"/><rect width="4" height="7" class="gap"/></pattern>
<pattern id="p-waived" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" class="s waived"/><rect width="2" height="6" class="gap"/></pattern>
</defs></svg>`;
