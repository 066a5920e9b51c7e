import type { Counts } from '../../generated/report.ts';
import { byWeight, tagOf } from '../view/standing.ts';
import { html, type Markup } from './markup.ts';

/** The order of a bar: what is met first, then by weight, what does not apply last. */
const order = ['meets', ...byWeight.filter((each) => each !== 'meets')] as const;

/** Counts as a bar of stretches, told apart by colour and pattern. The words beside it say the same, so it is not read aloud. */
export const bar = (counts: Counts): Markup => {
  if (counts.all === 0) return html``;
  let at = 0;
  const stretches = order
    .filter((standing) => counts[standing] > 0)
    .map((standing) => {
      const width = (100 * counts[standing]) / counts.all;
      const rect = html`<rect x="${percent(at)}" width="${percent(width)}" height="100%" class="b-${tagOf(standing).tone}"/>`;
      at += width;
      return rect;
    });
  return html`<svg class="bar" width="100%" height="12" aria-hidden="true">${stretches}</svg>`;
};

const percent = (value: number): string => `${Math.round(value * 100) / 100}%`;
