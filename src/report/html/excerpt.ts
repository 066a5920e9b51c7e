import type { Excerpt } from '../../generated/report.ts';
import { shownCells } from '../show.ts';
import { html, type Markup } from './markup.ts';

/** A line of a file with the meant part marked. It is read from left to right like all lines of code. */
export const excerptMarkup = (excerpt: Excerpt): Markup => {
  const [before, meant, after] = parted(excerpt);
  return html`<code class="ex" dir="ltr">${before}${meant === '' ? undefined : html`<mark>${meant}</mark>`}${after}</code>`;
};

/** The line before, in and after the meant part, as it is printed; what is escaped is never cut in two. */
const parted = ({ text, start, length }: Excerpt): readonly [string, string, string] => {
  const parts: [string, string, string] = ['', '', ''];
  for (const cell of shownCells(text)) parts[cell.to <= start ? 0 : cell.from < start + length ? 1 : 2] += cell.text;
  return parts;
};
