import type { InputFile } from '../model/check.ts';
import { isObject, type Json, pointerOf, valueAt } from '../source/pointer.ts';

/** A date that an export names as the day on which something was recorded, with its place in the facts. */
export type RecordedOn = { readonly field: string; readonly date: string; readonly pointer: string };

/** Records of a JSON file whose dates are looked at. */
const most = 10_000;

/**
 * The latest dates in the columns or members whose names say that something was recorded, by the words given (`created`,
 * `observed`) or by a name that is nothing else (`at`). Other dates may well lie ahead: the end of a permit, a timetable.
 */
export const recordedOn = (file: InputFile, words: readonly string[], names: readonly string[]): RecordedOn[] => {
  const { kind } = file.attachment;
  const says = (name: string): boolean =>
    names.includes(plain(name)) || words.some((word) => plain(name).includes(word));
  if (kind === 'csv') return ofColumns(file.facts, says);
  if (kind === 'ngsi-ld-entity') return ofEntities(file.facts);
  if (kind === 'ngsi-v2-entity')
    return ofRecords(
      listAt(file.facts, '/entities').map((entity, index) => [valueAt(entity, '/values'), `/entities/${index}/values`]),
      says,
    );
  if (kind === 'json') return ofRecords(recordsOf(file.facts), says);
  if (kind === 'ndjson')
    return ofRecords(
      listAt(file.facts, '/sample').map((record, index) => [record, `/sample/${index}`]),
      says,
    );
  if (kind === 'geojson')
    return ofRecords(
      listAt(file.facts, '/sample').map((feature, index) => [
        valueAt(feature, '/properties'),
        `/sample/${index}/properties`,
      ]),
      says,
    );
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

type Placed = readonly (readonly [record: unknown, pointer: string])[];

const recordsOf = (facts: unknown): Placed => {
  const at = valueAt(facts, '/at');
  const below = `/document${typeof at === 'string' ? at : ''}`;
  const records: unknown = valueAt(facts, below);
  return Array.isArray(records) ? records.map((record, index) => [record, `${below}/${index}`]) : [[records, below]];
};

const ofRecords = (records: Placed, says: (name: string) => boolean): RecordedOn[] => {
  const latest = new Map<string, RecordedOn>();
  for (const [record, pointer] of records.slice(0, most)) {
    if (!isObject(record)) continue;
    for (const [field, date] of Object.entries(record)) {
      if (!says(field) || !isDay(date) || date <= (latest.get(field)?.date ?? '')) continue;
      latest.set(field, { field, date, pointer: `${pointer}${pointerOf([field])}` });
    }
  }
  return [...latest.values()];
};

const isDay = (value: Json | undefined): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value);
