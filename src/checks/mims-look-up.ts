import type { RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { pointerOf } from '../source/pointer.ts';
import { filesOfKind } from './files-of-kind.ts';
import { readByOf, standardNames } from './mims-data-item.ts';
import { recordOperations } from './mims-read-operations.ts';
import { type ShownBy, shownBySchema, standardsShown } from './mims-standard-shown.ts';
import { anyUnread } from './unread-files.ts';

type Parameters = { readonly shownBy: ShownBy };

/**
 * What is known of a thing can be read by its identifier (MIMs Plus 9.0, MIM1 R1.2): an operation whose path ends with one
 * identifier, or a standard that has such an operation. Takes `description` and `recordings`.
 */
export const mimsLookUp: RegisteredCheck<Parameters> = {
  about: 'Looks for an operation that reads one record by its identifier, or for a standard that has it.',
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
    const examined = [{ count: 1, unit: 'categories of data' }];
    if (read === undefined || 'not' in read)
      return { findings: [missing(context.subject.label, context.claimed(''))], examined, looked: [] };
    const described = filesOfKind(context.files['description'], 'openapi');
    const single = described.filter(({ facts }) =>
      recordOperations(facts).some(({ operation }) => /\{\}$/.test(operation.route)),
    );
    const files = [...(context.files['recordings'] ?? []), ...(context.files['description'] ?? [])];
    const shown = standardsShown(standardNames(read.by.standards), files, shownBy);
    const looked = [...single.map(({ file }) => file), ...shown.map(({ file }) => file)].map(
      ({ attachment }) => attachment.id,
    );
    if (looked.length > 0) return { findings: [], examined, looked };
    const at = `${pointerOf(context.subject.keys)}/read/by`;
    if (anyUnread(context.bid, [`${at}/description`, `${at}/recordings`])) return { findings: [], examined, looked };
    const reads = described.filter(({ facts }) => facts.reads > 0);
    const finding: Finding =
      reads.length > 0
        ? {
            reason: 'unmet',
            message: 'The description has no operation that reads one record by its identifier.',
            expected: 'GET with a path that ends with the identifier, for example /spots/{id}',
            places: [context.claimed('/read'), ...reads.slice(0, 2).map(({ file }) => file.shown('/operations'))],
          }
        : {
            reason: 'unproven',
            message: `No file shows that records of ${context.subject.label.replace(/^The/, 'the')} can be looked up by their identifiers.`,
            expected: 'an API description, or a recording of a standard that has such an operation',
            places: [context.claimed('/read')],
          };
    return { findings: [finding], examined, looked };
  },
};

const missing = (label: string, place: Finding['places'][number]): Finding => ({
  reason: 'missing',
  message: `${label} does not say through which interface it is read.`,
  places: [place],
});
