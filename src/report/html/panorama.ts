import { standingWords } from '../view/overview.ts';
import { pageWords } from '../view/page-words.ts';
import { byWeight, type Standing, tagOf } from '../view/standing.ts';
import { grouped } from '../view/words.ts';
import { type Ledger, standingAt } from './ledger.ts';
import { html, type Markup } from './markup.ts';
import type { Spot } from './spot.ts';
import { scrolled } from './table.ts';
import { wordsMarkup } from './words.ts';

/** Size of a cell of the picture, in its own units. */
const cell = { width: 8, height: 3 } as const;

/** Many bids in one picture, a line a bid and a column a rule, drawn as one path for each outcome; the table after it says the same in numbers. */
export const panorama = ({ rows, rules }: Ledger): Markup => {
  const [width, height] = [rules.size * cell.width, rows.length * cell.height];
  const paths = byWeight.map((standing) => {
    const steps = rows.flatMap(({ letters }, y) =>
      Array.from({ length: rules.size }, (_, x) =>
        standingAt(letters, x) === standing
          ? `M${x * cell.width} ${y * cell.height}h${cell.width - 1}v${cell.height - 1}h-${cell.width - 1}z`
          : '',
      ),
    );
    return html`<path class="b-${tagOf(standing).tone}" d="${steps.join('')}"/>`;
  });
  return html`<figure class="panorama"><figcaption>${pageWords.pictureText}</figcaption><svg role="img" aria-label="${pageWords.pictureText}" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none">${paths}</svg></figure>`;
};

/** For each rule the number of bids that came to each outcome. */
export const ruleCounts = ({ rows, rules }: Ledger, spot: Spot): Markup => {
  const count = (index: number, standing: Standing): number =>
    rows.reduce((sum, { letters }) => sum + (standingAt(letters, index) === standing ? 1 : 0), 0);
  return scrolled(
    'counts-caption',
    pageWords.countsCaption,
    html`<thead><tr><th scope="col">${pageWords.rule}</th>${byWeight.map((each) => html`<th scope="col" class="num">${standingWords[each]}</th>`)}</tr></thead><tbody>${[
      ...rules.values(),
    ].map(
      ({ title }, index) =>
        html`<tr><th scope="row">${wordsMarkup(title, spot)}</th>${byWeight.map((each) => html`<td class="num">${grouped(count(index, each))}</td>`)}</tr>
`,
    )}</tbody>`,
  );
};
