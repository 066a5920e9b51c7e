import { basename } from 'node:path';
import { proveRule } from '../engine/compile-rule.ts';
import { parameterValues, withParameters } from '../engine/parameters.ts';
import { compileSchema } from '../engine/schema.ts';
import type { RuleFile } from '../generated/rule.ts';
import type { RegisteredCheck } from '../model/check.ts';
import { type Document, nearest } from '../source/document.ts';
import type { Fault } from '../source/errors.ts';
import { compilePattern } from '../source/pattern.ts';
import { keysOf } from '../source/pointer.ts';
import { lineColumnAt } from '../source/text.ts';

/** What the schema of a rule cannot say: its id is its place, its check exists and takes these parameters, its schemas compile, its inputs are taken. */
export const ruleFaults = (
  rule: RuleFile,
  document: Document,
  folder: string,
  name: string,
  checks: { readonly [name: string]: RegisteredCheck },
): Fault[] => {
  const faults: Fault[] = [];
  const add = (pointer: string, message: string): void => {
    const span = nearest(document, keysOf(pointer));
    faults.push({ file: document.source.file, ...(span && lineColumnAt(document.source, span.offset)), message });
  };
  const id = `${basename(folder)}/${name.replace(/\.yaml$/, '')}`;
  if (rule.id !== id) add('/id', `The id must be ${id}, after the folder and the file.`);
  if (rule.level === 'must' && rule.minAssurance === 'declared')
    add('/minAssurance', 'A must never passes on a declaration alone; ask for attached or more.');
  const { check } = rule;
  if (check.schema === undefined && check.use === undefined && check.ask === undefined)
    add('/check', 'The check needs schema, use or ask.');
  if (check.schema !== undefined && check.use !== undefined)
    add('/check', 'The check has both schema and use; take one.');
  for (const assertion of [check.schema ?? []].flat() as { at: string }[]) {
    const root = keysOf(assertion.at)[0] ?? '';
    if (!['subject', 'bid', 'tender', ...Object.keys(check.take ?? {})].includes(root))
      add('/check/schema', `${assertion.at} begins with neither subject, bid, tender nor a name under take.`);
  }
  faults.push(...usedFaults(rule, checks, add));
  try {
    proveRule(rule);
    for (const pattern of patternsOf(rule)) compilePattern(pattern);
  } catch (error) {
    add('/check', `The rule cannot be compiled: ${(error as Error).message}.`);
  }
  return faults;
};

/** All patterns of a rule's schemas. */
const patternsOf = (value: unknown): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, below]) =>
        key === 'pattern' && typeof below === 'string' ? [below] : key === 'examples' ? [] : patternsOf(below),
      );

const usedFaults = (
  rule: RuleFile,
  checks: { readonly [name: string]: RegisteredCheck },
  add: (pointer: string, message: string) => void,
): Fault[] => {
  const { use } = rule.check;
  if (use === undefined) return [];
  const check = Object.hasOwn(checks, use) ? checks[use] : undefined;
  if (check === undefined) {
    add('/check/use', `There is no registered check ${use}. Known: ${Object.keys(checks).join(', ')}.`);
    return [];
  }
  try {
    const parameters = withParameters(rule.check.with ?? {}, parameterValues(rule.parameters, {}));
    for (const departure of compileSchema(check.parameters()).departures(parameters))
      add(
        `/check/with/${departure.keys.join('/')}`,
        `The parameters of ${use} do not fit: expected ${departure.expected}.`,
      );
    const known = Object.keys(objectAt(check.parameters(), 'properties'));
    for (const name of Object.keys(rule.check.with ?? {}))
      if (!known.includes(name))
        add(
          `/check/with/${name}`,
          `${use} has no parameter "${name}", so it would say nothing. ${known.length === 0 ? 'It takes none; leave it out.' : `Known: ${known.join(', ')}.`}`,
        );
  } catch (error) {
    add('/check/with', `The parameters of ${use} cannot be read: ${(error as Error).message}.`);
  }
  return [];
};

const objectAt = (schema: object, key: string): object => {
  const value: unknown = (schema as { readonly [key: string]: unknown })[key];
  return typeof value === 'object' && value !== null ? value : {};
};
