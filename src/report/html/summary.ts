import type { Block } from '../view/block.ts';
import type { Ledger } from './ledger.ts';
import { html, type Markup } from './markup.ts';
import type { Spot } from './spot.ts';
import { scrolled } from './table.ts';
import { tagMarkup } from './tag.ts';
import { wordsMarkup } from './words.ts';

/** The summary of several bids: the counts in a sentence, and a row a bid that leads to its report. */
export const summaryTable = ({ rows: kept }: Ledger, closing: readonly Block[], spot: Spot): Markup =>
  html`${closing.map((block) => {
    if (block.kind === 'section')
      return block.text === undefined ? undefined : html`<p>${wordsMarkup(block.text, spot)}</p>`;
    if (block.kind !== 'table') return undefined;
    const { names, columns, rows } = block;
    return scrolled(
      'summary-caption',
      spot.language.say.pageSummaryCaption,
      html`<thead><tr><th scope="col">${spot.language.say.pageNumber}</th><th scope="col">${names}</th>${columns.map(({ title, number }) => html`<th scope="col"${number ? html` class="num"` : undefined}>${title}</th>`)}</tr></thead><tbody>${rows.map(
        ({ name, below, cells: [verdict = '', ...counts] }, index) =>
          html`<tr><td class="n">${index + 1}</td><th scope="row"><a href="#b${index + 1}">${wordsMarkup(name, spot)}</a>${below === undefined ? undefined : html`<br><span class="note">${wordsMarkup(below, spot)}</span>`}</th><td>${tagMarkup({ tag: verdict, tone: kept[index]?.tone ?? 'quiet' })}</td>${counts.map((count) => html`<td class="num">${count}</td>`)}</tr>
`,
      )}</tbody>`,
    );
  })}`;
