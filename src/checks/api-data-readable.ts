import type { CheckContext, CheckResult, RegisteredCheck } from '../model/check.ts';
import { matches, member } from '../source/pointer.ts';
import { compareFields, ownFields } from './api-data-fields.ts';
import {
  noReadingOperation,
  notInDescription,
  notReading,
  oneThing,
  otherFiles,
  readNotStated,
  unreadOnPurpose,
  unshown,
} from './api-data-findings.ts';
import { apart, sharedOperation } from './api-data-shared.ts';
import { fieldsShown, normalField } from './api-fields-shown.ts';
import type { Described } from './exchange-recorded.ts';
import { filesOfKind } from './files-of-kind.ts';
import { type ReadBy, readByOf, standardNames } from './mims-data-item.ts';
import { operationNamed, readOperations, recordOperations } from './mims-read-operations.ts';
import { recordsShown } from './mims-records-shown.ts';

type Parameters = { readonly generic: readonly string[] };
type Through = Extract<ReadBy, { by: unknown }>;

/**
 * A category of data can be read through an interface: its description has an operation that gives records, and the fields of
 * its answer are those of the data. What is not readable on purpose goes to a person. Interfaces of standards whose answers
 * are the same for all data are not held against fields, but for accounts, logs and settings; one operation for data of different kinds goes to a person. Takes `description`, `recordings`, `model` and `export`.
 */
export const apiDataReadable: RegisteredCheck<Parameters> = {
  about:
    'Looks for the operation that reads a category of data, and compares the fields of its answer with those of the data.',
  parameters: () => ({
    type: 'object',
    required: ['generic'],
    properties: { generic: { type: 'array', items: { type: 'string' } } },
    additionalProperties: false,
  }),
  run: (context, { generic }): CheckResult => {
    const read = readByOf(context.subject.value);
    if (read === undefined) return { ...blank, findings: [readNotStated(context)] };
    if ('not' in read) return { ...blank, questions: [unreadOnPurpose(context, read.not)] };
    const files = filesOfKind(context.files['description'], 'openapi').filter(
      ({ facts }) => facts.operations.length > 0,
    );
    if (files.length === 0) return byRecording(context, read);
    if (read.operation === undefined) return byInterface(context, read, files, generic);
    const result = byOperation(context, read, read.operation, files, generic);
    return { ...result, questions: [...(result.questions ?? []), ...sharedOperation(context)] };
  },
};

const blank: CheckResult = { findings: [], looked: [], examined: [{ count: 1, unit: 'categories of data' }] };

/** The bid names an operation: it is there, it reads, and it gives records with the fields of the data. */
const byOperation = (
  context: CheckContext,
  read: Through,
  name: string,
  files: readonly Described[],
  generic: readonly string[],
): CheckResult => {
  const [hit] = files.flatMap((file) => {
    const found = operationNamed(file.facts, name);
    return found ? [{ ...found, ...file }] : [];
  });
  if (hit === undefined) return { ...blank, findings: [notInDescription(context, name, files)] };
  const looked = [hit.file.attachment.id];
  if (isOutside(hit.operation)) return byRecording(context, read);
  const wrong = notReading(context, hit, hit.file);
  if (wrong) return { ...blank, findings: [wrong] };
  if (!recordOperations(hit.facts).some(({ index }) => index === hit.index))
    return { ...blank, looked, questions: [oneThing(context, hit, hit.file)] };
  return isGeneric(read, generic) && !isOwn(context, hit.operation)
    ? { ...blank, looked }
    : compareFields(context, [hit]);
};

/**
 * Whether an operation of an interface of a standard is none of those whose answers are the same for all data: it reads
 * accounts, logs or settings, for which such standards have none, or it is one on subscriptions and the like.
 */
const isOwn = ({ subject }: CheckContext, { route }: Described['facts']['operations'][number]): boolean =>
  apart.has(String(member(subject.value, 'holds'))) ||
  /\/(subscriptions|csourceregistrations|csourcesubscriptions|jsonldcontexts|conformance)(\/\{\})?$/i.test(route);

/** The bid names only the interface: one of its operations reads records with the fields of the data. */
const byInterface = (
  context: CheckContext,
  read: Through,
  files: readonly Described[],
  generic: readonly string[],
): CheckResult => {
  const hits = files.flatMap((file) => recordOperations(file.facts).map((hit) => ({ ...hit, ...file })));
  if (hits.length > 0)
    return isGeneric(read, generic)
      ? { ...blank, looked: [...new Set(hits.map(({ file }) => file.attachment.id))] }
      : compareFields(context, hits);
  const open = files.some(({ facts }) => readOperations(facts).some(({ operation }) => isOutside(operation)));
  return open ? byRecording(context, read) : { ...blank, findings: [noReadingOperation(context, files)] };
};

const isGeneric = ({ by }: Through, generic: readonly string[]): boolean =>
  standardNames(by.standards).some((standard) => generic.includes(standard));

/** Whether its answers are described in files that are not in the bid, so that nobody can tell whether they hold records. */
const isOutside = ({ responses }: Described['facts']['operations'][number]): boolean =>
  responses.some(({ status, schema }) => /^2/.test(status) && schema === 'outside');

/** How many categories the bid reads through an interface. */
const categoriesThrough = ({ bid }: CheckContext, offered: object): number =>
  matches(bid.root, ['data', '*', 'read', 'by']).filter(({ value }) => value === offered).length;

/**
 * Without a description that tells: recorded records show it, those with the fields of the data where these are known, any
 * where the interface reads nothing else. Other files go to a person.
 */
const byRecording = (context: CheckContext, { by }: Through): CheckResult => {
  const recorded = (context.files['recordings'] ?? []).filter((file) => (recordsShown(file) ?? 0) > 0);
  const own = ownFields(context);
  const telling = recorded.filter((file) => fieldsShown(file).some((field) => own.has(normalField(field))));
  const alone = categoriesThrough(context, by.value) === 1;
  if (telling.length > 0 || (own.size === 0 && alone && recorded.length > 0))
    return { ...blank, looked: (own.size === 0 ? recorded : telling).map(({ attachment }) => attachment.id) };
  const files = [...by.description, ...by.recordings];
  const others = files.filter(({ state }) => state === 'read');
  if (others.length > 0)
    return { ...blank, looked: others.map(({ id }) => id), questions: [otherFiles(context, others)] };
  /* A file that this tool cannot read may show it; the engine asks a person. */
  return files.some(({ state }) => state === 'unreadable') ? blank : { ...blank, findings: [unshown(context, by.id)] };
};
