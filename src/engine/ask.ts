import type { Rule } from '../model/pack.ts';
import type { Question } from '../model/result.ts';
import { onlyPeople } from '../model/words.ts';
import { keysOf, matches } from '../source/pointer.ts';
import type { Answer } from './answer.ts';
import { holds } from './applies.ts';
import type { CompiledRule } from './compile-rule.ts';
import type { Context } from './context.ts';
import { questionOf } from './inputs.ts';
import { claimed } from './places.ts';

/** Places of a question that are printed. */
const most = 5;

/** Whether a rule's question arises. */
export const arises = ({ rule, askWhen }: CompiledRule, context: Context): boolean => {
  if (rule.check.ask === undefined) return false;
  const when = askWhen();
  return when === undefined || holds(when, context);
};

/** A rule's question, with the bidder's answer and the values that a person needs to see. */
export const ask = (rule: Rule, answer: Answer | undefined, context: Context): Question => {
  const shown = (rule.check.ask?.show ?? []).flatMap((at) => matches(context.bid.root, keysOf(at)));
  return {
    question: questionOf(rule),
    why: answer?.because === undefined ? onlyPeople : `The bidder answers: ${answer.because}`,
    places: [
      ...shown.slice(0, most).map(({ keys }) => claimed(context.bid, keys)),
      ...(answer ? [claimed(context.bid, answer.keys)] : []),
    ],
  };
};
