import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { loadPatterns } from '../../src/evidence/bounded-pattern.ts';
import { datapackage } from '../../src/evidence/datapackage.ts';
import { cellTest } from '../../src/evidence/datapackage-cell.ts';
import { recognise } from '../../src/evidence/registry.ts';
import { corpusProbe, labelled, probeOf, read, readWell, verdictOf } from './reading.ts';
import { corpusTools, readIn } from './siblings.ts';

const spots = 'spot,free,since\nA1,true,2026-10-01\nA2,false,2026-10-02\n';
const fields = [
  {
    name: 'spot',
    type: 'string',
    title: 'Spot',
    description: 'The number of the spot',
    constraints: { required: true },
  },
  { name: 'free', type: 'boolean' },
  { name: 'since', type: 'date' },
];
const resource = (more: object = {}) => ({
  name: 'spots',
  path: 'spots.csv',
  schema: { fields, primaryKey: 'spot' },
  ...more,
});
const reading = (value: unknown, files: Readonly<Record<string, string>> = {}) =>
  readIn(datapackage, { 'datapackage.json': JSON.stringify(value), ...files }, 'datapackage.json');

describe('a data package', () => {
  it('tells its resources and fields, and that the files keep to them', async () => {
    const hash = `sha256:${createHash('sha256').update(spots).digest('hex')}`;
    const {
      facts,
      spots: places,
      valid,
      problems,
    } = await reading(
      {
        name: 'parking',
        title: 'Parking',
        created: '2026-10-30T08:00:00Z',
        licenses: [{ name: 'CC-BY-4.0' }],
        resources: [resource({ hash, bytes: spots.length })],
      },
      { 'spots.csv': spots },
    );
    expect({ valid, problems }).toEqual({ valid: true, problems: [] });
    expect(facts).toMatchObject({
      form: 'package',
      name: 'parking',
      licenses: ['CC-BY-4.0'],
      records: 2,
      resources: [
        {
          name: 'spots',
          path: 'spots.csv',
          state: 'read',
          rows: 2,
          digest: 'agrees',
          bytes: 'agrees',
          departures: 0,
          primaryKey: ['spot'],
          fields: [
            { name: 'spot', type: 'string', title: 'Spot', described: true, required: true },
            { name: 'free' },
            { type: 'date' },
          ],
        },
      ],
      fieldNames: ['spot', 'free', 'since'],
      described: 0.333,
    });
    expect(places['/resources/0']).toEqual({ pointer: '/resources/0' });
  });

  it('with a pattern that cannot be tried in linear time is called neither valid nor invalid', async () => {
    const pattern = [{ name: 'spot', type: 'string', constraints: { pattern: '(?=A).*' } }];
    const { valid, problems } = await reading(
      { resources: [{ name: 'spots', path: 'spots.csv', schema: { fields: pattern } }] },
      { 'spots.csv': 'spot\nB1\n' },
    );
    expect({ valid, problems }).toEqual({
      valid: undefined,
      problems: [{ message: expect.stringContaining('cannot try the pattern "(?=A).*"') }],
    });
  });

  it('whose files are not in the bid is read as far as it goes', async () => {
    expect(
      await reading({
        resources: [resource(), { name: 'a', path: 'https://city.eu/a.csv' }, { name: 'b', data: [1] }],
      }),
    ).toMatchObject({
      valid: true,
      facts: { resources: [{ state: 'missing' }, { state: 'address' }, { state: 'inline' }] },
    });
  });

  it.each([
    [
      'a value of another type',
      { 'spots.csv': 'spot,free,since\nA1,maybe,2026-10-01\n' },
      {},
      /Line 2 of spots.csv: the field free holds "maybe", which is no boolean/,
    ],
    ['a day that is not', { 'spots.csv': 'spot,free,since\nA1,true,2026-02-30\n' }, {}, /no date/],
    ['other columns', { 'spots.csv': 'spot,since\nA1,2026-10-01\n' }, {}, /are not the fields that are described/],
    [
      'a key that stands twice',
      { 'spots.csv': 'spot,free,since\nA1,true,2026-10-01\nA1,true,2026-10-01\n' },
      {},
      /Line 3 of spots.csv has the same spot/,
    ],
    ['an empty key', { 'spots.csv': 'spot,free,since\n,true,2026-10-01\n' }, {}, /field spot is empty/],
    ['another digest', { 'spots.csv': spots }, { hash: '0'.repeat(32) }, /digest is not that of spots.csv/],
    ['another size', { 'spots.csv': spots }, { bytes: 1 }, /and 1 are stated/],
    ['a path that leads out', {}, { path: '../spots.csv' }, /leads out of the package/],
  ])('is not kept to with %s', async (_, files, more, message) => {
    const { valid, problems } = await reading({ resources: [resource(more)] }, files as Record<string, string>);
    expect(valid).toBe(false);
    expect(problems.map((problem) => problem.message).join(' ')).toMatch(message);
  });

  it('refers from one resource to another', async () => {
    const lots = { name: 'lots', path: 'lots.csv', schema: { fields: [{ name: 'lot', type: 'string' }] } };
    const cars = {
      name: 'cars',
      path: 'cars.csv',
      schema: {
        fields: [{ name: 'lot', type: 'string' }],
        foreignKeys: [{ fields: 'lot', reference: { resource: 'lots', fields: 'lot' } }],
      },
    };
    const files = { 'lots.csv': 'lot\nNorth\nSouth\n', 'cars.csv': 'lot\nNorth\nWest\n' };
    expect((await reading({ resources: [lots, cars] }, files)).problems).toEqual([
      { message: 'Line 3 of cars.csv refers to no record of lots.csv (lot).', spot: { pointer: '/resources/1' } },
    ]);
  });

  it('of version 1 has a name in lower case, and no two resources of one name', async () => {
    const two = { name: 'Parking', resources: [resource(), resource()] };
    expect((await reading(two)).problems).toHaveLength(2);
    expect(
      (await reading({ ...two, $schema: 'https://datapackage.org/profiles/2.0/datapackage.json' })).problems,
    ).toHaveLength(1);
  });
});

describe('a table schema', () => {
  it('is a dictionary of fields', async () => {
    const { facts, valid } = await readWell(datapackage, JSON.stringify({ fields }));
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      form: 'table-schema',
      resources: [{ state: 'none', fields: [{ name: 'spot' }, {}, {}] }],
    });
  });

  it.each([
    ['a key that is no field', { fields, primaryKey: 'id' }, /names the field id/],
    [
      'a type that nobody knows',
      { fields: [{ name: 'a', type: 'string' }], primaryKey: 1 },
      /must be the name of a field/,
    ],
    [
      'a reference of another length',
      { fields, foreignKeys: [{ fields: ['spot', 'free'], reference: { resource: 'x', fields: 'a' } }] },
      /of 2 fields leads to 1/,
    ],
  ])('with %s is invalid', async (_, value, message) => {
    expect(
      (await readWell(datapackage, JSON.stringify(value))).problems.map((problem) => problem.message).join(' '),
    ).toMatch(message);
  });
});

describe('a cell', () => {
  it.each([
    ['number', {}, '1.5', true],
    ['number', { decimalChar: ',', groupChar: '.' }, '1.234,5', true],
    ['number', { bareNumber: false }, '€ 12.50', true],
    ['integer', {}, '1.5', false],
    ['boolean', { trueValues: ['ja'], falseValues: ['nee'] }, 'ja', true],
    ['date', { format: '%d/%m/%Y' }, '31/10/2026', true],
    ['date', { format: '%d/%m/%Y' }, '2026-10-31', false],
    ['date', { format: '%d-%m-%Y' }, '31-10-2026', true],
    ['date', { format: '%d-%m-%Y' }, '31/10/2026', false],
    ['date', { format: '%d.%m.%Y' }, '31x10x2026', false],
    ['datetime', { format: '%Y-%m-%dT%H:%M' }, 'soon', false],
    ['date', { format: `${'%b'.repeat(60)}!` }, 'a'.repeat(190), false],
    ['date', { format: 'any' }, '31 oct 2026', true],
    ['yearmonth', {}, '2026-13', false],
    ['geopoint', {}, '4.35,50.85', true],
    ['geopoint', { format: 'array' }, '[200, 0]', false],
    ['geopoint', { format: 'object' }, '{"lon": 4, "lat": 50}', true],
    ['string', { format: 'email' }, 'city', false],
    ['string', { constraints: { pattern: '[A-Z]\\d+' } }, 'A1', true],
    ['string', { constraints: { pattern: '[A-Z]\\d+' } }, 'A1x', false],
    ['string', { constraints: { enum: ['a', 'b'] } }, 'c', false],
    ['integer', { constraints: { minimum: 3 } }, '2', false],
    ['date', { constraints: { maximum: '2026-01-31' } }, '2026-02-01', false],
    ['duration', {}, 'P1Y2M', true],
    ['object', {}, '[]', false],
  ])('of the type %s, %o: %s is %s', async (type, definition, text, expected) => {
    const test = cellTest(
      { name: 'a', type, definition: definition as Record<string, never> },
      [''],
      await loadPatterns(() => undefined),
    );
    expect(test(text) === undefined).toBe(expected);
  });
});

describe('what is no data package', () => {
  it.each([
    ['a catalogue with resources of types', { resources: [{ id: 1, type: 'Bus', path: '/x' }] }],
    ['resources with addresses only', { resources: [{ url: 'https://a.eu', title: 'x' }] }],
    ['an Avro schema', { type: 'record', name: 'a', fields: [{ name: 'b', type: 'string' }] }],
    ['an Esri layer', { displayFieldName: 'a', fields: [{ name: 'b', type: 'esriFieldTypeOID' }], features: [] }],
    ['fields without types', { fields: [{ name: 'a' }] }],
  ])('%s', (_, value) =>
    expect(recognise(probeOf('a', JSON.stringify(value))).map(({ name }) => name)).not.toContain('datapackage'),
  );

  it('that was meant as one and is no JSON is said to be broken', async () => {
    expect(await read(datapackage, '{"resources": [{"path": "a.csv" "schema": {"fields": []}}]}')).toMatchObject({
      state: 'invalid',
      why: expect.stringMatching(/^looks like a data package/),
    });
  });
});

const files = labelled('datapackage');

describe.skipIf(files.length === 0)('packages and schemas of the corpus', () => {
  it('are all recognised, and get the verdict of their label', async () => {
    const wrong: string[] = [];
    for (const { file, label, label_strength } of files) {
      const probe = corpusProbe(file);
      expect(datapackage.recognise(probe), file).toBe(true);
      const verdict = verdictOf(await datapackage.read(probe, corpusTools(file)));
      if (label !== 'unknown' && label_strength !== 'none' && verdict !== label)
        wrong.push(file.split('/').at(-2) ?? '');
    }
    // These two are wrong because no file lies at their path or address: a fact here, since nothing is fetched and a bid may hold the file elsewhere.
    expect(wrong).toEqual(['invalid-local-path', 'invalid-remote-path']);
  });
});

describe('a table of more records than are held against its schema', () => {
  const records = Array.from({ length: 200_001 }, (_, index) => `A${index},A200000`).join('\n');
  it('is not called valid, and references to what was not read are not called dead', async () => {
    const { valid, problems } = await reading(
      {
        resources: [
          {
            name: 'spots',
            path: 'spots.csv',
            schema: {
              fields: [
                { name: 'spot', type: 'string' },
                { name: 'next', type: 'string' },
              ],
              foreignKeys: [{ fields: 'next', reference: { resource: '', fields: 'spot' } }],
            },
          },
        ],
      },
      { 'spots.csv': `spot,next\n${records}\n` },
    );
    expect({ valid, problems }).toEqual({
      valid: undefined,
      problems: [
        {
          message: expect.stringMatching(/has 200001 records; .*a person must hold the others\.$/),
          spot: { pointer: '/resources/0' },
        },
      ],
    });
  });
});

describe('a resource of which not all is read', () => {
  const several = { path: ['spots.csv', 'more.csv'] };
  const files = { 'long.csv': `spot\n"${'0 1,'.repeat(300_000)}"\n`, 'spots.csv': spots, 'more.csv': 'no\ntable\n' };
  it.each([
    ['several files', several, /several files.*does not hold them against their description, and a person must\.$/],
    [
      'a record of more than a million characters',
      { path: 'long.csv' },
      /long\.csv was not held .*The record up to line 2 has more than 1000000 characters.* A person must hold it/,
    ],
    [
      'a schema in a file that is not there',
      { schema: 'gone.json' },
      /schema gone\.json could not be read .* a person must/,
    ],
  ])('is not called valid: %s', async (_, more, told) => {
    const { valid, problems } = await reading({ resources: [resource(more)] }, files);
    expect({ valid, problems }).toEqual({
      valid: undefined,
      problems: [{ message: expect.stringMatching(told), spot: { pointer: '/resources/0' } }],
    });
  });

  it('is not held to a digest and a number of bytes that may be those of all its files together', async () => {
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    for (const stated of [spots, spots + files['more.csv'], 'neither']) {
      const { valid, problems, facts } = await reading(
        { resources: [resource({ ...several, hash: `sha256:${sha256(stated)}`, bytes: stated.length })] },
        files,
      );
      expect(facts).toMatchObject({ resources: [{ digest: 'unknown', bytes: 'unknown' }] });
      expect({ valid, problems }).toMatchObject({
        valid: undefined,
        problems: [{ message: expect.stringContaining('does not compare hash and bytes either') }],
      });
    }
    expect((await reading({ resources: [resource(several)] }, files)).facts).toMatchObject({
      resources: [{ digest: 'none', bytes: 'none' }],
    });
    const one = { path: ['spots.csv'], hash: `sha256:${sha256('neither')}` };
    expect((await reading({ resources: [resource(one)] }, files)).facts).toMatchObject({
      resources: [{ digest: 'differs' }],
    });
  });
});
