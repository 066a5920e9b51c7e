import type { Rule } from '../model/pack.ts';
import type { Finding, Judgement } from '../model/result.ts';
import type { Level } from '../model/words.ts';
import { keysOf } from '../source/pointer.ts';
import { answerTo, ownNo } from './answer.ts';
import { type Applicability, applicability } from './applies.ts';
import { arises, ask } from './ask.ts';
import { assess } from './assess.ts';
import { combine } from './combine.ts';
import { compileApplies } from './compile-applies.ts';
import { compileRule } from './compile-rule.ts';
import type { Context } from './context.ts';
import { claimed } from './places.ts';
import { type Settled, settle } from './settle.ts';
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
  let settled: Settled;
  try {
    settled = outcomeOf(rule, parameters, context);
  } catch (error) {
    const reason = String((error as Error)?.message ?? error).split('\n')[0];
    settled = { outcome: 'error', why: `The check broke: ${reason}.` };
  }
  const { outcome, reason, waived, assurance, notes, why, equivalent, ownStatement } = settled;
  const { examined = none, findings = none, questions = none } = settled;
  return {
    rule: rule.id,
    level,
    outcome,
    reason,
    waived,
    assurance,
    examined,
    findings,
    questions,
    notes,
    why,
    equivalent,
    ownStatement,
  };
};

const none: readonly never[] = [];

const outcomeOf = (rule: Rule, parameters: { readonly [name: string]: unknown }, context: Context): Settled => {
  const applies = applicability(compileApplies(rule, parameters), rule.binds, context);
  if (applies.applies === false) {
    const { why, ownStatement } = applies;
    return { outcome: 'notApplicable', why, ...(ownStatement && { ownStatement }) };
  }
  if (applies.applies === 'judge') return statementQuestion(applies, context);
  const answer = answerTo(rule, context);
  if (answer?.status === 'does-not-meet') return settle(rule, { findings: [ownNo(answer, context)] }, context);

  const compiled = compileRule(rule, parameters);
  const { subjects, before } = subjectsOf(compiled, context);
  if (subjects.length === 0 && before > 0 && !applies.asked)
    return {
      outcome: 'notApplicable',
      why: `None of the ${before} ${pluralOf(rule.check)} calls for it: ${whyNone(rule)}.`,
    };
  if (subjects.length === 0) return settle(rule, { findings: [noSubject(rule, context, before)], answer }, context);
  if (rule.check.schema !== undefined || rule.check.use !== undefined)
    return combine(
      compiled,
      subjects.map((subject) => assess(compiled, subject, context)),
      answer,
      context,
    );
  if (!arises(compiled, context)) return { outcome: 'notApplicable', why: 'The question does not arise in this bid.' };
  return {
    outcome: 'review',
    questions: [ask(rule, answer, context)],
    examined: [{ count: subjects.length, unit: pluralOf(rule.check) }],
  };
};

const statementQuestion = ({ why, at }: Extract<Applicability, { applies: 'judge' }>, context: Context): Settled => ({
  outcome: 'review',
  questions: [
    {
      question: `The tender asks for this. Is it right that ${why}?`,
      why: `The bidder states that ${why}.`,
      places: [claimed(context.bid, at)],
    },
  ],
});

const whyNone = (rule: Rule): string => rule.check.whereSays ?? 'the rule is about others';

const noSubject = (rule: Rule, context: Context, before: number): Finding => {
  const keys = keysOf(rule.check.each ?? '').filter((key) => key !== '*');
  const noun = nounOf(rule.check);
  return {
    reason: 'missing',
    message:
      before > 0
        ? `The tender asks for it, and no ${noun} shows it: ${whyNone(rule)}.`
        : `The bid names no ${noun} (${keys.join('.')}).`,
    places: [claimed(context.bid, keys)],
    ...(before === 0 && { cause: `no ${keys.join('.')}` }),
  };
};
