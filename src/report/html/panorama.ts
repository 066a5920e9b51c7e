import type { Language } from '../../i18n/language.ts';
import { standingWordsIn } from '../view/overview.ts';
import { numberedDemand } from '../view/rule-words.ts';
import { byWeight, type Standing, tagOf } from '../view/standing.ts';
import { askedRules, type Ledger, ruleNumbers, standingAt } from './ledger.ts';
import { html, type Markup } from './markup.ts';
import type { Spot } from './spot.ts';
import { scrolled } from './table.ts';
import { wordsMarkup } from './words.ts';

/** Size of a cell of the picture, in its own units. */
const cell = { width: 8, height: 3 } as const;

/**
 * Many bids in one picture, a line a bid and a column a rule, drawn as one path for each outcome; the table after it says the same
 * in numbers. It comes line by line, since a thousand lines are many megabytes.
 */
export function* panorama(ledger: Ledger, { say }: Language): Generator<string> {
  const { rows } = ledger;
  const asked = askedRules(ledger);
  const [width, height] = [asked.length * cell.width, rows.length * cell.height];
  yield html`<figure class="panorama"><figcaption>${say.pagePictureText}</figcaption><svg role="img" aria-label="${say.pagePictureText}" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none">`
    .markup;
  for (const standing of byWeight) {
    yield `<path class="${tagOf(standing).tone}" d="`;
    for (const [y, { letters }] of rows.entries())
      yield asked
        .map(({ index }, x) =>
          standingAt(letters, index) === standing
            ? `M${x * cell.width} ${y * cell.height}h${cell.width - 1}v${cell.height - 1}h-${cell.width - 1}z`
            : '',
        )
        .join('');
    yield '"/>';
  }
  yield '</svg></figure>';
}

/** For each rule the number of bids that came to each outcome. */
export const ruleCounts = (ledger: Ledger, spot: Spot): Markup => {
  const { rows, rules } = ledger;
  const numbers = ruleNumbers(rules);
  const count = (index: number, standing: Standing): number =>
    rows.reduce((sum, { letters }) => sum + (standingAt(letters, index) === standing ? 1 : 0), 0);
  return scrolled(
    'counts-caption',
    spot.language.say.pageCountsCaption,
    html`<thead><tr><th scope="col">${spot.language.say.pageRule}</th>${byWeight.map((each) => html`<th scope="col" class="num">${standingWordsIn(spot.language)[each]}</th>`)}</tr></thead><tbody>${askedRules(
      ledger,
    ).map(
      ({ result, index }) =>
        html`<tr><th scope="row"><a href="#r${numbers.get(result.rule) ?? 0}">${wordsMarkup(numberedDemand(result, spot.language), spot)}</a></th>${byWeight.map((each) => html`<td class="num">${spot.language.number(count(index, each))}</td>`)}</tr>
`,
    )}</tbody>`,
  );
};
