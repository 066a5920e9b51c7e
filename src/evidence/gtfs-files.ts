import { optionalFiles } from './gtfs-optional-files.ts';
import type { FileRules } from './gtfs-rules.ts';

/** The files of GTFS Schedule that are checked (gtfs.org, revision of 2025), by their names without the ending .txt. */
const gtfsFiles = {
  agency: {
    columns: {
      agency_id: 'id',
      agency_name: 'text!',
      agency_url: 'url!',
      agency_timezone: 'zone!',
      agency_lang: 'language',
      agency_fare_url: 'url',
      agency_email: 'email',
    },
    marks: ['agency_timezone', ['agency_name', 'agency_url']],
    key: ['agency_id'],
  },
  stops: {
    columns: {
      stop_id: 'id!',
      stop_lat: 'latitude',
      stop_lon: 'longitude',
      stop_url: 'url',
      location_type: '0-4',
      stop_timezone: 'zone',
      wheelchair_boarding: '0-2',
    },
    marks: ['stop_id', ['stop_name', 'stop_code'], ['stop_lat', 'stop_lon']],
    key: ['stop_id'],
    refers: { parent_station: ['stops.stop_id'], level_id: ['levels.level_id'] },
  },
  routes: {
    columns: {
      route_id: 'id!',
      route_type: 'count!',
      route_url: 'url',
      route_color: 'colour',
      route_text_color: 'colour',
      route_sort_order: 'count',
      continuous_pickup: '0-3',
      continuous_drop_off: '0-3',
    },
    marks: ['route_type', ['route_short_name', 'route_long_name']],
    key: ['route_id'],
    refers: { agency_id: ['agency.agency_id'] },
  },
  trips: {
    columns: {
      route_id: 'id!',
      service_id: 'id!',
      trip_id: 'id!',
      direction_id: '0-1',
      wheelchair_accessible: '0-2',
      bikes_allowed: '0-2',
      cars_allowed: '0-2',
    },
    marks: ['route_id', 'service_id', 'trip_id'],
    key: ['trip_id'],
    refers: {
      route_id: ['routes.route_id'],
      service_id: ['calendar.service_id', 'calendar_dates.service_id'],
      shape_id: ['shapes.shape_id'],
    },
  },
  stop_times: {
    columns: {
      trip_id: 'id!',
      arrival_time: 'time',
      departure_time: 'time',
      stop_id: 'id',
      stop_sequence: 'count!',
      pickup_type: '0-3',
      drop_off_type: '0-3',
      continuous_pickup: '0-3',
      continuous_drop_off: '0-3',
      shape_dist_traveled: 'number',
      timepoint: '0-1',
    },
    marks: ['trip_id', ['stop_id', 'stop_sequence'], ['arrival_time', 'departure_time', 'stop_sequence']],
    key: ['trip_id', 'stop_sequence'],
    refers: { trip_id: ['trips.trip_id'], stop_id: ['stops.stop_id'] },
  },
  calendar: {
    columns: {
      service_id: 'id!',
      monday: '0-1!',
      tuesday: '0-1!',
      wednesday: '0-1!',
      thursday: '0-1!',
      friday: '0-1!',
      saturday: '0-1!',
      sunday: '0-1!',
      start_date: 'date!',
      end_date: 'date!',
    },
    marks: ['service_id', ['monday', 'tuesday'], ['saturday', 'sunday']],
    key: ['service_id'],
  },
  calendar_dates: {
    columns: { service_id: 'id!', date: 'date!', exception_type: '1-2!' },
    marks: ['service_id', 'exception_type'],
    key: ['service_id', 'date'],
  },
  ...optionalFiles,
} as const satisfies { readonly [name: string]: FileRules };

/** A file of GTFS, by its name without the ending. */
export type GtfsName = keyof typeof gtfsFiles;

/** The rules of one file. */
export const rulesOf = (name: GtfsName): FileRules => gtfsFiles[name];

/** The names of all files that are checked. */
export const gtfsNames = Object.keys(gtfsFiles) as readonly GtfsName[];

/** Which file of GTFS a header belongs to, by its columns; undefined where it is none. */
export const nameByHeader = (header: readonly string[]): GtfsName | undefined =>
  gtfsNames.find((name) =>
    rulesOf(name).marks.every((mark) => [mark].flat().some((column) => header.includes(column))),
  );
