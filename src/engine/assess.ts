import type { InputFile } from '../model/check.ts';
import type { Examined, Finding, Note, Question } from '../model/result.ts';
import type { Assurance } from '../model/words.ts';
import { keysOf } from '../source/pointer.ts';
import { assertOn } from './assertions.ts';
import type { CompiledRule } from './compile-rule.ts';
import type { Context } from './context.ts';
import { type Inputs, inputsOf } from './inputs.ts';
import { leftOut } from './left-out.ts';
import { flatOf, joined } from './lists.ts';
import { asked, claimedAt } from './places.ts';
import type { Subject } from './subjects.ts';

/** What one subject came to. `assurance` says how far the proof reaches that was looked at. */
export type Assessment = {
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
  readonly notes: readonly Note[];
  readonly examined: readonly Examined[];
  readonly assurance: Assurance;
};

/** Judges one subject: takes its files, tests the assertions or runs the registered check. Throws what a check throws. */
export const assess = (compiled: CompiledRule, subject: Subject, context: Context): Assessment => {
  const { rule } = compiled;
  const inputs = inputsOf(compiled, subject, context);
  if (isBlocked(compiled, inputs.files)) return blocked(inputs);
  const { findings, questions, notes, examined, looked, compared } =
    rule.check.use === undefined
      ? assertAll(compiled, subject, inputs, context)
      : runCheck(compiled, subject, inputs, context);
  return {
    findings: joined(inputs.findings, findings),
    questions: joined(inputs.questions, questions),
    notes,
    examined,
    assurance: assuranceOf(looked, compared),
  };
};

/** A subject without a file that the rule needs: the absence is told, and nothing else is. */
const blocked = ({ files, findings, questions }: Inputs): Assessment => ({
  findings,
  questions,
  notes: none,
  examined: none,
  assurance: Object.values(files).some(({ length }) => length > 0) ? 'attached' : 'declared',
});

const none: readonly never[] = [];

type Tested = {
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
  readonly notes: readonly Note[];
  readonly examined: readonly Examined[];
  readonly looked: readonly string[];
  readonly compared: readonly string[];
};

/** Whether a file lacks that the rule needs. */
const isBlocked = (compiled: CompiledRule, files: { readonly [take: string]: readonly InputFile[] }): boolean =>
  compiled.takes.some(({ name, take }) => take.absent !== 'skip' && (files[name] ?? none).length === 0);

const assertAll = (compiled: CompiledRule, subject: Subject, inputs: Inputs, context: Context): Tested => {
  const all = compiled.assertions().map((assertion) => assertOn(compiled, assertion, subject, inputs, context));
  return {
    findings: flatOf(all, ({ findings }) => findings),
    questions: flatOf(all, ({ questions }) => questions),
    notes: none,
    examined: all.map(({ examined }) => examined),
    looked: flatOf(all, ({ looked }) => looked),
    compared: none,
  };
};

const runCheck = (compiled: CompiledRule, subject: Subject, inputs: Inputs, context: Context): Tested => {
  const { files, unread } = inputs;
  const name = compiled.rule.check.use ?? '';
  const check = Object.hasOwn(context.checks, name) ? context.checks[name] : undefined;
  if (check === undefined) throw new Error(`there is no registered check ${name}`);
  const result = check.run(
    {
      subject,
      files,
      unread,
      bid: context.bid,
      tender: context.tender,
      dates: context.dates,
      claimed: (pointer) =>
        claimedAt(context.bid, pointer.startsWith('#') ? pointer.slice(1) : subject.pointer + pointer),
      asked: (pointer) => asked(context.tenderFile, keysOf(pointer)),
    },
    compiled.checkParameters() as never,
  );
  const { findings, examined, looked, questions = none, notes = none, compared = none } = result;
  /* Also where a departure was found: a buyer may waive that one. */
  const beyond =
    check.every === undefined
      ? none
      : flatOf(compiled.takes, ({ name }) => leftOut(compiled.rule, inputs, name, () => check.every === 'entries'));
  return { findings, examined, looked, questions: joined(questions, beyond), notes, compared };
};

const assuranceOf = (looked: readonly string[], compared: readonly string[]): Assurance => {
  if (compared.length > 1 && new Set(compared.map((id) => id.replace(/[#|].*$/, ''))).size > 1) return 'consistent';
  return looked.length + compared.length > 0 ? 'attached' : 'declared';
};
