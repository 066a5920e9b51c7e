import type { Rule } from '../model/pack.ts';
import { isAttachment } from '../model/resolved.ts';
import type { Finding, Question } from '../model/result.ts';
import { isObject } from '../source/pointer.ts';
import { type Context, once } from './context.ts';
import { claimed } from './places.ts';

/** The bidder's own answer to a rule, where the manifest holds one. */
export type Answer = {
  readonly status: string;
  readonly because?: string;
  readonly standard?: string;
  /** Files that the answer names and that can be opened, or that this tool cannot read (a person will). */
  readonly files: number;
  readonly keys: readonly string[];
};

/** Finds the bidder's answer to a rule. */
export const answerTo = (rule: Rule, context: Context): Answer | undefined => {
  const answer = once(context, 'answers', () => answersOf(context)).get(rule.id);
  if (!isObject(answer)) return undefined;
  const files = [answer['evidence']]
    .flat()
    .filter(isAttachment)
    .filter(({ state }) => state === 'read' || state === 'unreadable');
  return {
    status: String(answer['status'] ?? ''),
    ...(typeof answer['because'] === 'string' && { because: answer['because'] }),
    ...(typeof answer['standard'] === 'string' && { standard: answer['standard'] }),
    files: files.length,
    keys: ['answers', rule.id],
  };
};

const answersOf = ({ bid }: Context): ReadonlyMap<string, unknown> => {
  const answers = bid.root['answers'];
  return new Map(isObject(answers) ? Object.entries(answers) : []);
};

/** The finding that a bidder's own "does not meet" is. */
export const ownNo = (answer: Answer, context: Context): Finding => ({
  reason: 'unmet',
  message: "By the bidder's own statement the offer does not meet this.",
  ...(answer.because !== undefined && { found: answer.because }),
  places: [claimed(context.bid, answer.keys)],
});

/**
 * The question that an argued equivalent is (Directive 2014/24/EU Art. 42): only where the rule names a standard or
 * mechanism, and with the standard, the reasons and a file. Undefined where one of these lacks.
 */
export const equivalentQuestion = (rule: Rule, answer: Answer, context: Context): Question | undefined => {
  if (rule.equivalent !== true || answer.status !== 'equivalent') return undefined;
  if (!answer.standard || !answer.because?.trim() || answer.files === 0) return undefined;
  return {
    question: `Does ${answer.standard} meet the purpose of this requirement as well?`,
    why: `The bidder offers ${answer.standard} as an equivalent and gives reasons: ${answer.because}`,
    places: [claimed(context.bid, answer.keys)],
  };
};

/** What lacks for an equivalent to be judged, as a sentence; undefined where none is argued. */
export const equivalentLacks = (rule: Rule, answer: Answer): string | undefined => {
  if (answer.status !== 'equivalent') return undefined;
  if (rule.equivalent !== true) return 'This requirement names no standard, so an equivalent cannot stand in for it.';
  const lacks = [
    !answer.standard && 'the standard',
    !answer.because?.trim() && 'the reasons',
    answer.files === 0 && 'a file that can be opened',
  ].filter(Boolean);
  return lacks.length > 0 ? `An equivalent is offered without ${lacks.join(' and ')}.` : undefined;
};
