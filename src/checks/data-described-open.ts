import type { Attachment } from '../model/evidence.ts';
import type { Question } from '../model/result.ts';
import type { DescribedColumn } from './data-described-columns.ts';
import { plainName } from './data-described-names.ts';
import { fileAsWhole } from './export-files.ts';
import { fieldsOf } from './export-records.ts';
import { someOf } from './some-of.ts';

/**
 * What a dictionary describes for a file of records (JSON, GeoJSON, entities), and none of the records has. A member may be
 * left out of a record where it has no value, so a person tells; of a table the columns themselves tell.
 */
export const describedOnly = (file: Attachment, entries: readonly DescribedColumn[]): readonly Question[] => {
  if (file.kind === 'csv') return [];
  const fields = new Set(fieldsOf(file).map(plainName));
  const absent = entries.filter(({ name }) => !fields.has(plainName(name)));
  const [first] = absent;
  if (first === undefined) return [];
  return [
    {
      question: `Does the export hold these members at all: ${someOf(absent.map(({ name }) => name))}?`,
      why: `The dictionary describes them for ${file.file}, and no record of the sample has them.`,
      places: [first.place, fileAsWhole(file)],
    },
  ];
};

/** A dictionary that has no place for the meaning of its columns, where names and types alone may do, or not; one that gives the names again in it; and one that gives all columns the same. */
export const withoutMeaning = (entries: readonly DescribedColumn[]): readonly Question[] => {
  const [first] = entries;
  const told = entries.flatMap(({ name, meaning }) => (meaning === undefined ? [] : [{ name, meaning }]));
  const why =
    told.length === 0
      ? 'It names columns, and this tool finds no place in it that says what they mean.'
      : told.length > 1 && told.every(({ name, meaning }) => plainName(name) === plainName(meaning))
        ? 'In the place of the meaning it gives the name of each column once more.'
        : told.length > 2 && new Set(told.map(({ meaning }) => plainName(meaning))).size === 1
          ? `It says the same of all ${told.length} columns: "${told[0]?.meaning}".`
          : undefined;
  if (first === undefined || why === undefined) return [];
  return [{ question: 'Does the dictionary tell what its columns mean?', why, places: [first.place] }];
};
