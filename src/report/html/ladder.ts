import type { Rung } from '../view/overview.ts';
import { pageWords } from '../view/page-words.ts';
import { html, type Markup } from './markup.ts';

/** The ladder of assurance: a list from the strongest proof to the weakest, each with a step as long as it is high. */
export const ladder = (rungs: readonly Rung[]): Markup =>
  html`<figure class="ladder"><figcaption>${pageWords.ladder}</figcaption><ol>${rungs.map(
    ({ count, words }, index) =>
      html`<li${count === 0 ? html` class="none"` : undefined}><svg viewBox="0 0 64 12" width="64" height="12" aria-hidden="true" focusable="false"><rect x="1" y="1" width="${62 - 15 * index}" height="10" rx="2"/></svg><b>${count}</b> ${words}</li>`,
  )}</ol></figure>`;
