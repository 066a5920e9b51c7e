import { isObject, type Json, member } from '../source/pointer.ts';
import { calendar, discovery, hours, manifest, regions, versions } from './gbfs-lists.ts';
import { stationInformation, stationStatus } from './gbfs-stations.ts';
import { alerts, pricingPlans, systemInformation } from './gbfs-system.ts';
import { count, type Edition, moment } from './gbfs-values.ts';
import { geofencingZones, vehicleAvailability, vehicleStatus, vehicleTypes } from './gbfs-vehicles.ts';
import { listMember } from './members.ts';
import { group, type Shape, text } from './shape.ts';

const shapes = {
  gbfs: discovery,
  gbfs_versions: () => versions,
  manifest: () => manifest,
  system_information: systemInformation,
  vehicle_types: vehicleTypes,
  station_information: stationInformation,
  station_status: stationStatus,
  free_bike_status: vehicleStatus,
  vehicle_status: vehicleStatus,
  vehicle_availability: () => vehicleAvailability,
  system_hours: hours,
  system_calendar: () => calendar,
  system_regions: regions,
  system_pricing_plans: pricingPlans,
  system_alerts: alerts,
  geofencing_zones: geofencingZones,
} satisfies { readonly [name: string]: (edition: Edition) => Shape };

/** A file of the standard, by its name there. */
export type FeedName = keyof typeof shapes;

/** What a file of GBFS as a whole must keep in an edition. Edition 1.0 does not name itself. */
export const shapeOf = (feed: FeedName, edition: Edition, named: boolean): Shape =>
  group({
    last_updated: moment(edition),
    ttl: count,
    ...(named && { version: text }),
    data: shapes[feed](edition),
  });

const lists: readonly (readonly [key: string, feed: FeedName])[] = [
  ['versions', 'gbfs_versions'],
  ['datasets', 'manifest'],
  ['vehicle_types', 'vehicle_types'],
  ['bikes', 'free_bike_status'],
  ['rental_hours', 'system_hours'],
  ['calendars', 'system_calendar'],
  ['regions', 'system_regions'],
  ['plans', 'system_pricing_plans'],
  ['alerts', 'system_alerts'],
  ['geofencing_zones', 'geofencing_zones'],
];

/** Which file of the standard a value of `data` is, by what it holds; undefined where it is none. */
export const feedOf = (data: Json): FeedName | undefined => {
  if (!isObject(data)) return undefined;
  const [, named] = lists.find(([key]) => Object.hasOwn(data, key)) ?? [];
  if (named !== undefined) return named;
  if (Object.hasOwn(data, 'stations'))
    return isStatus(listMember(data, 'stations')) ? 'station_status' : 'station_information';
  if (Object.hasOwn(data, 'vehicles'))
    return listMember(data, 'vehicles').some((each) => member(each, 'availabilities') !== undefined)
      ? 'vehicle_availability'
      : 'vehicle_status';
  if (Object.hasOwn(data, 'system_id')) return 'system_information';
  if (Array.isArray(data.feeds)) return 'gbfs';
  const values = Object.values(data);
  return values.length > 0 && values.every((each) => Array.isArray(member(each, 'feeds'))) ? 'gbfs' : undefined;
};

const isStatus = (stations: readonly Json[]): boolean =>
  stations.some((station) =>
    ['num_bikes_available', 'num_vehicles_available', 'is_renting', 'last_reported'].some(
      (key) => member(station, key) !== undefined,
    ),
  );
