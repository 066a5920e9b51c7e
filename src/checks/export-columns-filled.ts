import type { InputFile, RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { emptyColumns, recordsOf } from './export-records.ts';

/**
 * Every column or member of a sample holds a value in some record: one that is empty throughout shows nothing of what it
 * would hold. Samples of one record are left to others. Takes `export`.
 */
export const exportColumnsFilled: RegisteredCheck<{ readonly [key: string]: never }> = {
  about: 'Finds columns and members of a sample export that are empty in every record.',
  parameters: () => ({ type: 'object', maxProperties: 0 }),
  every: 'parts',
  run: (context) => {
    const files = (context.files['export'] ?? []).filter(
      ({ attachment }) => attachment.parts.length === 0 && (recordsOf(attachment)?.count ?? 0) > 1,
    );
    return {
      findings: files.flatMap(hollowColumns),
      examined: [{ count: files.length, unit: 'files' }],
      looked: files.map(({ attachment }) => attachment.id),
    };
  },
};

const hollowColumns = (file: InputFile): Finding[] => {
  const records = recordsOf(file.attachment);
  const columns = emptyColumns(file.attachment);
  const [first] = columns;
  if (records === undefined || first === undefined || records.empty === records.count) return [];
  const names = columns.map(({ name }) => name);
  return [
    {
      reason: 'unproven',
      message: `${names.slice(0, 5).join(', ')}${names.length > 5 ? ` and ${names.length - 5} more` : ''} ${names.length === 1 ? 'is' : 'are'} empty in all ${records.count} records of ${file.attachment.part ?? file.attachment.file}, so nothing shows what ${names.length === 1 ? 'it holds' : 'they hold'}.`,
      expected: 'a sample in which each column holds a value at least once',
      places: [file.shown(first.pointer)],
    },
  ];
};
