import type { Json } from '../source/pointer.ts';

/** Takes the values of one column one by one and tells what they have in common. */
export type ColumnTally = {
  readonly add: (value: string, line: number) => void;
  /** The facts of the column, as schemas/facts/csv.schema.json names them. */
  readonly facts: () => { readonly [key: string]: Json };
  /** Whether every value so far is filled and different from the others. */
  readonly isKey: () => boolean;
  readonly latest: () => string | undefined;
  /** The lines of the first value of each sort, by the name of the fact. */
  readonly lines: () => Readonly<Record<string, number>>;
  readonly withoutOffset: () => number;
  /** How many values can be read in two ways, by the name of the fact. */
  readonly ambiguous: () => Ambiguous;
};

/** Numbers with a decimal comma, dates in a form other than ISO 8601, and times without their offset. */
export type Ambiguous = {
  readonly datesWithoutOffset: number;
  readonly decimalCommas: number;
  readonly ambiguousDates: number;
};

const distinctMost = 10_000;
/** A column of no more different values than this, none longer than this, gives them: lists of countries, of columns. */
const listed = { values: 100, characters: 100 };

/** Makes the tally of a column with this name. */
export const columnTally = (name: string): ColumnTally => {
  const seen = new Set<string>();
  const types: Record<string, number> = {};
  const lines: Record<string, number> = {};
  const counts = { datesWithoutOffset: 0, decimalCommas: 0, ambiguousDates: 0 };
  let values = 0;
  let empty = 0;
  let repeated = false;
  let long = false;
  let latest: string | undefined;
  const count = (fact: keyof typeof counts, line: number) => {
    if (counts[fact]++ === 0) lines[fact] = line;
  };
  return {
    add: (written, line) => {
      const value = written.trim();
      values++;
      if (value === '') {
        empty++;
        return;
      }
      if (!repeated || seen.size < distinctMost) {
        if (seen.has(value)) repeated = true;
        else seen.add(value);
      }
      if (value.length > listed.characters) long = true;
      const type = typeOf(value);
      types[type] = (types[type] ?? 0) + 1;
      if (type === 'number' && value.includes(',')) count('decimalCommas', line);
      else if (type === 'localDate') count('ambiguousDates', line);
      else if (type === 'datetime' && !/(Z|[+-]\d{2}(:?\d{2})?)$/i.test(value)) count('datesWithoutOffset', line);
      if ((type === 'date' || type === 'datetime') && (latest === undefined || value > latest)) latest = value;
    },
    facts: () => ({
      name,
      empty: values === 0 ? 0 : empty / values,
      distinct: Math.min(seen.size, distinctMost),
      type: guess(name, types, values - empty),
      ...counts,
      ...(latest !== undefined && { latest }),
      ...(seen.size > 0 && seen.size <= listed.values && !long && { values: [...seen] }),
    }),
    isKey: () => values > 0 && empty === 0 && !repeated,
    latest: () => latest,
    lines: () => lines,
    withoutOffset: () => counts.datesWithoutOffset,
    ambiguous: () => counts,
  };
};

const typeOf = (value: string): string => {
  if (/^[+-]?(\d+|\d*[.,]\d+|\d{1,3}([ '.]\d{3})+(,\d+)?)([eE][+-]?\d+)?$/.test(value)) return 'number';
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return 'date';
  if (/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(value)) return 'datetime';
  if (/^\d{1,2}[./-]\d{1,2}[./-]\d{4}(\s\d{1,2}:\d{2}.*)?$/.test(value)) return 'localDate';
  if (/^(true|false)$/i.test(value)) return 'boolean';
  return /^(urn:[a-z0-9-]+:\S+|https?:\/\/\S+|did:\S+|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22})$/i.test(value)
    ? 'id'
    : 'text';
};

const guess = (name: string, types: Readonly<Record<string, number>>, filled: number): string => {
  if (filled === 0) return 'empty';
  if (/(^|[\s_.-])(id|uuid|urn|identifier)$/i.test(name.trim()) || /[a-z](Id|ID)$/.test(name.trim())) return 'id';
  const [[type] = ['text']] = Object.entries(types);
  if (Object.keys(types).length > 1)
    return types.date && types.datetime && types.date + types.datetime === filled ? 'datetime' : 'text';
  return type === 'localDate' ? 'date' : (type as string);
};
