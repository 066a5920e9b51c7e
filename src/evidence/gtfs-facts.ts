import type { Facts } from '../model/evidence.ts';
import type { Json } from '../source/pointer.ts';
import type { Feed } from './gtfs-feed.ts';
import type { GtfsName } from './gtfs-files.ts';

/** The facts of a feed, or of one of its files with what stands beside it. `own` names the file where it is one. */
export const feedFacts = ({ tables, tally }: Feed, own: GtfsName | undefined): Facts => {
  const only = own === undefined ? undefined : tables.get(own);
  const rows = (name: GtfsName): { readonly [fact: string]: Json } => {
    const table = tables.get(name);
    return table === undefined ? {} : { [name === 'stop_times' ? 'stopTimes' : name]: table.rows };
  };
  const listed = [...tables.values()];
  return {
    form: own === undefined ? 'feed' : 'file',
    ...(own !== undefined && { name: own }),
    records: only?.rows ?? listed.reduce((sum, table) => sum + table.rows, 0),
    truncated: listed.some(({ truncated }) => truncated),
    files: listed.map(({ name, file, rows: count, header }) => ({ name, file, rows: count, columns: [...header] })),
    ...(only !== undefined && { header: [...only.header] }),
    ...tally.feed,
    ...(tally.feed.validFrom !== undefined && { validFrom: dayOf(tally.feed.validFrom) }),
    ...(tally.feed.validUntil !== undefined && { validUntil: dayOf(tally.feed.validUntil) }),
    agencies: tally.agencies.slice(0, 100).map(({ id, name, url, timezone }) => ({ id, name, url, timezone })),
    ...rows('stops'),
    ...rows('routes'),
    ...rows('trips'),
    ...rows('stop_times'),
    routeTypes: [...tally.routeTypes].sort(),
    ...(tally.service.from !== undefined && { serviceFrom: dayOf(tally.service.from) }),
    ...(tally.service.until !== undefined && { serviceUntil: dayOf(tally.service.until) }),
    ...('west' in tally.bounds && { bounds: boxOf(tally.bounds) }),
    atZero: tally.atZero,
    placeholders: (only === undefined ? listed : [only]).reduce((sum, table) => sum + table.placeholders, 0),
  };
};

const boxOf = ({ west = 0, south = 0, east = 0, north = 0 }) => ({ west, south, east, north });

/** 20261030 as 2026-10-30; anything else as it stands. */
const dayOf = (written: string): string =>
  /^\d{8}$/.test(written) ? `${written.slice(0, 4)}-${written.slice(4, 6)}-${written.slice(6)}` : written;
