import type { Place, ReportFinding, ReportQuestion, Result } from '../../generated/report.ts';
import { english, type Language } from '../../i18n/language.ts';
import type { ReportOptions } from '../reporter.ts';
import type { Entry, Fact } from './block.ts';
import { placeFact } from './place.ts';
import { askedFacts, remedyFact, sourceFacts } from './rule-facts.ts';
import { examinedWords, numberedTitle, ruleWords } from './rule-words.ts';
import { inEnglish, ruleText } from './spoken.ts';
import { levelWord, standingOf, tagOf } from './standing.ts';
import { waivedFacts } from './waivers.ts';
import { entryLead, prose } from './words.ts';

/** What was printed before in the same report: under which number a cause and a requirement stand in full. */
export type Printed = { readonly causes: Map<string, number>; readonly requirements: Map<string, number> };

/** Findings, and questions, of one rule that are printed without `all`. */
const shortList = 5;

/** A rule with all that is to be said about it, under a number. Adds what it prints in full to `printed`. */
export const entryBlock = (result: Result, number: number, options: ReportOptions, printed: Printed): Entry => {
  const limit = options.all ? undefined : shortList;
  const { language = english } = options;
  const { say } = language;
  const own = result.findings.filter(({ cause, message }) => !isPrinted(cause, printed) && !isAsked(message, result));
  const facts = [
    ...askedFacts(result, printed.requirements, language),
    ...findingsFacts(own.slice(0, limit), result, language),
    ...moreFact(
      options.all ? say.moreFindingsUnlisted : say.moreFindings,
      own.length,
      result.moreFindings ?? 0,
      options,
    ),
    ...sameCauses(result, printed, language),
    ...waivedFacts(result, language),
    ...(isPointer(result, own) ? [] : judgedFacts(result, options, printed)),
    { label: say.labelRule, text: ruleWords(result, language) },
  ];
  for (const { cause } of [...own.slice(0, limit), ...result.questions.slice(0, limit)])
    if (cause !== undefined && !isPrinted(cause, printed)) printed.causes.set(cause, number);
  for (const requirement of result.requirements)
    if (!printed.requirements.has(requirement.number)) printed.requirements.set(requirement.number, number);
  return {
    kind: 'entry',
    number,
    ...tagOf(standingOf(result), language),
    level: levelWord(result.level, language),
    title: numberedTitle(result, language),
    facts,
  };
};

const isPrinted = (cause: string | undefined, { causes }: Printed): boolean => cause !== undefined && causes.has(cause);

/** Whether a question of the rule says the same as a finding: then the question says it. */
const isAsked = (message: string, { questions }: Result): boolean => questions.some(({ why }) => why === message);

/** Whether all that there is to say stands under another rule. */
const isPointer = ({ findings, questions }: Result, own: readonly ReportFinding[]): boolean =>
  findings.length > 0 && own.length === 0 && questions.length === 0;

const sameCauses = ({ findings }: Result, { causes }: Printed, { say }: Language): Fact[] =>
  [...new Set(findings.map(({ cause }) => (cause === undefined ? undefined : causes.get(cause))))]
    .filter((number) => number !== undefined)
    .map((number) => ({ part: 'said', label: say.labelCause, text: say.sameCause({ entry: [entryLead(number)] }) }));

/** Why, what is asked of people, what was looked at, what comes next, and the sources. */
const judgedFacts = (result: Result, options: ReportOptions, { causes }: Printed): Fact[] => {
  const { why, outcome, questions } = result;
  const { language = english } = options;
  const { say } = language;
  const ours = outcome === 'error' ? ` ${say.ourFault}` : '';
  return [
    ...(why === undefined
      ? []
      : [{ part: 'said' as const, label: say.labelWhy, text: [inEnglish(why, language), ours] }]),
    ...questions
      .slice(0, options.all ? undefined : shortList)
      .flatMap((question) =>
        questionFacts(question, question.cause === undefined ? undefined : causes.get(question.cause), language),
      ),
    ...moreFact(say.moreQuestions, questions.length, 0, options),
    { label: say.labelLooked, text: examinedWords(result.examined, language) },
    ...(result.notes ?? []).map(
      ({ message }): Fact => ({ part: 'said', label: say.labelNote, text: [inEnglish(message, language)] }),
    ),
    ...(outcome === 'fail' && result.waived !== true ? [remedyFact(result, options)] : []),
    ...sourceFacts(result, options),
  ];
};

/** The findings of a rule. What the one before said in the same words is not said again. */
const findingsFacts = (findings: readonly ReportFinding[], result: Result, language: Language): Fact[] =>
  findings.flatMap((finding, index) => {
    const { message, reason, places, expected, found, waiver } = finding;
    const { say } = language;
    const before = findings[index - 1];
    const again =
      before?.message === message &&
      before.reason === reason &&
      before.expected === expected &&
      !waiver === !before.waiver;
    const marks = [
      ...(reason === result.reason || result.outcome !== 'fail' ? [] : [say.reason({ reason })]),
      ...(waiver === undefined || result.waived === true ? [] : [say.standingWaived]),
    ];
    const said = [inEnglish(message, language), marks.length === 0 ? '' : ` (${marks.join(say.comma)})`];
    return [
      ...(again ? [] : [{ part: 'said' as const, label: say.labelFinding, text: said }]),
      ...(again || expected === undefined
        ? []
        : [{ part: 'said' as const, label: say.labelExpected, text: [inEnglish(expected, language)] }]),
      ...places.map((place) => placeFact(place, language)),
      ...(found === undefined || places.some((place) => isMarked(place, found))
        ? []
        : [{ part: 'said' as const, label: say.labelFound, text: found }]),
    ];
  });

const isMarked = ({ excerpt }: Place, found: string): boolean =>
  excerpt?.text.slice(excerpt.start, excerpt.start + excerpt.length) === found;

/** What a person is asked. A reason that was printed before is only pointed to. */
const questionFacts = (
  { question, why, places }: ReportQuestion,
  earlier: number | undefined,
  language: Language,
): Fact[] => [
  {
    part: 'said',
    label: language.say.labelWhy,
    text: earlier === undefined ? [inEnglish(why, language)] : language.say.sameCause({ entry: [entryLead(earlier)] }),
  },
  { part: 'said', label: language.say.labelQuestion, text: [ruleText(prose(question), language)] },
  ...(earlier === undefined ? places.map((place) => placeFact(place, language)) : []),
];

const moreFact = (
  words: (about: { readonly count: number }) => string,
  listedCount: number,
  unlisted: number,
  { all, language = english }: ReportOptions,
): Fact[] => {
  const rest = Math.max(0, all ? 0 : listedCount - shortList) + unlisted;
  if (rest === 0) return [];
  return [{ part: 'said', label: language.say.labelMore, text: words({ count: rest }) }];
};
