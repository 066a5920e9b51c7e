import type { CheckContext, CheckResult, RegisteredCheck } from '../model/check.ts';
import type { Question } from '../model/result.ts';
import { member } from '../source/pointer.ts';
import { accessNotStated } from './access-not-stated.ts';
import { filesOfKind } from './files-of-kind.ts';
import { readByOf } from './mims-data-item.ts';
import { operationNamed, readOperations } from './mims-read-operations.ts';
import { operationName } from './openapi-operation-name.ts';

/**
 * The bid says of a category of data who may read it, and where it says everybody, no login stands before the operation that
 * reads it. A login before public data goes to a person: everybody may be able to get a key.
 * The subject is a category of data. Takes `description`.
 */
export const apiOpenData: RegisteredCheck<{ readonly [key: string]: never }> = {
  about:
    'Looks whether the bid says who may read a category of data, and whether a login stands before what everybody may read.',
  parameters: () => ({ type: 'object', maxProperties: 0 }),
  run: (context): CheckResult => {
    const item = context.subject.value;
    const access = member(item, 'access');
    const label = context.subject.label.replace(/^The/, 'the');
    const examined = [{ count: 1, unit: 'categories of data' }];
    if (access === undefined) return accessNotStated(context);
    if (access !== 'public') return { findings: [], examined, looked: [] };
    const questions = behindLogin(context, label);
    return {
      findings: [],
      questions,
      examined,
      looked: (context.files['description'] ?? []).map(({ attachment }) => attachment.id),
    };
  },
};

const behindLogin = (context: CheckContext, label: string): readonly Question[] => {
  const read = readByOf(context.subject.value);
  const name = read !== undefined && 'by' in read ? read.operation : undefined;
  return filesOfKind(context.files['description'], 'openapi').flatMap(({ file, facts }) => {
    const named = name === undefined ? undefined : operationNamed(facts, name);
    const candidates = named ? [named] : name === undefined ? readOperations(facts) : [];
    const [first] = candidates;
    if (first === undefined || candidates.some(({ operation }) => !operation.secured)) return [];
    return [
      {
        question: `Can everybody get what it takes to log in and read ${label}?`,
        why: `The bid calls it public, and by ${file.attachment.file} ${operationName(first.operation)} needs a login.`,
        places: [context.claimed('/access'), file.shown(`/operations/${first.index}`)],
      },
    ];
  });
};
