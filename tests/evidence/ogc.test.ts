import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ogcCollections } from '../../src/evidence/ogc-collections.ts';
import { conformanceClass, ogcConformance } from '../../src/evidence/ogc-conformance.ts';
import { ogcLanding } from '../../src/evidence/ogc-landing.ts';
import { ogcStyles } from '../../src/evidence/ogc-styles.ts';
import { ogcTilesets } from '../../src/evidence/ogc-tilesets.ts';
import { recognise } from '../../src/evidence/registry.ts';
import { sensorthingsRoot } from '../../src/evidence/sensorthings-root.ts';
import type { Kind } from '../../src/model/evidence.ts';
import { corpusFolder, hasCorpus, labelled, probeOf, read, readWell } from './reading.ts';

const reading = (kind: Kind, value: unknown) => readWell(kind, JSON.stringify(value));
const firstKind = (value: unknown) => recognise(probeOf('a', JSON.stringify(value)))[0]?.name;

describe('an OGC API conformance page', () => {
  it.each([
    [
      'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core',
      { name: 'ogc-api-features', part: 1, version: '1.0', class: 'core' },
    ],
    [
      'https://www.opengis.net/spec/ogcapi-features-1/1.1/conf/oas31/',
      { name: 'ogc-api-features', version: '1.1', class: 'oas31' },
    ],
    [
      'http://www.opengis.net/spec/ogcapi-processes-1/1.0/conf/job-list',
      { name: 'ogc-api-processes', part: 1, class: 'job-list' },
    ],
    ['http://www.opengis.net/spec/json-fg-1/1.0/conf/core', { name: 'json-fg', part: 1 }],
    ['http://www.opengis.net/spec/cql2/1.0/conf/basic-cql2', { name: 'cql2', version: '1.0' }],
    [
      'http://www.opengis.net/spec/iot_sensing/1.1/req/datamodel/thing',
      { name: 'sensorthings', version: '1.1', class: 'datamodel/thing' },
    ],
    ['https://api.stacspec.org/v1.0.0/item-search', { name: 'stac-api', version: '1.0.0', class: 'item-search' }],
  ])('takes %s apart', (uri, expected) => expect(conformanceClass(uri)).toMatchObject({ ...expected, uri }));

  it('keeps what belongs to no known series as it is', async () => {
    const conformsTo = [
      'https://vendor.example/spec/own',
      'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson',
    ];
    const { facts, spots, valid } = await reading(ogcConformance, { conformsTo });
    expect(valid).toBe(true);
    expect(facts).toMatchObject({ conformsTo, standards: [{ class: 'geojson' }], names: ['ogc-api-features'] });
    expect(spots['/standards/0']).toEqual({ pointer: '/conformsTo/1' });
  });

  it('is invalid when it is empty, or when an entry is no address', async () => {
    expect((await reading(ogcConformance, { conformsTo: [] })).valid).toBe(false);
    expect((await reading(ogcConformance, { conformsTo: ['core'] })).problems).toMatchObject([
      { spot: { pointer: '/conformsTo/0' } },
    ]);
  });

  it('is invalid when an entry beside real ones is no text', async () => {
    const uri = 'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core';
    const { facts, valid, problems } = await reading(ogcConformance, { conformsTo: [7, uri] });
    expect([valid, facts.conformsTo]).toEqual([false, [uri]]);
    expect(problems).toEqual([{ message: 'An entry of conformsTo is no text.', spot: { pointer: '/conformsTo/0' } }]);
    expect(firstKind({ conformsTo: [7, 8] })).toBe('json');
  });

  it('is not taken for one because an entity conforms to something', () => {
    expect(firstKind({ '@context': 'https://x', id: 'urn:x:1', type: 'Dataset', conformsTo: ['https://x'] })).not.toBe(
      'ogc-conformance',
    );
  });
});

describe('reference systems that a page names for all of its collections', () => {
  const own = 'http://www.opengis.net/def/crs/EPSG/0/3879';
  const common = ['http://www.opengis.net/def/crs/OGC/1.3/CRS84', 'http://www.opengis.net/def/crs/EPSG/0/4326'];
  const page = (crs: readonly string[]) => ({ links: [], crs: common, collections: [{ id: 'a', crs, links: [] }] });

  it('are those of a collection that refers to them', async () => {
    expect((await reading(ogcCollections, page(['#/crs', own]))).facts).toMatchObject({
      collections: [{ crs: [...common, own] }],
    });
  });

  it('are not those of a collection that does not', async () => {
    expect((await reading(ogcCollections, page([own]))).facts).toMatchObject({ collections: [{ crs: [own] }] });
  });
});

describe('an OGC API tile sets page', () => {
  const set = {
    dataType: 'vector',
    tileMatrixSetURI: 'http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad',
    layers: [{ id: 'trees' }],
    links: [
      { rel: 'self', href: 'https://maps.city.example/tiles/WebMercatorQuad', type: 'application/json' },
      {
        rel: 'item',
        href: 'https://maps.city.example/tiles/WebMercatorQuad/{tileMatrix}/{tileRow}/{tileCol}',
        type: 'application/vnd.mapbox-vector-tile',
        templated: true,
      },
    ],
  };
  const tiles = {
    dataType: 'vector',
    tilingScheme: 'http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad',
    formats: ['application/vnd.mapbox-vector-tile'],
    layers: ['trees'],
  };

  it('tells what the tiles hold, in which scheme and formats', async () => {
    const { facts, spots, valid } = await reading(ogcTilesets, { links: [], tilesets: [set] });
    expect(valid).toBe(true);
    expect(facts).toEqual({ count: 1, tilesets: [tiles], schemes: [], hosts: ['maps.city.example'] });
    expect(spots['/tilesets/0']).toEqual({ pointer: '/tilesets/0' });
  });

  it('of one set is read alike', async () => {
    expect(firstKind(set)).toBe('ogc-tilesets');
    expect((await reading(ogcTilesets, set)).facts).toMatchObject({ count: 1, tilesets: [tiles] });
  });

  it.each([
    ['without a set', { tilesets: [] }, '/tilesets'],
    ['without the type of its data', { tilesets: [{ ...set, dataType: undefined }] }, '/tilesets/0'],
    ['without links', { tilesets: [{ ...set, links: [] }] }, '/tilesets/0'],
    ['without a tiling scheme', { tilesets: [{ dataType: 'map', links: set.links }] }, '/tilesets/0'],
    [
      'whose links have no host',
      { tilesets: [{ ...set, links: [{ rel: 'item', href: 'http:///tiles' }] }] },
      '/tilesets/0/links/0/href',
    ],
  ])('%s is invalid', async (_, value, pointer) => {
    const { valid, problems } = await reading(ogcTilesets, value);
    expect(valid).toBe(false);
    expect(problems).toContainEqual({ message: expect.any(String), spot: { pointer } });
  });
});

describe('tiling schemes of an OGC API', () => {
  const scheme = {
    id: 'WebMercatorQuad',
    crs: 'http://www.opengis.net/def/crs/EPSG/0/3857',
    tileMatrices: [{ id: '0', scaleDenominator: 559082264.028717, cellSize: 156543.03 }],
  };

  it('are told from a list and from one of them', async () => {
    const links = [{ rel: 'self', href: 'https://maps.city.example/tileMatrixSets/WebMercatorQuad' }];
    const list = await reading(ogcTilesets, { tileMatrixSets: [{ id: 'WebMercatorQuad', links }] });
    expect(list.facts).toMatchObject({ count: 0, schemes: [{ id: 'WebMercatorQuad', levels: 0 }] });
    const one = await reading(ogcTilesets, scheme);
    expect([list.valid, one.valid]).toEqual([true, true]);
    expect(one.facts).toMatchObject({ schemes: [{ id: 'WebMercatorQuad', crs: scheme.crs, levels: 1 }] });
  });

  it('are invalid where nothing tells the reference system', async () => {
    const { valid, problems } = await reading(ogcTilesets, { ...scheme, crs: undefined });
    expect(valid).toBe(false);
    expect(problems[0]?.message).toContain('reference system');
  });

  it.each([[{ tileMatrixSets: [] }], [{ tileMatrices: [{ a: 1 }] }], [{ tilesets: [{ name: 'a' }] }]])(
    'are not %j',
    (value) =>
      expect(recognise(probeOf('a', JSON.stringify(value))).map(({ name }) => name)).not.toContain('ogc-tilesets'),
  );
});

it('instances of a collection are read as collections', async () => {
  const { facts, spots, valid } = await reading(ogcCollections, {
    links: [],
    instances: [{ id: '2026-10-30', links: [{ rel: 'items', href: 'https://x.eu/i' }], extent: {} }],
  });
  expect(valid).toBe(true);
  expect(facts).toMatchObject({ count: 1, collections: [{ id: '2026-10-30', items: true }] });
  expect(spots['/collections/0']).toEqual({ pointer: '/instances/0' });
  expect(firstKind({ instances: [{ id: 'i-1', name: 'server' }] })).toBe('json');
});

describe('an OGC API styles page', () => {
  const sheet = { rel: 'stylesheet', href: 'https://x/styles/night', type: 'application/vnd.mapbox.style+json' };

  it('tells the styles and the formats of their sheets', async () => {
    const { facts, valid } = await reading(ogcStyles, { styles: [{ id: 'night', links: [sheet] }] });
    expect(valid).toBe(true);
    expect(facts).toEqual({ count: 1, styles: [{ id: 'night', formats: ['application/vnd.mapbox.style+json'] }] });
  });

  it('is invalid where a style has no name or no sheet', async () => {
    const { valid, problems } = await reading(ogcStyles, { styles: [{ links: [sheet] }, { id: 'day', links: [] }] });
    expect(valid).toBe(false);
    expect(problems.map(({ spot }) => spot)).toEqual([{ pointer: '/styles/0' }, { pointer: '/styles/1' }]);
  });

  it.each([[{ styles: [] }], [{ styles: ['a.css'] }], [{ styles: { body: {} } }]])('is not %j', (value) =>
    expect(recognise(probeOf('a', JSON.stringify(value))).map(({ name }) => name)).not.toContain('ogc-styles'),
  );
});

describe('a page that is cut off or has too much', () => {
  it.each([
    [ogcConformance, { conformsTo: ['http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core'] }],
    [
      ogcLanding,
      {
        links: [
          { rel: 'conformance', href: '/conformance' },
          { rel: 'service-desc', href: '/api' },
        ],
      },
    ],
    [ogcCollections, { id: 'a', extent: {}, links: [{ rel: 'items', href: 'https://x.eu/collections/a/items' }] }],
  ])('is an invalid $name.title', async (kind, value) => {
    const whole = JSON.stringify(value);
    expect(await read(kind, `${whole},`)).toMatchObject({ state: 'invalid', why: expect.stringContaining(kind.title) });
    expect(await read(kind, whole.slice(0, -1))).toMatchObject({ state: 'invalid' });
  });
});

describe('an OGC API landing page', () => {
  const page = (...links: readonly (readonly [string, string])[]) => ({
    title: 'Air',
    links: links.map(([rel, href]) => ({ rel, href, type: 'application/json' })),
  });

  it('tells where its links lead', async () => {
    const { facts, spots, valid } = await reading(
      ogcLanding,
      page(
        ['http://www.opengis.net/def/rel/ogc/1.0/conformance', 'https://demo.city.example/twin/conformance'],
        ['[ogc-rel:data]', '/twin/collections'],
        ['service-doc', 'https://demo.city.example/twin/api.html'],
      ),
    );
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      title: 'Air',
      relations: ['conformance', 'data', 'service-doc'],
      hosts: ['demo.city.example'],
      links: [{ rel: 'conformance', host: 'demo.city.example' }, { rel: 'data', href: '/twin/collections' }, {}],
    });
    expect(spots['/links/2']).toEqual({ pointer: '/links/2' });
  });

  it('is invalid without a way to the conformance page or the description, or with links that have no host', async () => {
    const problems = async (...links: readonly (readonly [string, string])[]) =>
      (await reading(ogcLanding, page(...links))).problems.map(({ message }) => message).join(' ');
    expect(await problems(['conformance', 'https://a/c'])).toMatch(/service-desc/);
    expect(await problems(['service-desc', 'https://a/c'])).toMatch(/rel conformance/);
    expect(await problems(['conformance', 'http://:18080/c'], ['service-desc', '/api'])).toMatch(/has no host/);
  });
});

describe('an OGC API collections page', () => {
  const collection = {
    id: 'stations',
    title: 'Stations',
    itemType: 'feature',
    crs: ['http://www.opengis.net/def/crs/OGC/1.3/CRS84'],
    storageCrs: 'http://www.opengis.net/def/crs/EPSG/0/3879',
    extent: { spatial: { bbox: [[24.8, 60.1, 25, 60.3]] }, temporal: { interval: [['2020-01-01T00:00:00Z', null]] } },
    links: [{ rel: 'items', href: 'https://demo.city.example/twin/collections/stations/items' }],
  };

  it('tells the collections, their reference systems and extents', async () => {
    const { facts, spots, valid } = await reading(ogcCollections, { links: [], collections: [collection] });
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      count: 1,
      collections: [
        {
          id: 'stations',
          crs: collection.crs,
          storageCrs: collection.storageCrs,
          extent: { bbox: [24.8, 60.1, 25, 60.3], from: '2020-01-01T00:00:00Z' },
          items: true,
        },
      ],
    });
    expect(spots['/collections/0/storageCrs']).toEqual({ pointer: '/collections/0/storageCrs', verbatim: true });
  });

  it('reads one collection alike', async () => {
    const { facts, spots } = await reading(ogcCollections, collection);
    expect(facts).toMatchObject({ count: 1, collections: [{ id: 'stations' }] });
    expect(spots['/collections/0/id']).toEqual({ pointer: '/id', verbatim: true });
  });

  it('is invalid when it serves nothing', async () => {
    expect((await reading(ogcCollections, { links: [], collections: [] })).valid).toBe(false);
  });
});

describe('a SensorThings root page', () => {
  const root = (base: string, serverSettings?: object) => ({
    value: ['Things', 'Datastreams', 'Observations'].map((name) => ({ name, url: `${base}/${name}` })),
    ...(serverSettings && { serverSettings }),
  });

  it('tells its edition from its requirements, its sets and where updates can be received', async () => {
    const { facts, spots, valid } = await reading(
      sensorthingsRoot,
      root('https://demo.city.example/sta/v1.1', {
        conformance: ['http://www.opengis.net/spec/iot_sensing/1.1/req/datamodel'],
        'http://www.opengis.net/spec/iot_sensing/1.1/req/receive-updates-via-mqtt/receive-updates': {
          endpoints: ['mqtts://demo.city.example:8883', 'see manual'],
        },
      }),
    );
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      version: '1.1',
      sets: ['Things', 'Datastreams', 'Observations'],
      hosts: ['demo.city.example'],
      conformance: ['http://www.opengis.net/spec/iot_sensing/1.1/req/datamodel'],
      mqtt: ['mqtts://demo.city.example:8883'],
    });
    expect(spots['/conformance']).toEqual({ pointer: '/serverSettings/conformance', verbatim: true });
  });

  it.each([
    ['https://a.nl/v1.0', undefined, '1.0'],
    ['https://a.nl/sta', undefined, 'unknown'],
    ['https://a.nl/sta', { conformance: ['http://www.opengis.net/spec/sensorthings/2.0/req-class/api/read'] }, '2.0'],
    [
      'https://a.nl/v2.0',
      { conformance: { a: 'http://www.opengis.net/spec/sensorthings/2.0/req-class/api/read' } },
      '2.0',
    ],
  ])('at %s with %o is of edition %3$s', async (base, settings, version) => {
    expect((await reading(sensorthingsRoot, root(base, settings))).facts.version).toBe(version);
  });

  it('is not a page of records', () => {
    expect(firstKind({ value: [{ '@iot.id': 1, name: 'Things of the city', description: 'x' }] })).toBe(
      'sensorthings-entities',
    );
  });
});

describe.skipIf(!hasCorpus)('pages of real servers', () => {
  it.each([
    ['mapserver-ogcapi/landing.json', 'ogc-landing', true],
    ['mapserver-ogcapi/conformance.json', 'ogc-conformance', true],
    ['mapserver-ogcapi/collections.json', 'ogc-collections', true],
    ['mapserver-ogcapi/collection.json', 'ogc-collections', true],
    ['mapserver-ogcapi/not-found.json', 'json', true],
    ['qgis-ogcapi/landing.json', 'ogc-landing', true],
    ['qgis-ogcapi/landing-links-without-host.json', 'ogc-landing', false],
    ['qgis-ogcapi/conformance.json', 'ogc-conformance', true],
    ['qgis-ogcapi/collections.json', 'ogc-collections', true],
    ['qgis-ogcapi/api.json', 'openapi', false],
    ['mapserver-ogcapi/api.json', 'openapi', true],
  ])('%s is a %s, valid: %s', async (file, name, valid) => {
    const text = readFileSync(`${corpusFolder}/captures/${file}`, 'utf8');
    const [kind] = recognise(probeOf(file, text));
    expect(kind?.name).toBe(name);
    expect((await readWell(kind as Kind, text, file)).valid).toBe(valid);
  });

  it.each([
    ['conformance', 'ogc-conformance', 0],
    ['collections', 'ogc-collections', 0],
    ['items', 'geojson', 0],
  ])('files labelled %s are %s', (format, name, exceptions) => {
    const files = labelled('ogcapi').filter((each) => each.format === format);
    const other = files.filter(
      ({ file }) => recognise(probeOf(file, readFileSync(`${corpusFolder}/${file}`)))[0]?.name !== name,
    );
    expect(other.map(({ file }) => file)).toHaveLength(exceptions);
  });
});
