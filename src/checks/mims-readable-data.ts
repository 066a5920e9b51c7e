import type { CheckContext, CheckResult, InputFile, RegisteredCheck } from '../model/check.ts';
import type { Finding, Question } from '../model/result.ts';
import { pointerOf } from '../source/pointer.ts';
import { filesOfKind } from './files-of-kind.ts';
import { readByOf } from './mims-data-item.ts';
import { mediaTypes, operationNamed, readOperations, recordOperations } from './mims-read-operations.ts';
import { recordsShown } from './mims-records-shown.ts';
import { anyUnread } from './unread-files.ts';

/**
 * One category of data can be read by a machine: its interface describes an operation that returns records in a
 * machine-readable format, or a recording holds such records (MIMs Plus 9.0, MIM0 R1.1 and R1.2). What is not readable
 * on purpose goes to a person. Takes `description` and `recordings`.
 */
export const mimsReadableData: RegisteredCheck<{ readonly [key: string]: never }> = {
  about: 'Looks for an operation or a recording that gives the records of a category in a machine-readable format.',
  parameters: () => ({ type: 'object', maxProperties: 0 }),
  run: (context) => {
    const read = readByOf(context.subject.value);
    if (read === undefined)
      return nothing({
        reason: 'missing',
        message: `${context.subject.label} does not say through which interface it is read.`,
        expected: 'read: the id of an interface, or { not: the reason }',
        places: [context.claimed('')],
      });
    if ('not' in read) return asked(context, read.not);
    const files = [...(context.files['recordings'] ?? []), ...(context.files['description'] ?? [])];
    const recorded = files.filter((file) => (recordsShown(file) ?? 0) > 0);
    const described = judgeDescriptions(context, read.operation);
    const looked = [...recorded, ...described.files].map(({ attachment }) => attachment.id);
    if (described.finding?.reason === 'contradicted' || (described.finding && recorded.length === 0))
      return { ...nothing(described.finding), examined: one };
    if (recorded.length > 0 || described.shows) return { findings: [], examined: one, looked };
    if (anyUnread(context.bid, filePlaces(context))) return { ...nothing(), examined: one };
    const open = files.filter((file) => recordsShown(file) === undefined && file.attachment.kind !== 'openapi');
    if (open.length > 0) return { ...nothing(), questions: [unjudged(context, open)], examined: one };
    return nothing({
      reason: 'unproven',
      message: `${context.subject.label} is read through the interface "${read.by.id}", and no file shows records that a machine can read.`,
      expected: 'an API description with an operation that returns records, or a recording of such records',
      places: [context.claimed('/read'), ...files.slice(0, 3).map((file) => file.shown(''))],
    });
  },
};

/** Where the files of a category's interface stand. */
const filePlaces = ({ subject }: CheckContext): string[] =>
  ['description', 'recordings'].map((place) => `${pointerOf(subject.keys)}/read/by/${place}`);

const one = [{ count: 1, unit: 'categories of data' }];

const nothing = (finding?: Finding): CheckResult => ({
  findings: finding === undefined ? [] : [finding],
  examined: finding === undefined ? [] : one,
  looked: [],
});

const asked = (context: CheckContext, not: string): CheckResult => ({
  ...nothing(),
  examined: one,
  questions: [
    {
      question: `Is it right that ${context.subject.label.replace(/^The/, 'the')} cannot be read through any interface?`,
      why: `The bidder gives the reason: ${not}.`,
      places: [context.claimed('/read')],
      cause: `not readable ${context.subject.keys.join('/')}`,
    },
  ],
});

type Described = { readonly shows: boolean; readonly files: readonly InputFile[]; readonly finding?: Finding };

const judgeDescriptions = (context: CheckContext, name: string | undefined): Described => {
  const all = filesOfKind(context.files['description'], 'openapi');
  const files = all.map(({ file }) => file);
  if (all.length === 0) return { shows: false, files };
  if (name !== undefined) return judgeNamed(context, name);
  if (all.some(({ facts }) => recordOperations(facts).length > 0)) return { shows: true, files };
  const reads = all.flatMap(({ file, facts }) => readOperations(facts).map((each) => ({ ...each, file })));
  const [first] = reads;
  const unclear = reads.some(({ operation }) => operation.machineReadable || mediaTypes(operation).length === 0);
  if (first === undefined || unclear) return { shows: false, files: [] };
  return {
    shows: false,
    files,
    finding: {
      reason: 'unmet',
      message: `${reads.length === 1 ? 'The only operation that reads does not answer' : `None of the ${reads.length} operations that read answers`} in a format for machines.`,
      expected: 'JSON, CSV, XML or another machine-readable format',
      found: mediaTypes(first.operation).join(', '),
      places: [context.claimed('/read'), first.file.shown(`/operations/${first.index}`)],
    },
  };
};

const judgeNamed = (context: CheckContext, name: string): Described => {
  const all = filesOfKind(context.files['description'], 'openapi');
  const files = all.map(({ file }) => file);
  const found = all.flatMap(({ file, facts }) => {
    const hit = operationNamed(facts, name);
    return hit ? [{ ...hit, file }] : [];
  });
  const [first] = found;
  const places = [context.claimed('/read/operation')];
  if (first === undefined)
    return {
      shows: false,
      files,
      finding: {
        reason: 'contradicted',
        message: `The operation ${name} is not in the description.`,
        expected: name,
        places: [...places, ...files.slice(0, 1).map((file) => file.shown('/operations'))],
      },
    };
  if (found.some(({ operation }) => operation.machineReadable)) return { shows: true, files };
  if (mediaTypes(first.operation).length === 0) return { shows: false, files: [] };
  return {
    shows: false,
    files,
    finding: {
      reason: 'unmet',
      message: `The operation ${name} does not answer in a format for machines.`,
      expected: 'JSON, CSV, XML or another machine-readable format',
      found: mediaTypes(first.operation).join(', '),
      places: [...places, first.file.shown(`/operations/${first.index}`)],
    },
  };
};

const unjudged = (context: CheckContext, files: readonly InputFile[]): Question => ({
  question: `Do these files show that ${context.subject.label.replace(/^The/, 'the')} can be read by a machine?`,
  why: `${files.map(({ attachment }) => `${attachment.file} is of the kind ${attachment.kind ?? 'unknown'}`).join(', ')}, which this rule does not read.`,
  places: files.slice(0, 3).map((file) => file.shown('')),
});
