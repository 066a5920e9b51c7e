import type { BidReport, Run, Summary } from '../../generated/report.ts';
import type { ReportOptions } from '../reporter.ts';
import { closingBlocks, summaryRow } from '../view/closing.ts';
import { nameOf } from '../view/head.ts';
import { pageWords } from '../view/page-words.ts';
import { bidProvenance, runProvenance } from '../view/provenance.ts';
import { textOf } from '../view/words.ts';
import { bidSections } from './bid.ts';
import { closingMarkup } from './closing.ts';
import { verdictMarkup } from './lead.ts';
import { html } from './markup.ts';
import { contents, pageBegin, pageEnd } from './page.ts';
import { type Spot, sectionMarkup } from './spot.ts';
import { wordsMarkup } from './words.ts';

const spot: Spot = { prefix: '', level: 2 };

/** The page of one bid: its name and verdict, what stands where, the parts of its report, how the run ends. */
export function* oneBid(run: Run, bid: BidReport, summary: Summary, options: ReportOptions): Generator<string> {
  const name = textOf(nameOf(bid));
  const sections = bidSections(run, bid, options, spot, [...runProvenance(run), ...bidProvenance(bid)]);
  yield pageBegin(
    run,
    `${bid.verdict?.toUpperCase() ?? pageWords.notJudged}: ${name} – ${run.tool.name} ${pageWords.paper}`,
  );
  yield html`<main id="main" class="one" tabindex="-1"><div class="lead"><h1>${wordsMarkup(nameOf(bid), spot)}</h1>
${verdictMarkup(run, bid, spot)}</div>
${contents(sections)}<div class="parts">
`.markup;
  for (const section of sections) yield sectionMarkup(section, spot).markup;
  yield '</div></main>\n';
  yield pageEnd(closingMarkup(closingBlocks([summaryRow(bid)], summary, options), spot));
}
