import { describe, expect, it } from 'vitest';
import { cityjson } from '../../src/evidence/cityjson.ts';
import { corpusProbe, labelled, probeOf, read, readWell, tools, verdictOf } from './reading.ts';

const cube = [[[[0, 1, 2, 3]], [[4, 5, 1, 0]]]];
const vertices = [
  [0, 0, 0],
  [1000, 0, 0],
  [1000, 1000, 0],
  [0, 1000, 0],
  [0, 0, 1000],
  [1000, 0, 1000],
];
const house = (more: object = {}) => ({
  type: 'Building',
  attributes: { built: 1920 },
  geometry: [
    {
      type: 'Solid',
      lod: '2.2',
      boundaries: cube,
      semantics: { surfaces: [{ type: 'RoofSurface' }], values: [[0, null]] },
    },
  ],
  ...more,
});
const city = (objects: object, more: object = {}) => ({
  type: 'CityJSON',
  version: '2.0',
  transform: { scale: [0.001, 0.001, 0.001], translate: [84616, 447410, -1] },
  metadata: {
    referenceSystem: 'https://www.opengis.net/def/crs/EPSG/0/7415',
    title: 'Centre',
    referenceDate: '2026-06-01',
  },
  CityObjects: objects,
  vertices,
  ...more,
});
const reading = (value: unknown) => readWell(cityjson, JSON.stringify(value));

describe('a CityJSON file', () => {
  it('tells its objects, geometries, reference system and where it lies', async () => {
    const { facts, spots, valid, problems } = await reading(
      city({ a: house({ children: ['b'] }), b: { type: 'BuildingPart', parents: ['a'] } }),
    );
    expect({ valid, problems }).toEqual({ valid: true, problems: [] });
    expect(facts).toMatchObject({
      version: '2.0',
      form: 'cityjson',
      referenceSystem: 'https://www.opengis.net/def/crs/EPSG/0/7415',
      title: 'Centre',
      referenceDate: '2026-06-01',
      objects: 2,
      topObjects: 1,
      types: [
        { type: 'Building', count: 1 },
        { type: 'BuildingPart', count: 1 },
      ],
      ids: ['a', 'b'],
      withoutGeometry: 1,
      geometryTypes: ['Solid'],
      levelsOfDetail: ['2.2'],
      attributes: ['built'],
      semanticSurfaces: ['RoofSurface'],
      vertices: 6,
      compressed: true,
      bounds: { west: 84616, south: 447410, bottom: -1, east: 84617, north: 447411, top: 0 },
      identical: false,
    });
    expect(spots['/ids/1']).toEqual({ pointer: '/CityObjects/b' });
  });

  it.each([
    [
      'a vertex that is not there',
      city({ a: house({ geometry: [{ type: 'MultiPoint', lod: '1', boundaries: [6] }] }) }),
      '/CityObjects/a/geometry/0/boundaries',
      /vertex 6, and there are 6/,
    ],
    [
      'boundaries of another depth',
      city({ a: house({ geometry: [{ type: 'MultiSurface', lod: '1', boundaries: cube }] }) }),
      '/CityObjects/a/geometry/0/boundaries',
      /whole numbers/,
    ],
    [
      'a geometry that nobody knows',
      city({ a: house({ geometry: [{ type: 'Cube', lod: '1', boundaries: [] }] }) }),
      '/CityObjects/a/geometry/0/type',
      /Cube is not one/,
    ],
    [
      'no level of detail',
      city({ a: house({ geometry: [{ type: 'MultiPoint', boundaries: [] }] }) }),
      '/CityObjects/a/geometry/0',
      /level of detail/,
    ],
    ['a type that nobody knows', city({ a: { type: 'House' } }), '/CityObjects/a', /House is not one of CityJSON 2.0/],
    ['a part without a whole', city({ a: { type: 'BuildingPart' } }), '/CityObjects/a', /must name the object/],
    [
      'a child that is not there',
      city({ a: house({ children: ['x'] }) }),
      '/CityObjects/a/children/0',
      /not in the file/,
    ],
    [
      'a child that knows nothing of it',
      city({
        a: house({ children: ['b'] }),
        b: { type: 'BuildingPart', parents: ['c'] },
        c: house({ children: ['b'] }),
      }),
      '/CityObjects/a/children/0',
      /does not name it/,
    ],
    ['no transform', city({}, { transform: undefined }), '', /transform/],
    [
      'a reference system in other words',
      city({}, { metadata: { referenceSystem: 'EPSG:7415' } }),
      '/metadata/referenceSystem',
      /opengis\.net/,
    ],
    [
      'an extension without a version',
      city({}, { extensions: { Noise: { url: 'x' } } }),
      '/extensions/Noise',
      /its version/,
    ],
    ['a version that never was', city({}, { version: '1.7' }), '/version', /none of CityJSON/],
    ['no number of a version', city({}, { version: '2.0.1' }), '/version', /none of CityJSON/],
    [
      'a surface beyond the list',
      city({
        a: house({
          geometry: [
            { type: 'MultiSurface', lod: '1', boundaries: [[[0, 1, 2]]], semantics: { surfaces: [], values: [0] } },
          ],
        }),
      }),
      '/CityObjects/a/geometry/0/semantics/values',
      /not in their list/,
    ],
  ])('with %s is invalid', async (_, value, pointer, message) => {
    const { valid, problems } = await reading(value);
    expect(valid).toBe(false);
    expect(problems).toContainEqual({ message: expect.stringMatching(message), spot: { pointer } });
  });

  it.each(['2.1', '3.0'])('of version %s, which is to come, is neither valid nor invalid', async (version) => {
    const { valid, problems, facts } = await reading(
      city({ a: { type: 'Castle', geometry: [{ type: 'Cloud' }] } }, { version, metadata: { referenceSystem: 'new' } }),
    );
    expect(valid).toBeUndefined();
    expect(problems).toEqual([
      { message: expect.stringContaining(`not version ${version}`), spot: { pointer: '/version' } },
    ]);
    expect(facts).toMatchObject({ version, referenceSystem: 'new', objects: 1 });
  });

  it('of version 1.0 has plain coordinates and names its reference system otherwise', async () => {
    const old = city(
      { a: { type: 'GenericCityObject' } },
      {
        version: '1.0',
        transform: undefined,
        vertices: [[1.5, 2, 3]],
        metadata: { referenceSystem: 'urn:ogc:def:crs:EPSG::7415' },
      },
    );
    const { valid, facts } = await reading(old);
    expect(valid).toBe(true);
    expect(facts).toMatchObject({ compressed: false, bounds: { west: 1.5 } });
    expect((await reading(city({ a: { type: 'GenericCityObject' } }, { version: '1.1' }))).valid).toBe(false);
  });

  it('whose objects are all the same shows it', async () => {
    expect((await reading(city({ a: house(), b: house() }))).facts.identical).toBe(true);
  });
});

describe('a sequence of CityJSON features', () => {
  const lines = (...documents: readonly object[]) => `${documents.map((each) => JSON.stringify(each)).join('\n')}\n`;
  const feature = (id: string, more: object = {}) => ({
    type: 'CityJSONFeature',
    id,
    CityObjects: { [id]: house() },
    vertices,
    ...more,
  });

  it('is counted through, with its head', async () => {
    const { facts, valid, spots } = await readWell(
      cityjson,
      lines(city({}, { vertices: [] }), feature('a'), feature('b'), feature('c'), feature('d')),
    );
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      form: 'sequence',
      version: '2.0',
      objects: 4,
      vertices: 24,
      ids: ['a', 'b', 'c', 'd'],
      bounds: { west: 84616 },
    });
    expect(spots['/referenceSystem']).toEqual({ line: 1 });
  });

  it('is invalid where a line is another object, or none', async () => {
    const wrong = await readWell(cityjson, lines(city({}), feature('a'), feature('b', { id: 'x' }), city({})));
    expect(wrong.problems).toEqual([
      { message: expect.stringMatching(/one of its objects/), spot: { line: 3 } },
      { message: expect.stringMatching(/must be a CityJSONFeature/), spot: { line: 4 } },
    ]);
    expect(await read(cityjson, `${lines(city({}), feature('a'), feature('b'))}{"type"`)).toMatchObject({
      state: 'invalid',
      why: expect.stringMatching(/^is a sequence of features, and its line 4/),
      spot: { line: 4 },
    });
  });

  it('may be a single feature', async () => {
    const { facts, valid } = await reading(feature('a'));
    expect(valid).toBe(true);
    expect(facts).toMatchObject({ form: 'feature', version: 'unknown', objects: 1 });
  });
});

describe('what is no CityJSON', () => {
  it('is left to other kinds', () => {
    for (const value of [
      { type: 'FeatureCollection', features: [] },
      { CityObjects: {}, vertices: [] },
      [{ type: 'CityJSON' }],
    ])
      expect(cityjson.recognise(probeOf('a', JSON.stringify(value)))).toBe(false);
  });
});

const files = labelled('cityjson') as readonly (ReturnType<typeof labelled>[number] & {
  readonly observed?: { readonly result: string } | null;
})[];

describe.skipIf(files.length === 0)('CityJSON files of the corpus', () => {
  it('are all recognised', () => {
    expect(files.filter(({ file }) => !cityjson.recognise(corpusProbe(file)))).toEqual([]);
  });

  it('get the verdict of their label, and that of the schema where it looked', async () => {
    const wrong: string[] = [];
    for (const { file, label, label_strength, observed } of files) {
      const verdict = verdictOf(await cityjson.read(corpusProbe(file), tools));
      const wanted =
        label_strength === 'test-suite' && label !== 'unknown' ? label : observed?.result?.replace('schema-', '');
      if ((wanted === 'valid' || wanted === 'invalid') && verdict !== wanted) wrong.push(file.split('/').at(-1) ?? '');
    }
    // sem.json keeps the schema, and names vertices and surfaces that it does not have.
    expect(wrong).toEqual(['sem.json']);
  });
});
