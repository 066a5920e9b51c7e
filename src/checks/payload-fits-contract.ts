import type { OpenapiFacts } from '../generated/facts.ts';
import type { CheckContext, RegisteredCheck } from '../model/check.ts';
import type { Finding, Question } from '../model/result.ts';
import { type Json, pointerOf, valueAt } from '../source/pointer.ts';
import { exchangeName } from './exchange-operation.ts';
import { type Called, calledBy, type Described, type Recorded, recordedBy } from './exchange-recorded.ts';
import { filesOfKind } from './files-of-kind.ts';
import { testValue } from './json-schema-value.ts';
import { operationName } from './openapi-operation-name.ts';

const mostPerAnswer = 3;

/**
 * The recorded answers of an interface fit the schemas that its own description gives them, references followed inside the
 * bid. Takes `description` and `recordings`.
 */
export const payloadFitsContract: RegisteredCheck<{ readonly [key: string]: never }> = {
  about: 'Tests each recorded JSON answer against the schema that the description gives for its operation and status.',
  parameters: () => ({ type: 'object', maxProperties: 0 }),
  run: (context) => {
    const descriptions = filesOfKind(context.files['description'], 'openapi');
    const all = recordedBy(context);
    const called = all.flatMap((recorded) => calledBy(context.subject.value, recorded, descriptions) ?? []);
    const tests = called.flatMap((each) => testOf(context, each) ?? []);
    const beyond = unlooked(context);
    const done = tests.flatMap((test) => ('findings' in test ? [test] : []));
    const open = tests.flatMap((test) => ('question' in test ? [test.question] : []));
    const untried = tests.flatMap((test) => ('untried' in test ? [test.untried] : []));
    const fitting = done.filter(({ findings }) => findings.length === 0);
    return {
      examined: [{ count: done.length, unit: 'answers' }],
      looked: done.flatMap(({ files }) => files),
      compared: fitting.flatMap(({ files }) => files),
      findings:
        tests.length > 0
          ? done.flatMap(({ findings }) => findings)
          : beyond.length > 0
            ? []
            : [nothingTested(context, all)],
      questions: [...(untried.length > 0 ? untried.slice(0, 1) : done.length > 0 ? [] : open.slice(0, 1)), ...beyond],
    };
  },
};

type Test =
  | { readonly findings: readonly Finding[]; readonly files: readonly string[] }
  | { readonly question: Question }
  /** An answer that fits as far as it could be tested. */
  | { readonly untried: Question };

/** Tests one answer; undefined where there is nothing to hold it against. */
const testOf = (context: CheckContext, called: Called): Test | undefined => {
  const { exchange, file, index, by, operation, operationAt, answerAt } = called;
  const response = answerAt === undefined ? undefined : operation.responses[answerAt];
  const body = bodyOf(context, called);
  if (body === undefined || response === undefined || !/[/+]json$/.test(exchange.mime ?? '')) return undefined;
  const places = [
    file.shown(`/entries/${index}/part`),
    by.file.shown(`/operations/${operationAt}/responses/${answerAt}/body`),
  ];
  const answer = `The answer to ${operationName(operation)} (${exchangeName(exchange, index)})`;
  if (response.schema === 'outside')
    return { question: asked(`${answer} has a schema that is not among the files of the bid.`, places) };
  if (response.schema !== 'real' || response.body === undefined) return undefined;
  const test = testValue(response.body as Json, body, documentsOf(by), dialectOf(by.facts));
  if (test.unfinished)
    return { question: asked(`${answer} takes more steps to test than this tool spends on one answer.`, places) };
  const [pattern] = test.untried;
  if (pattern !== undefined && test.departures.length === 0)
    return {
      untried: asked(
        `${answer} fits as far as it could be tested; this tool cannot try the pattern ${brief(pattern)} in a bounded time.`,
        places,
      ),
    };
  return {
    files: [file.attachment.id, by.file.attachment.id],
    findings: test.departures.slice(0, mostPerAnswer).map(({ keys, expected }) => ({
      reason: 'contradicted' as const,
      message: `${answer} does not fit its description${keys.length === 0 ? '' : ` at ${pointerOf(keys)}`}.`,
      expected,
      found: brief(valueAt(body, pointerOf(keys))),
      places,
    })),
  };
};

/** The body of a recorded answer as a JSON value: a part of the recording, found by its number. */
const bodyOf = ({ bid }: CheckContext, { file, exchange }: Recorded): Json | undefined =>
  exchange.part === null ? undefined : bid.evidence.get(`${file.attachment.id}#${exchange.part}`)?.document;

const documentsOf = ({ file, facts }: Described) => ({
  root: file.evidence.document ?? null,
  related: (facts.related ?? {}) as { readonly [key: string]: Json },
});

const dialectOf = ({ version }: OpenapiFacts) => {
  const old = /^(2|3\.0)/.test(version);
  return { nullable: old, besideRef: !old };
};

const brief = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
};

const asked = (why: string, places: Question['places']): Question => ({
  question: 'Do the recorded answers fit the description of the interface?',
  why,
  places,
});

/** The question on answers whose bodies are beyond the limits of a recording: nobody held them against the description. */
const unlooked = (context: CheckContext): readonly Question[] =>
  filesOfKind(context.files['recordings'], 'har').flatMap(({ file }) => {
    const { unlooked: left = 0, file: name } = file.attachment;
    const why = `${name} holds ${left} more ${left === 1 ? 'answer' : 'answers'} than this tool looks at; a person must look at them.`;
    return left === 0 ? [] : [asked(why, [file.shown('')])];
  });

const nothingTested = (context: CheckContext, all: readonly Recorded[]): Finding => ({
  reason: 'unproven',
  message: `Of ${all.length} recorded exchanges not one is an answer in JSON that the description gives a schema for, so no answer could be held against it.`,
  expected: 'recorded answers to described operations, with their bodies',
  places: [context.claimed('/recordings'), ...all.slice(0, 1).map(({ file }) => file.shown('/entries'))],
});
