import type { InputFile } from '../model/check.ts';
import type { Examined, Finding, PlaceRef, Question } from '../model/result.ts';
import { isObject, keysOf, matches, pointerOf, valueAt } from '../source/pointer.ts';
import type { CompiledAssertion, CompiledRule } from './compile-rule.ts';
import type { Context } from './context.ts';
import type { Inputs } from './inputs.ts';
import { leftOut } from './left-out.ts';
import { asked, claimed, claimedAt } from './places.ts';
import { printedValue } from './printed.ts';
import type { Subject } from './subjects.ts';

/** What an assertion made of one subject: its findings, what a person must look at, how many values it looked at, and in which files. */
export type Asserted = {
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
  readonly examined: Examined;
  readonly looked: readonly string[];
};

type Root = { readonly value: unknown; readonly place: (keys: readonly string[]) => PlaceRef; readonly file?: string };

/** Tests every value that stands at the assertion's place. None at all is a finding, unless the assertion says `absent: skip`. */
export const assertOn = (
  compiled: CompiledRule,
  assertion: CompiledAssertion,
  subject: Subject,
  inputs: Inputs,
  context: Context,
): Asserted => {
  const { source, is, below } = assertion;
  const findings: Finding[] = [];
  const looked: string[] = [];
  let count = 0;
  const roots = rootsOf(assertion.root, subject, inputs.files, context);
  for (const root of roots) {
    for (const { value, keys } of matches(root.value, below)) {
      count++;
      if (root.file !== undefined) looked.push(root.file);
      const [departure] = is.fits(value) ? [] : is.departures(value);
      if (departure === undefined) continue;
      const at = [...keys, ...departure.keys];
      findings.push({
        reason: source.reason ?? 'unmet',
        message: source.says ?? `${compiled.rule.failTitle}.`,
        expected: source.expected ?? departure.expected,
        found: printedValue(valueAt(value, pointerOf(departure.keys))),
        places: contradicting(source, value).map((member) => root.place([...at, ...member])),
      });
    }
  }
  /* An assertion speaks of all that stands at its place, also where a departure was found: a buyer may waive that one. */
  const questions = leftOut(compiled.rule, inputs, assertion.root, (list) =>
    keysOf(list).every((key, index) => below[index] === key),
  );
  /* What was not found may be among what was not looked at. */
  if (count === 0 && source.absent !== 'skip' && questions.length === 0)
    findings.push(nothingThere(assertion, subject, roots, context));
  const of = source.of === undefined ? undefined : valueAt(subject.value, source.of.replace(/^\/subject/, ''));
  return {
    findings,
    questions,
    looked,
    examined: { count, unit: source.counts ?? 'values', ...(typeof of === 'number' && { of }) },
  };
};

/**
 * Where a contradiction stands: each of the members that must not stand together so (`not` with `required`); otherwise, and
 * for every other reason, the place itself.
 */
const contradicting = ({ reason, is }: CompiledAssertion['source'], value: unknown): readonly (readonly string[])[] => {
  const members = (is as { readonly not?: { readonly required?: readonly string[] } }).not?.required ?? [];
  const there = members.filter((member) => isObject(value) && value[member] !== undefined);
  return reason === 'contradicted' && there.length > 1 ? there.map((member) => [member]) : [[]];
};

const rootsOf = (
  name: string,
  subject: Subject,
  files: { readonly [take: string]: readonly InputFile[] },
  context: Context,
): Root[] => {
  if (name === 'subject')
    return [{ value: subject.value, place: (keys) => claimed(context.bid, [...subject.keys, ...keys]) }];
  if (name === 'bid') return [{ value: context.bid.root, place: (keys) => claimed(context.bid, keys) }];
  if (name === 'tender')
    return [{ value: context.tender, place: (keys) => asked(context.tenderFile, keys), file: context.tenderFile }];
  return (files[name] ?? []).map((file) => ({
    value: file.facts,
    place: (keys) => file.shown(pointerOf(keys)),
    file: file.attachment.id,
  }));
};

const nothingThere = (
  { source, root }: CompiledAssertion,
  subject: Subject,
  roots: readonly Root[],
  context: Context,
): Finding => {
  const reason = source.absent === 'unproven' ? 'unproven' : source.absent === 'unmet' ? 'unmet' : 'missing';
  const fromFiles = root !== 'subject' && root !== 'bid' && root !== 'tender';
  const where = fromFiles
    ? 'The files that are attached show nothing to look at here'
    : `${subject.label} leaves this out`;
  return {
    reason,
    message: `${where}: ${nameOf(source.at)}.`,
    ...(source.expected !== undefined && { expected: source.expected }),
    places: [claimedAt(context.bid, subject.pointer), ...roots.filter(() => fromFiles).map(({ place }) => place([]))],
  };
};

const nameOf = (at: string): string =>
  keysOf(at)
    .slice(1)
    .filter((key) => key !== '*')
    .join(' ') || at;
