import { datesTold } from '../generated/dates-told.ts';
import type { DatapackageFacts } from '../generated/facts.ts';
import type { InputFile, RegisteredCheck } from '../model/check.ts';
import type { Attachment } from '../model/evidence.ts';
import type { Finding, Question } from '../model/result.ts';
import { isObject, valueAt } from '../source/pointer.ts';
import { askTables, dividedFiles, tablesOf, withoutTables } from './package-tables.ts';

/**
 * Numbers and dates of an export can be read in one way only: decimal points, dates of ISO 8601, times with their offset. Of
 * kinds whose facts tell nothing of them, and of what was not looked at, a person is asked. Takes `export`.
 */
export const exportUnambiguous: RegisteredCheck<{ readonly [key: string]: never }> = {
  about:
    'Finds numbers with decimal commas, dates that can be read in two ways and times without an offset in exports.',
  parameters: () => ({ type: 'object', maxProperties: 0 }),
  run: (context) => {
    const { shown, lacking, beyond } = dividedFiles(context, 'export');
    const told = shown.filter(({ attachment }) => tells(attachment));
    const gaps = shown.filter(({ attachment }) => (tablesOf(attachment)?.state ?? 'whole') !== 'whole');
    const none = shown.length + lacking.length === 0;
    const untold = [
      ...shown.filter((file) => !told.includes(file) && !gaps.includes(file)),
      ...(context.files['export'] ?? []).filter(
        ({ attachment: { parts, unlooked = 0 } }) => parts.length > 0 && (none || unlooked > 0),
      ),
    ];
    return {
      findings: [
        ...(beyond ? [] : lacking.map(({ attachment }) => withoutTables(attachment))),
        ...told.flatMap((file) => departuresOf(file)),
      ],
      questions: [
        ...[...(beyond ? lacking : []), ...gaps].map((file) =>
          askTables(questionOn(file), file.attachment, file.shown('')),
        ),
        ...untold.map(questionOnKind),
        ...told.filter(({ facts }) => facts['truncated'] === true).map(questionOnRest),
      ],
      examined: [{ count: told.length, unit: 'files' }],
      looked: told.map(({ attachment }) => attachment.id),
    };
  },
};

/** Whether the facts of a file tell of numbers and dates: those of a package do where a table of it was read. */
const tells = ({ kind = '', facts }: Attachment): boolean =>
  datesTold.includes(kind) &&
  (kind !== 'datapackage' ||
    (facts as unknown as DatapackageFacts).resources.some(({ ambiguousDates }) => ambiguousDates !== undefined));

const questionOn = ({ attachment: { part, file } }: InputFile): string =>
  `Can the numbers, dates and times in ${part ?? file} be read in one way only?`;

const questionOnKind = (file: InputFile): Question => ({
  question: questionOn(file),
  why:
    (file.attachment.unlooked ?? 0) > 0
      ? `This tool did not look at all files of ${file.attachment.file}.`
      : `This tool does not look for them in a file of the kind ${file.attachment.kind ?? 'unknown'}.`,
  places: [file.shown('')],
});

/** Of records beyond a limit. */
const questionOnRest = (file: InputFile): Question => ({
  question: questionOn(file),
  why: `This tool did not read ${file.attachment.part ?? file.attachment.file} to its end.`,
  places: [file.shown('')],
});

const departures = [
  ['decimalCommas', 'numbers with a decimal comma', 'a decimal point, as in 12.5'],
  ['ambiguousDates', 'dates in a form other than ISO 8601', 'dates as in 2026-11-02'],
  ['datesWithoutOffset', 'times without their offset', 'times as in 2026-11-02T10:00:00+01:00'],
] as const;

const departuresOf = (file: InputFile): Finding[] =>
  file.attachment.kind === 'csv'
    ? ofTable(file)
    : file.attachment.kind === 'datapackage'
      ? ofPackage(file)
      : ofDates(file);

const ofTable = (file: InputFile): Finding[] => {
  const columns: unknown = valueAt(file.facts, '/columns');
  return (Array.isArray(columns) ? columns : []).flatMap((column: unknown, index) =>
    departures.flatMap(([fact, what, expected]): Finding[] => {
      const count = isObject(column) ? Number(column[fact]) : 0;
      if (!(count > 0)) return [];
      const name = isObject(column) ? String(column['name']) : '';
      return [
        {
          reason: 'unmet',
          message: `The column ${name} of ${file.attachment.file} holds ${what} (${count}).`,
          expected,
          places: [file.shown(`/columns/${index}/${fact}`)],
        },
      ];
    }),
  );
};

/** Of the tables of a package, each by its name. */
const ofPackage = (file: InputFile): Finding[] =>
  (file.facts as unknown as DatapackageFacts).resources.flatMap((resource, index) =>
    departures.flatMap(([fact, what, expected]): Finding[] => {
      const { [fact]: count = 0, path = '' } = resource;
      if (count === 0) return [];
      const message = `The table ${path} of ${file.attachment.file} holds ${what} (${count}).`;
      return [{ reason: 'unmet', message, expected, places: [file.shown(`/resources/${index}`)] }];
    }),
  );

/** Of records that are no table: the first of the dates that can be read in two ways, and the number of all. */
const ofDates = (file: InputFile): Finding[] =>
  (
    [
      ['/dates/withoutOffset', 'times without their offset', 'times as in 2026-11-02T10:00:00+01:00'],
      ['/ambiguousDates', 'dates in a form other than ISO 8601', 'dates as in 2026-11-02'],
    ] as const
  ).flatMap(([fact, what, expected]): Finding[] => {
    const count = Number(valueAt(file.facts, fact) ?? 0);
    if (count === 0) return [];
    const message = `${file.attachment.file} holds ${what} (${count}).`;
    return [{ reason: 'unmet', message, expected, places: [file.shown(fact)] }];
  });
