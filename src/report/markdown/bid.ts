import type { BidReport, Result, Run } from '../../generated/report.ts';
import { english, type Language } from '../../i18n/language.ts';
import { htmlText } from '../machine/html-text.ts';
import type { ReportOptions } from '../reporter.ts';
import { accountLine, fileLines } from '../view/account.ts';
import { adviceBlocks } from '../view/advice.ts';
import { faultFactsIn } from '../view/bid.ts';
import type { Entry } from '../view/block.ts';
import { findingsOf } from '../view/findings.ts';
import { headBlocks, nameOf, partyOf } from '../view/head.ts';
import { packsOf } from '../view/overview.ts';
import { bidProvenance, runProvenance } from '../view/provenance.ts';
import { questionsOf } from '../view/questions.ts';
import { resultBlock } from '../view/result.ts';
import { totalsBlock } from '../view/totals.ts';
import { waiverLines } from '../view/waivers.ts';
import { entryText, facts, folded, grid, heading, lineRow, paragraph, table } from './layout.ts';
import { plain, strong, words } from './text.ts';

/** A stretch that opens, in pieces of which some may be left out. */
export type Fold = { readonly title: string; readonly pieces: readonly string[] };

/** The report of a bid: what is read first, what gives an overview, and what opens. */
export type BidText = { readonly verdict: string; readonly overview: string; readonly folds: readonly Fold[] };

/** The report of one bid as Markdown; `depth` is the level of its headings. */
export const bidText = (run: Run, bid: BidReport, options: ReportOptions, depth: number): BidText => {
  const { language = english } = options;
  const { entries } = findingsOf(bid.results, options);
  const totals = totalsBlock(run, bid, language).map((block) => (block.kind === 'table' ? table(block) : ''));
  return {
    verdict: `${heading(depth - 1, words(nameOf(bid, language)))}${verdictText(run, bid, language)}`,
    overview: `${totals.join('')}${attention(entries, depth, language)}`,
    folds: folds(run, bid, options, entries, depth),
  };
};

const verdictText = (run: Run, bid: BidReport, language: Language): string => {
  const block = resultBlock(run, bid, language);
  if (block.kind !== 'verdict') return '';
  const { verdict, sentences } = block;
  const [first = '', ...others] = sentences;
  return `${strong(verdict)}: ${paragraph(first)}${others.map(paragraph).join('')}${bid.faults.length === 0 ? '' : facts(bid.faults.flatMap(faultFactsIn(language)))}`;
};

const attention = (entries: ReadonlyMap<Result, Entry>, depth: number, { say }: Language): string =>
  entries.size === 0
    ? ''
    : `${heading(depth, plain(say.pageAttention))}${grid(
        [say.pageNumber, say.pageOutcome, say.columnLevel, say.pageRule].map(plain),
        [...entries.values()].map(({ number, tag, level, title }) => [
          String(number),
          plain(tag),
          plain(level),
          words(title, true),
        ]),
        [true],
      )}`;

const folds = (
  run: Run,
  bid: BidReport,
  options: ReportOptions,
  entries: ReadonlyMap<Result, Entry>,
  depth: number,
): Fold[] => {
  const { language = english } = options;
  const { say } = language;
  const party = partyOf(bid);
  const rowsOf = (results: readonly Result[]) =>
    results.map((result) => lineRow(accountLine(result, party, entries.get(result)?.number, language)));
  const asked = bid.results.filter((result) => result.asked);
  const advice = bid.results.filter((result) => !result.asked);
  const titles = [say.pageOutcome, say.pageRule].map(plain);
  const packs = packsOf(
    run,
    bid.results.map(({ pack }) => pack),
  );
  const provenance = facts([...runProvenance(run, language), ...bidProvenance(bid, language)]);
  return [
    { title: say.pageFindings, pieces: [...entries.values()].map((entry) => entryText(entry, depth)) },
    {
      title: say.pageQuestions,
      pieces: questionsOf(entries, language).map(({ number, question }) => `- ${number}: ${words([question])}\n`),
    },
    {
      title: say.pageRules,
      pieces: packs
        .map(({ id, title }) => ({ title, own: asked.filter(({ pack }) => pack === id) }))
        .filter(({ own }) => own.length > 0)
        .map(({ title, own }) => `${heading(depth, plain(title))}${grid(titles, rowsOf(own))}`),
    },
    {
      title: say.pageAdvice,
      pieces: adviceBlocks(bid, options).flatMap((block) =>
        block.kind === 'section' ? `${paragraph(block.text ?? '')}${grid(titles, rowsOf(advice))}` : [],
      ),
    },
    {
      title: say.pageWaivers,
      pieces:
        (bid.waivers ?? []).length === 0
          ? []
          : [grid([say.pageState, say.pageWaiver].map(plain), waiverLines(bid, language).map(lineRow))],
    },
    {
      title: say.pageFiles,
      pieces:
        bid.files.length === 0
          ? []
          : [grid([say.pageState, say.pageFile].map(plain), fileLines(bid, language).map(lineRow))],
    },
    {
      title: say.pageBasis,
      pieces:
        bid.verdict === undefined
          ? []
          : headBlocks(run, bid, language).flatMap((block) => (block.kind === 'facts' ? facts(block.facts) : [])),
    },
    { title: say.pageProvenance, pieces: [provenance] },
  ].filter(({ pieces }) => pieces.length > 0);
};

/** What opens; where not all of its pieces are there, their number and that of all is told. */
export const foldText = ({ title, pieces }: Fold, all = pieces.length): string =>
  folded(
    htmlText(all === pieces.length ? title : `${title} (${pieces.length}/${all})`),
    `${pieces.join('').trimEnd()}\n\n`,
  );
