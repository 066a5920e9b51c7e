import type { Rule } from '../model/pack.ts';
import { matches } from '../source/pointer.ts';
import type { CompiledApplies, CompiledCondition } from './compile-applies.ts';
import { type Context, once } from './context.ts';

/** Whether a rule applies: yes; no and why; or a statement of the bidder that a person must judge, since the tender asks for the need. */
export type Applicability =
  | { readonly applies: true; readonly asked: boolean }
  | { readonly applies: false; readonly why: string; readonly ownStatement?: true }
  | { readonly applies: 'judge'; readonly why: string; readonly at: readonly string[] };

/** Decides applicability, which is the buyer's: by kind, dates and needs; a section or a file can add a duty, an answer never removes one that is asked for. */
export const applicability = (compiled: CompiledApplies, binds: Rule['binds'], context: Context): Applicability => {
  if (compiled.kind !== undefined && compiled.kind !== context.kind)
    return { applies: false, why: `The rule is about a ${compiled.kind}; this is a ${context.kind}.` };
  const outside = binds && outsideOf(binds, context);
  if (outside) return { applies: false, why: outside };
  return once(context, compiled, () => byNeed(compiled, context));
};

const byNeed = ({ needs, when, unless }: CompiledApplies, context: Context): Applicability => {
  const asked = needs.some((need) => (context.tender.needs as readonly string[]).includes(need));
  const shown = when.some((condition) => holds(condition, context));
  const conditional = needs.length > 0 || when.length > 0;
  const statement = unless.find((condition) => holds(condition, context));
  if (statement) {
    if (asked) return { applies: 'judge', why: statement.because ?? '', at: statement.at };
    if (!shown)
      return { applies: false, why: `By the bidder's own statement: ${statement.because}.`, ownStatement: true };
  }
  if (!conditional || asked || shown) return { applies: true, asked };
  return { applies: false, why: notAsked(when, needs) };
};

const notAsked = (when: readonly CompiledCondition[], needs: readonly string[]): string => {
  const because = when.map((condition) => condition.because).find((words) => words !== undefined);
  const need = needs.length > 0 ? `The tender does not ask for ${needs.join(' or ')}` : '';
  if (because === undefined) return `${need || 'Nothing in the bid calls for it'}.`;
  return need ? `${need}, and it is not the case that ${because}.` : `It is not the case that ${because}.`;
};

/** Whether any value at the condition's place fits. */
export const holds = (condition: CompiledCondition, context: Context): boolean =>
  once(context, condition.key, () =>
    matches(context.bid.root, condition.at).some(({ value }) => condition.is === undefined || condition.is.fits(value)),
  );

const outsideOf = (binds: NonNullable<Rule['binds']>, { dates }: Context): string | undefined => {
  const day = binds.by === 'goLive' ? (dates.goLive ?? dates.asOf) : dates.asOf;
  if (binds.from !== undefined && day < binds.from)
    return `The demand binds from ${binds.from}; the date that counts here is ${day}.`;
  if (binds.until !== undefined && day > binds.until)
    return `The demand bound until ${binds.until}; the date that counts here is ${day}.`;
  return undefined;
};
