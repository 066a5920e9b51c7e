import { describe, expect, it } from 'vitest';
import { geojson } from '../../src/evidence/geojson.ts';
import { corpusProbe, expectSound, hasCorpus, labelled, probeOf, read, readWell, tools, verdictOf } from './reading.ts';

const collection = (...features: readonly unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });
const point = (id: unknown, x: number, y: number, properties: object | null = { name: 'spot' }) => ({
  type: 'Feature',
  ...(id !== undefined && { id }),
  geometry: { type: 'Point', coordinates: [x, y] },
  properties,
});

describe('GeoJSON', () => {
  it('tells what a collection holds', async () => {
    const { facts, spots, valid } = await readWell(
      geojson,
      collection(
        point('urn:ngsi-ld:ParkingSpot:1', 4.3, 50.8),
        point('urn:ngsi-ld:ParkingSpot:2', 4.4, 50.9, { name: '', free: 3 }),
      ),
    );
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      type: 'FeatureCollection',
      jsonFg: false,
      features: 2,
      featureIds: { present: true, count: 2, unique: true, arrayIndexes: false },
      ids: ['urn:ngsi-ld:ParkingSpot:1', 'urn:ngsi-ld:ParkingSpot:2'],
      geometryTypes: ['Point'],
      crsMember: null,
      bounds: { west: 4.3, south: 50.8, east: 4.4, north: 50.9 },
      outOfRange: 0,
      propertyNames: ['name', 'free'],
      identicalFeatures: false,
    });
    expect(facts.properties).toEqual([
      { name: 'name', present: 0.5, types: ['string'] },
      { name: 'free', present: 0.5, types: ['number'] },
    ]);
    expect(spots['/ids/1']).toEqual({ pointer: '/features/1/id', verbatim: true });
    expect(spots['/propertyNames/1']).toEqual({ pointer: '/features/1/properties/free' });
  });

  it('tells ids that are only places in the list', async () => {
    expect((await readWell(geojson, collection(point(0, 1, 1), point('1', 2, 2)))).facts.featureIds).toMatchObject({
      arrayIndexes: true,
    });
    expect((await readWell(geojson, collection(point(17, 1, 1), point(4, 2, 2)))).facts.featureIds).toMatchObject({
      arrayIndexes: false,
      unique: true,
    });
    expect(
      (await readWell(geojson, collection(point(undefined, 1, 1), point(4, 2, 2)))).facts.featureIds,
    ).toMatchObject({ present: false, count: 1 });
  });

  it('tells coordinates that are not of WGS 84, and keeps the obsolete crs', async () => {
    const text = JSON.stringify({
      ...JSON.parse(collection(point(1, 4, 50), point(2, 155000, 463000))),
      crs: { type: 'name', properties: { name: 'EPSG:28992' } },
    });
    const { facts, spots } = await readWell(geojson, text);
    expect(facts).toMatchObject({ outOfRange: 1, crsMember: { properties: { name: 'EPSG:28992' } } });
    expect(spots['/outOfRange']).toEqual({ pointer: '/features/1/geometry/coordinates' });
  });

  it('tells features that are copies of one another', async () => {
    expect((await readWell(geojson, collection(point(1, 4, 50), point(2, 4, 50)))).facts.identicalFeatures).toBe(true);
    expect((await readWell(geojson, collection(point(1, 4, 50)))).facts.identicalFeatures).toBe(false);
  });

  it('counts rings against the right-hand rule without rejecting them', async () => {
    const ring = [
      [0, 0],
      [0, 1],
      [1, 1],
      [1, 0],
      [0, 0],
    ];
    const wrong = await readWell(geojson, JSON.stringify({ type: 'Polygon', coordinates: [ring] }));
    expect(wrong.valid).toBe(true);
    expect(wrong.facts.wrongWinding).toBe(1);
    expect(
      (await readWell(geojson, JSON.stringify({ type: 'Polygon', coordinates: [ring.toReversed()] }))).facts
        .wrongWinding,
    ).toBe(0);
  });

  it.each([
    ['a position of one number', '{"type":"Point","coordinates":[4]}', '/coordinates'],
    ['a text in a position', '{"type":"Point","coordinates":[4,"50"]}', '/coordinates'],
    ['a ring that does not close', '{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1]]]}', '/coordinates/0'],
    [
      'a feature without properties',
      '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null}]}',
      '/features/0',
    ],
    [
      'a geometry of another standard',
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":null,"geometry":{"type":"GeoProperty"}}]}',
      '/features/0/geometry',
    ],
  ])('finds %s', async (_, text, pointer) => {
    const reading = await readWell(geojson, text);
    expect(reading.valid).toBe(false);
    expect(reading.problems[0]?.spot).toEqual({ pointer });
  });

  it('knows a type in the wrong case for what was meant, and says how it is written', async () => {
    const { valid, problems } = await readWell(geojson, '{"type":"featurecollection","features":[]}');
    expect(valid).toBe(false);
    expect(problems[0]?.message).toBe('The type "featurecollection" must be written FeatureCollection.');
  });

  it('calls broken JSON invalid and other JSON not GeoJSON', async () => {
    expect(await read(geojson, '{"type":"FeatureCollection","features":[')).toMatchObject({ state: 'invalid' });
    for (const text of [
      '{"type":"CityJSON"}',
      '{"type":"object","properties":{}}',
      '{"id":"urn:x","type":"Point","location":{}}',
      '[]',
    ])
      expect(geojson.recognise(probeOf('file', text))).toBe(false);
  });

  describe.skipIf(!hasCorpus)('real files', () => {
    const explained: Readonly<Record<string, string>> = {
      'excessive_precision_truncated.geojson': 'more digits than needed is advice of a linter',
      'geometrycollection_nested.geojson': 'RFC 7946 says SHOULD avoid',
      'geometrycollection_single.geojson': 'RFC 7946 says SHOULD avoid',
      'polygon_winding_order.geojson': 'RFC 7946 asks readers to accept it; it is a fact of its own',
    };
    const beyondRecognition = ['bad-object-type.geojson', 'unknowntype.geojson'];

    it.each(labelled('geojson'))('$file', async ({ file, label, label_strength }) => {
      const name = file.split('/').at(-1) ?? '';
      const probe = corpusProbe(file);
      expect(geojson.recognise(probe)).toBe(!beyondRecognition.includes(name));
      if (beyondRecognition.includes(name)) return;
      const reading = await geojson.read(probe, tools);
      if (reading.state === 'read') expectSound(geojson, probe, reading);
      if (label_strength === 'test-suite') expect(verdictOf(reading) === label).toBe(explained[name] === undefined);
    });
  });
});
