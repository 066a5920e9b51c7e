import { describe, expect, it } from 'vitest';
import { ngsiLdEntity } from '../../src/evidence/ngsi-ld-entity.ts';
import { ngsiV2Entity } from '../../src/evidence/ngsi-v2-entity.ts';
import { recognise } from '../../src/evidence/registry.ts';
import { isObject, type Json } from '../../src/source/pointer.ts';
import { corpusProbe, expectSound, hasCorpus, labelled, probeOf, readWell, tools, verdictOf } from './reading.ts';

const context = 'https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context-v1.8.jsonld';

const entity = (more: object = {}) => ({
  id: 'urn:ngsi-ld:ParkingSpot:17',
  type: 'ParkingSpot',
  status: { type: 'Property', value: 'free', observedAt: '2026-10-30T08:59:00Z' },
  temperature: { type: 'Property', value: 21.5, unitCode: 'CEL' },
  location: { type: 'GeoProperty', value: { type: 'Point', coordinates: [4.3, 50.8] } },
  refParkingSite: { type: 'Relationship', object: 'urn:ngsi-ld:OffStreetParking:3' },
  '@context': context,
  ...more,
});

const v2Of = (id: string) => ({ id, type: 'Spot', free: { type: 'Number', value: 3 } });

const kindsOf = (value: unknown) => recognise(probeOf('a.json', JSON.stringify(value))).map(({ name }) => name);
const readLd = (value: unknown) => readWell(ngsiLdEntity, JSON.stringify(value));

describe('NGSI-LD entities', () => {
  it('normalized: each attribute says what it is', async () => {
    const { facts, spots, problems, valid } = await readLd(entity());
    expect(problems).toEqual([]);
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      representation: 'normalized',
      count: 1,
      contexts: [context],
      inlineContext: false,
      types: ['ParkingSpot'],
      duplicates: [],
      entities: [
        {
          id: 'urn:ngsi-ld:ParkingSpot:17',
          type: ['ParkingSpot'],
          idForm: 'urn',
          attributes: [
            { name: 'status', type: 'Property', valueType: 'text', observedAt: '2026-10-30T08:59:00Z' },
            { name: 'temperature', valueType: 'number', unitCode: 'CEL' },
            { name: 'location', type: 'GeoProperty', valueType: 'geometry' },
            { name: 'refParkingSite', type: 'Relationship', targets: ['urn:ngsi-ld:OffStreetParking:3'] },
          ],
          dateTimes: [{ value: '2026-10-30T08:59:00Z', offset: true }],
          values: {
            id: 'urn:ngsi-ld:ParkingSpot:17',
            type: 'ParkingSpot',
            status: 'free',
            temperature: 21.5,
            location: { type: 'Point', coordinates: [4.3, 50.8] },
            refParkingSite: 'urn:ngsi-ld:OffStreetParking:3',
          },
        },
      ],
    });
    expect(spots['/entities/0/id']).toEqual({ pointer: '/id', verbatim: true });
    expect(spots['/entities/0/attributes/3']).toEqual({ pointer: '/refParkingSite' });
    expect(spots['/entities/0/dateTimes/0']).toEqual({ pointer: '/status/observedAt' });
  });

  it('as a list, with places by entity and by instance', async () => {
    const several = entity({
      id: 'urn:ngsi-ld:ParkingSpot:18',
      status: [
        { type: 'Property', value: 'busy', datasetId: 'urn:ngsi-ld:Dataset:a' },
        { type: 'Property', value: 'free' },
      ],
    });
    const { facts, spots, valid } = await readLd([entity(), several, entity()]);
    expect(valid).toBe(true);
    expect(facts).toMatchObject({ count: 3, duplicates: ['urn:ngsi-ld:ParkingSpot:17'], identical: false });
    expect((facts.entities as { values: { status: unknown } }[])[1]?.values.status).toBe('free');
    expect(spots['/entities/1/attributes/1']).toEqual({ pointer: '/1/status/1' });
    expect((await readLd([1, 2, 3].map((id) => entity({ id: `urn:ngsi-ld:ParkingSpot:${id}` })))).facts.identical).toBe(
      true,
    );
  });

  it('without @context, as application/json is sent', async () => {
    const { '@context': _, ...bare } = entity();
    expect((await readLd(bare)).valid).toBe(true);
  });

  it('unwraps the dates of JSON-LD', async () => {
    const since = { type: 'Property', value: { '@type': 'DateTime', '@value': '2026-10-30T08:59:00' } };
    const { facts } = await readLd(entity({ since }));
    expect(facts.entities).toMatchObject([
      { values: { since: '2026-10-30T08:59:00' }, dateTimes: [{ offset: true }, { offset: false }] },
    ]);
  });

  it('key-values: recognised with an NGSI-LD context, and never valid', async () => {
    const { facts, valid, problems } = await readLd({
      id: 'urn:ngsi-ld:ParkingSpot:17',
      type: 'ParkingSpot',
      status: 'free',
      '@context': context,
    });
    expect(valid).toBe(false);
    expect(facts).toMatchObject({ representation: 'key-values', entities: [{ values: { status: 'free' } }] });
    expect(problems[0]?.message).toMatch(/key-values/);
  });

  it('concise: recognised, and neither valid nor invalid', async () => {
    const reading = await readLd({
      id: 'urn:ngsi-ld:ParkingSpot:17',
      type: 'ParkingSpot',
      status: { value: 'free', observedAt: '2026-10-30T08:59:00Z' },
      refParkingSite: { object: 'urn:ngsi-ld:OffStreetParking:3' },
      '@context': context,
    });
    expect(reading.valid).toBeUndefined();
    expect(reading.facts).toMatchObject({
      representation: 'concise',
      entities: [
        { attributes: [{ name: 'status', valueType: 'text' }, { targets: ['urn:ngsi-ld:OffStreetParking:3'] }] },
      ],
    });
  });

  it.each([
    ['http://data.city.example:8080/spots/17', 'http', 'data.city.example:8080'],
    ['did:web:city.example', 'did', undefined],
    ['urn:uuid:6e8bc430-9c3a-11d9-9669-0800200c9a66', 'urn', undefined],
    ['FlowObserved:BFO-1', 'local', undefined],
    ['uri:ngsi-ld:X:1', 'local', undefined],
  ])('the identifier %s is of the form %s', async (id, idForm, idHost) => {
    const { facts } = await readLd(entity({ id }));
    expect(facts.entities).toMatchObject([{ idForm, ...(idHost !== undefined && { idHost }) }]);
  });

  it.each([
    ['an identifier that is no URI', { id: '17' }, /no URI/, '/id'],
    [
      'an attribute without its value',
      { status: { type: 'Property', unitCode: 'CEL' } },
      /status of type Property has no member value/,
      '/status',
    ],
    [
      'a relationship written as in NGSIv2',
      { ref: { type: 'Relationship', value: 'urn:x:y' } },
      /as NGSIv2 writes it/,
      '/ref',
    ],
    [
      'a type in other letters',
      { at: { type: 'Geoproperty', value: { type: 'Point', coordinates: [1, 2] } } },
      /writes GeoProperty/,
      '/at',
    ],
    ['a type that NGSI-LD does not know', { price: { type: 'number', value: 3 } }, /none of NGSI-LD/, '/price'],
    [
      'a geometry that is none',
      { location: { type: 'GeoProperty', value: '4.3,50.8' } },
      /no GeoJSON geometry/,
      '/location',
    ],
    ['a plain value', { note: 'x' }, /plain value/, '/note'],
    ['nothing as value', { status: { type: 'Property', value: null } }, /no value/, '/status'],
  ])('is invalid with %s', async (_, more, message, pointer) => {
    const { valid, problems } = await readLd(entity(more));
    expect(valid).toBe(false);
    expect(problems).toContainEqual({ message: expect.stringMatching(message), spot: { pointer } });
  });

  it('is no proof when no entity has an attribute', async () => {
    expect((await readLd({ id: 'urn:ngsi-ld:ParkingSpot:17', type: 'ParkingSpot', '@context': context })).valid).toBe(
      false,
    );
  });

  it('counts and checks entities beyond those that it lists', async () => {
    const many = Array.from({ length: 1_200 }, (_, id) => entity({ id: `urn:ngsi-ld:ParkingSpot:${id}` }));
    expect((await readLd(many)).valid).toBe(true);
    const { facts, valid } = await readLd([
      ...many,
      entity({ id: 'urn:ngsi-ld:ParkingSpot:0' }),
      entity({ id: 'urn:ngsi-ld:ParkingSpot:x', note: 'x' }),
    ]);
    expect(facts).toMatchObject({ count: 1_202, duplicates: ['urn:ngsi-ld:ParkingSpot:0'] });
    expect(facts.entities).toHaveLength(1_000);
    expect(valid).toBe(false);
  });
});

describe('NGSIv2 entities', () => {
  const v2 = {
    id: 'Spot-17',
    type: 'ParkingSpot',
    status: { type: 'Text', value: 'free', metadata: {} },
    free: { type: 'Number', value: 3 },
  };

  it('are named as such, and are not taken for NGSI-LD', async () => {
    expect(kindsOf(v2)).toEqual(['ngsi-v2-entity', 'json']);
    const { facts, spots } = await readWell(ngsiV2Entity, JSON.stringify([v2]));
    expect(facts).toMatchObject({
      representation: 'normalized',
      count: 1,
      signs: ['member metadata', 'attribute type Number'],
      duplicates: [],
      identical: false,
      entities: [
        {
          id: 'Spot-17',
          attributes: [
            { name: 'status', type: 'Text', valueType: 'text' },
            { name: 'free', type: 'Number', valueType: 'number' },
          ],
          values: { id: 'Spot-17', type: 'ParkingSpot', status: 'free', free: 3 },
        },
      ],
    });
    expect(spots['/signs/1']).toEqual({ pointer: '/0/free' });
  });

  it('stay NGSIv2 when a context is glued on, and are no valid NGSI-LD', async () => {
    const glued = { ...v2, '@context': context };
    expect(kindsOf(glued)).toEqual(['ngsi-v2-entity', 'ngsi-ld-entity', 'json']);
    expect((await readWell(ngsiV2Entity, JSON.stringify(glued))).problems).toEqual([
      { message: expect.stringContaining('attributes of NGSIv2'), spot: { pointer: '/@context' } },
    ]);
    const { valid, problems } = await readLd(glued);
    expect(valid).toBe(false);
    expect(problems.map(({ message }) => message)).toEqual([
      'The id Spot-17 is no URI; NGSI-LD asks for one (for example urn:ngsi-ld:Type:code).',
      'The attribute status has a member metadata, as NGSIv2 writes it; NGSI-LD writes each of its entries as an attribute of the attribute.',
      expect.stringContaining('Number, which is none of NGSI-LD'),
    ]);
  });

  it('stay NGSIv2 when the types of their attributes are renamed and metadata remain', async () => {
    const renamed = { id: 'urn:ngsi-ld:Spot:17', type: 'Spot', a: { type: 'Property', value: 1, metadata: {} } };
    expect(kindsOf(renamed)).toEqual(['ngsi-v2-entity', 'json']);
    expect((await readLd({ ...renamed, '@context': context })).valid).toBe(false);
  });

  it('in key-values: names and values without a context, told by what only entities have', async () => {
    const spot = { id: 'urn:ngsi-ld:ParkingSpot:17', type: 'ParkingSpot', status: 'free' };
    expect(kindsOf(spot)).toEqual(['ngsi-v2-entity', 'json']);
    const { facts, valid } = await readWell(ngsiV2Entity, JSON.stringify([spot, { ...spot, status: 'busy' }]));
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      representation: 'key-values',
      signs: [],
      count: 2,
      duplicates: ['urn:ngsi-ld:ParkingSpot:17'],
      entities: [{ values: spot }, { values: { status: 'busy' } }],
    });
  });

  it.each([
    ['the type inside of the identifier', { id: 'streetlight:city:4567', type: 'Streetlight', powerState: 'off' }],
    ['the sign of the agents', { id: 'Spot-17', type: 'Spot', status: 'free', TimeInstant: '2026-10-30T08:59:00Z' }],
    ['names that models share', { id: 'm17', type: 'NoiseLevelObserved', LAeq: 62, dateObserved: '2026-10-30' }],
    [
      'a place',
      {
        id: 'https://bike.example/stations/141',
        type: 'BicycleStation',
        location: { type: 'Point', coordinates: [3.3, 50.8] },
      },
    ],
  ])('in key-values by %s', (_, value) => expect(kindsOf(value)).toEqual(['ngsi-v2-entity', 'json']));

  it('in a batch and in the data of a notification, with places inside', async () => {
    for (const [wrapped, at] of [
      [{ actionType: 'append', entities: [v2] }, '/entities/0'],
      [{ subscriptionId: '57edf5', data: [v2] }, '/data/0'],
    ] as const) {
      const { facts, spots } = await readWell(ngsiV2Entity, JSON.stringify(wrapped));
      expect(facts.count).toBe(1);
      expect(spots['/entities/0']).toEqual({ pointer: at });
    }
  });
});

describe('NGSIv2 that shows nothing or is broken', () => {
  it.each([
    ['an entry that is none', [v2Of('Spot:1'), v2Of('Spot:2'), { free: 3 }], /Entry 3 is no NGSIv2 entity/, '/2'],
    [
      'a list with nothing in it',
      { subscriptionId: 'x', data: [v2Of('Spot:1'), null, v2Of('Spot:2')] },
      /Entry 2/,
      '/data/1',
    ],
  ])('%s', async (_, value, message, pointer) => {
    const { valid, problems } = await readWell(ngsiV2Entity, JSON.stringify(value));
    expect(valid).toBe(false);
    expect(problems).toContainEqual({ message: expect.stringMatching(message), spot: { pointer } });
  });

  it('tells dates without an offset and blanks to fill in', async () => {
    const { facts } = await readWell(
      ngsiV2Entity,
      JSON.stringify({ ...v2Of('Spot:1'), name: 'TODO', dateObserved: '2026-10-30T08:59:00' }),
    );
    expect(facts).toMatchObject({ placeholders: 1, dates: { count: 1, withoutOffset: 1 } });
  });
});

describe('NGSI-LD in other wrappings', () => {
  it('is not judged by its first lines where each line is an entity', () => {
    const lines = [1, 2, 3, 4].map((id) => JSON.stringify(entity({ id: `urn:ngsi-ld:ParkingSpot:${id}` }))).join('\n');
    expect(recognise(probeOf('a.ndjson', lines)).map(({ name }) => name)).toEqual(['ndjson']);
  });

  it('reads the data of a notification', async () => {
    const { '@context': _, ...bare } = entity();
    const notification = {
      id: 'urn:ngsi-ld:Notification:1',
      type: 'Notification',
      subscriptionId: 'urn:x:y',
      data: [bare],
    };
    const { facts, spots, valid } = await readLd(notification);
    expect([facts.count, valid]).toEqual([1, true]);
    expect(spots['/entities/0/id']).toEqual({ pointer: '/data/0/id', verbatim: true });
  });

  it('with @id and @type is not what a broker sends', async () => {
    const { facts, valid, problems } = await readLd({
      '@id': 'urn:ngsi-ld:BeeHive:C',
      '@type': 'BeeHive',
      connectsTo: { '@type': 'Relationship', '@id': 'urn:ngsi-ld:Beekeeper:1' },
      '@context': { connectsTo: 'https://example.org/connectsTo' },
    });
    expect(valid).toBe(false);
    expect(facts).toMatchObject({ representation: 'json-ld', entities: [{ id: 'urn:ngsi-ld:BeeHive:C' }] });
    expect(problems[0]?.message).toContain('NGSI-LD writes id and type');
  });
});

describe('what has an id and a type and is no entity', () => {
  it.each([
    [
      'a subscription',
      {
        id: 'urn:ngsi-ld:Subscription:1',
        type: 'Subscription',
        notification: { endpoint: { uri: 'https://x' } },
        '@context': context,
      },
    ],
    [
      'a verifiable credential',
      {
        '@context': ['https://www.w3.org/ns/credentials/v2'],
        id: 'http://x/1',
        type: ['VerifiableCredential'],
        credentialSubject: { id: 'did:x:1' },
      },
    ],
    ['a record', { id: '1', type: 'user', name: 'x' }],
    ['a record with a place', { id: 'a-1', type: 'Office', location: { type: 'Point', coordinates: [4.3, 50.8] } }],
    ['a record whose type is a state', { id: 'spot-17', type: 'not in use', name: 'x' }],
    ['an item of a catalogue of images', { id: 'urn:ngsi-ld:x:1', type: 'Item', stac_version: '1.0.0', links: [] }],
    ['a list of numbers', [1, 2]],
    ['an empty list', []],
  ])('%s', (_, value) => expect(kindsOf(value).filter((kind) => kind.startsWith('ngsi'))).toEqual([]));
});

describe.skipIf(!hasCorpus)('the models of the corpus', () => {
  const files = labelled('ngsi').filter(({ format }) => /^ngsi-.*-/.test(format));
  const verdicts = async (format: string) => {
    const found: (string | undefined)[] = [];
    for (const { file } of files.filter((each) => each.format === format)) {
      const probe = corpusProbe(file);
      if (!ngsiLdEntity.recognise(probe)) {
        found.push(recognise(probe)[0]?.name);
        continue;
      }
      const reading = await ngsiLdEntity.read(probe, tools);
      if (reading.state === 'read') expectSound(ngsiLdEntity, probe, reading);
      found.push(verdictOf(reading));
    }
    return Object.fromEntries(
      [...new Set(found)].map((verdict) => [verdict, found.filter((each) => each === verdict).length]),
    );
  };

  // The six that are not valid have real defects: relationships with value, unknown types, types of NGSIv2.
  it('normalized NGSI-LD is valid but for its own defects', async () => {
    expect(await verdicts('ngsi-ld-normalized')).toEqual({ valid: 44, invalid: 6 });
  });
  it('key-values of NGSI-LD never pass', async () =>
    expect(await verdicts('ngsi-ld-keyvalues')).toEqual({ invalid: 50 }));
  it('normalized NGSIv2 is named as NGSIv2', async () =>
    expect(await verdicts('ngsi-v2-normalized')).toEqual({ 'ngsi-v2-entity': 50 }));
  it('key-values of NGSIv2 are named as such', async () =>
    expect(await verdicts('ngsi-v2-keyvalues')).toEqual({ 'ngsi-v2-entity': 50 }));

  it('nothing but normalized NGSI-LD passes as normalized, with a context glued on or not', async ({ annotate }) => {
    const passed: Record<string, number> = {};
    for (const { file, format } of files) {
      passed[format] ??= 0;
      const root = corpusProbe(file).root as Json;
      for (const glued of [root, isObject(root) ? { ...root, '@context': context } : root]) {
        const probe = probeOf(file, JSON.stringify(glued));
        if (!ngsiLdEntity.recognise(probe)) continue;
        if (verdictOf(await ngsiLdEntity.read(probe, tools)) === 'valid') passed[format]++;
      }
    }
    await annotate(`Pass as normalized NGSI-LD, of twice 50 files each: ${JSON.stringify(passed)}`);
    expect(passed).toEqual({
      'ngsi-ld-normalized': 88,
      'ngsi-ld-keyvalues': 0,
      'ngsi-v2-normalized': 0,
      'ngsi-v2-keyvalues': 0,
    });
  });
});
