import type { BidReport, Run, Summary } from '../../generated/report.ts';
import { english } from '../../i18n/language.ts';
import type { ReportOptions } from '../reporter.ts';
import { closingBlocks, summaryRow } from '../view/closing.ts';
import { nameOf } from '../view/head.ts';
import { bidProvenance, runProvenance } from '../view/provenance.ts';
import { verdictTag } from '../view/result.ts';
import { textOf } from '../view/words.ts';
import { bidSections } from './bid.ts';
import { closingMarkup } from './closing.ts';
import { verdictMarkup } from './lead.ts';
import { html } from './markup.ts';
import { contents, pageBegin, pageEnd } from './page.ts';
import { type Spot, sectionMarkup } from './spot.ts';
import { wordsMarkup } from './words.ts';

/** The page of one bid: its name and verdict, what stands where, the parts of its report, how the run ends. */
export function* oneBid(run: Run, bid: BidReport, summary: Summary, options: ReportOptions): Generator<string> {
  const { language = english } = options;
  const { say } = language;
  const spot: Spot = { prefix: '', level: 2, language };
  const name = textOf(nameOf(bid, language));
  const sections = bidSections(run, bid, options, spot, [
    ...runProvenance(run, language),
    ...bidProvenance(bid, language),
  ]);
  yield pageBegin(run, language, `${verdictTag(bid, language).tag}: ${name} – ${run.tool.name} ${say.pagePaper}`);
  yield html`<main id="main" class="one" tabindex="-1"><div class="lead"><h1>${wordsMarkup(nameOf(bid, language), spot)}</h1>
${verdictMarkup(run, bid, spot)}</div>
${contents(sections, language)}<div class="parts">
`.markup;
  for (const section of sections) yield sectionMarkup(section, spot).markup;
  yield '</div></main>\n';
  yield pageEnd(closingMarkup(closingBlocks([summaryRow(bid, language)], summary, options), spot));
}
