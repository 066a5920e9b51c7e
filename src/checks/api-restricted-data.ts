import type { CheckContext, CheckResult, RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { member } from '../source/pointer.ts';
import type { Operation } from './exchange-operation.ts';
import { type Described, refusedCalls } from './exchange-recorded.ts';
import { filesOfKind } from './files-of-kind.ts';
import { readByOf } from './mims-data-item.ts';
import { operationNamed, type ReadOperation, readOperations } from './mims-read-operations.ts';
import { operationName } from './openapi-operation-name.ts';

/**
 * Data that the bid calls restricted is not readable without a login: the operation that reads it, or every operation of
 * its interface that reads, asks for one. A category that is neither called restricted nor public is a finding.
 * The subject is a category of data. Takes `description` and `recordings`.
 */
export const apiRestrictedData: RegisteredCheck<{ readonly [key: string]: never }> = {
  about: 'Holds what the bid calls restricted against the operations that can be called without a login.',
  parameters: { type: 'object', maxProperties: 0 },
  run: (context): CheckResult => {
    if (member(context.subject.value, 'access') === undefined) return notStated(context);
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

const notStated = (context: CheckContext): CheckResult => ({
  findings: [
    {
      reason: 'missing',
      message: `${context.subject.label} leaves out who may read it (access).`,
      expected: 'access: public or access: restricted',
      places: [context.claimed('')],
      cause: `access of ${context.subject.label} not stated`,
    },
  ],
  examined: [],
  looked: [],
});

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
