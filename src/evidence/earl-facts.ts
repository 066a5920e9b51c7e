import type { Facts, Spot } from '../model/evidence.ts';
import { present } from './members.ts';
import { criteriaIn } from './wcag-names.ts';

/** One assertion of a report, however it is written. */
export type EarlAssertion = {
  readonly spot: Spot | undefined;
  /** How the test is named and referred to; criteria are told from all of it. */
  readonly test: string;
  readonly references: readonly string[];
  readonly outcome: string;
  readonly subject: string | undefined;
  readonly assertor: string | undefined;
  readonly mode: string | undefined;
  readonly date: string | undefined;
};

/** The five outcomes of EARL, by the ways in which they are written. */
const outcomes: Readonly<Record<string, string>> = {
  passed: 'passed',
  pass: 'passed',
  failed: 'failed',
  fail: 'failed',
  canttell: 'cantTell',
  inapplicable: 'inapplicable',
  notapplicable: 'inapplicable',
  untested: 'untested',
  nottested: 'untested',
};

/** The outcome that a word or address means; undefined where it is none of the five. */
export const earlOutcomeOf = (written: string | undefined): string | undefined =>
  outcomes[(/[^#:/]+$/.exec(written ?? '')?.[0] ?? '').toLowerCase().replace(/[\s_-]/g, '')];

const most = 500;

/** The facts of the assertions of a report, and the spots of the failed tests. */
export const assertionFacts = (
  assertions: readonly EarlAssertion[],
): { readonly facts: Facts; readonly spots: Record<string, Spot> } => {
  const count = (outcome: string) => assertions.filter((each) => each.outcome === outcome).length;
  const failed = new Map<
    string,
    {
      readonly criteria: readonly string[];
      count: number;
      readonly subjects: Set<string>;
      readonly spot: Spot | undefined;
    }
  >();
  for (const { outcome, test, references, subject, spot } of assertions) {
    if (outcome !== 'failed') continue;
    const entry = failed.get(test) ?? {
      criteria: [...new Set([test, ...references].flatMap(criteriaIn))],
      count: 0,
      subjects: new Set<string>(),
      spot,
    };
    failed.set(test, entry);
    entry.count++;
    if (subject !== undefined) entry.subjects.add(subject);
  }
  const listed = [...failed].slice(0, most);
  const criteriaOf = (outcome: string) =>
    [
      ...new Set(
        assertions
          .filter((each) => each.outcome === outcome)
          .flatMap(({ test, references }) => [test, ...references].flatMap(criteriaIn)),
      ),
    ].sort();
  const unique = (values: readonly (string | undefined)[]) => [...new Set(values.filter((each) => each !== undefined))];
  const dates = unique(assertions.map(({ date }) => date)).sort();
  return {
    facts: {
      assertions: assertions.length,
      outcomes: {
        passed: count('passed'),
        failed: count('failed'),
        cantTell: count('cantTell'),
        inapplicable: count('inapplicable'),
        untested: count('untested'),
      },
      failedTests: listed.map(([test, { criteria, count: times, subjects }]) => ({
        test,
        criteria,
        count: times,
        subjects: [...subjects].slice(0, 20),
      })),
      failedCriteria: criteriaOf('failed'),
      passedCriteria: criteriaOf('passed'),
      subjects: unique(assertions.map(({ subject }) => subject)).slice(0, most),
      assertors: unique(assertions.map(({ assertor }) => assertor)).slice(0, 50),
      modes: unique(assertions.map(({ mode }) => mode)),
      ...present({ earliest: dates[0], latest: dates.at(-1) }),
    },
    spots: Object.fromEntries(
      listed.flatMap(([, { spot }], index) => (spot === undefined ? [] : [[`/failedTests/${index}`, spot] as const])),
    ),
  };
};
