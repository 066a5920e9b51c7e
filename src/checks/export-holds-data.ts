import type { CheckContext, InputFile, RegisteredCheck } from '../model/check.ts';
import type { Finding, Question } from '../model/result.ts';
import { isObject, member } from '../source/pointer.ts';
import { type RecordedOn, recordedOn } from './export-dates.ts';
import { emptyColumns, fieldsOf, type Records, recordsOf } from './export-records.ts';
import { liesAhead } from './lies-ahead.ts';
import { askTables, dividedFiles, gapsOf, tablesOf, withoutTables } from './package-tables.ts';
import { someOf } from './some-of.ts';

type Parameters = { readonly recordedWords: readonly string[]; readonly recordedNames: readonly string[] };

const names = { type: 'array', items: { type: 'string', minLength: 1 } };

/**
 * The sample of an export holds real records: some, not all of them the same, none that holds nothing throughout, more than
 * identifiers, no blanks to fill in, and none recorded after the day of the judgement. A single record of many goes to a person.
 * Takes `export`.
 */
export const exportHoldsData: RegisteredCheck<Parameters> = {
  about:
    'Counts the records of an export and finds samples that are empty, the same throughout, or recorded in the future.',
  parameters: () => ({
    type: 'object',
    required: ['recordedWords', 'recordedNames'],
    additionalProperties: false,
    properties: { recordedWords: names, recordedNames: names },
  }),
  every: 'entries',
  run: (context, { recordedWords, recordedNames }) => {
    const { shown: files, lacking, beyond } = dividedFiles(context, 'export');
    const counted = files.flatMap((file) => {
      const records = recordsOf(file.attachment);
      return records === undefined ? [] : [{ file, records }];
    });
    const uncounted = files.filter((file) => counted.every((each) => each.file !== file));
    const whole = Number((context.subject.value as { readonly records?: unknown }).records ?? 0);
    const count = counted.reduce((sum, { records }) => sum + records.count, 0);
    return {
      findings: [
        ...(beyond ? [] : lacking.map(({ attachment }) => withoutTables(attachment))),
        ...counted.flatMap(({ file, records }) => hollow(file, records)),
        ...counted.flatMap(({ file, records }) => namesOnly(file, records)),
        ...files.flatMap((file) => ahead(file, context.dates.asOf, recordedOn(file, recordedWords, recordedNames))),
      ],
      questions: [
        ...uncounted.map((file) => ({
          question: `Does ${file.attachment.part ?? file.attachment.file} hold real records?`,
          why: [
            `This tool cannot count the records of a file of the kind ${file.attachment.kind ?? 'unknown'}.`,
            ...gapsOf(file.attachment),
          ].join(' '),
          places: [file.shown('')],
        })),
        ...[...(beyond ? lacking : []), ...counted.flatMap(({ file }) => (hasUnlooked(file) ? [file] : []))].map(
          (file) => askTables(`Does ${file.attachment.file} hold real records?`, file.attachment, file.shown('')),
        ),
        ...counted.flatMap(({ file, records }) => links(file, records)),
        ...(counted.length === 1 && count === 1 && whole > 1 ? single(context, counted) : []),
      ],
      examined: [
        { count: files.length, unit: 'files' },
        ...(counted.length > 0 ? [{ count, unit: 'records', ...(whole >= count && { of: whole }) }] : []),
      ],
      looked: files.map(({ attachment }) => attachment.id),
    };
  },
};

/** Whether a package holds data beside its tables that nobody looked at. */
const hasUnlooked = ({ attachment }: InputFile): boolean => (tablesOf(attachment)?.unlooked.length ?? 0) > 0;

const hollow = (file: InputFile, { count, empty, identical, placeholders }: Records): Finding[] => {
  const name = file.attachment.part ?? file.attachment.file;
  const message =
    count === 0
      ? `${name} holds no record.`
      : empty === count
        ? `All ${count} records of ${name} hold nothing.`
        : identical
          ? `All ${count} records of ${name} are the same.`
          : placeholders >= count
            ? `The records of ${name} hold a blank to fill in each (${placeholders} in ${count} records).`
            : undefined;
  return message === undefined
    ? []
    : [{ reason: 'invalid', message, expected: 'records of the offered system', places: [file.shown('')] }];
};

/** The columns of records that hold identifiers and a type, and nothing that they are identifiers of: other columns stand empty, or are not there. */
const namesAlone = (file: InputFile, { count }: Records): { fields: readonly string[]; says: string } | undefined => {
  const blank = new Set(emptyColumns(file.attachment).map(({ name }) => name));
  const fields = fieldsOf(file.attachment).filter((name) => !blank.has(name));
  const { kind } = file.attachment;
  if (count === 0 || fields.length === 0 || (kind !== 'csv' && kind !== 'json' && kind !== 'ndjson')) return undefined;
  if (!fields.every((name) => /^(@?id|@?type|@context|uuid|guid|key|(row)?(nr|no|number)|[a-z]+[_-]?id)$/i.test(name)))
    return undefined;
  const empty = `: ${someOf([...blank], 4)} ${blank.size === 1 ? 'stands' : 'stand'} empty throughout`;
  const name = file.attachment.part ?? file.attachment.file;
  return {
    fields,
    says: `The records of ${name} hold ${fields.join(' and ')} alone, and no data${blank.size === 0 ? '' : empty}.`,
  };
};

/** Identifiers of two things, as in a table that says which belong together: that is data, or nothing but names. */
const areLinks = (fields: readonly string[]): boolean =>
  fields.filter((name) => /^(?!(uu|gu)id$)[a-z]+[_-]?id$/i.test(name)).length > 1;

const namesOnly = (file: InputFile, records: Records): Finding[] => {
  const { fields = [], says: message } = namesAlone(file, records) ?? {};
  return message === undefined || areLinks(fields)
    ? []
    : [{ reason: 'invalid', message, expected: 'records of the offered system', places: [file.shown('')] }];
};

const links = (file: InputFile, records: Records): Question[] => {
  const { fields = [], says: why } = namesAlone(file, records) ?? {};
  return why === undefined || !areLinks(fields)
    ? []
    : [{ question: 'Are these pairs of identifiers the data itself?', why, places: [file.shown('')] }];
};

/** One record of a list that is said to be long. A file that is one object may be the whole. */
const single = (context: CheckContext, [only]: readonly { readonly file: InputFile }[]): Question[] =>
  only === undefined || isObject(only.file.evidence.document)
    ? []
    : [
        {
          question: `Does one record show what ${context.subject.label.replace(/^The/, 'the')} holds?`,
          why: `${only.file.attachment.file} holds one record, and by the bid there are ${String(member(context.subject.value, 'records'))}.`,
          places: [only.file.shown(''), context.claimed('/records')],
        },
      ];

const ahead = (file: InputFile, asOf: string, recorded: readonly RecordedOn[]): Finding[] => {
  const late = recorded.filter(({ date }) => liesAhead(date, asOf));
  return late.slice(0, 3).map(({ field, date, pointer }) => ({
    reason: 'invalid',
    message: `${file.attachment.part ?? file.attachment.file} says in ${field} that a record was made on ${date}, which is after the day of this judgement.`,
    expected: `not after ${asOf}`,
    found: date,
    places: [file.shown(pointer)],
  }));
};
