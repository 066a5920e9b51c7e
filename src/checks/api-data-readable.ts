import type { CheckContext, CheckResult, InputFile, RegisteredCheck } from '../model/check.ts';
import type { Finding, PlaceRef, Question } from '../model/result.ts';
import { fieldsShown, normalField } from './api-fields-shown.ts';
import type { Described } from './exchange-recorded.ts';
import { filesOfKind } from './files-of-kind.ts';
import { type ReadBy, readByOf, standardNames } from './mims-data-item.ts';
import { operationNamed, type ReadOperation, readOperations, recordOperations } from './mims-read-operations.ts';
import { recordsShown } from './mims-records-shown.ts';
import { operationName } from './openapi-operation-name.ts';

type Parameters = { readonly generic: readonly string[] };
type Through = Extract<ReadBy, { by: unknown }>;

/**
 * A category of data can be read through an interface: its description has an operation that gives records, and the fields of
 * its answer are those of the data. What is not readable on purpose goes to a person. Interfaces of standards whose answers
 * are the same for all data are not held against fields. Takes `description`, `recordings`, `model` and `export`.
 */
export const apiDataReadable: RegisteredCheck<Parameters> = {
  about:
    'Looks for the operation that reads a category of data, and compares the fields of its answer with those of the data.',
  parameters: {
    type: 'object',
    required: ['generic'],
    properties: { generic: { type: 'array', items: { type: 'string' } } },
    additionalProperties: false,
  },
  run: (context, { generic }) => {
    const read = readByOf(context.subject.value);
    if (read === undefined) return only(missing(context));
    if ('not' in read) return { ...blank, questions: [onPurpose(context, read.not)] };
    const files = filesOfKind(context.files['description'], 'openapi').filter(
      ({ facts }) => facts.operations.length > 0,
    );
    if (files.length > 0) return byDescription(context, read, files, generic);
    return byRecording(context, read);
  },
};

const blank: CheckResult = { findings: [], looked: [], examined: [{ count: 1, unit: 'categories of data' }] };
const only = (finding: Finding): CheckResult => ({ ...blank, findings: [finding] });

const the = (context: CheckContext): string => context.subject.label.replace(/^The/, 'the');

const missing = (context: CheckContext): Finding => ({
  reason: 'missing',
  message: `${context.subject.label} does not say through which interface it is read.`,
  expected: 'read: the id of an interface, or { not: the reason }',
  places: [context.claimed('')],
  cause: `read of ${context.subject.label} not stated`,
});

const onPurpose = (context: CheckContext, reason: string): Question => ({
  question: `Is it right that ${the(context)} cannot be read through any interface?`,
  why: `The bidder gives the reason: ${reason}.`,
  places: [context.claimed('/read')],
  cause: `not readable ${context.subject.keys.join('/')}`,
});

const byDescription = (
  context: CheckContext,
  read: Through,
  files: readonly Described[],
  generic: readonly string[],
): CheckResult => {
  const name = read.operation;
  const hits = files.flatMap(({ file, facts }) =>
    (name === undefined ? recordOperations(facts) : [operationNamed(facts, name)].flatMap((hit) => hit ?? [])).map(
      (hit) => ({ ...hit, file, facts }),
    ),
  );
  const [first] = hits;
  if (first === undefined) return only(name === undefined ? noReading(context, files) : notThere(context, name, files));
  if (name !== undefined) {
    const wrong = notReading(context, first, first.file);
    if (wrong) return only(wrong);
    if (!recordOperations(first.facts).some(({ index }) => index === first.index))
      return { ...blank, looked: [first.file.attachment.id], questions: [singleThing(context, first, first.file)] };
  }
  const looked = [...new Set(hits.map(({ file }) => file.attachment.id))];
  if (standardNames(read.by.standards).some((standard) => generic.includes(standard))) return { ...blank, looked };
  return compareFields(context, hits, looked);
};

type Hit = ReadOperation & Described;

/** Holds the fields of the answers against those of the model, or of the export. Only an answer that is fully described can speak against the bid. */
const compareFields = (context: CheckContext, hits: readonly Hit[], looked: readonly string[]): CheckResult => {
  const successes = hits.flatMap(({ operation }) => operation.responses.filter(({ status }) => /^2/.test(status)));
  const offered = new Set(successes.flatMap(({ fields }) => fields.map(normalField)));
  const [model] = filesOfKind(context.files['model'], 'json-schema');
  const fromModel = model ? model.facts.properties.map(normalField) : [];
  const samples = (context.files['export'] ?? []).filter((file) => fieldsShown(file).length > 0);
  const fromSample = samples.flatMap(fieldsShown).map(normalField);
  const proof = [...(fromModel.length > 0 && model ? [model.file] : []), ...samples];
  const known = [...fromModel, ...fromSample];
  if (known.some((field) => offered.has(field)))
    return { ...blank, looked, compared: [...looked, ...proof.map(({ attachment }) => attachment.id)] };
  const unseen = successes.some(({ schema }) => schema !== 'real') || offered.size === 0;
  const [first] = hits;
  if (known.length === 0 || unseen || first === undefined) return { ...blank, looked };
  const places = [
    context.claimed('/read'),
    first.file.shown(`/operations/${first.index}`),
    ...proof.slice(0, 2).map((file) => file.shown('')),
  ];
  const message = `Not one field of ${the(context)} (${known.slice(0, 4).join(', ')}) is in the answer of ${operationName(first.operation)} (${[...offered].slice(0, 4).join(', ')}).`;
  if (fromModel.length > 0)
    return only({ reason: 'contradicted', message, expected: 'an answer with the fields of the data', places });
  return {
    ...blank,
    looked,
    questions: [{ question: `Does ${operationName(first.operation)} give ${the(context)}?`, why: message, places }],
  };
};

const notThere = (context: CheckContext, name: string, files: readonly Described[]): Finding => ({
  reason: 'contradicted',
  message: `${context.subject.label} is said to be read by ${name}, and the description has no such operation.`,
  expected: name,
  places: [context.claimed('/read/operation'), ...files.slice(0, 1).map(({ file }) => file.shown('/operations'))],
});

const noReading = (context: CheckContext, files: readonly Described[]): Finding => {
  const reads = files.reduce((sum, { facts }) => sum + readOperations(facts).length, 0);
  return {
    reason: 'contradicted',
    message: `${context.subject.label} is said to be read through an interface whose description has no operation that gives records for machines (${reads} operations read).`,
    expected: 'an operation that gives records in JSON, CSV, XML or another machine-readable format',
    places: [context.claimed('/read'), ...files.slice(0, 1).map(({ file }) => file.shown('/operations'))],
  };
};

const notReading = (
  context: CheckContext,
  { operation, index }: ReadOperation,
  file: InputFile,
): Finding | undefined => {
  const places: PlaceRef[] = [context.claimed('/read/operation'), file.shown(`/operations/${index}`)];
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

const singleThing = (context: CheckContext, { operation, index }: ReadOperation, file: InputFile): Question => ({
  question: `Does ${operationName(operation)} give ${the(context)}?`,
  why: 'Its answer is described neither as a list nor as one record that is chosen.',
  places: [context.claimed('/read/operation'), file.shown(`/operations/${index}`)],
});

/** Without an OpenAPI description: recorded records show it; other descriptions go to a person. */
const byRecording = (context: CheckContext, { by }: Through): CheckResult => {
  const recorded = (context.files['recordings'] ?? []).filter((file) => (recordsShown(file) ?? 0) > 0);
  if (recorded.length > 0) return { ...blank, looked: recorded.map(({ attachment }) => attachment.id) };
  const others = [...by.description, ...by.recordings].filter(({ state }) => state === 'read');
  if (others.length > 0)
    return {
      ...blank,
      looked: others.map(({ id }) => id),
      questions: [
        {
          question: `Do these files show that ${the(context)} can be read by a machine?`,
          why: `${others
            .slice(0, 3)
            .map(({ file, kind }) => `${file} is of the kind ${kind ?? 'unknown'}`)
            .join(', ')}, from which this rule tells no records.`,
          places: [context.claimed('/read')],
        },
      ],
    };
  /* A file that this tool cannot read may show it; the engine asks a person. */
  if ([...by.description, ...by.recordings].some(({ state }) => state === 'unreadable')) return blank;
  return only({
    reason: 'unproven',
    message: `${context.subject.label} is read through the interface "${by.id}", and no file shows an operation or records of it.`,
    expected: 'a description with the operation that reads it, or a recording of its records',
    places: [context.claimed('/read')],
    cause: `interface ${by.id} not described`,
  });
};
