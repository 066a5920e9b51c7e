import type { RegisteredCheck } from '../model/check.ts';
import { isObject } from '../source/pointer.ts';
import { type Category, categoriesOf, categoryName, exportsOf, fileAsWhole, leftOutWhy } from './export-files.ts';
import { askTables, tablesOf, withoutTables } from './package-tables.ts';

/**
 * A category of data has the sample of an export. A category that is left out on purpose is for another rule; one that
 * another system holds goes to a person, and so does a file that stands for several categories. A description of tables
 * that are not in the bid is no sample, and of one that lacks some, or holds data that nobody looked at, a person is asked. Takes `export`.
 */
export const exportCovers: RegisteredCheck<{ readonly [key: string]: never }> = {
  about:
    'Looks whether each category of data has an export attached, and no file stands for several categories unseen.',
  parameters: () => ({ type: 'object', maxProperties: 0 }),
  run: (context) => {
    const category = context.subject.value as Category;
    const name = categoryName(category);
    const seen = { examined: [{ count: 1, unit: 'categories' }] };
    const attached = exportsOf(category);
    if (attached.length === 0) {
      const why = leftOutWhy(category);
      if (why !== undefined)
        return {
          ...seen,
          findings: [],
          questions: [
            {
              question: `May the export leave out ${name}?`,
              why: `The bidder leaves it out (${why}).`,
              places: [context.claimed('/leftOut')],
            },
          ],
          looked: [],
        };
      if (isObject(category['read']) && category['read']['not'] === 'held-elsewhere')
        return {
          ...seen,
          findings: [],
          questions: [
            {
              question: `Is it right that another system holds ${name}, so that it need not be exported?`,
              why: 'The bidder states that the data is held elsewhere.',
              places: [context.claimed('/read')],
            },
          ],
          looked: [],
        };
      return {
        ...seen,
        findings: [
          {
            reason: 'missing',
            message: `No export is attached for ${name}.`,
            expected: 'a sample of the export, made with the offered system',
            places: [context.claimed('')],
          },
        ],
        looked: [],
      };
    }
    const read = attached.filter(({ state }) => state === 'read');
    /* Beside a file that could not be read nothing is known: a person is asked for that one. */
    const known = attached.every(({ state }) => state !== 'unreadable');
    if (known && read.length > 0 && read.every((file) => tablesOf(file)?.state === 'none'))
      return { ...seen, findings: read.map(withoutTables), looked: [] };
    /* Another file shows the data of the category; where packages alone do, all of what they describe counts. */
    const gaps = read.every((file) => tablesOf(file) !== undefined)
      ? read.filter((file) => tablesOf(file)?.state !== 'whole')
      : [];
    const files = new Set((context.files['export'] ?? []).map(({ attachment }) => attachment.file));
    const others = categoriesOf(context).filter(
      (each) => each.category !== category && exportsOf(each.category).some(({ file }) => files.has(file)),
    );
    return {
      ...seen,
      findings: [],
      questions: [
        ...gaps.map((file) => askTables(`Does ${file.file} hold the data of ${name}?`, file, fileAsWhole(file))),
        ...(others.length === 0
          ? []
          : [
              {
                question: `Does ${[...files].join(', ')} hold the data of all categories that it stands for?`,
                why: `The same file stands for ${[name, ...others.map((each) => categoryName(each.category))].sort().join(' and ')}.`,
                places: [
                  context.claimed('/export'),
                  ...others.map(({ pointer }) => context.claimed(`${pointer}/export`)),
                ],
              },
            ]),
      ],
      looked: (context.files['export'] ?? []).map(({ attachment }) => attachment.id),
    };
  },
};
