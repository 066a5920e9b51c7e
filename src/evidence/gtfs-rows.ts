import type { GtfsName } from './gtfs-files.ts';
import type { RowVisitor } from './gtfs-table.ts';

/** What the records of a feed come to; built up record by record, never held. */
export type GtfsTally = {
  readonly agencies: {
    readonly id: string;
    readonly name: string;
    readonly url: string;
    readonly timezone: string;
    readonly line: number;
  }[];
  readonly feed: {
    publisher?: string;
    publisherUrl?: string;
    language?: string;
    version?: string;
    validFrom?: string;
    validUntil?: string;
  };
  readonly routeTypes: Set<string>;
  readonly service: { from?: string; until?: string };
  readonly bounds: { west: number; south: number; east: number; north: number } | Record<string, never>;
  atZero: number;
  /** Of each trip: its first and last stop so far, and whether they have times. */
  readonly trips: Map<string, TripEnds>;
};

type TripEnds = { first: number; firstTimed: boolean; last: number; lastTimed: boolean; line: number };

/** An empty tally. */
export const gtfsTally = (): GtfsTally => ({
  agencies: [],
  feed: {},
  routeTypes: new Set(),
  service: {},
  bounds: {},
  atZero: 0,
  trips: new Map(),
});

/** Told of a departure of one kind: only the first few of a kind are kept. */
export type AddOnce = (kind: string, message: string, line: number) => void;

type Row = (tally: GtfsTally, value: (column: string) => string, line: number, add: AddOnce) => void;

const widen = (tally: GtfsTally, from: string, until: string): void => {
  const { service } = tally;
  if (/^\d{8}$/.test(from) && (service.from === undefined || from < service.from)) service.from = from;
  if (/^\d{8}$/.test(until) && (service.until === undefined || until > service.until)) service.until = until;
};

const stop: Row = (tally, value, line, add) => {
  const type = value('location_type');
  const [lat, lon] = [value('stop_lat'), value('stop_lon')];
  if (['', '0', '1', '2'].includes(type)) {
    if (value('stop_name') === '') add('stop name', 'A stop, station or entrance needs the field stop_name.', line);
    if (lat === '' || lon === '')
      add('stop place', 'A stop, station or entrance needs the fields stop_lat and stop_lon.', line);
  }
  const parent = value('parent_station');
  if (['2', '3', '4'].includes(type) && parent === '')
    add('parent', 'An entrance, a node or a boarding area needs the field parent_station.', line);
  if (type === '1' && parent !== '') add('parent', 'A station must not have a parent_station.', line);
  if (lat === '' || lon === '' || Number.isNaN(Number(lat) + Number(lon))) return;
  if (Number(lat) === 0 && Number(lon) === 0) tally.atZero++;
  const box = tally.bounds as { west?: number; south?: number; east?: number; north?: number };
  box.west = Math.min(box.west ?? 180, Number(lon));
  box.east = Math.max(box.east ?? -180, Number(lon));
  box.south = Math.min(box.south ?? 90, Number(lat));
  box.north = Math.max(box.north ?? -90, Number(lat));
};

const stopTime: Row = (tally, value, line, add) => {
  const [arrival, departure] = [value('arrival_time'), value('departure_time')];
  const timed = arrival !== '' && departure !== '';
  if ((arrival === '') !== (departure === ''))
    add('times', 'arrival_time and departure_time must stand together.', line);
  else if (timed && seconds(arrival) > seconds(departure))
    add('order', `The departure at ${departure} is before the arrival at ${arrival}.`, line);
  if (value('stop_id') === '' && value('location_group_id') === '' && value('location_id') === '')
    add('place', 'A call needs the field stop_id, location_group_id or location_id.', line);
  const flexible = value('start_pickup_drop_off_window') !== '';
  const sequence = Number(value('stop_sequence'));
  const trip = value('trip_id');
  const ends = tally.trips.get(trip);
  if (ends === undefined) {
    tally.trips.set(trip, {
      first: sequence,
      firstTimed: timed || flexible,
      last: sequence,
      lastTimed: timed || flexible,
      line,
    });
    return;
  }
  if (sequence < ends.first) [ends.first, ends.firstTimed] = [sequence, timed || flexible];
  if (sequence > ends.last) [ends.last, ends.lastTimed] = [sequence, timed || flexible];
};

const seconds = (time: string): number => {
  const [hours = 0, minutes = 0, rest = 0] = time.split(':').map(Number);
  return hours * 3_600 + minutes * 60 + rest;
};

const rows: { readonly [name in GtfsName]?: Row } = {
  agency: ({ agencies }, value, line) => {
    if (agencies.length < 1_000)
      agencies.push({
        id: value('agency_id'),
        name: value('agency_name'),
        url: value('agency_url'),
        timezone: value('agency_timezone'),
        line,
      });
  },
  stops: stop,
  stop_times: stopTime,
  routes: ({ routeTypes }, value, line, add) => {
    if (routeTypes.size < 100 && value('route_type') !== '') routeTypes.add(value('route_type'));
    if (value('route_short_name') === '' && value('route_long_name') === '')
      add('route name', 'A route needs the field route_short_name or route_long_name.', line);
  },
  calendar: (tally, value, line, add) => {
    widen(tally, value('start_date'), value('end_date'));
    if (value('start_date') > value('end_date')) add('calendar', 'The service ends before it starts.', line);
  },
  calendar_dates: (tally, value) => {
    if (value('exception_type') === '1') widen(tally, value('date'), value('date'));
  },
  frequencies: (_, value, line, add) => {
    if (seconds(value('start_time')) >= seconds(value('end_time')))
      add('frequency', 'The start_time must be before the end_time.', line);
    if (/^0+$/.test(value('headway_secs'))) add('headway', 'The field headway_secs must be above zero.', line);
  },
  feed_info: ({ feed }, value, line, add) => {
    const facts = {
      publisher: 'feed_publisher_name',
      publisherUrl: 'feed_publisher_url',
      language: 'feed_lang',
      version: 'feed_version',
      validFrom: 'feed_start_date',
      validUntil: 'feed_end_date',
    } as const;
    for (const [fact, column] of Object.entries(facts))
      if (value(column) !== '') feed[fact as keyof typeof facts] ??= value(column);
    if (
      value('feed_start_date') !== '' &&
      value('feed_end_date') !== '' &&
      value('feed_start_date') > value('feed_end_date')
    )
      add('feed dates', 'The feed_end_date is before the feed_start_date.', line);
  },
};

/** The visitor of the records of one file. */
export const rowsOf = (name: GtfsName, tally: GtfsTally, add: AddOnce): RowVisitor => {
  const row = rows[name];
  return (value, line) => row?.(tally, value, line, add);
};
