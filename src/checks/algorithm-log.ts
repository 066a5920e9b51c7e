import type { CsvFacts, JsonFacts, NdjsonFacts } from '../generated/facts.ts';
import type { CheckContext, InputFile, RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { isObject } from '../source/pointer.ts';
import { liesAhead } from './lies-ahead.ts';
import { someOf } from './some-of.ts';

type Parameters = { readonly records: number; readonly fields: { readonly [what: string]: readonly string[] } };
type Log = {
  readonly records: number;
  readonly names: readonly string[];
  readonly identical: boolean;
  readonly dated: boolean;
  /** The latest day in the records (YYYY-MM-DD). */
  readonly latest?: string;
};

/**
 * The log of an algorithm holds real records: enough of them, not all the same, each with what is needed to follow a result.
 * Takes `log`; the subject is an algorithm. Parameters: `records`, how many at least; `fields`, what a record tells, each with
 * parts of names under which it may stand (with a $ behind it: at the end of the name).
 */
export const algorithmLog: RegisteredCheck<Parameters> = {
  about: 'Looks whether the log of an algorithm holds real records that let a result be followed.',
  parameters: () => ({
    type: 'object',
    required: ['records', 'fields'],
    properties: {
      records: { type: 'integer', minimum: 1 },
      fields: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
    },
  }),
  run: (context, { records, fields }) => {
    const files = context.files['log'] ?? [];
    return {
      findings: files.flatMap((file) => judge(context, file, logOf(file), records, fields)),
      examined: [{ count: files.reduce((sum, file) => sum + logOf(file).records, 0), unit: 'log records' }],
      looked: files.map(({ attachment }) => attachment.id),
    };
  },
};

const logOf = ({ attachment, facts }: InputFile): Log => {
  if (attachment.kind === 'csv') {
    const { rows, header, identicalRows, columns, latestDate } = facts as unknown as CsvFacts;
    return {
      records: rows,
      names: header.filter((_, index) => columns[index]?.empty !== 1),
      identical: identicalRows,
      dated: columns.some(({ type }) => type === 'date' || type === 'datetime'),
      ...(latestDate !== undefined && { latest: latestDate.slice(0, 10) }),
    };
  }
  const { records, fields, identical, dates } = facts as unknown as JsonFacts | NdjsonFacts;
  const latest = dates?.latest.slice(0, 10);
  return {
    records,
    names: fields.filter((name) => isFilled(name, facts)),
    identical,
    dated: dates !== undefined,
    ...(latest !== undefined && { latest }),
  };
};

/** Whether any record at hand has something under a name; where none is at hand, the name has to do. */
const isFilled = (name: string, facts: InputFile['facts']): boolean => {
  const records = [facts['sample'], facts['document']].flat().filter(isObject);
  return (
    !records.some((record) => Object.hasOwn(record, name)) ||
    records.some((record) => ![undefined, null, ''].includes(record[name] as string))
  );
};

const judge = (
  context: CheckContext,
  file: InputFile,
  log: Log,
  least: number,
  fields: Parameters['fields'],
): Finding[] => {
  const name = file.attachment.file;
  const unmet = (message: string, expected: string, found: string): Finding => ({
    reason: 'unmet',
    message,
    expected,
    found,
    places: [file.shown(''), context.claimed('/log')],
  });
  if (log.records < least)
    return [
      unmet(
        `${name} holds ${log.records === 1 ? 'one record' : `${log.records} records`}.`,
        `at least ${least} real records`,
        String(log.records),
      ),
    ];
  if (log.identical)
    return [
      unmet(
        `All ${log.records} records of ${name} are the same.`,
        'records of different results',
        'one record, repeated',
      ),
    ];
  const absent = untold(log.names, Object.entries(fields));
  return [
    ...(log.latest !== undefined && liesAhead(log.latest, context.dates.asOf)
      ? [
          unmet(
            `${name} holds a day to come, ${log.latest}.`,
            `records of results up to ${context.dates.asOf}`,
            log.latest,
          ),
        ]
      : []),
    ...(log.dated ? [] : [unmet(`The records of ${name} bear no time.`, 'a time in each record', someOf(log.names))]),
    ...(absent.length > 0
      ? [
          unmet(
            `The records of ${name} do not tell ${absent.join(', nor ')}.`,
            `fields that tell ${Object.keys(fields).join(', ')}`,
            someOf(log.names),
          ),
        ]
      : []),
  ];
};

/** Fields of one purpose that are tried; a log has a few. */
const mostTried = 8;

/** What no field of its own tells: each field may tell one thing only, so that an id of a forecast is not its outcome as well. */
const untold = (
  names: readonly string[],
  wanted: readonly (readonly [what: string, parts: readonly string[]])[],
): readonly string[] => {
  const [first, ...rest] = wanted;
  if (first === undefined) return [];
  const [what, parts] = first;
  const fitting = names.filter((each) => parts.some((part) => holds(each, part))).slice(0, mostTried);
  const tried = fitting.map((name) =>
    untold(
      names.filter((other) => other !== name),
      rest,
    ),
  );
  return [...tried, [what, ...untold(names, rest)]].reduce((best, each) => (each.length < best.length ? each : best));
};

/** Whether a field's name holds a part, without signs and case; a part with a $ behind it stands at the end. */
const holds = (name: string, part: string): boolean => {
  const plain = name.toLowerCase().replace(/[\s_-]+/g, '');
  return part.endsWith('$') ? plain.endsWith(part.slice(0, -1)) : plain.includes(part);
};
