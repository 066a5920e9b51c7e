import type { Tone } from '../view/block.ts';
import { glyph } from './glyphs.ts';
import { html, type Markup } from './markup.ts';

/** What a rule or a bid came to: its sign and its word. */
export const tagMarkup = ({ tag, tone }: { readonly tag: string; readonly tone: Tone }): Markup =>
  html`<span class="tag ${tone}">${glyph(tone)}${tag}</span>`;
