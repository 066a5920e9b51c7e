import type { RegisteredCheck } from '../model/check.ts';
import type { Finding, Question } from '../model/result.ts';
import { hostsOf, isAmong } from './exchange-hosts.ts';
import { type FileOfKind, filesOfKind } from './files-of-kind.ts';
import { liesAhead } from './lies-ahead.ts';
import { monthsBefore } from './months-before.ts';
import { hostOf } from './own-hosts.ts';

type Parameters = { readonly months: number };

/**
 * A report of conformance tests (EARL) has passed tests and no failed one, is of the offered interface, not too old and not of a day to come.
 * Takes `report`; the subject is an interface.
 */
export const certificateAgrees: RegisteredCheck<Parameters> = {
  about: 'Looks in a report of conformance tests for failed tests, for what was tested, and for the day.',
  parameters: () => ({
    type: 'object',
    required: ['months'],
    properties: { months: { type: 'integer', minimum: 1 } },
    additionalProperties: false,
  }),
  run: (context, { months }) => {
    const reports = filesOfKind(context.files['report'], 'earl');
    const known = hostsOf(context, filesOfKind(context.files['description'], 'openapi'));
    const earliest = monthsBefore(context.dates.asOf, months);
    return {
      findings: reports.flatMap((report) => [
        ...failed(report, context.claimed('/standards')),
        ...ofOther(report, known, context.claimed('')),
        ...badlyDated(report, earliest, months, context.dates.asOf),
      ]),
      questions: reports.flatMap((report) => [...undated(report), ...unclear(report)]),
      examined: [{ count: reports.reduce((sum, { facts }) => sum + facts.assertions, 0), unit: 'results of tests' }],
      looked: reports.map(({ file }) => file.attachment.id),
    };
  },
};

type Report = FileOfKind<'earl'>;

const failed = ({ file, facts }: Report, claim: Finding['places'][number]): readonly Finding[] => {
  const { passed, failed: count } = facts.outcomes;
  if (count > 0)
    return [
      {
        reason: 'contradicted',
        message: `${count} tests of the report failed: ${facts.failedTests
          .slice(0, 3)
          .map(({ test }) => test ?? 'one without a name')
          .join(', ')}.`,
        expected: 'a report without failed tests',
        found: `${passed} passed, ${count} failed`,
        places: [claim, file.shown('/outcomes')],
      },
    ];
  return passed === 0
    ? [
        {
          reason: 'unmet',
          message: `Not one test of ${file.attachment.file} passed.`,
          expected: 'passed tests',
          places: [file.shown('/outcomes')],
        },
      ]
    : [];
};

const ofOther = (
  { file, facts }: Report,
  known: readonly string[] | undefined,
  claim: Finding['places'][number],
): readonly Finding[] => {
  const hosts = [...new Set(facts.subjects.flatMap((subject) => hostOf(subject) ?? []))];
  if (known === undefined || hosts.length === 0 || hosts.some((host) => isAmong(host, known))) return [];
  return [
    {
      reason: 'contradicted',
      message: `${file.attachment.file} is a test of ${hosts.slice(0, 3).join(', ')}, which is not the offered interface.`,
      expected: known.slice(0, 3).join(' or '),
      found: hosts.slice(0, 3).join(', '),
      places: [claim, file.shown('/subjects')],
    },
  ];
};

const badlyDated = (
  { file, facts: { latest } }: Report,
  earliest: string,
  months: number,
  asOf: string,
): readonly Finding[] => {
  if (latest === undefined)
    return [
      {
        reason: 'unproven',
        message: `${file.attachment.file} does not say when it was tested.`,
        expected: 'a report with its day',
        places: [file.shown('')],
      },
    ];
  const ahead = liesAhead(latest, asOf);
  if (!isDay(latest) || (!ahead && latest.slice(0, 10) >= earliest.slice(0, latest.length))) return [];
  return [
    {
      reason: 'unmet',
      message: ahead
        ? `${file.attachment.file} is dated ${latest.slice(0, 10)}, after the day of the judgement (${asOf}).`
        : `${file.attachment.file} is older than ${months} months.`,
      expected: `a report from ${earliest} to ${asOf}`,
      found: latest,
      places: [file.shown('/latest')],
    },
  ];
};

const isDay = (date: string): boolean => /^\d{4}-\d{2}/.test(date);

const undated = ({ file, facts: { latest } }: Report): readonly Question[] =>
  latest === undefined || isDay(latest)
    ? []
    : [
        {
          question: `When were the tests of ${file.attachment.file} made?`,
          why: `Its date "${latest.slice(0, 40)}" cannot be read for sure.`,
          places: [file.shown('/latest')],
        },
      ];

/** A report that names what it tested in words only leaves to a person whether that is the offered interface. */
const unclear = ({ file, facts }: Report): readonly Question[] =>
  facts.subjects.some((subject) => hostOf(subject) !== undefined)
    ? []
    : [
        {
          question: 'Was it the offered interface that was tested?',
          why: `The report names no address: ${facts.subjects.slice(0, 3).join(', ') || 'it does not say what was tested'}.`,
          places: [file.shown('')],
        },
      ];
