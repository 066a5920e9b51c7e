import type { Result } from '../../generated/report.ts';
import { english, type Language } from '../../i18n/language.ts';
import type { ReportOptions } from '../reporter.ts';
import type { Fact } from './block.ts';
import { leadingSources, requirementWords } from './rule-words.ts';
import { inEnglish, ruleText } from './spoken.ts';
import { entryLead, exact, prose } from './words.ts';

/** What a rule says whatever a bid holds: the buyer's words, what comes next where it is not met, its sources, its id. */
export const ruleFacts = (result: Result, options: ReportOptions): Fact[] => [
  ...askedFacts(result, new Map(), options.language),
  remedyFact(result, options),
  ...sourceFacts(result, options),
  { label: 'Rule', text: [exact(result.rule)] },
];

/** The buyer's words that the rule answers. Of requirements printed before, by number, only the entry is named. */
export const askedFacts = (
  { requirements }: Result,
  printed: ReadonlyMap<string, number>,
  language: Language = english,
): Fact[] =>
  requirements.map((requirement) => {
    const before = printed.get(requirement.number);
    const words =
      before === undefined
        ? [requirementWords(requirement, language)]
        : language.say.askedBefore({ entry: [entryLead(before)] });
    const alone = requirements.length === 1 && before === undefined;
    return {
      part: 'asked',
      label: language.say.labelAsked,
      text: alone ? words : [exact(requirement.number), ': ', ...words],
    };
  });

/** What a bidder does next, or what would show the demand to a committee. */
export const remedyFact = ({ remediation, shows }: Result, { audience, language = english }: ReportOptions): Fact =>
  audience === 'bidder'
    ? { part: 'next', label: language.say.labelToFix, text: [ruleText(prose(remediation), language)] }
    : { part: 'next', label: language.say.labelWouldShow, text: [ruleText(prose(shows), language)] };

/** The sources of a rule; with `all` also what they do not say. */
export const sourceFacts = (result: Result, { all, language = english }: ReportOptions): Fact[] => [
  { part: 'source', label: language.say.labelSources, text: leadingSources(result, language) },
  ...result.references.flatMap(({ note }): Fact[] =>
    note === undefined || !all
      ? []
      : [{ part: 'source', label: language.say.labelNote, text: [inEnglish(prose(note), language)] }],
  ),
];
