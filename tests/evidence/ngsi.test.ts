import { describe, expect, it } from 'vitest';
import { ngsiLdEntity } from '../../src/evidence/ngsi-ld-entity.ts';
import { ngsiV2Entity } from '../../src/evidence/ngsi-v2-entity.ts';
import { recognise } from '../../src/evidence/registry.ts';
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
      entities: [
        {
          id: 'Spot-17',
          attributes: [
            { name: 'status', type: 'Text' },
            { name: 'free', type: 'Number' },
          ],
        },
      ],
    });
    expect(spots['/signs/1']).toEqual({ pointer: '/0/free' });
  });

  it('stay NGSIv2 when a context is glued on', () => {
    expect(kindsOf({ ...v2, '@context': context })).toEqual(['ngsi-v2-entity', 'json']);
  });

  it('in key-values are not guessed, but for their own sign', () => {
    expect(kindsOf({ id: 'urn:ngsi-ld:ParkingSpot:17', type: 'ParkingSpot', status: 'free' })).toEqual(['json']);
    expect(
      kindsOf({ id: 'Spot-17', type: 'ParkingSpot', status: 'free', TimeInstant: '2026-10-30T08:59:00Z' }),
    ).toEqual(['ngsi-v2-entity', 'json']);
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
    ['a list of numbers', [1, 2]],
    ['an empty list', []],
  ])('%s', (_, value) => expect(kindsOf(value).filter((kind) => kind.startsWith('ngsi'))).toEqual([]));
});

describe.skipIf(!hasCorpus)('the models of the corpus', () => {
  const files = labelled('ngsi').filter(({ format }) => format.startsWith('ngsi-'));
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

  // The six that are not valid have real defects: relationships with value, unknown types.
  it('normalized NGSI-LD is valid but for its own defects', async () => {
    expect(await verdicts('ngsi-ld-normalized')).toEqual({ valid: 44, invalid: 5, 'ngsi-v2-entity': 1 });
  });
  it('key-values of NGSI-LD never pass', async () =>
    expect(await verdicts('ngsi-ld-keyvalues')).toEqual({ invalid: 50 }));
  it('normalized NGSIv2 is named as NGSIv2', async () =>
    expect(await verdicts('ngsi-v2-normalized')).toEqual({ 'ngsi-v2-entity': 50 }));
  it('key-values of NGSIv2 are plain JSON', async () =>
    expect(await verdicts('ngsi-v2-keyvalues')).toEqual({ json: 50 }));
});
