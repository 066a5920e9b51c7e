import type { BidReport, Result, Run } from '../../generated/report.ts';
import type { ReportOptions } from '../reporter.ts';
import { accountOf } from '../view/account.ts';
import { adviceBlocks } from '../view/advice.ts';
import type { Entry, Fact } from '../view/block.ts';
import { findingsOf } from '../view/findings.ts';
import { partyOf } from '../view/head.ts';
import { packOverviews } from '../view/overview.ts';
import { bidProvenance } from '../view/provenance.ts';
import { totalsBlock } from '../view/totals.ts';
import { bar } from './bar.ts';
import { basisMarkup } from './bid.ts';
import { excerptMarkup } from './excerpt.ts';
import { factsMarkup } from './facts.ts';
import type { RuleNumbers } from './ledger.ts';
import { html, type Markup } from './markup.ts';
import { filesTable, waiversTable } from './rules.ts';
import { partOf, type Section, type Spot } from './spot.ts';
import { wordsMarkup } from './words.ts';

/**
 * The parts of the report of one of many bids. It says all that is said of the bid; what the rules say stands once on the
 * page, and each finding leads there. Few elements, since a page holds a thousand of these.
 */
export const briefSections = (
  run: Run,
  bid: BidReport,
  options: ReportOptions,
  spot: Spot,
  rules: RuleNumbers,
): Section[] => {
  const { entries } = findingsOf(bid.results, options);
  const { say } = spot.language;
  const others = bid.results.filter((result) => result.asked && !entries.has(result));
  const advice = bid.results.filter((result) => !result.asked);
  return [
    ...partOf('basis', say.pageBasis, basisMarkup(run, bid, spot), bid.verdict !== undefined),
    ...partOf('outcomes', say.pageOutcomes, outcomes(run, bid, spot), bid.totals !== undefined),
    ...partOf(
      'findings',
      say.pageFindings,
      html`${[...entries].map(([{ rule }, entry]) => briefEntry(entry, rules.get(rule) ?? 0, spot))}`,
      entries.size > 0,
    ),
    ...partOf('rules', say.pageOthers, accounts(others, bid, rules, spot), others.length > 0),
    ...partOf(
      'advice',
      say.pageAdvice,
      html`${adviceBlocks(bid, options).map((block) => (block.kind === 'section' && block.text !== undefined ? html`<p>${wordsMarkup(block.text, spot)}</p>` : undefined))}${accounts(advice, bid, rules, spot)}`,
      advice.length > 0,
    ),
    ...partOf('waivers', say.pageWaivers, waiversTable(bid, spot), (bid.waivers ?? []).length > 0),
    ...partOf('files', say.pageFiles, filesTable(bid, spot), bid.files.length > 0),
    ...partOf('provenance', say.pageProvenance, factsMarkup(bidProvenance(bid, spot.language), spot), true),
  ];
};

const outcomes = (run: Run, bid: BidReport, spot: Spot): Markup =>
  html`${bid.totals === undefined ? undefined : bar(bid.totals.mandatory)}${totalsBlock(run, bid, spot.language).map((block) => (block.kind === 'table' ? block.below.map((words) => html`<p>${wordsMarkup(words, spot)}</p>`) : undefined))}<ul class="plain">${packOverviews(run, bid, spot.language).map(({ title, words }) => html`<li><b>${title}</b> ${words}</li>`)}</ul>`;

const briefEntry = ({ number, tag, tone, level, title, facts }: Entry, rule: number, spot: Spot): Markup => {
  const own = facts.filter(({ part }) => part !== 'asked' && part !== 'next' && part !== 'source');
  return html`<article id="${spot.prefix}e${number}"><h${spot.level + 1}>${number} <span class="tag k ${tone}">${tag}</span> <a href="#r${rule}">${wordsMarkup(title, spot)}</a> <small>${level}</small></h${spot.level + 1}>${own.map((fact) => briefFact(fact, spot))}</article>
`;
};

const briefFact = ({ label, text, excerpt, part }: Fact, spot: Spot): Markup =>
  html`<p class="${part ?? 'about'}"><b>${label}</b> ${wordsMarkup(text, spot)}${excerpt === undefined ? undefined : excerptMarkup(excerpt)}</p>`;

const accounts = (results: readonly Result[], bid: BidReport, rules: RuleNumbers, spot: Spot): Markup =>
  html`<ul class="plain">${results.map((result) => {
    const { tag, tone, level, title, more } = accountOf(result, partyOf(bid), undefined, spot.language);
    return html`<li><span class="tag k ${tone}">${tag}</span> <a href="#r${rules.get(result.rule) ?? 0}">${wordsMarkup(title, spot)}</a> <small>${level === undefined ? undefined : html`${level}. `}${wordsMarkup(more, spot)}</small></li>`;
  })}</ul>`;
