import type { Result, Run } from '../../generated/report.ts';
import type { ReportOptions } from '../reporter.ts';
import { packsOf } from '../view/overview.ts';
import { ruleFacts } from '../view/rule-facts.ts';
import { ruleText } from '../view/spoken.ts';
import { factsMarkup } from './facts.ts';
import { type RuleNumbers, ruleNumbers } from './ledger.ts';
import { html, type Markup } from './markup.ts';
import type { Spot } from './spot.ts';
import { wordsMarkup } from './words.ts';

/** What each rule asks, how it is met and where that stands, once for all bids. `spot` is of the packs. */
export const ruleList = (
  run: Run,
  rules: ReadonlyMap<string, Result>,
  options: ReportOptions,
  spot: Spot,
): readonly Markup[] => {
  const numbers: RuleNumbers = ruleNumbers(rules);
  return packsOf(
    run,
    [...rules.values()].map(({ pack }) => pack),
  ).flatMap(({ id, title }) => {
    const own = [...rules.values()].filter(({ pack }) => pack === id);
    if (own.length === 0) return [];
    return html`<h${spot.level} class="pack"><bdi>${title}</bdi></h${spot.level}>${own.map(
      (result) =>
        html`<article class="entry" id="r${numbers.get(result.rule) ?? 0}"><h${spot.level + 1}><span class="t">${wordsMarkup([ruleText(result.title, spot.language)], spot)}</span></h${spot.level + 1}>${factsMarkup(ruleFacts(result, options), spot)}</article>
`,
    )}`;
  });
};
