import { readRecords } from './csv-records.ts';
import { type FieldType, fieldFault } from './gtfs-fields.ts';
import { type GtfsName, rulesOf } from './gtfs-files.ts';
import { findPlaceholders } from './placeholders.ts';

/** Records of one file that are read. */
const most = 500_000;

/** Told of a departure: a whole sentence, and the line on which it stands. */
export type AddLine = (message: string, line?: number) => void;

/** Receives the values of a record by the names of their columns; what is empty or has no column is ''. */
export type RowVisitor = (value: (column: string) => string, line: number) => void;

/** A file of a feed, read. Values are kept only of columns by which records refer to each other, each with its first line. */
export type GtfsTable = {
  readonly name: GtfsName;
  readonly header: readonly string[];
  readonly rows: number;
  /** How many fields hold a mark that was never filled in. */
  readonly placeholders: number;
  /** Whether it has more records than are read. */
  readonly truncated: boolean;
  readonly values: ReadonlyMap<string, ReadonlyMap<string, number>>;
};

/** The first line of a text as the names of columns. */
export const headerOf = (text: string): readonly string[] =>
  (/^[^\r\n]*/.exec(text.replace(/^\uFEFF/, ''))?.[0] ?? '').split(',').map((name) =>
    name
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  );

/** Reads one file of a feed and holds it against its own rules. Columns that the standard does not know are left alone. */
export const readGtfsTable = async (
  name: GtfsName,
  text: string,
  add: AddLine,
  visit: RowVisitor,
): Promise<GtfsTable> => {
  const rules = rulesOf(name);
  const kept = keptColumns(name);
  const values = new Map<string, Map<string, number>>(kept.map((column) => [column, new Map()]));
  const blanks = findPlaceholders(text, 1).length > 0;
  const keys = new Set<string>();
  const faults = new Map<string, number>();
  const once = (kind: string, message: string, line: number) => {
    const before = faults.get(kind) ?? 0;
    faults.set(kind, before + 1);
    if (before < 3) add(message, line);
  };
  let header: readonly string[] = [];
  let places: ReadonlyMap<string, number> = new Map();
  let checked: readonly (readonly [column: string, at: number, type: FieldType, needed: boolean])[] = [];
  let [rows, placeholders] = [0, 0];
  const read = await readRecords(text, ',', most + 1, (fields, line) => {
    if (header.length === 0) {
      header = fields.map((field) => field.replace(/^\uFEFF/, '').trim());
      places = new Map(header.map((column, index) => [column, index]));
      checkHeader(name, header, add);
      checked = Object.entries(rules.columns).flatMap(([column, type]) => {
        const at = places.get(column);
        return at === undefined ? [] : [[column, at, type.replace('!', '') as FieldType, type.endsWith('!')] as const];
      });
      return;
    }
    rows++;
    if (blanks) placeholders += fields.filter((field) => findPlaceholders(field, 1).length > 0).length;
    if (fields.length !== header.length)
      once('fields', `This record has ${fields.length} fields; the header has ${header.length}.`, line);
    for (const [column, at, type, needed] of checked) {
      const found = fields[at]?.trim() ?? '';
      if (found === '') {
        if (needed) once(`${column} empty`, `The field ${column} must not be empty.`, line);
        continue;
      }
      const fault = fieldFault(type, found);
      if (fault !== undefined)
        once(column, `The field ${column} must be ${fault}; it is ${JSON.stringify(found.slice(0, 60))}.`, line);
    }
    const value = (column: string): string => {
      const at = places.get(column);
      return at === undefined ? '' : (fields[at]?.trim() ?? '');
    };
    for (const column of kept) {
      const found = value(column);
      const known = values.get(column);
      if (found !== '' && known !== undefined && !known.has(found)) known.set(found, line);
    }
    if (rules.key.length > 0 && rules.key.every((column) => places.has(column))) {
      const key = rules.key.map(value).join('\u0000');
      if (keys.has(key))
        once(
          'key',
          `Two records have the same ${rules.key.join(' and ')} (${rules.key.map(value).join(', ').slice(0, 80)}).`,
          line,
        );
      else keys.add(key);
    }
    visit(value, line);
  });
  if ('problem' in read) add(read.problem, read.line);
  else if (header.length === 0) add('The file is empty.');
  return { name, header, rows, placeholders, truncated: 'problem' in read || read.truncated, values };
};

const checkHeader = (name: GtfsName, header: readonly string[], add: AddLine): void => {
  for (const [column, type] of Object.entries(rulesOf(name).columns))
    if (type.endsWith('!') && !header.includes(column)) add(`The column ${column} is missing.`, 1);
  const twice = header.find((column, index) => column !== '' && header.indexOf(column) !== index);
  if (twice !== undefined) add(`The column ${twice.slice(0, 60)} stands twice.`, 1);
  if (header.some((column) => column === '')) add('A column has no name.', 1);
};

/** The columns of a file that name records: its own, and those of others. */
const keptColumns = (name: GtfsName): readonly string[] => {
  const rules = rulesOf(name);
  const own = rules.key.length === 1 ? rules.key : [];
  const asked: { readonly [name: string]: readonly string[] } = {
    calendar_dates: ['service_id'],
    shapes: ['shape_id'],
    stops: ['zone_id'],
    stop_times: ['trip_id'],
  };
  return [...new Set([...own, ...(asked[name] ?? []), ...Object.keys(rules.refers ?? {})])];
};
