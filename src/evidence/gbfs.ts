import type { Kind, Probe, Reading, Spot } from '../model/evidence.ts';
import { isObject, type Json, member, pointerOf } from '../source/pointer.ts';
import { isBroken, readBroken } from './broken-file.ts';
import { type FeedName, feedOf, shapeOf } from './gbfs-feeds.ts';
import { listedFeeds } from './gbfs-lists.ts';
import { addressOf } from './hosts.ts';
import { listMember, present, textMember } from './members.ts';
import { problemList } from './problem-list.ts';
import { testShape } from './shape.ts';
import { unknownEdition } from './unknown-edition.ts';

type Group = { readonly [key: string]: Json };

/** GBFS, the feed of shared bicycles, scooters and cars: each of its files, editions 1.0 to 3.1. Nothing is fetched. */
export const gbfs: Kind = {
  name: 'gbfs',
  title: 'GBFS file',
  recognisedBy:
    'A JSON object with last_updated, ttl and data, whose data holds what one of the files of the standard holds.',
  recognise: (probe) => (probe.root === undefined ? isBrokenFeed(probe) : isFeed(probe.root)),
  read: (probe) => (isObject(probe.root) ? readFeed(probe.root) : readBroken(probe, gbfs.title)),
};

const isBrokenFeed = (probe: Probe): boolean => isBroken(probe, ['"last_updated"', '"ttl"', '"data"']);

const heads = ['last_updated', 'ttl', 'version', 'data'];

/** Members of data that other interfaces do not have. */
const own = ['stations', 'vehicle_types', 'geofencing_zones', 'rental_hours', 'system_id', 'feeds'];

/** A file that lacks a member of the head is a faulty feed, not another kind of file; but lists of alerts or plans without ttl are anybody's. */
const isFeed = (root: Json): boolean =>
  isObject(root) &&
  feedOf(root.data ?? null) !== undefined &&
  heads.filter((key) => Object.hasOwn(root, key)).length >= 3 &&
  (Object.hasOwn(root, 'ttl') ||
    (Object.hasOwn(root, 'last_updated') && own.some((key) => Object.hasOwn(root.data as object, key))));

const readFeed = (root: Group): Reading => {
  const problems = problemList();
  const data = root.data ?? null;
  const feed = feedOf(data) ?? 'gbfs';
  const version = typeof root.version === 'string' ? root.version : undefined;
  const edition = editionOf(version);
  if (edition !== undefined) testShape(shapeOf(feed, edition, root.version !== undefined), root, problems);
  const { list, keys } = entriesOf(feed, data);
  const spots: Record<string, Spot> = { '': { pointer: '' }, '/records': { pointer: pointerOf(['data', ...keys]) } };
  for (const [fact, key] of [
    ['version', 'version'],
    ['lastUpdated', 'last_updated'],
    ['ttl', 'ttl'],
  ] as const)
    if (Object.hasOwn(root, key)) spots[`/${fact}`] = { pointer: `/${key}` };
  const ids = list.flatMap((entry, index) => {
    const id = idKeys.map((key) => textMember(entry, key)).find((each) => each !== undefined);
    return id === undefined ? [] : [{ id, index }];
  });
  const twice = repeated(ids);
  if (twice !== undefined && unique.has(feed))
    problems.add(`The identifier ${twice.id.slice(0, 80)} stands twice.`, {
      pointer: pointerOf(['data', ...keys, twice.index]),
    });
  const places = list.flatMap((entry) => {
    const [lat, lon] = [member(entry, 'lat'), member(entry, 'lon')];
    return typeof lat === 'number' && typeof lon === 'number' ? [[lon, lat] as const] : [];
  });
  return {
    state: 'read',
    facts: {
      feed,
      ...present({ version, lastUpdated: momentOf(root.last_updated) }),
      ...(typeof root.ttl === 'number' && { ttl: root.ttl }),
      records: list.length,
      ids: ids.slice(0, 100).map(({ id }) => id),
      ...(feed === 'system_information' && {
        system: present({
          id: textMember(data, 'system_id'),
          name: wordsOf(member(data, 'name')),
          operator: wordsOf(member(data, 'operator')),
          timezone: textMember(data, 'timezone'),
          licence: textMember(data, 'license_id') ?? textMember(data, 'license_url'),
        }),
      }),
      ...(feed === 'gbfs' && { feeds: listedFeeds(data).slice(0, 100) }),
      ...((feed === 'gbfs_versions' || feed === 'manifest') && { versions: versionsOf(list) }),
      hosts: hostsOf(root),
      ...(places.length > 0 && { bounds: boundsOf(places) }),
      atZero: places.filter(([lon, lat]) => lon === 0 && lat === 0).length,
    },
    spots,
    problems: edition === undefined ? [unknownEdition('GBFS', version ?? '', '/version')] : problems.list(),
    valid: edition === undefined ? undefined : !problems.any(),
  };
};

/** The edition as a number; undefined for one that we do not know. Edition 1.0 does not name itself. */
const editionOf = (version: string | undefined): number | undefined => {
  if (version === undefined) return 10;
  const [, major, minor] = /^([123])\.(\d)(?:-RC\d*)?$/.exec(version) ?? [];
  const edition = Number(`${major}${minor}`);
  return [10, 11, 20, 21, 22, 23, 30, 31].includes(edition) ? edition : undefined;
};

const idKeys = [
  'station_id',
  'vehicle_id',
  'bike_id',
  'vehicle_type_id',
  'region_id',
  'plan_id',
  'alert_id',
  'system_id',
];
const unique: ReadonlySet<FeedName> = new Set<FeedName>([
  'station_information',
  'station_status',
  'vehicle_types',
  'free_bike_status',
  'vehicle_status',
  'system_regions',
  'system_pricing_plans',
]);

/** The entries that a file is about, and the keys that lead to their list from data. */
const entriesOf = (
  feed: FeedName,
  data: Json,
): { readonly list: readonly Json[]; readonly keys: readonly string[] } => {
  if (feed === 'gbfs') return { list: listedFeeds(data), keys: [] };
  if (feed === 'system_information') return { list: [data], keys: [] };
  if (feed === 'geofencing_zones')
    return { list: listMember(member(data, feed), 'features'), keys: [feed, 'features'] };
  const key = isObject(data) ? Object.keys(data).find((each) => Array.isArray(data[each])) : undefined;
  return key === undefined ? { list: [], keys: [] } : { list: listMember(data, key), keys: [key] };
};

const repeated = (ids: readonly { readonly id: string; readonly index: number }[]) => {
  const seen = new Set<string>();
  for (const each of ids) {
    if (seen.has(each.id)) return each;
    seen.add(each.id);
  }
  return undefined;
};

/** A moment as people write it; seconds since 1970 are written out. */
const momentOf = (written: Json | undefined): string | undefined =>
  typeof written === 'number' && Math.abs(written) < 8e12
    ? new Date(written * 1_000).toISOString().replace('.000Z', 'Z')
    : typeof written === 'string'
      ? written
      : undefined;

const wordsOf = (found: unknown): string | undefined =>
  typeof found === 'string' ? found : Array.isArray(found) ? textMember(found[0], 'text') : undefined;

const versionsOf = (list: readonly Json[]): readonly string[] => [
  ...new Set(
    list
      .flatMap((each) => [each, ...listMember(each, 'versions')])
      .flatMap((each) => textMember(each, 'version') ?? []),
  ),
];

const hostsOf = (root: Group): readonly string[] => {
  const found = JSON.stringify(root).match(/"https?:\/\/[^"\s]{1,300}"/g) ?? [];
  return [...new Set(found.flatMap((url) => addressOf(url.slice(1, -1)).host ?? []))].slice(0, 20);
};

const boundsOf = (places: readonly (readonly [number, number])[]) => {
  const [first = [0, 0]] = places;
  const box = { west: first[0], south: first[1], east: first[0], north: first[1] };
  for (const [lon, lat] of places) {
    box.west = Math.min(box.west, lon);
    box.east = Math.max(box.east, lon);
    box.south = Math.min(box.south, lat);
    box.north = Math.max(box.north, lat);
  }
  return box;
};
