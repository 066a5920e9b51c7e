import type { BidReport, Result, Run } from '../../generated/report.ts';
import { type Account, accountOf, fileLines } from '../view/account.ts';
import type { Entry, Line } from '../view/block.ts';
import { partyOf } from '../view/head.ts';
import { packsOf, shortCounts } from '../view/overview.ts';
import { waiverLines } from '../view/waivers.ts';
import { html, type Markup } from './markup.ts';
import type { Spot } from './spot.ts';
import { tagMarkup } from './tag.ts';
import { wordsMarkup } from './words.ts';

/** Every rule that the tender asks, pack by pack, each in a table that opens. `spot` is of the packs. */
export const rulesMarkup = (
  run: Run,
  bid: BidReport,
  entries: ReadonlyMap<Result, Entry>,
  spot: Spot,
): readonly Markup[] =>
  packsOf(
    run,
    bid.results.map(({ pack }) => pack),
  ).flatMap(({ id, title }) => {
    const results = bid.results.filter((result) => result.asked && result.pack === id);
    const counts = bid.totals?.packs.find(({ pack }) => pack === id)?.counts;
    if (results.length === 0) return [];
    return html`<details><summary><h${spot.level}><bdi>${title}</bdi></h${spot.level}> <span class="note">${counts === undefined ? undefined : shortCounts(counts, spot.language)}</span></summary>${accountTable(
      results.map((result) => accountOf(result, partyOf(bid), entries.get(result)?.number, spot.language)),
      `${title} (${id})`,
      spot,
    )}</details>`;
  });

/** Rules with what they came to, as a table. */
export const accountTable = (accounts: readonly Account[], caption: string, spot: Spot): Markup =>
  listTable(
    accounts.map(
      ({ tag, tone, level, title, rule, more }) =>
        html`<tr><td>${tagMarkup({ tag, tone })}</td><th scope="row"><span class="t">${wordsMarkup(title, spot)}</span><br><span class="note">${level === undefined ? undefined : html`${level}, `}<bdi class="x">${rule}</bdi></span>${more.length === 0 ? undefined : html`<br><span class="more">${wordsMarkup(more, spot)}</span>`}</th></tr>`,
    ),
    { caption, first: spot.language.say.pageOutcome, second: spot.language.say.pageRule },
  );

/** Every file that the bid names, as a table. */
export const filesTable = (bid: BidReport, spot: Spot): Markup => {
  const { say } = spot.language;
  return listTable(lineRows(fileLines(bid, spot.language), spot), {
    caption: say.pageFilesCaption,
    first: say.pageState,
    second: say.pageFile,
  });
};

/** Every waiver of the tender with what it covers in the bid, as a table. */
export const waiversTable = (bid: BidReport, spot: Spot): Markup => {
  const { say } = spot.language;
  return listTable(lineRows(waiverLines(bid, spot.language), spot), {
    caption: say.waivedText,
    first: say.pageState,
    second: say.pageWaiver,
  });
};

const lineRows = (lines: readonly Line[], spot: Spot): Markup[] =>
  lines.map(
    ({ tag, tone, text, below = [] }) =>
      html`<tr><td>${tagMarkup({ tag, tone })}</td><th scope="row">${wordsMarkup(text, spot)}${below.map((words) => html`<br><span class="note">${wordsMarkup(words, spot)}</span>`)}</th></tr>`,
  );

const listTable = (
  rows: readonly Markup[],
  { caption, first, second }: { readonly caption: string; readonly first: string; readonly second: string },
): Markup =>
  html`<table class="list"><caption>${caption}</caption><thead><tr><th scope="col">${first}</th><th scope="col">${second}</th></tr></thead><tbody>${rows}</tbody></table>`;
