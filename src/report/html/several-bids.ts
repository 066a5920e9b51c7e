import type { BidReport, Run, Summary } from '../../generated/report.ts';
import { english, type Language } from '../../i18n/language.ts';
import type { ReportOptions } from '../reporter.ts';
import { emptySummary, withBid } from '../summary.ts';
import { closingBlocks } from '../view/closing.ts';
import { nameOf, tenderFact } from '../view/head.ts';
import { bidProvenance, runProvenance } from '../view/provenance.ts';
import { verdictTag } from '../view/result.ts';
import { byWeight } from '../view/standing.ts';
import { bidSections } from './bid.ts';
import { briefSections } from './brief-bid.ts';
import { closingMarkup } from './closing.ts';
import { factsMarkup } from './facts.ts';
import { verdictMarkup } from './lead.ts';
import { emptyLedger, enter, type Ledger, ruleNumbers } from './ledger.ts';
import { html } from './markup.ts';
import { legend, matrix } from './matrix.ts';
import { contents, pageBegin, pageEnd } from './page.ts';
import { panorama, ruleCounts } from './panorama.ts';
import { ruleList } from './rule-list.ts';
import { type Section, type Spot, sectionBegin, sectionEnd, sectionMarkup } from './spot.ts';
import { summaryTable } from './summary.ts';
import { tagMarkup } from './tag.ts';
import { wordsMarkup } from './words.ts';

/** As many bids stand beside each other in a matrix, each with all that its rules say; of more, a picture is drawn, and what rules say stands once. */
export const mostInFull = 24;

/**
 * The page of several bids. Each is written when it comes and is not kept. What sums them up is written last, and still
 * stands first on the page: a template without script gives the main part two places, and the summary goes to the upper one.
 * A browser that does not know such templates shows it at the end, where the contents lead.
 */
export async function* severalBids(
  run: Run,
  bids: AsyncIterable<BidReport>,
  options: ReportOptions,
  many: boolean,
): AsyncGenerator<string> {
  const { language = english } = options;
  const { say } = language;
  const spot: Spot = { prefix: '', level: 2, language };
  const { upper, lower } = partsOf(language);
  const below = many ? [lower.bids, lower.asks, lower.run] : [lower.bids, lower.run];
  const { reference, title } = run.tender;
  const name = title ?? reference;
  yield pageBegin(run, language, `${name} – ${run.tool.name} ${say.pagePaper}`);
  yield html`<main id="main" tabindex="-1"><template shadowrootmode="open"><slot name="top"></slot><slot></slot></template>
<div slot="top" class="lead"><h1><bdi>${name}</bdi></h1>${factsMarkup([tenderFact(run, language)], spot)}${contents([...Object.values(upper), ...below], language)}</div>
<section id="bids"><h2>${say.pageBids}</h2><p>${say.pageBidsText}</p>
`.markup;
  const ledger = emptyLedger();
  let summary: Summary = emptySummary;
  for await (const bid of bids) {
    enter(ledger, bid, language);
    summary = withBid(summary, bid);
    const number = ledger.rows.length;
    const own: Spot = { prefix: `b${number}-`, level: 4, language };
    const sections = many
      ? briefSections(run, bid, options, own, ruleNumbers(ledger.rules))
      : bidSections(run, bid, options, own, bidProvenance(bid, language));
    yield* oneOfSeveral(run, bid, number, sections, own);
  }
  yield '</section>\n';
  const rows = ledger.rows.map(({ row }) => row);
  const closing = closingBlocks(rows, summary, options);
  yield html`<div slot="top">${sectionMarkup({ ...upper.summary, body: summaryTable(ledger, closing, spot) }, spot)}${sectionBegin(upper.matrix, spot)}`
    .markup;
  yield* comparison(run, ledger, many, spot);
  yield html`${sectionEnd}</div>
${many ? sectionMarkup({ ...lower.asks, body: html`<p>${say.pageAsksText}</p>${ruleList(run, ledger.rules, options, { ...spot, level: 3 })}` }, spot) : undefined}${sectionMarkup({ ...lower.run, body: factsMarkup(runProvenance(run, language), spot) }, spot)}</main>
`.markup;
  yield pageEnd(closingMarkup(closing, spot));
}

/** The parts of the page beside the bids: those that stand above them, and those below. */
const partsOf = ({ say }: Language) => ({
  upper: {
    summary: { id: 'summary', title: say.pageSummary },
    matrix: { id: 'matrix', title: say.pageMatrix },
  },
  lower: {
    bids: { id: 'bids', title: say.pageBids },
    asks: { id: 'asks', title: say.pageAsks },
    run: { id: 'run', title: say.pageRun },
  },
});

/** One bid, closed: its name and verdict are seen, all else opens. The address of a bid is inside, since what leads there opens it. */
function* oneOfSeveral(
  run: Run,
  bid: BidReport,
  number: number,
  sections: readonly Section[],
  own: Spot,
): Generator<string> {
  yield html`<details class="bid"><summary><span class="n">${number}</span> <h3>${wordsMarkup(nameOf(bid, own.language), own)}</h3> ${tagMarkup(verdictTag(bid, own.language))}</summary><div id="b${number}">${verdictMarkup(run, bid, own)}
`.markup;
  for (const section of sections) yield sectionMarkup(section, own).markup;
  yield '</div></details>\n';
}

function* comparison(run: Run, ledger: Ledger, many: boolean, spot: Spot): Generator<string> {
  const { language } = spot;
  if (!many) {
    yield html`<p>${language.say.pageMatrixText}</p>${legend(byWeight, language)}${matrix(run, ledger, spot)}`.markup;
    return;
  }
  yield legend(byWeight, language).markup;
  yield* panorama(ledger, language);
  yield ruleCounts(ledger, spot).markup;
}
