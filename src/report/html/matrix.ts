import type { Run } from '../../generated/report.ts';
import type { Language } from '../../i18n/language.ts';
import { packsOf, standingWordsIn } from '../view/overview.ts';
import { numberedDemand } from '../view/rule-words.ts';
import { type Standing, tagOf } from '../view/standing.ts';
import { glyph } from './glyphs.ts';
import { askedRules, type Ledger, standingAt } from './ledger.ts';
import { html, type Markup } from './markup.ts';
import type { Spot } from './spot.ts';
import { scrolled } from './table.ts';
import { wordsMarkup } from './words.ts';

/** Rules by bids, a sign in each cell, with its words for those who do not see it. For as many bids as fit beside each other. */
export const matrix = (run: Run, ledger: Ledger, spot: Spot): Markup => {
  const { rows } = ledger;
  const all = askedRules(ledger);
  return scrolled(
    'matrix-caption',
    spot.language.say.pageMatrixCaption,
    html`<thead><tr><th scope="col">${spot.language.say.pageRule}</th>${rows.map((_, at) => html`<th scope="col" class="c"><a href="#b${at + 1}">${at + 1}</a></th>`)}</tr></thead>${packsOf(
      run,
      all.map(({ result }) => result.pack),
    ).map(({ id, title }) => {
      const own = all.filter(({ result }) => result.pack === id);
      if (own.length === 0) return undefined;
      return html`<tbody><tr><th scope="rowgroup" colspan="${rows.length + 1}" class="t"><bdi>${title}</bdi></th></tr>${own.map(
        ({ result, index }) =>
          html`<tr><th scope="row">${wordsMarkup(numberedDemand(result, spot.language), spot)}</th>${rows.map(({ letters }) => cell(standingAt(letters, index), spot.language))}</tr>
`,
      )}</tbody>`;
    })}`,
    'matrix',
  );
};

const cell = (standing: Standing | undefined, language: Language): Markup =>
  standing === undefined
    ? html`<td class="c"><span aria-hidden="true">·</span><span class="vh">${language.say.pageNotJudged}</span></td>`
    : html`<td class="c">${glyph(tagOf(standing).tone)}<span class="vh">${standingWordsIn(language)[standing]}</span></td>`;

/** The signs with their words. */
export const legend = (standings: readonly Standing[], language: Language): Markup =>
  html`<ul class="legend">${standings.map((each) => html`<li>${glyph(tagOf(each).tone)} ${standingWordsIn(language)[each]}</li>`)}</ul>`;
