import type { Block } from '../view/block.ts';
import { type Hole, html, type Markup } from './markup.ts';
import type { Spot } from './spot.ts';
import { wordsMarkup } from './words.ts';

type Table = Extract<Block, { kind: 'table' }>;

/** A table that may be wider than the screen: it scrolls by itself, also by keyboard, and its caption names it. */
export const scrolled = (id: string, caption: string, table: Hole, looks?: string): Markup =>
  html`<div class="scroll" role="group" aria-labelledby="${id}" tabindex="0"><table${looks === undefined ? undefined : html` class="${looks}"`}><caption id="${id}">${caption}</caption>${table}</table></div>`;

/** A table of the report: names at the side, titles above, the sum in the last row where there is one. */
export const tableMarkup = (
  { names, columns, rows, below }: Table,
  spot: Spot,
  { id, caption, total = false }: { readonly id: string; readonly caption: string; readonly total?: boolean },
): Markup =>
  html`${scrolled(
    id,
    caption,
    html`<thead><tr><th scope="col">${names}</th>${columns.map(({ title, number }) => html`<th scope="col"${number ? html` class="num"` : undefined}>${title}</th>`)}</tr></thead><tbody>${rows.map(
      ({ name, below: more, cells }, index) =>
        html`<tr${total && index === rows.length - 1 ? html` class="sum"` : undefined}><th scope="row">${wordsMarkup(name, spot)}${more === undefined ? undefined : html`<br>${wordsMarkup(more, spot)}`}</th>${cells.map((cell, at) => html`<td${columns[at]?.number ? html` class="num"` : undefined}>${cell}</td>`)}</tr>`,
    )}</tbody>`,
  )}${below.map((words) => html`<p class="note">${wordsMarkup(words, spot)}</p>`)}`;
