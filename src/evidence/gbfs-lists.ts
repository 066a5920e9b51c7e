import { type Json, member } from '../source/pointer.ts';
import { address, area, type Edition, editionName, words } from './gbfs-values.ts';
import { listMember, objectMember } from './members.ts';
import type { ProblemList } from './problem-list.ts';
import { group, listOf, mapOf, oneOf, type Placed, type Shape, text, textLike, value } from './shape.ts';

/** The files of a feed that its entry file may list, and the edition with which each came. */
const files: { readonly [name: string]: readonly [first: Edition, last: Edition] } = {
  gbfs: [10, 39],
  gbfs_versions: [11, 39],
  system_information: [10, 39],
  vehicle_types: [21, 39],
  station_information: [10, 39],
  station_status: [10, 39],
  free_bike_status: [10, 29],
  vehicle_status: [30, 39],
  vehicle_availability: [31, 39],
  system_hours: [10, 29],
  system_calendar: [10, 29],
  system_regions: [10, 39],
  system_pricing_plans: [10, 39],
  system_alerts: [10, 39],
  geofencing_zones: [21, 39],
};

/** The entry file: which files there are and where. Before edition 3 it is written once for each language. */
export const discovery = (edition: Edition): Shape => {
  const names = Object.entries(files).flatMap(([name, [first, last]]) =>
    edition >= first && edition <= last ? [name] : [],
  );
  const feeds = group(
    {
      feeds: listOf(
        group({ name: edition < 11 ? text : oneOf(names), url: edition < 11 ? text : address }),
        edition < 11 ? 0 : 1,
      ),
    },
    {},
    (found, at, problems) => {
      if (edition >= 20) checkFeeds(found, edition, at, problems);
    },
  );
  return edition >= 30 ? feeds : mapOf(feeds, { is: 'a language code (nl, de-CH)', form: /^[a-z]{2,3}(-[A-Z]{2})?$/i });
};

/** A system has stations or free vehicles, and whoever lists where the stations are also tells what they have free. */
const checkFeeds = (found: Json, edition: Edition, at: Placed, problems: ProblemList): void => {
  const names = listMember(found, 'feeds').map((feed) => member(feed, 'name'));
  if (names.length > 0 && !names.includes('system_information'))
    problems.add('The feed does not list system_information, which every system must publish.', at);
  const free = edition < 30 ? 'free_bike_status' : 'vehicle_status';
  if (names.length > 0 && !names.includes('station_status') && !names.includes(free))
    problems.add(`The feed lists neither station_status nor ${free}, so nobody learns what is free.`, at);
  else if (names.includes('station_information') && !names.includes('station_status'))
    problems.add('The feed lists station_information and not station_status.', at);
};

/** The editions in which a system publishes. */
export const versions: Shape = group({ versions: listOf(group({ version: editionName, url: address })) });

/** The systems of one publisher (from edition 3 on). */
export const manifest: Shape = group({
  datasets: listOf(
    group(
      { system_id: text, versions: listOf(group({ version: editionName, url: address })) },
      { area, country_code: textLike('a country code (NL)', /^[A-Z]{2}/) },
    ),
  ),
});

/** The regions of a system. */
export const regions = (edition: Edition): Shape =>
  group({ regions: listOf(group({ region_id: text, name: words(edition) })) });

const clock = (edition: Edition): Shape =>
  textLike('a time of day (07:30:00)', edition < 11 ? /^\d{2}:\d{2}:\d{2}$/ : /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/);
const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** When vehicles may be rented (before edition 3). */
export const hours = (edition: Edition): Shape =>
  group({
    rental_hours: listOf(
      group({
        // Edition 1.0 has its list of users under both names.
        ...(edition >= 11 && { user_types: listOf(oneOf(['member', 'nonmember']), 1) }),
        days: listOf(oneOf(days), edition < 11 ? 0 : 1),
        start_time: clock(edition),
        end_time: clock(edition),
      }),
    ),
  });

const whole = (least: number, most: number): Shape =>
  value(
    `a whole number from ${least} to ${most}`,
    (found) => Number.isInteger(found) && Number(found) >= least && Number(found) <= most,
  );

/** In which part of the year the system runs (before edition 3). */
export const calendar: Shape = group({
  calendars: listOf(
    group(
      { start_month: whole(1, 12), start_day: whole(1, 31), end_month: whole(1, 12), end_day: whole(1, 31) },
      { start_year: whole(1_000, 9_999), end_year: whole(1_000, 9_999) },
    ),
  ),
});

/** The addresses that an entry file lists, with the names of their files. */
export const listedFeeds = (data: Json): readonly { readonly name: string; readonly url: string }[] => {
  const lists = objectMember({ data }, 'data') ?? {};
  const groups = Array.isArray(lists.feeds) ? [lists] : Object.values(lists);
  return groups
    .flatMap((each) => listMember(each, 'feeds'))
    .map((feed) => ({ name: String(member(feed, 'name') ?? ''), url: String(member(feed, 'url') ?? '') }));
};
