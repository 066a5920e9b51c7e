import type { CheckContext } from '../model/check.ts';
import { type FileOfKind, filesOfKind } from './files-of-kind.ts';
import type { ReadBy } from './mims-data-item.ts';
import { operationNamed, type ReadOperation, recordOperations } from './mims-read-operations.ts';

/** A list operation and the description in which it stands. */
export type ListOperation = ReadOperation & { readonly file: FileOfKind<'openapi'>['file'] };

/**
 * The operations through which the records of a category are listed: the one that the bid names, else all of its interface
 * that list or filter. From the files taken as `description`.
 */
export const listOperations = (
  context: CheckContext,
  read: Exclude<ReadBy, undefined | { readonly not: string }>,
): readonly ListOperation[] =>
  filesOfKind(context.files['description'], 'openapi').flatMap(({ file, facts }) => {
    const named = read.operation === undefined ? undefined : operationNamed(facts, read.operation);
    const found =
      named !== undefined
        ? [named]
        : recordOperations(facts).filter(({ operation }) => operation.list || operation.filters.length > 0);
    return found.map((each) => ({ ...each, file }));
  });
