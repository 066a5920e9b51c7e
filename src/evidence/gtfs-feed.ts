import { type GtfsName, rulesOf } from './gtfs-files.ts';
import { type GtfsTally, gtfsTally, rowsOf } from './gtfs-rows.ts';
import { type AddLine, type GtfsTable, readGtfsTable } from './gtfs-table.ts';

/** A file of a feed as text, and what a report calls it. */
export type FeedFile = { readonly name: GtfsName; readonly file: string; readonly text: string };

/** Told of a departure: a whole sentence, the file in which it stands, and its line. */
export type AddIn = (message: string, file: string, line?: number) => void;

/** A feed, read: its files, and what their records come to. */
export type Feed = {
  readonly tables: ReadonlyMap<GtfsName, GtfsTable & { readonly file: string }>;
  readonly tally: GtfsTally;
};

/** Reads the files of a feed one after the other, and holds them against their own rules and against each other. */
export const readFeed = async (files: readonly FeedFile[], add: AddIn): Promise<Feed> => {
  const tables = new Map<GtfsName, GtfsTable & { readonly file: string }>();
  const tally = gtfsTally();
  for (const { name, file, text } of files) {
    if (tables.has(name)) continue;
    const faults = new Map<string, number>();
    const addHere: AddLine = (message, line) => add(message, file, line);
    const visit = rowsOf(name, tally, (kind, message, line) => {
      const before = faults.get(kind) ?? 0;
      faults.set(kind, before + 1);
      if (before < 3) addHere(message, line);
    });
    const table = await readGtfsTable(name, text, addHere, visit);
    if (table.rows === 0 && !optional.has(name)) addHere('The file holds no record.');
    tables.set(name, { ...table, file });
  }
  checkReferences(tables, add);
  checkAgencies(tables, tally, add);
  checkTrips(tables, tally, add);
  return { tables, tally };
};

/** Files that say nothing wrong where they are empty. */
const optional = new Set<GtfsName>([
  'calendar',
  'calendar_dates',
  'fare_attributes',
  'fare_rules',
  'shapes',
  'frequencies',
  'transfers',
  'pathways',
  'levels',
  'translations',
  'attributions',
]);

type Tables = Feed['tables'];

/** Each record that another one names must be there, where the file that would hold it is there and was read to its end. */
const checkReferences = (tables: Tables, add: AddIn): void => {
  for (const table of tables.values())
    for (const [column, targets] of Object.entries(rulesOf(table.name).refers ?? {})) {
      const held = targets.map((target) => {
        const [name = '', key = ''] = target.split('.');
        const other = tables.get(name as GtfsName);
        return { name, values: other?.truncated === false ? other.values.get(key) : undefined };
      });
      // A service may stand in either of two files; where one is not at hand, nobody knows.
      if (
        held.some(({ values }) => values === undefined) &&
        (targets.length === 1 || held.every(({ values }) => values === undefined))
      )
        continue;
      if (targets.length > 1 && held.some(({ name, values }) => values === undefined && tables.has(name as GtfsName)))
        continue;
      let dead = 0;
      for (const [value, line] of table.values.get(column) ?? [])
        if (!held.some(({ values }) => values?.has(value)) && dead++ < 3)
          add(
            `The ${column} ${value.slice(0, 80)} stands in no record of ${held.map(({ name }) => `${name}.txt`).join(' or ')}.`,
            table.file,
            line,
          );
    }
};

/** Several agencies need identifiers, also in the routes, and share one time zone. */
const checkAgencies = (tables: Tables, { agencies }: GtfsTally, add: AddIn): void => {
  const table = tables.get('agency');
  if (table === undefined || agencies.length < 2) return;
  const nameless = agencies.find(({ id }) => id === '');
  if (nameless !== undefined) add('With several agencies each needs the field agency_id.', table.file, nameless.line);
  const other = agencies.find(({ timezone }) => timezone !== agencies[0]?.timezone);
  if (other !== undefined) add('All agencies of a feed must have the same time zone.', table.file, other.line);
};

/** A trip has two calls or more, and the first and the last of them have times. */
const checkTrips = (tables: Tables, { trips }: GtfsTally, add: AddIn): void => {
  const table = tables.get('stop_times');
  if (table === undefined || table.truncated) return;
  let untimed = 0;
  for (const [trip, { firstTimed, lastTimed, line }] of trips)
    if (!(firstTimed && lastTimed) && untimed++ < 3)
      add(`The trip ${trip.slice(0, 80)} has no times at its ${firstTimed ? 'last' : 'first'} stop.`, table.file, line);
};
