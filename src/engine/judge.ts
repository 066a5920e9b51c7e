import type { Rule } from '../model/pack.ts';
import type { Examined, Finding, Judgement, Question } from '../model/result.ts';
import { type Assurance, assurances, type Level, reaches, reasons } from '../model/words.ts';
import { keysOf, matches } from '../source/pointer.ts';
import { type Answer, answerTo, equivalentLacks, equivalentQuestion, ownNo } from './answer.ts';
import { applicability, holds } from './applies.ts';
import { type Assessment, assess } from './assess.ts';
import { type CompiledRule, compileRule } from './compile-rule.ts';
import type { Context } from './context.ts';
import { questionOf } from './inputs.ts';
import { claimed } from './places.ts';
import { nounOf, pluralOf, subjectsOf } from './subjects.ts';

/**
 * Judges one rule for one bid at a level. Never throws: what breaks inside a check is the outcome `error`, with the reason.
 * A rule that looked at nothing does not pass.
 */
export const judge = (
  rule: Rule,
  level: Level,
  parameters: { readonly [name: string]: unknown },
  context: Context,
): Judgement => {
  const blank = { rule: rule.id, level, examined: [], findings: [], questions: [] } as const;
  try {
    return { ...blank, ...outcomeOf(compileRule(rule, parameters), context) };
  } catch (error) {
    return {
      ...blank,
      outcome: 'error',
      why: `The check broke: ${String((error as Error).message ?? error).split('\n')[0]}.`,
    };
  }
};

type Outcome = Omit<Judgement, 'rule' | 'level' | 'examined' | 'findings' | 'questions'> &
  Partial<Pick<Judgement, 'examined' | 'findings' | 'questions'>>;

const outcomeOf = (compiled: CompiledRule, context: Context): Outcome => {
  const { rule } = compiled;
  const answer = answerTo(rule, context);
  const applies = applicability(compiled, context);
  if (applies.applies === false)
    return { outcome: 'notApplicable', why: applies.why, ...(applies.ownStatement && { ownStatement: true as const }) };
  if (applies.applies === 'judge')
    return {
      outcome: 'review',
      questions: [
        {
          question: `The tender asks for this. Is it right that ${applies.why}?`,
          why: `The bidder states that ${applies.why}.`,
          places: [claimed(context.bid, applies.at)],
        },
      ],
    };
  if (answer?.status === 'does-not-meet') return failed(rule, [ownNo(answer, context)], [], []);

  const { subjects, before } = subjectsOf(compiled, context);
  if (subjects.length === 0) {
    if (before > 0 && !applies.asked)
      return {
        outcome: 'notApplicable',
        why: `None of the ${before} ${pluralOf(rule.check)} calls for it: ${rule.check.whereSays ?? 'the rule is about others'}.`,
      };
    return settle(rule, [noSubject(compiled, context, before)], [], [], answer, context);
  }
  if (rule.check.schema === undefined && rule.check.use === undefined)
    return askOnly(compiled, subjects.length, answer, context);

  const all = subjects.map((subject) => assess(compiled, subject, context));
  const notes = all.flatMap((each) => each.notes);
  return { ...combine(compiled, all, subjects.length, answer, context), ...(notes.length > 0 && { notes }) };
};

const noSubject = (compiled: CompiledRule, context: Context, before: number): Finding => {
  const { check } = compiled.rule;
  const keys = keysOf(check.each ?? '').filter((key) => key !== '*');
  const noun = nounOf(check);
  return {
    reason: 'missing',
    message:
      before > 0
        ? `The tender asks for it, and no ${noun} shows it: ${check.whereSays ?? 'none fits'}.`
        : `The bid names no ${noun} (${keys.join('.')}).`,
    places: [claimed(context.bid, keys)],
    ...(before === 0 && { cause: `no ${keys.join('.')}` }),
  };
};

const askOnly = (compiled: CompiledRule, count: number, answer: Answer | undefined, context: Context): Outcome => {
  const { rule, askWhen } = compiled;
  if (askWhen !== undefined && !holds(askWhen, context))
    return {
      outcome: 'notApplicable',
      why: `The question does not arise${askWhen.because ? `: it is not the case that ${askWhen.because}` : ''}.`,
    };
  return {
    outcome: 'review',
    questions: [ask(rule, answer, context)],
    examined: [{ count, unit: pluralOf(rule.check) }],
  };
};

const ask = (rule: Rule, answer: Answer | undefined, context: Context): Question => {
  const shown = (rule.check.ask?.show ?? []).flatMap((at) => matches(context.bid.root, keysOf(at)));
  return {
    question: questionOf(rule),
    why: answer?.because === undefined ? 'Only a person can tell.' : `The bidder answers: ${answer.because}`,
    places: [
      ...shown.slice(0, 5).map(({ keys }) => claimed(context.bid, keys)),
      ...(answer ? [claimed(context.bid, answer.keys)] : []),
    ],
  };
};

const combine = (
  compiled: CompiledRule,
  all: readonly Assessment[],
  count: number,
  answer: Answer | undefined,
  context: Context,
): Outcome => {
  const { rule, askWhen } = compiled;
  const findings = all.flatMap((each) => each.findings);
  const questions = all.flatMap((each) => each.questions);
  const examined = summed(rule, all, count);
  const assurance = weakest(all);
  const least = rule.minAssurance ?? 'attached';
  if (findings.length > 0) return settle(rule, findings, questions, examined, answer, context, assurance);
  if (questions.length > 0) return { outcome: 'review', questions: unique(questions), examined };
  if (
    !examined.some((each) => each.count > 0) ||
    all.some((each) => each.examined.every(({ count: looked }) => looked === 0))
  )
    return settle(
      rule,
      [
        {
          reason: 'missing',
          message: 'There was nothing to look at.',
          places: [
            claimed(
              context.bid,
              keysOf(rule.check.each ?? '').filter((key) => key !== '*'),
            ),
          ],
        },
      ],
      [],
      examined,
      answer,
      context,
    );
  if (!reaches(assurance, least))
    return settle(rule, [tooWeak(rule, assurance, context)], [], examined, answer, context, assurance);
  if (rule.check.ask !== undefined && (askWhen === undefined || holds(askWhen, context)))
    return { outcome: 'review', questions: [ask(rule, answer, context)], examined, assurance };
  return { outcome: 'pass', assurance, examined };
};

const tooWeak = (rule: Rule, assurance: Assurance, context: Context): Finding => ({
  reason: 'unproven',
  message:
    assurance === 'declared'
      ? 'Only the manifest says so; no file shows it.'
      : 'One file shows it; the rule wants files that agree with one another.',
  expected:
    rule.minAssurance === 'witnessed'
      ? 'a test by the buyer or a third party'
      : rule.minAssurance === 'consistent'
        ? 'two files that agree'
        : 'a file that shows it',
  places: [
    claimed(
      context.bid,
      keysOf(rule.check.each ?? '').filter((key) => key !== '*'),
    ),
  ],
});

const weakest = (all: readonly Assessment[]): Assurance =>
  all.reduce<Assurance>(
    (least, { assurance }) => (assurances.indexOf(assurance) < assurances.indexOf(least) ? assurance : least),
    'witnessed',
  );

const summed = (rule: Rule, all: readonly Assessment[], count: number): Examined[] => {
  const sums = new Map<string, Examined>();
  for (const each of all.flatMap(({ examined }) => examined)) {
    const before = sums.get(each.unit);
    const of = (before?.of ?? 0) + (each.of ?? 0);
    sums.set(each.unit, { count: (before?.count ?? 0) + each.count, unit: each.unit, ...(of > 0 && { of }) });
  }
  const units = [...sums.values()].filter(
    ({ unit, count: looked }) => unit !== 'values' || (sums.size === 1 && looked > 0 && rule.check.each === undefined),
  );
  const looked = all.some((each) => each.examined.some((part) => part.count > 0));
  return rule.check.each === undefined || units.some(({ unit }) => unit === pluralOf(rule.check))
    ? units
    : [{ count: looked ? count : 0, unit: pluralOf(rule.check) }, ...units];
};

const unique = (questions: readonly Question[]): Question[] => {
  const seen = new Set<string>();
  return questions.filter(({ question, why }) => !seen.has(`${question}\n${why}`) && seen.add(`${question}\n${why}`));
};

/** A departure is a fail, or what an argued equivalent or a signal makes of it: a question for a person. */
const settle = (
  rule: Rule,
  findings: readonly Finding[],
  questions: readonly Question[],
  examined: readonly Examined[],
  answer: Answer | undefined,
  context: Context,
  assurance?: Assurance,
): Outcome => {
  const equivalent = answer && equivalentQuestion(rule, answer, context);
  if (equivalent) return { outcome: 'review', questions: [equivalent, ...unique(questions)], findings, examined };
  if (rule.signal)
    return {
      outcome: 'review',
      findings,
      examined,
      questions: [
        { question: questionOf(rule), why: findings[0]?.message ?? '', places: findings[0]?.places ?? [] },
        ...unique(questions),
      ],
    };
  const lacks = answer && equivalentLacks(rule, answer);
  const noted =
    lacks === undefined
      ? findings
      : [
          ...findings,
          { reason: 'unproven' as const, message: lacks, places: [claimed(context.bid, answer?.keys ?? [])] },
        ];
  return { ...failed(rule, noted, questions, examined), ...(assurance !== undefined && { assurance }) };
};

const failed = (
  _rule: Rule,
  findings: readonly Finding[],
  questions: readonly Question[],
  examined: readonly Examined[],
): Outcome => ({
  outcome: 'fail',
  reason: reasons.find((reason) => findings.some((finding) => finding.reason === reason)) ?? 'missing',
  findings: [...findings].sort((left, right) => reasons.indexOf(left.reason) - reasons.indexOf(right.reason)),
  questions: unique(questions),
  examined,
});
