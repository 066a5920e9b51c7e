import type { CheckContext, InputFile } from '../model/check.ts';
import type { Attachment } from '../model/evidence.ts';
import type { Finding, Question } from '../model/result.ts';
import type { Described } from './exchange-recorded.ts';
import { type ReadOperation, readOperations } from './mims-read-operations.ts';
import { operationName } from './openapi-operation-name.ts';

const the = (context: CheckContext): string => context.subject.label.replace(/^The/, 'the');

/** The finding that the bid leaves out how a category is read. */
export const readNotStated = (context: CheckContext): Finding => ({
  reason: 'missing',
  message: `${context.subject.label} does not say through which interface it is read.`,
  expected: 'read: the id of an interface, or { not: the reason }',
  places: [context.claimed('')],
  cause: `read of ${context.subject.label} not stated`,
});

/** The question that a category is which is not readable on purpose. */
export const unreadOnPurpose = (context: CheckContext, reason: string): Question => ({
  question: `Is it right that ${the(context)} cannot be read through any interface?`,
  why: `The bidder gives the reason: ${reason}.`,
  places: [context.claimed('/read')],
  cause: `not readable ${context.subject.keys.join('/')}`,
});

/** The finding that the operation which the bid names does not exist. */
export const notInDescription = (context: CheckContext, name: string, files: readonly Described[]): Finding => ({
  reason: 'contradicted',
  message: `${context.subject.label} is said to be read by ${name}, and the description has no such operation.`,
  expected: name,
  places: [context.claimed('/read/operation'), ...files.slice(0, 1).map(({ file }) => file.shown('/operations'))],
});

/** The finding that no operation of the interface gives records. */
export const noReadingOperation = (context: CheckContext, files: readonly Described[]): Finding => ({
  reason: 'contradicted',
  message: `${context.subject.label} is said to be read through an interface whose description has no operation that gives records for machines (${files.reduce((sum, { facts }) => sum + readOperations(facts).length, 0)} operations read).`,
  expected: 'an operation that gives records in JSON, CSV, XML or another machine-readable format',
  places: [context.claimed('/read'), ...files.slice(0, 1).map(({ file }) => file.shown('/operations'))],
});

/** The finding that the named operation changes data, or answers only for people; undefined where it reads for machines. */
export const notReading = (
  context: CheckContext,
  { operation, index }: ReadOperation,
  file: InputFile,
): Finding | undefined => {
  const places = [context.claimed('/read/operation'), file.shown(`/operations/${index}`)];
  if (!/^(GET|QUERY|POST)$/.test(operation.method))
    return {
      reason: 'contradicted',
      message: `${operationName(operation)} changes data and does not read it.`,
      expected: 'an operation that reads',
      found: operation.method,
      places,
    };
  if (operation.machineReadable) return undefined;
  return {
    reason: 'unmet',
    message: `${operationName(operation)} does not answer in a format for machines.`,
    expected: 'JSON, CSV, XML or another machine-readable format',
    found: operation.responses.flatMap(({ mediaTypes }) => mediaTypes)[0] ?? 'no media type',
    places,
  };
};

/** The question whether an operation gives records whose answer is neither a list nor one chosen record. */
export const oneThing = (context: CheckContext, { operation, index }: ReadOperation, file: InputFile): Question => ({
  question: `Does ${operationName(operation)} give ${the(context)}?`,
  why: 'Its answer is described neither as a list nor as one record that is chosen.',
  places: [context.claimed('/read/operation'), file.shown(`/operations/${index}`)],
});

/** The question that files are from which this tool tells no records. */
export const otherFiles = (context: CheckContext, others: readonly Attachment[]): Question => ({
  question: `Do these files show that ${the(context)} can be read by a machine?`,
  why: `${others
    .slice(0, 3)
    .map(({ file, kind }) => `${file} is of the kind ${kind ?? 'unknown'}`)
    .join(', ')}, from which this rule tells no records.`,
  places: [context.claimed('/read')],
});

/** The finding that nothing shows the data in the interface that the bid names. */
export const unshown = (context: CheckContext, id: string): Finding => ({
  reason: 'unproven',
  message: `${context.subject.label} is read through the interface "${id}", and no file shows an operation or records of it.`,
  expected: 'a description with the operation that reads it, or a recording of its records',
  places: [context.claimed('/read')],
  cause: `interface ${id} not described`,
});
