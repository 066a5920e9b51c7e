import type { InputFile, RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { isObject, valueAt } from '../source/pointer.ts';

/** Numbers and dates of an export can be read in one way only: decimal points, dates of ISO 8601, times with their offset. Takes `export`. */
export const exportUnambiguous: RegisteredCheck<{ readonly [key: string]: never }> = {
  about:
    'Finds numbers with decimal commas, dates that can be read in two ways and times without an offset in exports.',
  parameters: () => ({ type: 'object', maxProperties: 0 }),
  run: (context) => {
    const files = context.files['export'] ?? [];
    return {
      findings: files.flatMap((file) => (file.attachment.kind === 'csv' ? ofTable(file) : ofDates(file))),
      examined: [{ count: files.length, unit: 'files' }],
      looked: files.map(({ attachment }) => attachment.id),
    };
  },
};

const departures = [
  ['decimalCommas', 'numbers with a decimal comma', 'a decimal point, as in 12.5'],
  ['ambiguousDates', 'dates in a form other than ISO 8601', 'dates as in 2026-11-02'],
  ['datesWithoutOffset', 'times without their offset', 'times as in 2026-11-02T10:00:00+01:00'],
] as const;

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
