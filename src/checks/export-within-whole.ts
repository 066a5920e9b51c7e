import type { RegisteredCheck } from '../model/check.ts';
import type { Category } from './export-files.ts';
import { categoryName } from './export-files.ts';
import { recordsOf } from './export-records.ts';

/** The sample of a category holds no more records than the bid says that the whole holds. Takes `export`. */
export const exportWithinWhole: RegisteredCheck<{ readonly [key: string]: never }> = {
  about: 'Compares the number of records in a sample with the number that the bid states for the whole.',
  parameters: () => ({ type: 'object', maxProperties: 0 }),
  every: 'parts',
  run: (context) => {
    const category = context.subject.value as Category;
    const whole = Number(category['records']);
    const counted = (context.files['export'] ?? []).flatMap((file) => {
      const records = recordsOf(file.attachment);
      return records === undefined ? [] : [{ file, count: records.count }];
    });
    return {
      findings: counted
        .filter(({ count }) => count > whole)
        .map(({ file, count }) => ({
          reason: 'contradicted' as const,
          message: `The bid states ${whole} records for ${categoryName(category)}; the sample ${file.attachment.file} alone holds ${count}.`,
          expected: `at most ${whole}`,
          found: String(count),
          places: [context.claimed('/records'), file.shown('')],
        })),
      questions:
        counted.length > 0
          ? []
          : (context.files['export'] ?? []).map((file) => ({
              question: `Does ${file.attachment.file} hold no more than ${whole} records?`,
              why: `This tool cannot count the records of a file of the kind ${file.attachment.kind ?? 'unknown'}.`,
              places: [context.claimed('/records'), file.shown('')],
            })),
      examined: [{ count: counted.reduce((sum, { count }) => sum + count, 0), unit: 'records', of: whole }],
      looked: counted.map(({ file }) => file.attachment.id),
    };
  },
};
