import type { Rule } from '../model/pack.ts';
import type { Examined, Finding } from '../model/result.ts';
import { type Assurance, assurances, reaches } from '../model/words.ts';
import { keysOf } from '../source/pointer.ts';
import type { Answer } from './answer.ts';
import { arises, ask } from './ask.ts';
import type { Assessment } from './assess.ts';
import type { CompiledRule } from './compile-rule.ts';
import type { Context } from './context.ts';
import { flatOf } from './lists.ts';
import { claimed } from './places.ts';
import { type Settled, settle, unique } from './settle.ts';
import { pluralOf } from './subjects.ts';
import { waive } from './waive.ts';

/**
 * Makes one outcome of what the subjects of a rule came to. Every subject must have been looked at, and the proof of the
 * weakest one counts. Departures that the buyer waives hide nothing else: all other subjects must still hold.
 */
export const combine = (
  compiled: CompiledRule,
  all: readonly Assessment[],
  answer: Answer | undefined,
  context: Context,
): Settled => {
  const { rule } = compiled;
  const given = flatOf(all, (each) => each.findings);
  const findings =
    context.waivers === undefined || context.waivers.length === 0
      ? given
      : given.map((finding) => waive(finding, context));
  const waived = findings.filter(({ waiver }) => waiver !== undefined);
  const questions = flatOf(all, (each) => each.questions);
  const notes = flatOf(all, (each) => each.notes);
  const examined = summed(rule, all);
  const held = all.filter((each) => each.findings.length === 0);
  const assurance = weakest(findings.length > waived.length || held.length === 0 ? all : held);
  const noted = notes.length > 0 && { notes };
  if (findings.length > waived.length)
    return { ...settle(rule, { findings, questions, examined, answer, assurance }, context), ...noted };
  const beside = waived.length > 0 && { findings: waived };
  if (questions.length > 0) return { outcome: 'review', questions: unique(questions), examined, ...beside, ...noted };
  if (held.some((each) => !looked(each)))
    return settle(rule, { findings: [...waived, nothing(rule, context)], examined, answer }, context);
  if (held.length > 0 && !reaches(assurance, rule.minAssurance ?? 'attached'))
    return settle(
      rule,
      { findings: [...waived, tooWeak(rule, assurance, context)], examined, answer, assurance },
      context,
    );
  /* A signal asks when it found something, and then only. */
  if (!rule.signal && arises(compiled, context))
    return { outcome: 'review', questions: [ask(rule, answer, context)], examined, assurance, ...beside, ...noted };
  if (waived.length > 0) return { ...settle(rule, { findings: waived, examined, assurance }, context), ...noted };
  return { outcome: 'pass', assurance, examined, ...noted };
};

const looked = ({ examined }: Assessment): boolean => examined.some(({ count }) => count > 0);

const place = (rule: Rule, context: Context) =>
  claimed(
    context.bid,
    keysOf(rule.check.each ?? '').filter((key) => key !== '*'),
  );

const nothing = (rule: Rule, context: Context): Finding => ({
  reason: 'missing',
  message: 'There was nothing to look at.',
  places: [place(rule, context)],
});

const wanted: Record<Assurance, string> = {
  declared: 'a statement',
  attached: 'a file that shows it',
  consistent: 'two files that agree',
  witnessed: 'a test by the buyer or a third party',
};

const tooWeak = (rule: Rule, assurance: Assurance, context: Context): Finding => ({
  reason: 'unproven',
  message:
    assurance === 'declared'
      ? 'Only the manifest says so; no file shows it.'
      : 'One file shows it; the rule wants files that agree with one another.',
  expected: wanted[rule.minAssurance ?? 'attached'],
  places: [place(rule, context)],
});

const weakest = (all: readonly Assessment[]): Assurance =>
  all.reduce<Assurance>(
    (least, { assurance }) => (assurances.indexOf(assurance) < assurances.indexOf(least) ? assurance : least),
    'witnessed',
  );

/** Sums what the subjects' assessments looked at, by unit, and puts the number of subjects first. */
const summed = (rule: Rule, all: readonly Assessment[]): Examined[] => {
  const [only] = all;
  if (rule.check.each === undefined && all.length === 1 && only !== undefined && only.examined.length === 0) return [];
  const sums = new Map<string, Examined>();
  for (const { count, unit, of = 0 } of flatOf(all, ({ examined }) => examined)) {
    const before = sums.get(unit);
    const whole = (before?.of ?? 0) + of;
    sums.set(unit, { count: (before?.count ?? 0) + count, unit, ...(whole > 0 && { of: whole }) });
  }
  if (sums.size > 1 || rule.check.each !== undefined) sums.delete('values');
  const units = [...sums.values()];
  const subjects = pluralOf(rule.check);
  if (rule.check.each === undefined || sums.has(subjects)) return units;
  return [{ count: all.filter(looked).length, unit: subjects }, ...units];
};
