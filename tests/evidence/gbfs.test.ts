import { describe, expect, it } from 'vitest';
import { gbfs } from '../../src/evidence/gbfs.ts';
import { recognise } from '../../src/evidence/registry.ts';
import { corpusProbe, expectSound, hasCorpus, labelled, probeOf, read, readWell, tools } from './reading.ts';

const status = {
  last_updated: 1_761_811_200,
  ttl: 60,
  version: '2.3',
  data: {
    stations: [
      {
        station_id: '17',
        num_bikes_available: 3,
        is_installed: true,
        is_renting: true,
        is_returning: true,
        last_reported: 1_761_811_100,
      },
    ],
  },
};
const information = {
  last_updated: '2026-10-30T08:00:00+01:00',
  ttl: 60,
  version: '3.0',
  data: {
    stations: [
      {
        station_id: '17',
        name: [{ text: 'Centraal', language: 'nl' }],
        lat: 51.9,
        lon: 4.4,
        rental_uris: { web: 'https://bikes.city.nl/17' },
      },
      { station_id: '18', name: [{ text: 'Noord', language: 'nl' }], lat: 0, lon: 0 },
    ],
  },
};
const entry = {
  last_updated: 1_761_811_200,
  ttl: 300,
  version: '2.3',
  data: {
    nl: {
      feeds: [
        { name: 'system_information', url: 'https://bikes.city.nl/system.json' },
        { name: 'station_status', url: 'https://bikes.city.nl/status.json' },
      ],
    },
  },
};
const json = (value: unknown): string => JSON.stringify(value);
const messages = async (value: unknown): Promise<readonly string[]> =>
  (await readWell(gbfs, json(value))).problems.map(({ message }) => message);

describe('a file of GBFS', () => {
  it('tells which file it is by what it holds, and what it is about', async () => {
    const { facts, valid, problems } = await readWell(gbfs, json(information));
    expect({ valid, problems }).toEqual({ valid: true, problems: [] });
    expect(facts).toEqual({
      feed: 'station_information',
      version: '3.0',
      lastUpdated: '2026-10-30T08:00:00+01:00',
      ttl: 60,
      records: 2,
      ids: ['17', '18'],
      hosts: ['bikes.city.nl'],
      bounds: { west: 0, south: 0, east: 4.4, north: 51.9 },
      atZero: 1,
    });
    expect((await readWell(gbfs, json(status))).facts).toMatchObject({
      feed: 'station_status',
      lastUpdated: '2025-10-30T08:00:00Z',
    });
  });

  it('lists the files of the feed in its entry file', async () => {
    const { facts, valid } = await readWell(gbfs, json(entry));
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      feed: 'gbfs',
      records: 2,
      feeds: [{ name: 'system_information' }, { name: 'station_status' }],
    });
  });

  it.each([
    [
      'a version of dates that its edition does not know',
      { ...status, last_updated: '2026-10-30T08:00:00Z' },
      /last_updated must be a moment in seconds/,
    ],
    ['milliseconds', { ...status, last_updated: 1_761_811_200_000 }, /seconds since 1970/],
    [
      'a station without an answer',
      { ...status, data: { stations: [{ station_id: '17', is_renting: true }] } },
      /num_bikes_available is missing/,
    ],
    [
      'two stations with one identifier',
      { ...information, data: { stations: [information.data.stations[0], information.data.stations[0]] } },
      /17 stands twice/,
    ],
    [
      'names in one language in edition 3',
      { ...information, data: { stations: [{ station_id: '1', name: 'x', lat: 1, lon: 1 }] } },
      /name must be a list/,
    ],
    [
      'a latitude of 91',
      { ...information, data: { stations: [{ ...information.data.stations[0], lat: 91 }] } },
      /lat must be a number from -90 to 90/,
    ],
    [
      'an entry file without anything free',
      { ...entry, data: { nl: { feeds: [entry.data.nl.feeds[0]] } } },
      /neither station_status nor free_bike_status/,
    ],
    ['no ttl', { ...status, ttl: undefined }, /ttl is missing/],
    [
      'a car without a range',
      {
        ...status,
        data: { vehicle_types: [{ vehicle_type_id: 'c', form_factor: 'car', propulsion_type: 'electric' }] },
      },
      /has a motor/,
    ],
    [
      'a vehicle nowhere',
      { ...status, data: { bikes: [{ bike_id: 'b', is_reserved: false, is_disabled: false, lat: 3 }] } },
      /needs lat and lon, or the station_id/,
    ],
  ])('with %s is invalid', async (_, value, message) => {
    expect(await messages(value)).toEqual(expect.arrayContaining([expect.stringMatching(message)]));
  });

  it('of an edition that nobody knows is neither valid nor invalid', async () => {
    expect((await readWell(gbfs, json({ ...status, version: '4.0' }))).valid).toBeUndefined();
  });

  it('that is cut off is broken JSON, told as such', async () => {
    expect(await read(gbfs, json(status).slice(0, -9))).toMatchObject({
      state: 'invalid',
      why: expect.stringMatching(/looks like a GBFS file and is not JSON/),
    });
  });

  it.each([
    ['an answer of another interface', { last_updated: 1, data: { users: [] } }],
    ['alerts of another interface', { last_updated: 1_761_811_200, version: '2.0', data: { alerts: [{ text: 'x' }] } }],
    ['no data', { last_updated: 1, ttl: 1, version: '2.3' }],
    ['stations of another interface', { stations: [], version: '2.3' }],
    ['an empty list', []],
  ])('is not %s', (_, value) => {
    expect(recognise(probeOf('station_status.json', json(value))).map(({ name }) => name)).not.toContain('gbfs');
  });
});

describe.skipIf(!hasCorpus)('GBFS of the corpus', () => {
  it.each(labelled('gtfs-gbfs').filter(({ format }) => format.startsWith('gbfs')))(
    '$file is $label',
    async ({ file, label }) => {
      const probe = corpusProbe(file);
      expect(recognise(probe)[0]?.name).toBe('gbfs');
      const reading = await gbfs.read(probe, tools);
      if (reading.state !== 'read') throw new Error(reading.why);
      expectSound(gbfs, probe, reading);
      expect(reading.valid).toBe(label === 'valid');
    },
  );
});
