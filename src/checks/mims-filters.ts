import type { CheckContext, CheckResult, RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { pointerOf } from '../source/pointer.ts';
import { readByOf, standardNames } from './mims-data-item.ts';
import { type ListOperation, listOperations } from './mims-list-operations.ts';
import { type ShownBy, shownBySchema, standardsShown } from './mims-standard-shown.ts';
import { anyUnread } from './unread-files.ts';

type Parameters = { readonly shownBy: ShownBy };

/**
 * Records of a category can be chosen when they are read (MIMs Plus 9.0, MIM0 R2.2): the description of its interface has
 * a list operation with a query parameter that is not paging, sorting or shaping; or the interface speaks a standard with
 * filters of its own, and a file shows it. Takes `description` and `recordings`.
 */
export const mimsFilters: RegisteredCheck<Parameters> = {
  about: 'Looks for a query parameter that chooses records, or for a standard that brings its own filters.',
  parameters: () => ({
    type: 'object',
    required: ['shownBy'],
    properties: {
      shownBy: shownBySchema,
    },
    additionalProperties: false,
  }),
  run: (context, { shownBy }) => {
    const read = readByOf(context.subject.value);
    if (read === undefined || 'not' in read)
      return result([
        {
          reason: 'missing',
          message: `${context.subject.label} does not say through which interface it is read.`,
          places: [context.claimed('')],
        },
      ]);
    const files = [...(context.files['recordings'] ?? []), ...(context.files['description'] ?? [])];
    const lists = listOperations(context, read);
    const filtered = lists.filter(({ operation }) => operation.filters.length > 0);
    if (filtered.length > 0) return result([], [...new Set(filtered.map(({ file }) => file.attachment.id))]);
    const list = lists.find(({ operation }) => operation.list);
    if (list !== undefined) return result([unfiltered(context, list)]);
    const [shown] = standardsShown(standardNames(read.by.standards), files, shownBy);
    if (shown !== undefined) return result([], [shown.file.attachment.id]);
    const at = `${pointerOf(context.subject.keys)}/read/by`;
    if (anyUnread(context.bid, [`${at}/description`, `${at}/recordings`])) return result([]);
    const fixed = standardNames(read.by.standards).filter((name) => Object.hasOwn(shownBy, name));
    return result([
      {
        reason: 'unproven',
        message: `No file shows that records of ${context.subject.label.replace(/^The/, 'the')} can be chosen by time, place or attribute.`,
        expected:
          'an API description with a list operation that has a filter, or a recording of a standard with filters',
        places: [context.claimed('/read')],
        ...(fixed.length > 0 && { cause: `interface ${read.by.id} shows no ${fixed.join(' ')}` }),
      },
    ]);
  },
};

const unfiltered = (context: CheckContext, { operation, index, file }: ListOperation): Finding => ({
  reason: 'unmet',
  message: `The operation ${operation.method} ${operation.path} has no parameter that chooses records.`,
  expected: 'a filter by time, place or attribute',
  found:
    operation.paging.length > 0
      ? `only paging: ${operation.paging.slice(0, 5).join(', ')}`
      : 'no query parameter that filters',
  places: [context.claimed('/read'), file.shown(`/operations/${index}`)],
});

const result = (findings: readonly Finding[], looked: readonly string[] = []): CheckResult => ({
  findings,
  looked,
  examined: [{ count: 1, unit: 'categories of data' }],
});
