import type { BidReport, Result, Run } from '../../generated/report.ts';
import type { ReportOptions } from '../reporter.ts';
import { numberedTitle } from '../view/rule-words.ts';
import { levelWord, standingOf, tagOf } from '../view/standing.ts';
import { countColumns } from '../view/totals.ts';
import { grouped, prose, textOf } from '../view/words.ts';
import { byAttention } from './attention.ts';
import { bidLine, headline, verdictLines, verdictWord, weightWord } from './headlines.ts';
import { htmlCode, htmlText } from './html-text.ts';
import { itemsLines } from './item-lines.ts';
import { itemsOf } from './items.ts';

/** The report of one bid for a job summary, at three lengths; a summary takes the longest for which there is room. */
export type SummaryLengths = { readonly full: string; readonly short: string; readonly line: string };

/**
 * Writes a bid as blocks of HTML inside Markdown. Between the blocks stands an empty line, in them none, so that nothing
 * in them is read as Markdown. Full: verdict, counts, what needs attention, every rule. Short: verdict and counts. Line: one line.
 */
export const summaryOf = (run: Run, bid: BidReport, options: ReportOptions): SummaryLengths => {
  const name = htmlCode(bidLine(bid));
  const word = verdictWord(bid).toUpperCase();
  const head = `<h3>${word}: ${name}</h3>\n\n<p>${verdictLines(run, bid)
    .map(bid.verdict === undefined ? htmlCode : htmlText)
    .join('<br>\n')}</p>\n\n`;
  const open = byAttention(bid.results);
  const noRoom =
    bid.results.length === 0
      ? ''
      : `<p>There is no room for the findings of this bid here: ${grouped(open.length)} of ${grouped(bid.results.length)} rules need attention. Write the report to a file.</p>\n\n`;
  return {
    full: `${head}${countsTable(run, bid)}${attention(open, options)}${everyRule(bid)}`,
    short: `${head}${noRoom}`,
    line: `<p>${word}: ${name}</p>\n\n`,
  };
};

const row = (cells: readonly string[], cell: 'th' | 'td' = 'td'): string =>
  `<tr>${cells.map((text) => `<${cell}>${text}</${cell}>`).join('')}</tr>\n`;

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<table>\n${row(heads, 'th')}${rows.map((cells) => row(cells)).join('')}</table>\n`;

const countsTable = (run: Run, { totals }: BidReport): string => {
  if (totals === undefined) return '';
  const titles = new Map(run.packs.map(({ id, title }) => [id, title]));
  const rows = [
    ...totals.packs.map(({ pack, counts }) => ({ name: titles.get(pack) ?? pack, counts })),
    { name: 'All', counts: totals.all },
    { name: 'Of these mandatory', counts: totals.mandatory },
    { name: 'Advice', counts: totals.advice },
  ];
  return `${table(
    ['Pack', ...countColumns.map(({ title }) => title)],
    rows.map(({ name, counts }) => [htmlText(name), ...countColumns.map(({ key }) => grouped(counts[key]))]),
  )}\n`;
};

const attention = (results: readonly Result[], { audience }: ReportOptions): string => {
  if (results.length === 0) return '';
  const rows = results.map((result) => [
    tagOf(standingOf(result)).tag,
    htmlText(result.asked ? levelWord(result.level) : 'advice'),
    `${htmlText(prose(textOf(numberedTitle(result))))}<br>${htmlText(result.rule)}`,
    foundCell(result),
    result.outcome === 'fail' && result.waived !== true
      ? htmlText(prose(audience === 'bidder' ? result.remediation : result.shows))
      : '',
  ]);
  const last = audience === 'bidder' ? 'To fix' : 'What would show it';
  return `${table(['Outcome', 'Level', 'Rule', 'What was found', last], rows)}\n`;
};

/** Findings and questions of one rule that a summary prints; the number of the others is told. */
const shortList = 5;

const foundCell = (result: Result): string => {
  const items = itemsOf(result);
  const all = result.findings.length + (result.moreFindings ?? 0) + result.questions.length;
  return [
    ...itemsLines(items.slice(0, shortList)).map(htmlCode),
    ...(items.length > shortList ? [`and ${grouped(all - shortList)} more, which other formats list`] : []),
  ].join('<br>');
};

const everyRule = ({ results }: BidReport): string =>
  results.length === 0
    ? ''
    : `<details><summary>Every rule: ${grouped(results.length)}</summary>\n<ul>\n${results
        .map((result) => `<li>${htmlText(`${headline(result)} (${result.rule}; ${weightWord(result)})`)}</li>\n`)
        .join('')}</ul>\n</details>\n\n`;
