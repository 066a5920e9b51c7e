/** The words of the program: one word per thing, the same in code, schemas, rules, messages and documents. */

/** How strongly a rule demands (RFC 2119 sense). Only `must` decides the verdict. */
export const levels = ['must', 'should', 'may'] as const;
export type Level = (typeof levels)[number];

/** What a rule came to. */
export const outcomes = ['pass', 'fail', 'review', 'notApplicable', 'error'] as const;
export type Outcome = (typeof outcomes)[number];

/** Why a rule failed, worst first. The first three are "not met", the last two "not shown". */
export const reasons = ['contradicted', 'invalid', 'unmet', 'unproven', 'missing'] as const;
export type Reason = (typeof reasons)[number];

/** True for the reasons that say "not shown": nothing proves the demand, and nothing speaks against it. */
export const isNotShown = (reason: Reason): boolean => reason === 'unproven' || reason === 'missing';

/** How far the proof reaches, weakest first. Derived from what was looked at, never typed. */
export const assurances = ['declared', 'attached', 'consistent', 'witnessed'] as const;
export type Assurance = (typeof assurances)[number];

/** Whether an assurance reaches the least that is accepted. */
export const reaches = (assurance: Assurance, least: Assurance): boolean =>
  assurances.indexOf(assurance) >= assurances.indexOf(least);

/** Why a person is asked where nothing of the bid gives a reason. */
export const onlyPeople = 'Only a person can tell.';

/** What a whole bid came to. */
export type Verdict = 'pass' | 'fail' | 'incomplete';

/** Exit codes: 0 pass, 1 fail, 2 could not run, 3 incomplete. */
export const exitCodes = { pass: 0, fail: 1, unrunnable: 2, incomplete: 3 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
