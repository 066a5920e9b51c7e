import type { BidReport, Result, Run } from '../../generated/report.ts';
import type { ReportOptions } from '../reporter.ts';
import { accountOf } from '../view/account.ts';
import { adviceBlocks } from '../view/advice.ts';
import type { Entry, Fact } from '../view/block.ts';
import { findingsOf } from '../view/findings.ts';
import { headBlocks, partyOf } from '../view/head.ts';
import { packsOf } from '../view/overview.ts';
import { questionsOf } from '../view/questions.ts';
import { entryMarkup } from './entry.ts';
import { factsMarkup } from './facts.ts';
import { html, type Markup } from './markup.ts';
import { overviewMarkup } from './overview.ts';
import { accountTable, filesTable, rulesMarkup, waiversTable } from './rules.ts';
import { partOf, type Section, type Spot } from './spot.ts';
import { tagMarkup } from './tag.ts';
import { wordsMarkup } from './words.ts';

/** The parts of the report of one bid below its verdict, in the order in which they are read; empty ones are left out. */
export const bidSections = (
  run: Run,
  bid: BidReport,
  options: ReportOptions,
  spot: Spot,
  provenance: readonly Fact[],
): Section[] => {
  const { entries } = findingsOf(bid.results, options);
  const { say } = spot.language;
  const below = { ...spot, level: spot.level + 1 };
  const questions = questionsOf(entries, spot.language);
  return [
    ...partOf('basis', say.pageBasis, basisMarkup(run, bid, spot), bid.verdict !== undefined),
    ...partOf('outcomes', say.pageOutcomes, overviewMarkup(run, bid, spot), bid.totals !== undefined),
    ...partOf('attention', say.pageAttention, attention(entries, spot), entries.size > 0),
    ...partOf('findings', say.pageFindings, html`${findings(run, entries, below)}`, entries.size > 0),
    ...partOf(
      'questions',
      say.pageQuestions,
      html`<p>${say.pageQuestionsText}</p><ol class="index">${questions.map(({ number, question }) => html`<li><span class="n">${number}</span> <a href="#${spot.prefix}e${number}">${wordsMarkup([question], spot)}</a></li>`)}</ol>`,
      questions.length > 0,
    ),
    ...partOf(
      'rules',
      say.pageRules,
      html`<p>${say.pageRulesText}</p>${rulesMarkup(run, bid, entries, below)}`,
      bid.results.some(({ asked }) => asked),
    ),
    ...advice(bid, options, spot),
    ...partOf('waivers', say.pageWaivers, waiversTable(bid, spot), (bid.waivers ?? []).length > 0),
    ...partOf('files', say.pageFiles, filesTable(bid, spot), bid.files.length > 0),
    ...partOf('provenance', say.pageProvenance, factsMarkup(provenance, spot), true),
  ];
};

/** Against what, as of when and from which files the bid was judged; or what stands in the way. */
export const basisMarkup = (run: Run, bid: BidReport, spot: Spot): Markup =>
  html`${headBlocks(run, bid, spot.language).map((block) => (block.kind === 'facts' ? factsMarkup(block.facts, spot) : undefined))}`;

const attention = (entries: ReadonlyMap<Result, Entry>, spot: Spot): Markup =>
  html`<p>${spot.language.say.pageAttentionText}</p><ol class="index">${[...entries.values()].map(
    ({ number, tag, tone, level, title }) =>
      html`<li><span class="n">${number}</span> ${tagMarkup({ tag, tone })} <a href="#${spot.prefix}e${number}">${wordsMarkup(title, spot)}</a> <span class="lv">${level}</span></li>`,
  )}</ol>`;

const findings = (run: Run, entries: ReadonlyMap<Result, Entry>, spot: Spot): Markup[] =>
  packsOf(
    run,
    [...entries.keys()].map(({ pack }) => pack),
  ).flatMap(({ id, title }) => {
    const own = [...entries].filter(([{ pack }]) => pack === id);
    if (own.length === 0) return [];
    return html`<h${spot.level} class="pack"><bdi>${title}</bdi></h${spot.level}>
${own.map(([, entry]) => entryMarkup(entry, { ...spot, level: spot.level + 1 }))}`;
  });

const advice = (bid: BidReport, options: ReportOptions, spot: Spot): Section[] =>
  adviceBlocks(bid, options).flatMap((block) =>
    block.kind !== 'section'
      ? []
      : {
          id: 'advice',
          title: spot.language.say.pageAdvice,
          body: html`<p>${wordsMarkup(block.text ?? '', spot)}</p><details><summary>${spot.language.say.pageAdviceList}</summary>${accountTable(
            bid.results
              .filter(({ asked }) => !asked)
              .map((result) => accountOf(result, partyOf(bid), undefined, spot.language)),
            spot.language.say.pageAdviceCaption,
            spot,
          )}</details>`,
        },
  );
