import type { InputFile } from '../model/check.ts';
import { isObject, type Json, valueAt } from '../source/pointer.ts';

/** A date that an export names as the day on which something was recorded, with its place in the facts. */
export type RecordedOn = { readonly field: string; readonly date: string; readonly pointer: string };

/** Records of a JSON file whose dates are looked at. */
const most = 10_000;

/**
 * The latest dates in the columns or members whose names say that something was recorded, by the words given (`created`,
 * `observed`). Other dates may well lie ahead: the end of a permit, a timetable.
 */
export const recordedOn = (file: InputFile, words: readonly string[]): RecordedOn[] => {
  const { kind } = file.attachment;
  const says = (name: string): boolean => words.some((word) => plain(name).includes(word));
  if (kind === 'csv') return ofColumns(file.facts, says);
  if (kind === 'ngsi-ld-entity') return ofEntities(file.facts);
  if (kind === 'json') return ofRecords(file.facts, says);
  return [];
};

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

const listAt = (facts: unknown, pointer: string): readonly unknown[] => {
  const list: unknown = valueAt(facts, pointer);
  return Array.isArray(list) ? list : [];
};

const ofColumns = (facts: unknown, says: (name: string) => boolean): RecordedOn[] =>
  listAt(facts, '/columns').flatMap((column, index) => {
    const [name, latest] = [valueAt(column, '/name'), valueAt(column, '/latest')];
    if (typeof name !== 'string' || typeof latest !== 'string' || !says(name)) return [];
    return [{ field: name, date: latest, pointer: `/columns/${index}` }];
  });

const ofEntities = (facts: unknown): RecordedOn[] =>
  listAt(facts, '/entities').flatMap((entity, at) =>
    listAt(entity, '/attributes').flatMap((attribute, index) => {
      const date = valueAt(attribute, '/observedAt');
      if (typeof date !== 'string') return [];
      return [{ field: 'observedAt', date, pointer: `/entities/${at}/attributes/${index}` }];
    }),
  );

const ofRecords = (facts: unknown, says: (name: string) => boolean): RecordedOn[] => {
  const at = valueAt(facts, '/at');
  const records: unknown = valueAt(valueAt(facts, '/document'), typeof at === 'string' ? at : '');
  const list: readonly unknown[] = Array.isArray(records) ? records : [records];
  const latest = new Map<string, RecordedOn>();
  list.slice(0, most).forEach((record, index) => {
    if (!isObject(record)) return;
    for (const [field, date] of Object.entries(record)) {
      if (!says(field) || !isDay(date) || date <= (latest.get(field)?.date ?? '')) continue;
      const below = Array.isArray(records) ? `/${index}` : '';
      latest.set(field, { field, date, pointer: `/document${typeof at === 'string' ? at : ''}${below}/${field}` });
    }
  });
  return [...latest.values()];
};

const isDay = (value: Json | undefined): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value);
