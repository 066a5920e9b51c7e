import { isObject, type Json, pointerOf } from '../source/pointer.ts';
import { findPlaceholders } from './placeholders.ts';

/** Where the records of a document stand: the keys that lead to their list, and the records. */
export type Records = { readonly keys: readonly string[]; readonly records: readonly Json[] };

const wrappers = ['value', 'items', 'data', 'results', 'records', 'features', 'entries', 'rows', 'content', 'entities'];

/** Finds the records of a document: a list, the list that an object wraps, else the object itself as one record. */
export const recordsOf = (root: Json): Records => {
  if (Array.isArray(root)) return { keys: [], records: root as readonly Json[] };
  if (!isObject(root)) return { keys: [], records: [root] };
  const lists = Object.entries(root).filter(([, value]) => Array.isArray(value) && value.some(isObject));
  const [name, list] = lists.find(([key]) => wrappers.includes(key)) ?? (lists.length === 1 ? (lists[0] ?? []) : []);
  return name === undefined || !Array.isArray(list)
    ? { keys: [], records: [root] }
    : { keys: [name], records: list as readonly Json[] };
};

/** Collects the facts that json and ndjson share, record by record, so that a large file needs no list of its own. */
export type RecordTally = {
  readonly add: (record: Json, place: readonly (string | number)[]) => void;
  readonly facts: () => { readonly [fact: string]: Json };
  /** Pointers to the earliest and the latest date, where there are dates. */
  readonly datePlaces: () => { readonly earliest?: string; readonly latest?: string };
  /** Pointers to the first placeholder and the first ambiguous date, by the pointer of their fact. */
  readonly firstPlaces: () => { readonly [fact: string]: string };
};

type Moment = { readonly value: string; readonly time: number; readonly pointer: string };

const mostFields = 500;
/** Characters of a text in a record that is looked at for dates and placeholders. */
const longestText = 200;

/** Makes an empty tally. */
export const recordTally = (): RecordTally => {
  const fields = new Set<string>();
  const filled = new Set<string>();
  let records = 0;
  let empty = 0;
  let first: string | undefined;
  let identical = true;
  let dates = 0;
  let withoutOffset = 0;
  let earliest: Moment | undefined;
  let latest: Moment | undefined;
  const counts = { placeholders: 0, ambiguousDates: 0 };
  const firsts: Record<string, string> = {};
  const count = (fact: keyof typeof counts, place: readonly (string | number)[]): void => {
    if (counts[fact]++ === 0) firsts[`/${fact}`] = pointerOf(place);
  };
  const text = (value: string, place: readonly (string | number)[]): void => {
    if (value.length >= 10 && value.length <= 40) date(value, place);
    if (findPlaceholders(value, 1).length > 0) count('placeholders', place);
    else if (/^\d{1,2}[./-]\d{1,2}[./-]\d{4}(\s\d{1,2}:\d{2}.*)?$/.test(value)) count('ambiguousDates', place);
  };
  const date = (value: string, place: readonly (string | number)[]): void => {
    const match = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/i.exec(value);
    const time = match ? Date.parse(value.replace(' ', 'T').replace(',', '.')) : Number.NaN;
    if (match === null || Number.isNaN(time)) return;
    dates++;
    if (value.length > 10 && match[1] === undefined) withoutOffset++;
    const moment = { value, time, pointer: pointerOf(place) };
    if (earliest === undefined || time < earliest.time) earliest = moment;
    if (latest === undefined || time > latest.time) latest = moment;
  };
  return {
    add: (record, place) => {
      records++;
      if (isEmpty(record)) empty++;
      if (records <= 100 && isObject(record))
        for (const key of Object.keys(record)) if (fields.size < mostFields) fields.add(key);
      if (filled.size < fields.size && isObject(record))
        for (const key of fields) if (!filled.has(key) && !isEmpty(record[key] ?? null)) filled.add(key);
      if (identical) {
        const written = JSON.stringify(record);
        first ??= written;
        identical = written === first;
      }
      walkTexts(record, place, text, 0);
    },
    facts: () => ({
      records,
      fields: [...fields],
      ...(filled.size < fields.size && { emptyFields: [...fields].filter((name) => !filled.has(name)) }),
      identical: identical && records > 1,
      empty,
      ...(earliest &&
        latest && { dates: { count: dates, withoutOffset, earliest: earliest.value, latest: latest.value } }),
      ...(counts.ambiguousDates > 0 && { ambiguousDates: counts.ambiguousDates }),
      ...(counts.placeholders > 0 && { placeholders: counts.placeholders }),
    }),
    datePlaces: () => ({ ...(earliest && { earliest: earliest.pointer }), ...(latest && { latest: latest.pointer }) }),
    firstPlaces: () => firsts,
  };
};

const isEmpty = (value: Json): boolean => {
  if (value === null || (typeof value === 'string' && value.trim() === '')) return true;
  if (Array.isArray(value)) return value.every((item) => isEmpty(item as Json));
  return isObject(value) && Object.values(value).every(isEmpty);
};

const walkTexts = (
  value: Json,
  place: readonly (string | number)[],
  visit: (text: string, place: readonly (string | number)[]) => void,
  depth: number,
): void => {
  if (typeof value === 'string') {
    if (value.length >= 3 && value.length <= longestText) visit(value, place);
  } else if (depth < 4 && Array.isArray(value)) {
    for (const [index, item] of value.entries()) walkTexts(item as Json, [...place, index], visit, depth + 1);
  } else if (depth < 4 && isObject(value))
    for (const [key, item] of Object.entries(value)) walkTexts(item, [...place, key], visit, depth + 1);
};
