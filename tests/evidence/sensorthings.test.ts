import { describe, expect, it } from 'vitest';
import { recognise } from '../../src/evidence/registry.ts';
import { sensorthingsEntities } from '../../src/evidence/sensorthings-entities.ts';
import { corpusProbe, labelled, probeOf, read, readWell } from './reading.ts';

const reading = (value: unknown) => readWell(sensorthingsEntities, JSON.stringify(value));
const firstKind = (value: unknown) => recognise(probeOf('a', JSON.stringify(value)))[0]?.name;

const base = 'https://demo.city.eu/sta/v1.1';
const thing = (id: number, more: object = {}) => ({
  '@iot.id': id,
  '@iot.selfLink': `${base}/Things(${id})`,
  name: `Sensor ${id}`,
  description: 'Parking sensor',
  'Datastreams@iot.navigationLink': `${base}/Things(${id})/Datastreams`,
  ...more,
});
const stream = {
  name: 'Occupancy',
  description: 'Occupancy of a spot',
  observationType: 'http://www.opengis.net/def/observationType/OGC-OM/2.0/OM_Measurement',
  unitOfMeasurement: { name: 'Percent', symbol: '%', definition: 'http://qudt.org/vocab/unit/PERCENT' },
};

describe('an answer of a SensorThings API', () => {
  it('tells its edition, its entities and how many there are in all', async () => {
    const { facts, spots, valid } = await reading({
      '@iot.count': 1200,
      '@iot.nextLink': `${base}/Things?$skip=2`,
      value: [thing(1), thing(2)],
    });
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      version: '1.1',
      form: 'entities',
      records: 2,
      total: 1200,
      more: true,
      identical: false,
      types: [{ type: 'Thing', count: 2 }],
      hosts: ['demo.city.eu'],
      entities: [{ type: 'Thing', id: 1, selfLink: `${base}/Things(1)`, name: 'Sensor 1', lacking: [] }, { id: 2 }],
    });
    expect(spots['/entities/1']).toEqual({ pointer: '/value/1' });
  });

  it('tells what stands inside of an entity: units, types of observation, geometries', async () => {
    const location = {
      name: 'a',
      description: 'b',
      encodingType: 'application/geo+json',
      location: { type: 'Point', coordinates: [4.35, 50.85] },
    };
    const property = { name: 'Occupancy', description: 'c', definition: 'https://vocab.city.eu/occupancy' };
    const { facts, valid } = await reading(
      thing(1, { Locations: [location], Datastreams: [{ ...stream, ObservedProperty: property }] }),
    );
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      records: 1,
      types: [
        { type: 'Thing', count: 1 },
        { type: 'Location', count: 1 },
        { type: 'Datastream', count: 1 },
        { type: 'ObservedProperty', count: 1 },
      ],
      units: [{ name: 'Percent', symbol: '%' }],
      observationTypes: [stream.observationType],
      observedProperties: ['https://vocab.city.eu/occupancy'],
      geometryTypes: ['Point'],
      encodings: ['application/geo+json'],
    });
  });

  it('that was asked for a choice of members lacks none, and observations have their dates', async () => {
    const { facts, valid, spots } = await reading({
      value: [
        { '@iot.id': 1, phenomenonTime: '2026-10-01T10:00:00Z', result: 3 },
        { '@iot.id': 2, phenomenonTime: '2026-10-02T10:00:00', result: 4 },
      ],
    });
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      version: '1.x',
      types: [{ type: 'Observation', count: 2 }],
      dates: { count: 2, withoutOffset: 1, earliest: '2026-10-01T10:00:00Z' },
    });
    expect(spots['/dates/earliest']).toEqual({ pointer: '/value/0/phenomenonTime', verbatim: true });
  });

  it('that holds nothing is known for what it is', async () => {
    expect(firstKind({ '@iot.count': 0, value: [] })).toBe('sensorthings-entities');
    expect((await reading({ '@iot.count': 0, value: [] })).facts).toMatchObject({ records: 0, total: 0 });
  });

  it('is invalid where whole entities lack what the standard demands', async () => {
    const { name: _, ...nameless } = stream;
    const lacking = await reading({ ...nameless, unitOfMeasurement: { name: 'Percent', symbol: '%' } });
    expect(lacking.valid).toBe(false);
    expect(lacking.problems).toMatchObject([
      { message: expect.stringMatching(/lacks name/), spot: { pointer: '' } },
      { message: expect.stringMatching(/lacks definition/), spot: { pointer: '/unitOfMeasurement' } },
    ]);
    const { description: __, ...half } = thing(1);
    expect((await reading(half)).facts.entities).toMatchObject([{ lacking: ['description'] }]);
  });

  it('of edition 2.0 need not describe itself', async () => {
    const root = 'https://demo.city.eu/sta/v2.0';
    const entity = {
      '@context': `${root}/$metadata#Things/$entity`,
      '@id': `${root}/Things(1)`,
      id: 1,
      name: 'Oven',
      'Datastreams@navigationLink': `${root}/Things(1)/Datastreams`,
    };
    const { facts, valid } = await reading(entity);
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      version: '2.0',
      entities: [{ type: 'Thing', id: 1, selfLink: `${root}/Things(1)` }],
    });
  });

  it('may be a batch or a data array', async () => {
    const batch = await reading({
      requests: [
        { id: '1', method: 'post', url: 'Things', body: { name: 'a', description: 'b' } },
        { id: '2', method: 'get', url: 'Things' },
      ],
    });
    expect(batch.facts).toMatchObject({ form: 'batch', records: 1, entities: [{ type: 'Thing' }] });
    const rows = [
      ['2026-10-01T10:00:00Z', 1],
      ['2026-10-01T11:00:00Z', 2],
    ];
    const array = await reading({
      value: [
        {
          'Datastream@iot.navigationLink': `${base}/Datastreams(1)`,
          components: ['phenomenonTime', 'result'],
          dataArray: rows,
        },
      ],
    });
    expect(array.facts).toMatchObject({ form: 'data-array', records: 2, identical: false, types: [] });
  });

  it('that is no JSON is said to be broken', async () => {
    expect(await read(sensorthingsEntities, '[{"components": ["result"], "dataArray": [[$X]]}]')).toMatchObject({
      state: 'invalid',
      why: expect.stringMatching(/^looks like an answer of a SensorThings API and is not JSON/),
    });
  });
});

describe('what is no answer of a SensorThings API', () => {
  it.each([
    ['a root page', { value: [{ name: 'Things', url: `${base}/Things` }] }, 'sensorthings-root'],
    ['records with a name and a description', [{ name: 'a', description: 'b', properties: {} }], 'json'],
    ['results of something else', [{ result: 3, time: '2026-10-01' }], 'json'],
    ['a list of values', { value: [1, 2] }, 'json'],
    ['terms of a glossary', [{ name: 'a', definition: 'what it means', description: 'b' }], 'json'],
    ['a glossary with addresses', [{ name: 'a', definition: 'https://a.eu/a', synonyms: [] }], 'json'],
    ['JSON-LD', { '@context': 'https://schema.org', '@id': 'https://a.eu/1', '@type': 'Thing', name: 'a' }, 'json'],
  ])('%s is a %3$s', (_, value, kind) => expect(firstKind(value)).toBe(kind));
});

const files = labelled('sensorthings');

describe.skipIf(files.length === 0)('entities of the corpus', () => {
  it('are recognised where they are more than a name, a description and properties', () => {
    const unknown = files
      .filter(({ file }) => !sensorthingsEntities.recognise(corpusProbe(file)))
      .map(({ file }) => file.replace(/.*\/JSON_entities\//, ''));
    expect(unknown).toEqual([
      'thing/4.json',
      'thing/shovel.json',
      'thing/thing.json',
      'unitsOfMeasurement/noDefinition.json',
      'unitsOfMeasurement/noSymbol.json',
    ]);
  });

  it('of today are valid, and those of drafts without names are not', async () => {
    const verdicts = async (part: string) =>
      Promise.all(
        files
          .filter(({ file }) => file.includes(part))
          .map(async ({ file }) => {
            const reading = await sensorthingsEntities.read(corpusProbe(file), {
              sibling: async () => ({ problem: 'none' }),
            });
            return reading.state === 'read' && reading.valid;
          }),
      );
    expect(await verdicts('FROST-Server')).toEqual([true, true, true]);
    expect(await verdicts('/locations/')).toEqual([false, false, false]);
  });
});
