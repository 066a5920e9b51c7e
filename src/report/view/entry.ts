import type { ReportFinding, ReportQuestion, Result } from '../../generated/report.ts';
import type { ReportOptions } from '../reporter.ts';
import type { Block, Fact } from './block.ts';
import { placeFact } from './place.ts';
import { examinedWords, numberedTitle, requirementWords, ruleWords, sourcesWords } from './rule-words.ts';
import { levelWord, standingOf, tagOf } from './standing.ts';
import { exact, grouped, prose } from './words.ts';

/** What was printed before in the same report: under which number a cause and a requirement stand in full. */
export type Printed = { readonly causes: Map<string, number>; readonly requirements: Map<string, number> };

/** Findings, and questions, of one rule that are printed without `all`. */
const shortList = 5;

/** A rule with all that is to be said about it, under a number. Adds what it prints in full to `printed`. */
export const entryBlock = (result: Result, number: number, options: ReportOptions, printed: Printed): Block => {
  const facts = entryFacts(result, options, printed);
  for (const { cause } of [...result.findings, ...result.questions])
    if (cause !== undefined && !printed.causes.has(cause)) printed.causes.set(cause, number);
  for (const requirement of result.requirements)
    if (!printed.requirements.has(requirement.number)) printed.requirements.set(requirement.number, number);
  return {
    kind: 'entry',
    number,
    ...tagOf(standingOf(result)),
    level: levelWord(result.level),
    title: numberedTitle(result),
    facts,
  };
};

const entryFacts = (result: Result, options: ReportOptions, { causes, requirements }: Printed): Fact[] => {
  const earlier = ({ cause }: ReportFinding | ReportQuestion): number | undefined =>
    cause === undefined ? undefined : causes.get(cause);
  const asked = result.requirements.map((requirement): Fact => {
    const before = requirements.get(requirement.number);
    const words = before === undefined ? requirementWords(requirement) : `in full under ${before}`;
    return {
      label: 'Asked',
      text: result.requirements.length === 1 && before === undefined ? words : [exact(requirement.number), ': ', words],
    };
  });
  const findings = result.findings.filter(
    (finding) => earlier(finding) === undefined && !result.questions.some(({ why }) => why === finding.message),
  );
  const same = [...new Set(result.findings.map(earlier).filter((each) => each !== undefined))];
  const causeFacts = same.map((each): Fact => ({ label: 'Cause', text: `same cause as ${each}` }));
  const rule: Fact = { label: 'Rule', text: ruleWords(result) };
  if (same.length > 0 && findings.length === 0 && result.questions.length === 0) return [...asked, ...causeFacts, rule];
  return [
    ...asked,
    ...findings.slice(0, options.all ? undefined : shortList).flatMap((finding) => findingFacts(finding, result)),
    ...moreFact('findings', findings.length, result.moreFindings ?? 0, options),
    ...causeFacts,
    ...(result.why === undefined ? [] : [{ label: 'Why', text: result.why }]),
    ...result.questions
      .slice(0, options.all ? undefined : shortList)
      .flatMap((question) => questionFacts(question, earlier(question))),
    ...moreFact('questions', result.questions.length, 0, options),
    { label: 'Looked', text: examinedWords(result.examined) },
    ...remedy(result, options),
    { label: 'Sources', text: sourcesWords(result) },
    ...(options.all
      ? result.references.flatMap(({ note }) => (note === undefined ? [] : [{ label: 'Note', text: prose(note) }]))
      : []),
    rule,
  ];
};

const findingFacts = ({ message, reason, places, expected, found }: ReportFinding, result: Result): Fact[] => [
  {
    label: 'Finding',
    text: reason === result.reason || result.outcome !== 'fail' ? message : `${message} (${reason})`,
  },
  ...places.map(placeFact),
  ...(expected === undefined ? [] : [{ label: 'Expected', text: expected }]),
  ...(found === undefined ? [] : [{ label: 'Found', text: found }]),
];

/** What a person is asked. A reason that was printed before is only pointed to. */
export const questionFacts = ({ question, why, places }: ReportQuestion, earlier: number | undefined): Fact[] => [
  { label: 'Why', text: earlier === undefined ? why : `same cause as ${earlier}` },
  { label: 'Question', text: prose(question) },
  ...(earlier === undefined ? places.map(placeFact) : []),
];

const moreFact = (what: string, listedCount: number, unlisted: number, { all }: ReportOptions): Fact[] => {
  const rest = Math.max(0, all ? 0 : listedCount - shortList) + unlisted;
  if (rest === 0) return [];
  return [
    {
      label: 'More',
      text: `and ${grouped(rest)} more ${what}${all ? ', of which the report holds only the number' : ''}`,
    },
  ];
};

const remedy = (result: Result, { audience }: ReportOptions): Fact[] => {
  if (result.outcome !== 'fail') return [];
  return [
    audience === 'bidder'
      ? { label: 'To fix', text: prose(result.remediation) }
      : { label: 'Would show it', text: prose(result.shows) },
  ];
};
