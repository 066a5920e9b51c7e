import type { DatapackageFacts } from '../generated/facts.ts';
import type { RegisteredCheck } from '../model/check.ts';
import type { Attachment } from '../model/evidence.ts';
import type { Finding, Question } from '../model/result.ts';
import { type Category, categoryName, exportsOf, fileAsWhole, withParts } from './export-files.ts';
import { gapsOf, tablesOf, withoutTables } from './package-tables.ts';

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
    const unread = attached.filter((file) => file.state === 'unreadable' || tablesOf(file)?.state === 'partial');
    const name = categoryName(category);
    const findings: Finding[] = open.length > 0 || unread.length > 0 ? [] : attached.map((file) => closed(file, name));
    const questions: Question[] =
      open.length > 0
        ? []
        : unread.map((file) => ({
            question: `Is ${file.state === 'unreadable' ? file.file : `the data of ${file.file}`} in an open, machine-readable format?`,
            why: [
              `It is the export of ${name}${file.state === 'unreadable' ? `, and ${file.why ?? 'this tool cannot read it'}` : ''}.`,
              ...gapsOf(file),
            ].join(' '),
            places: [context.claimed('/export'), fileAsWhole(file)],
            ...(file.state === 'unreadable' && { cause: `${file.file} unreadable` }),
          }));
    return {
      findings: findings.map((finding) => ({ ...finding, places: [context.claimed('/export'), ...finding.places] })),
      questions,
      examined: [{ count: attached.length, unit: 'files' }],
      looked: open.map(({ id }) => id),
    };
  },
};

/** An archive is only as open as what it holds, and a description of data only as what of this data is in the bid. */
const isOpen = (file: Attachment, openKinds: readonly string[]): boolean =>
  file.state === 'read' &&
  file.kind !== undefined &&
  file.kind !== 'zip-export' &&
  openKinds.includes(file.kind) &&
  (file.kind !== 'datapackage' || holdsOpen(file, openKinds));

/** Tables in text are what a package is for, and data in itself is JSON; of other files the format counts, by the names of kinds. */
const holdsOpen = ({ facts }: Attachment, openKinds: readonly string[]): boolean =>
  (facts as unknown as DatapackageFacts).resources.some(
    ({ state, rows, format = '' }) =>
      state === 'inline' || rows !== undefined || openKinds.includes(format === 'json-lines' ? 'ndjson' : format),
  );

const closed = (file: Attachment, name: string): Finding => {
  if (tablesOf(file)?.state === 'none') return withoutTables(file);
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
