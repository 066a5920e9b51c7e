import type { Rule } from '../model/pack.ts';
import type { Examined, Finding, Judgement, Question } from '../model/result.ts';
import { type Assurance, type Reason, reasons } from '../model/words.ts';
import { type Answer, equivalentLacks, equivalentQuestion } from './answer.ts';
import type { Context } from './context.ts';
import { questionOf } from './inputs.ts';
import { joined } from './lists.ts';
import { claimed } from './places.ts';
import { waive } from './waive.ts';

/** A judgement without what the caller knows: the rule and its level. Lists that are left out are empty. */
export type Settled = Omit<Judgement, 'rule' | 'level' | 'examined' | 'findings' | 'questions'> &
  Partial<Pick<Judgement, 'examined' | 'findings' | 'questions'>>;

/** What departures were met with: the questions beside them, what was looked at, the bidder's answer, how far the proof reached. */
export type Departed = {
  readonly findings: readonly Finding[];
  readonly questions?: readonly Question[];
  readonly examined?: readonly Examined[];
  readonly answer?: Answer | undefined;
  readonly assurance?: Assurance;
};

/**
 * A departure is a fail, or what an argued equivalent or a signal makes of it: a question for a person. Where the buyer waives
 * every departure, no equivalent needs to be judged, so that a bid that argues one fares no worse than one that does not.
 */
export const settle = (rule: Rule, departed: Departed, context: Context): Settled => {
  const { questions = [], examined = [], answer, assurance } = departed;
  const findings = departed.findings.map((finding) => waive(finding, context));
  if (rule.signal !== true && findings.length > 0 && findings.every(({ waiver }) => waiver !== undefined))
    return waivedAll(departed, findings);
  const equivalent = answer && equivalentQuestion(rule, answer, context);
  if (equivalent)
    return {
      outcome: 'review',
      questions: [equivalent, ...unique(questions)],
      findings,
      examined,
      ...(answer?.standard !== undefined && { equivalent: answer.standard }),
    };
  const [first] = findings;
  if (rule.signal) {
    const question = { question: questionOf(rule), why: first?.message ?? '', places: first?.places ?? [] };
    return { outcome: 'review', findings, examined, questions: [question, ...unique(questions)] };
  }
  const lacks = answer && equivalentLacks(rule, answer);
  const note: Finding[] =
    lacks === undefined
      ? []
      : [{ reason: 'unproven', message: lacks, places: [claimed(context.bid, answer?.keys ?? [])] }];
  return {
    outcome: 'fail',
    reason: worst(findings.filter(({ waiver }) => waiver === undefined)),
    findings: byWeight(joined(findings, note)),
    questions: unique(questions),
    examined,
    ...(assurance !== undefined && { assurance }),
  };
};

/** The buyer waives every departure: a fail that decides nothing; what a person is asked beside it stays open. */
const waivedAll = ({ questions = [], examined = [], assurance }: Departed, findings: readonly Finding[]): Settled =>
  questions.length > 0
    ? { outcome: 'review', findings: byWeight(findings), questions: unique(questions), examined }
    : {
        outcome: 'fail',
        reason: worst(findings),
        waived: true,
        findings: byWeight(findings),
        examined,
        ...(assurance !== undefined && { assurance }),
      };

const worst = (findings: readonly Finding[]): Reason =>
  reasons.find((reason) => findings.some((finding) => finding.reason === reason)) ?? 'missing';

/** What is not waived comes first, and the worst in each. */
const byWeight = (findings: readonly Finding[]): readonly Finding[] => {
  if (findings.length < 2) return findings;
  return [...findings].sort(
    (left, right) =>
      Number(left.waiver !== undefined) - Number(right.waiver !== undefined) ||
      reasons.indexOf(left.reason) - reasons.indexOf(right.reason),
  );
};

/** Questions of several subjects that ask the same for the same reason are one. */
export const unique = (questions: readonly Question[]): readonly Question[] => {
  if (questions.length < 2) return questions;
  const seen = new Set<string>();
  return questions.filter(({ question, why }) => {
    const key = `${question}\n${why}`;
    return !seen.has(key) && seen.add(key);
  });
};
