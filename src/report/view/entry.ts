import type { Place, ReportFinding, ReportQuestion, Result } from '../../generated/report.ts';
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
    ...findingsFacts(findings.slice(0, options.all ? undefined : shortList), result),
    ...moreFact('findings', findings.length, result.moreFindings ?? 0, options),
    ...causeFacts,
    ...(result.why === undefined
      ? []
      : [
          {
            label: 'Why',
            text:
              result.outcome === 'error' ? `${result.why} This is a fault of this tool, not of the bid.` : result.why,
          },
        ]),
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

/** The findings of a rule. What the one before said in the same words is not said again. */
const findingsFacts = (findings: readonly ReportFinding[], result: Result): Fact[] =>
  findings.flatMap((finding, index) => {
    const { message, reason, places, expected, found } = finding;
    const before = findings[index - 1];
    const again = before?.message === message && before.reason === reason && before.expected === expected;
    const said = reason === result.reason || result.outcome !== 'fail' ? message : `${message} (${reason})`;
    return [
      ...(again ? [] : [{ label: 'Finding', text: said }]),
      ...(again || expected === undefined ? [] : [{ label: 'Expected', text: expected }]),
      ...places.map(placeFact),
      ...(found === undefined || places.some((place) => isMarked(place, found))
        ? []
        : [{ label: 'Found', text: found }]),
    ];
  });

const isMarked = ({ excerpt }: Place, found: string): boolean =>
  excerpt?.text.slice(excerpt.start, excerpt.start + excerpt.length) === found;

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
