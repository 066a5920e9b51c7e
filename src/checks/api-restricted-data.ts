import type { CheckContext, CheckResult, RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { member } from '../source/pointer.ts';
import { accessNotStated } from './access-not-stated.ts';
import type { Operation } from './exchange-operation.ts';
import { type Described, refusedCalls } from './exchange-recorded.ts';
import { filesOfKind } from './files-of-kind.ts';
import { readByOf } from './mims-data-item.ts';
import { operationNamed, type ReadOperation, readOperations } from './mims-read-operations.ts';
import { operationName } from './openapi-operation-name.ts';

type Parameters = { readonly guarded: readonly string[] };

/**
 * Data that the bid calls restricted is not readable without a login: the operation that reads it, or every operation of
 * its interface that reads, asks for one. A category that is neither called restricted nor public is a finding; one that is
 * called public and is about people or of the kinds `guarded` goes to a person: a register of people can be public by law.
 * The subject is a category of data. Takes `description` and `recordings`.
 */
export const apiRestrictedData: RegisteredCheck<Parameters> = {
  about: 'Holds what the bid calls restricted against the operations that can be called without a login.',
  parameters: () => ({
    type: 'object',
    required: ['guarded'],
    additionalProperties: false,
    properties: { guarded: { type: 'array', items: { type: 'string' } } },
  }),
  run: (context, { guarded }): CheckResult => {
    const access = member(context.subject.value, 'access');
    if (access === undefined) return accessNotStated(context);
    if (access === 'public') return calledPublic(context, guarded);
    const read = readByOf(context.subject.value);
    const name = read !== undefined && 'by' in read ? read.operation : undefined;
    const files = filesOfKind(context.files['description'], 'openapi').filter(
      ({ facts }) => facts.operations.length > 0,
    );
    const offered = read !== undefined && 'by' in read ? read.by.value : undefined;
    const refused = refusedCalls(context, offered, files);
    const judged = files.map((described) => judge(context, described, refused, name));
    return {
      examined: [{ count: judged.reduce((sum, { count }) => sum + count, 0), unit: 'operations' }],
      looked: files.map(({ file }) => file.attachment.id),
      findings: judged.flatMap(({ finding }) => finding ?? []),
      questions: judged.some(({ doubt }) => doubt)
        ? [
            {
              question: `Can ${context.subject.label.replace(/^The/, 'the')} be read only after a login?`,
              why: 'Some operations of its interface need a login and some do not, and the bid does not say which of them reads it.',
              places: [context.claimed('/access'), context.claimed('/read')],
            },
          ]
        : [],
    };
  },
};

const calledPublic = (context: CheckContext, guarded: readonly string[]): CheckResult => {
  const [personal, holds] = ['personal', 'holds'].map((key) => member(context.subject.value, key));
  const people = personal === 'ordinary' || personal === 'special';
  return {
    findings: [],
    questions:
      people || guarded.includes(String(holds))
        ? [
            {
              question: `May everybody read ${context.subject.label.replace(/^The/, 'the')}?`,
              why: people
                ? 'The bid calls it public, and says that it is about people who can be told apart.'
                : `The bid calls it public, and it holds what is seldom meant for everybody (${String(holds)}).`,
              places: [context.claimed('/access'), context.claimed(people ? '/personal' : '/holds')],
            },
          ]
        : [],
    examined: [{ count: 1, unit: 'statements' }],
    looked: (context.files['description'] ?? []).map(({ attachment }) => attachment.id),
  };
};

type Judged = { readonly count: number; readonly finding?: Finding; readonly doubt?: boolean };

const judge = (
  context: CheckContext,
  described: Described,
  refused: ReadonlySet<Operation>,
  name: string | undefined,
): Judged => {
  const named = name === undefined ? undefined : operationNamed(described.facts, name);
  const candidates = named ? [named] : name === undefined ? readOperations(described.facts) : [];
  const open = candidates.filter(({ operation }) => !operation.secured && !refused.has(operation));
  const [first] = open;
  if (first === undefined) return { count: candidates.length };
  if (open.length < candidates.length) return { count: candidates.length, doubt: true };
  return { count: candidates.length, finding: openly(context, described, first, open.length) };
};

const openly = (
  context: CheckContext,
  { file }: Described,
  { operation, index }: ReadOperation,
  count: number,
): Finding => ({
  reason: 'contradicted',
  message: `${context.subject.label} is called restricted, and ${operationName(operation)}${count > 1 ? `, like the ${count - 1} other operations that read,` : ''} can be called without a login.`,
  expected: 'a login in force for the operation that reads it',
  found: operation.security.length > 0 ? 'a login that may be left out' : 'no login',
  places: [context.claimed('/access'), file.shown(`/operations/${index}`)],
});
