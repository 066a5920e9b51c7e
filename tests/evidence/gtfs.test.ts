import { describe, expect, it } from 'vitest';
import { dmfr } from '../../src/evidence/dmfr.ts';
import { gtfs } from '../../src/evidence/gtfs.ts';
import { recognise } from '../../src/evidence/registry.ts';
import type { Sibling } from '../../src/model/evidence.ts';
import { makeZip } from './make-zip.ts';
import { corpusProbe, expectSound, hasCorpus, labelled, probeOf, read, readWell } from './reading.ts';
import { corpusTools, folderOf, readIn } from './siblings.ts';

const feed = {
  'agency.txt':
    'agency_id,agency_name,agency_url,agency_timezone\nCT,City Transport,https://transport.city.nl,Europe/Amsterdam\n',
  'stops.txt': 'stop_id,stop_name,stop_lat,stop_lon\nA,Centraal,51.92,4.47\nB,"Noord, plein",51.95,4.48\n',
  'routes.txt': 'route_id,agency_id,route_short_name,route_type\n1,CT,1,0\n',
  'trips.txt': 'route_id,service_id,trip_id\n1,W,T1\n',
  'stop_times.txt':
    'trip_id,arrival_time,departure_time,stop_id,stop_sequence\nT1,23:50:00,23:50:00,A,1\nT1,24:05:00,24:05:00,B,2\n',
  'calendar.txt':
    'service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\nW,1,1,1,1,1,0,0,20261101,20270430\n',
  'feed_info.txt':
    'feed_publisher_name,feed_publisher_url,feed_lang,feed_version,feed_start_date\nCity Transport,https://transport.city.nl,nl,7,20261101\n',
};
type File = keyof typeof feed;
const zipped = (changes: { readonly [file in File]?: string | undefined } = {}): Uint8Array =>
  makeZip(
    Object.fromEntries(
      Object.entries({ ...feed, ...changes }).filter((entry): entry is [string, string] => entry[1] !== undefined),
    ),
  );
const messages = async (changes: { readonly [file in File]?: string | undefined }): Promise<readonly string[]> => {
  const { problems, valid } = await readWell(gtfs, zipped(changes));
  expect(valid).toBe(problems.length === 0);
  return problems.map(({ message }) => message);
};

describe('a feed of GTFS', () => {
  it('tells who publishes it, what it covers and until when', async () => {
    const { facts, valid, problems } = await readWell(gtfs, zipped());
    expect({ valid, problems }).toEqual({ valid: true, problems: [] });
    expect(facts).toMatchObject({
      form: 'feed',
      records: 9,
      publisher: 'City Transport',
      version: '7',
      validFrom: '2026-11-01',
      agencies: [{ id: 'CT', name: 'City Transport', timezone: 'Europe/Amsterdam' }],
      stops: 2,
      routes: 1,
      trips: 1,
      stopTimes: 2,
      routeTypes: ['0'],
      serviceFrom: '2026-11-01',
      serviceUntil: '2027-04-30',
      bounds: { west: 4.47, south: 51.92, east: 4.48, north: 51.95 },
      atZero: 0,
    });
  });

  it.each([
    ['without its calls', { 'stop_times.txt': undefined }, /lacks the file stop_times\.txt/],
    ['without any day of service', { 'calendar.txt': undefined }, /lacks both calendar\.txt and calendar_dates\.txt/],
    [
      'with a stop that is not there',
      { 'stops.txt': 'stop_id,stop_name,stop_lat,stop_lon\nA,Centraal,51.92,4.47\n' },
      /stop_times\.txt, line 3: The stop_id B stands in no record of stops\.txt/,
    ],
    [
      'with a trip of no route',
      { 'trips.txt': 'route_id,service_id,trip_id\n9,W,T1\n' },
      /The route_id 9 stands in no record/,
    ],
    [
      'with a service that never runs',
      { 'trips.txt': 'route_id,service_id,trip_id\n1,X,T1\n' },
      /The service_id X stands in no record of calendar\.txt or calendar_dates\.txt/,
    ],
    ['with two records of one stop', { 'stops.txt': `${feed['stops.txt']}A,Zuid,51.9,4.4\n` }, /same stop_id/],
    [
      'with a day that is none',
      { 'calendar.txt': feed['calendar.txt'].replace('20270430', '20270231') },
      /end_date must be a day/,
    ],
    [
      'with a service that ends before it starts',
      { 'calendar.txt': feed['calendar.txt'].replace('20270430', '20260101') },
      /ends before it starts/,
    ],
    [
      'with a time zone that nobody knows',
      { 'agency.txt': feed['agency.txt'].replace('Amsterdam', 'Rotterdam') },
      /time zone of the tz database/,
    ],
    [
      'with a stop without a place',
      { 'stops.txt': 'stop_id,stop_name,stop_lat,stop_lon\nA,Centraal,,\nB,Noord,51.9,4.4\n' },
      /needs the fields stop_lat and stop_lon/,
    ],
    [
      'with an arrival and no departure',
      { 'stop_times.txt': feed['stop_times.txt'].replace('24:05:00,24:05:00', '24:05:00,') },
      /must stand together/,
    ],
    [
      'with a last stop without times',
      { 'stop_times.txt': feed['stop_times.txt'].replace('24:05:00,24:05:00', ',') },
      /no times at its last stop/,
    ],
    [
      'with a departure before the arrival',
      { 'stop_times.txt': feed['stop_times.txt'].replace('24:05:00,24:05:00', '24:05:00,24:04:00') },
      /is before the arrival/,
    ],
    [
      'with a column short',
      { 'routes.txt': 'route_id,agency_id,route_short_name,route_type\n1,CT,1\n' },
      /has 3 fields; the header has 4/,
    ],
    [
      'with no stops at all',
      { 'stops.txt': 'stop_id,stop_name,stop_lat,stop_lon\n' },
      /stops\.txt: The file holds no record/,
    ],
  ])('%s is invalid', async (_, changes, message) => {
    expect(await messages(changes)).toEqual(expect.arrayContaining([expect.stringMatching(message)]));
  });

  it('in a folder of its archive is told to stand at the top', async () => {
    const bytes = makeZip(Object.fromEntries(Object.entries(feed).map(([file, text]) => [`gtfs/${file}`, text])));
    expect((await readWell(gtfs, bytes)).problems).toMatchObject([
      { message: expect.stringMatching(/must stand at its top/) },
    ]);
  });

  it('is no other archive of tables', () => {
    const names = recognise(probeOf('gtfs.zip', makeZip({ 'stops.txt': feed['stops.txt'], 'readme.txt': 'x' }))).map(
      ({ name }) => name,
    );
    expect(names).not.toContain('gtfs');
    expect(names).toContain('zip-export');
  });
});

describe('a file of GTFS', () => {
  it('is known by its columns, whatever its name', async () => {
    const { facts, valid } = await readWell(gtfs, feed['stops.txt'], 'export.csv');
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      form: 'file',
      name: 'stops',
      records: 2,
      header: ['stop_id', 'stop_name', 'stop_lat', 'stop_lon'],
    });
  });

  it('is held against the files beside it, each fault with its file and line', async () => {
    const { problems, valid } = await readIn(
      gtfs,
      { ...feed, 'trips.txt': 'route_id,service_id,trip_id\n1,W,T1\n7,W,T2\n' },
      'stops.txt',
    );
    expect(valid).toBe(false);
    expect(problems).toEqual([{ message: 'trips.txt, line 3: The route_id 7 stands in no record of routes.txt.' }]);
  });

  it('of a folder in which one needed file is missing is not valid; a sample of two files is left alone', async () => {
    const { 'routes.txt': _, ...rest } = feed;
    expect((await readIn(gtfs, rest, 'stops.txt')).problems).toMatchObject([
      { message: 'The feed around it lacks the file routes.txt.' },
    ]);
    expect(
      (await readIn(gtfs, { 'stops.txt': feed['stops.txt'], 'agency.txt': feed['agency.txt'] }, 'stops.txt')).valid,
    ).toBe(true);
  });

  it('of a folder in which one needed file is beyond a limit is not said to lack it', async () => {
    const tools = folderOf(feed);
    const sibling = async (name: string): Promise<Sibling> =>
      name === 'routes.txt' ? { problem: 'it has 300000000 bytes', limited: true } : tools.sibling(name);
    const reading = await gtfs.read(probeOf('stops.txt', feed['stops.txt']), { sibling });
    expect(reading).toMatchObject({ state: 'read', problems: [] });
  });

  it('is not called valid where a file whose records it names was not read', async () => {
    const tools = folderOf(feed);
    const sibling = async (name: string): Promise<Sibling> =>
      name === 'routes.txt' ? { problem: 'it has 300000000 bytes', limited: true } : tools.sibling(name);
    const reading = await gtfs.read(probeOf('trips.txt', feed['trips.txt']), { sibling });
    expect(reading).toHaveProperty('valid', undefined);
    expect(reading).toMatchObject({ problems: [{ message: expect.stringContaining('routes.txt beside it was not') }] });
  });

  it.each(['hello world, this is no table\n', '<html><body>Stops</body></html>', 'route_id,route_type\nR,3\n'])(
    'is not called valid where the file whose records it names is none of a feed: %j',
    async (stops) => {
      const { valid, problems } = await readIn(gtfs, { ...feed, 'stops.txt': stops }, 'stop_times.txt');
      expect(valid).toBeUndefined();
      expect(problems).toMatchObject([{ message: expect.stringContaining('stops.txt beside it was not read') }]);
    },
  );

  it('that is not UTF-8 is invalid, as the standard says', async () => {
    const bytes = new Uint8Array(Buffer.from(feed['stops.txt'].replace('Centraal', 'Köln'), 'latin1'));
    expect(await read(gtfs, bytes, 'stops.txt')).toMatchObject({
      state: 'invalid',
      why: expect.stringMatching(/must be UTF-8 text/),
    });
  });

  it.each([
    ['a table of stops of another field', 'stop,name,reason\n1,a,b\n2,c,d\n'],
    ['a register with an id and a name', 'stop_id,stop_name,reason\n1,a,b\n2,c,d\n'],
    [
      'hours of opening',
      'name,monday,tuesday,wednesday,thursday,friday,saturday,sunday\nLibrary,9-17,9-17,9-17,9-17,9-17,,\nPool,7-21,7-21,7-21,7-21,7-21,8-12,8-12\n',
    ],
    ['a list of public bodies', 'agency_name,agency_url,budget\nWater,https://water.nl,3\nRoads,https://roads.nl,4\n'],
    ['a table of flights', 'flight,arrival_time,departure_time\nKL1,10:00:00,11:00:00\nKL2,12:00:00,13:00:00\n'],
    ['trips of lorries', 'route_id,origin_id,destination_id\n1,A,B\n2,B,C\n'],
    ['an empty file', ''],
    ['prose', 'The stops of the city are listed elsewhere, stop_id and stop_name and so on.\n'],
  ])('is not %s', (_, text) => {
    expect(recognise(probeOf('stops.txt', text)).map(({ name }) => name)).not.toContain('gtfs');
  });
});

describe('a record of the registry of mobility feeds', () => {
  const record = {
    $schema: 'https://dmfr.transit.land/json-schema/dmfr.schema-v0.6.0.json',
    feeds: [
      {
        id: 'f-city',
        spec: 'gtfs',
        urls: { static_current: 'https://transport.city.nl/gtfs.zip' },
        license: { spdx_identifier: 'CC0-1.0' },
      },
    ],
  };
  it('tells the feeds and their licences', async () => {
    const { facts, valid } = await readWell(dmfr, JSON.stringify(record));
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      feeds: [{ id: 'f-city', spec: 'gtfs', urls: ['https://transport.city.nl/gtfs.zip'], licence: 'CC0-1.0' }],
    });
  });
  it('without feeds says nothing', async () => {
    expect((await readWell(dmfr, JSON.stringify({ ...record, feeds: [] }))).valid).toBe(false);
  });
  it('is no other list of feeds', () => {
    expect(
      recognise(probeOf('a.json', '{"feeds":[{"id":"1","spec":"rss","urls":{}}]}')).map(({ name }) => name),
    ).not.toContain('dmfr');
  });
});

describe.skipIf(!hasCorpus)('GTFS of the corpus', () => {
  it.each(labelled('gtfs-gbfs').filter(({ format, label }) => format.startsWith('gtfs') && label !== 'unknown'))(
    '$file is $label',
    async ({ file, label }) => {
      const probe = { ...corpusProbe(file), file };
      expect(recognise(probe)[0]?.name).toBe('gtfs');
      const reading = await gtfs.read(probe, corpusTools(file));
      if (reading.state === 'read') expectSound(gtfs, probe, reading);
      expect(reading.state === 'invalid' || (reading.state === 'read' && reading.valid === false)).toBe(
        label === 'invalid',
      );
    },
  );
});
