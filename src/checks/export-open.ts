import type { RegisteredCheck } from '../model/check.ts';
import type { Attachment } from '../model/evidence.ts';
import type { Finding, Question } from '../model/result.ts';
import { type Category, categoryName, exportsOf, fileAsWhole, withParts } from './export-files.ts';
import { tablesOf, withoutTables } from './package-tables.ts';

type Parameters = { readonly openKinds: readonly string[] };

/**
 * At least one export of a category is in an open format, by its content. Further exports, such as a dump for backup, are
 * extras and never judged. The subject is a category with an export.
 */
export const exportOpen: RegisteredCheck<Parameters> = {
  about: 'Tells by their content whether at least one export of each category is in an open, machine-readable format.',
  parameters: () => ({
    type: 'object',
    required: ['openKinds'],
    additionalProperties: false,
    properties: { openKinds: { type: 'array', minItems: 1, items: { type: 'string' } } },
  }),
  run: (context, { openKinds }) => {
    const category = context.subject.value as Category;
    const attached = exportsOf(category);
    const open = attached.flatMap(withParts).filter((file) => isOpen(file, openKinds));
    const unread = attached.filter(({ state }) => state === 'unreadable');
    const name = categoryName(category);
    const findings: Finding[] = open.length > 0 || unread.length > 0 ? [] : attached.map((file) => closed(file, name));
    const questions: Question[] =
      open.length > 0
        ? []
        : unread.map((file) => ({
            question: `Is ${file.file} in an open, machine-readable format?`,
            why: `It is the export of ${name}, and ${file.why ?? 'this tool cannot read it'}.`,
            places: [context.claimed('/export'), fileAsWhole(file)],
            cause: `${file.file} unreadable`,
          }));
    return {
      findings: findings.map((finding) => ({ ...finding, places: [context.claimed('/export'), ...finding.places] })),
      questions,
      examined: [{ count: attached.length, unit: 'files' }],
      looked: open.map(({ id }) => id),
    };
  },
};

/** An archive is only as open as what it holds, and a description of tables that are not in the bid holds nothing. */
const isOpen = (file: Attachment, openKinds: readonly string[]): boolean =>
  file.state === 'read' &&
  file.kind !== undefined &&
  file.kind !== 'zip-export' &&
  openKinds.includes(file.kind) &&
  tablesOf(file) !== 'none';

const closed = (file: Attachment, name: string): Finding => {
  if (tablesOf(file) === 'none') return withoutTables(file);
  const { state, why } = file;
  const told = why ?? (state === 'read' ? `is of the kind ${file.kind ?? 'unknown'}` : 'cannot be used');
  return state === 'missing'
    ? {
        reason: 'unproven',
        message: `${file.file} is named as the export of ${name}, but ${told}.`,
        places: [],
        cause: `${file.file} missing`,
      }
    : {
        reason: state === 'invalid' ? 'invalid' : 'unmet',
        message: `No export of ${name} is in an open format: ${file.file} ${told}.`,
        places: [fileAsWhole(file)],
        ...(state !== 'read' && { cause: `${file.file} ${state}` }),
      };
};
