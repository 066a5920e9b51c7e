import type { HarFacts } from '../generated/facts.ts';
import type { CheckContext, InputFile, RegisteredCheck } from '../model/check.ts';
import type { Finding, PlaceRef, Question } from '../model/result.ts';
import { isObject, type Json, valueAt } from '../source/pointer.ts';
import { filesOfKind } from './files-of-kind.ts';
import { operationNamed } from './mims-read-operations.ts';
import { someOf } from './some-of.ts';

type Parameters = { readonly words: readonly string[] };
type Answered = { readonly file: InputFile; readonly index: number; readonly entry: HarFacts['entries'][number] };

/**
 * An operation explains single results: the bid names it, the description of its interface has it, and a recorded answer
 * holds reasons. Takes `description` and `recordings` of the interface; the subject is an algorithm. Parameter `words`: parts of
 * field names that bear reasons; an answer without any of them goes to a person.
 */
export const algorithmExplanation: RegisteredCheck<Parameters> = {
  about: 'Looks for the operation that explains a single result, in the description and in a recorded answer.',
  parameters: () => ({
    type: 'object',
    required: ['words'],
    properties: { words: { type: 'array', items: { type: 'string' } } },
  }),
  run: (context, { words }) => {
    const operation = valueAt(context.subject.value, '/explain/operation');
    if (typeof operation !== 'string') return { findings: [unanswered(context)], examined: [], looked: [] };
    const descriptions = filesOfKind(context.files['description'], 'openapi');
    const described = descriptions.filter(({ facts }) => operationNamed(facts, operation) !== undefined);
    const findings: Finding[] =
      descriptions.length > 0 && described.length === 0
        ? [notDescribed(context, operation, descriptions[0]?.file)]
        : [];
    const paths = [
      operation,
      ...described.flatMap(({ facts }) => operationNamed(facts, operation)?.operation.path ?? []),
    ];
    const method =
      /^([A-Za-z]+)\s/.exec(operation)?.[1] ??
      described.map(({ facts }) => operationNamed(facts, operation)?.operation.method)[0] ??
      'GET';
    const answers = answersOf(context, method, paths);
    const [given] = answers;
    const questions: Question[] = [];
    if (given === undefined) findings.push(notRecorded(context, operation));
    else {
      const bodies = answers.map((answer) => ({ answer, fields: fieldsOf(bodyOf(answer)) }));
      if (bodies.every(({ fields }) => fields.length === 0)) findings.push(empty(context, given));
      else if (
        !bodies.some(({ fields }) =>
          fields.some((field) => words.some((word) => field.toLowerCase().includes(word.toLowerCase()))),
        )
      )
        questions.push(unsure(context, operation, bodies[0]?.fields ?? [], placeOf(given)));
    }
    const files = [...described.map(({ file }) => file), ...new Set(answers.map(({ file }) => file))].map(
      ({ attachment }) => attachment.id,
    );
    return {
      findings,
      questions,
      examined: [{ count: answers.length + described.length, unit: 'operations and answers' }],
      looked: files,
      compared: described.length > 0 && answers.length > 0 ? files : [],
    };
  },
};

/** The recorded answers of the operation: same method, a path of the same form at its end, success. */
const answersOf = (context: CheckContext, method: string, paths: readonly string[]): readonly Answered[] =>
  filesOfKind(context.files['recordings'], 'har').flatMap(({ file, facts }) =>
    facts.entries.flatMap((entry, index) =>
      entry.method === method.toUpperCase() &&
      entry.status >= 200 &&
      entry.status < 300 &&
      entry.mock === null &&
      paths.some((path) => fits(entry.path, path))
        ? [{ file, index, entry }]
        : [],
    ),
  );

/** Whether a path ends in the form of a template: /decisions/42/reasons fits /decisions/{id}/reasons. */
const fits = (path: string, template: string): boolean => {
  const wanted = segments(template.replace(/^[A-Za-z]+\s+/, ''));
  const own = segments(path).slice(-wanted.length);
  return (
    wanted.length > 0 &&
    own.length === wanted.length &&
    wanted.every((part, index) => /^\{[^}]*\}$/.test(part) || part === own[index])
  );
};

const segments = (path: string): readonly string[] =>
  (path.split('?')[0] ?? '').split('/').filter((part) => part !== '');

const bodyOf = ({ file, entry }: Answered): Json | undefined => {
  const part = entry.part === null ? undefined : file.attachment.parts.find(({ id }) => id.endsWith(`#${entry.part}`));
  return part?.facts?.['document'] as Json | undefined;
};

/** All names of fields in a body that hold something. */
const fieldsOf = (value: Json | undefined): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap((each) => fieldsOf(each as Json));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, below]) =>
    below === null || below === '' ? [] : [key, ...fieldsOf(below)],
  );
};

const placeOf = ({ file, index }: Answered): PlaceRef => file.shown(`/entries/${index}`);

const unanswered = (context: CheckContext): Finding => ({
  reason: 'missing',
  message: `${context.subject.label} names no operation that explains a single result (explain).`,
  expected: 'explain: the interface and the operation',
  places: [context.claimed('/explain')],
});

const notDescribed = (context: CheckContext, operation: string, file: InputFile | undefined): Finding => ({
  reason: 'contradicted',
  message: `The bid names the operation ${operation}; the description of the interface does not have it.`,
  expected: operation,
  places: [context.claimed('/explain/operation'), ...(file === undefined ? [] : [file.shown('/operations')])],
});

const notRecorded = (context: CheckContext, operation: string): Finding => ({
  reason: 'unproven',
  message: `No recording holds an answer of ${operation}.`,
  expected: 'a recording (HAR) with a successful answer of the operation',
  places: [context.claimed('/explain/operation')],
});

const empty = (context: CheckContext, answer: Answered): Finding => ({
  reason: 'unmet',
  message: `The recorded answer of ${answer.entry.method} ${answer.entry.path} holds no explanation: its body is empty.`,
  expected: 'what led to the result',
  places: [context.claimed('/explain/operation'), placeOf(answer)],
});

const unsure = (context: CheckContext, operation: string, fields: readonly string[], place: PlaceRef): Question => ({
  question: `Does the answer of ${operation} explain to a person how the result came about?`,
  why: `None of its fields is named for reasons or factors: ${someOf([...new Set(fields)])}.`,
  places: [place, context.claimed('/explain/operation')],
});
