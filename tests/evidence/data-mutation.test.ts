import fc from 'fast-check';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { kinds, recognise } from '../../src/evidence/registry.ts';
import type { Json } from '../../src/source/pointer.ts';
import { keysOf } from '../../src/source/pointer.ts';
import { apply, changes, readAllAs } from './changes.ts';
import { makeZip } from './make-zip.ts';
import { probeOf, tools } from './reading.ts';

const region = { region: [0.07, 0.9, 0.08, 0.91, 0, 100] };
const gbfs = {
  last_updated: '2026-10-30T08:00:00Z',
  ttl: 60,
  version: '3.0',
  data: { stations: [{ station_id: '17', name: [{ text: 'Noord', language: 'nl' }], lat: 51.9, lon: 4.4 }] },
};
const item = {
  type: 'Feature',
  stac_version: '1.0.0',
  id: 'photo',
  geometry: { type: 'Point', coordinates: [4, 51] },
  bbox: [4, 51, 4, 51],
  properties: { datetime: '2026-04-17T10:00:00Z' },
  links: [{ rel: 'self', href: 'https://data.city.nl/photo.json' }],
  assets: { image: { href: 'https://data.city.nl/1.tif' } },
};
const tileset = {
  asset: { version: '1.1' },
  geometricError: 500,
  root: { boundingVolume: region, geometricError: 1, refine: 'ADD', content: { uri: 'https://t.city.nl/0.glb' } },
};
const dmfr = { feeds: [{ id: 'f-city', spec: 'gtfs', urls: { static_current: 'https://t.city.nl/gtfs.zip' } }] };

/** A valid file in JSON of each kind, and members without which it is none: absent, empty or of another type. */
const demanded: Readonly<Record<string, { readonly file: Json; readonly members: readonly string[] }>> = {
  gbfs: {
    file: gbfs,
    members: [
      '/last_updated',
      '/ttl',
      '/data/stations/0/station_id',
      '/data/stations/0/name',
      '/data/stations/0/lat',
      '/data/stations/0/lon',
    ],
  },
  stac: {
    file: item,
    members: [
      '/id',
      '/geometry',
      '/bbox',
      '/properties',
      '/properties/datetime',
      '/links',
      '/links/0/rel',
      '/links/0/href',
      '/assets',
      '/assets/image/href',
    ],
  },
  '3d-tiles': {
    file: tileset,
    members: [
      '/asset/version',
      '/geometricError',
      '/root',
      '/root/boundingVolume',
      '/root/geometricError',
      '/root/refine',
      '/root/content/uri',
    ],
  },
  dmfr: { file: dmfr, members: ['/feeds', '/feeds/0/id', '/feeds/0/spec'] },
};

/** Files that are cut, doubled and exchanged at random. */
const seeds: Readonly<Record<string, string | Uint8Array>> = {
  ...Object.fromEntries(Object.entries(demanded).map(([name, { file }]) => [name, JSON.stringify(file, null, 1)])),
  gtfs: makeZip({
    'agency.txt': 'agency_id,agency_name,agency_url,agency_timezone\nC,City,https://t.city.nl,Europe/Amsterdam\n',
    'stops.txt': 'stop_id,stop_name,stop_lat,stop_lon\nA,"Noord, plein",51.9,4.4\n',
    'routes.txt': 'route_id,route_short_name,route_type\n1,1,0\n',
    'trips.txt': 'route_id,service_id,trip_id\n1,W,T\n',
    'stop_times.txt': 'trip_id,arrival_time,departure_time,stop_id,stop_sequence\nT,23:50:00,24:10:00,A,1\n',
    'calendar_dates.txt': 'service_id,date,exception_type\nW,20261101,1\n',
  }),
  'gtfs-stops': 'stop_id,stop_name,stop_lat,stop_lon,location_type\nA,"Noord, plein",51.9,4.4,1\nB,Zuid,51.8,4.5,\n',
  parquet: new Uint8Array(parquetWriteBuffer({ columnData: [{ name: 'id', data: ['a', 'b'], type: 'STRING' }] })),
  ifc: "ISO-10303-21;\nHEADER;\nFILE_DESCRIPTION((''),'2;1');\nFILE_NAME('a','2026',(''),(''),'','','');\nFILE_SCHEMA(('IFC4'));\nENDSEC;\nDATA;\n#1=IFCPROJECT('0K7w7jWjX0gPsLTdKy5cCF',$,'x',$,$,$,$,$,$);\nENDSEC;\nEND-ISO-10303-21;\n",
  shacl:
    '@prefix sh: <http://www.w3.org/ns/shacl#> .\n@prefix ex: <https://x.nl/> .\nex:S a sh:NodeShape ; sh:targetClass ex:C ; sh:property [ sh:path ex:p ; sh:minCount 1 ; sh:in ( "a" ) ] .\n',
};

const own = kinds.filter(({ name }) =>
  ['gbfs', 'stac', '3d-tiles', 'dmfr', 'gtfs', 'parquet', 'ifc', 'shacl', 'csv', 'zip-export', 'geojson'].includes(
    name,
  ),
);

describe('mutated data files', () => {
  it.each(Object.keys(seeds))('%s: no reader stumbles, facts keep their schema', async (name) => {
    const seed = seeds[name] ?? '';
    const seen = new Set<string>();
    await readAllAs(own, apply(seed, []), seen);
    expect(seen).toContain(name.split('-stops')[0]);
    await fc.assert(
      fc.asyncProperty(changes, async (list) => readAllAs(own, apply(seed, list), seen)),
      { numRuns: 150 },
    );
  });

  it.each(Object.entries(demanded))(
    '%s: a file that lacks what its standard demands is never valid',
    async (name, { file, members }) => {
      const kind = own.find((each) => each.name === name);
      if (kind === undefined) throw new Error(name);
      expect(await kind.read(probeOf('file', JSON.stringify(file)), tools)).toMatchObject({
        state: 'read',
        valid: true,
        problems: [],
      });
      for (const member of members)
        for (const instead of [undefined, null, '', 17.5, [], {}, true] as const) {
          const probe = probeOf('file', JSON.stringify(changed(file, keysOf(member), instead)));
          if (!recognise(probe).some((each) => each.name === name)) continue;
          // Another type that fits as well is no fault.
          if (typeof instead === 'number' && typeof valueIn(file, keysOf(member)) === 'number') continue;
          if (JSON.stringify(instead) === JSON.stringify(valueIn(file, keysOf(member)))) continue;
          const reading = await kind.read(probe, tools);
          const allowed =
            (member === '/assets' && JSON.stringify(instead) === '{}') ||
            (Array.isArray(instead) && /links$|name$/.test(member));
          if (!allowed)
            expect(reading.state === 'read' && reading.valid, `${member} ${JSON.stringify(instead)}`).toBe(false);
        }
    },
  );
});

const valueIn = (value: Json | undefined, keys: readonly string[]): Json | undefined =>
  keys.reduce<Json | undefined>((found, key) => (found as Record<string, Json> | undefined)?.[key], value);

const changed = (file: Json, keys: readonly string[], instead: Json | undefined): Json => {
  const copy = structuredClone(file) as Json;
  const holder = valueIn(copy, keys.slice(0, -1)) as Record<string, Json>;
  const key = keys.at(-1) ?? '';
  if (instead === undefined) delete holder[key];
  else holder[key] = instead;
  return copy;
};
