import type { Language } from '../../i18n/language.ts';
import type { Rung } from '../view/overview.ts';
import { html, type Markup } from './markup.ts';

/** The ladder of assurance: a list from the strongest proof to the weakest, each with as many dots as rungs are climbed. */
export const ladder = (rungs: readonly Rung[], { say }: Language): Markup =>
  html`<figure class="ladder"><figcaption>${say.pageLadder}</figcaption><ol>${rungs.map(
    ({ count, words }, index) =>
      html`<li${count === 0 ? html` class="none"` : undefined}>${dots(rungs.length - index, rungs.length)}<b>${count}</b> <span>${words}</span></li>`,
  )}</ol></figure>`;

const dots = (filled: number, all: number): Markup =>
  html`<svg viewBox="0 0 ${all * 13} 12" width="${all * 13}" height="12" aria-hidden="true">${Array.from(
    { length: all },
    (_, index) =>
      html`<circle cx="${13 * index + 6}" cy="6" r="4.5"${index < filled ? undefined : html` class="rest"`}/>`,
  )}</svg>`;
