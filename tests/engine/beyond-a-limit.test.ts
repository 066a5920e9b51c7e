import { describe, expect, it } from 'vitest';
import { folderWith, identity } from '../support/folder.ts';
import { recordedCall, recordingOf } from '../support/recorded.ts';
import { runMain } from '../support/run-main.ts';

const entities = (length: number, idOf = (index: number) => `urn:ngsi-ld:ParkingSpot:${index}`) =>
  Array.from({ length }, (_, index) => ({
    '@context': 'https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context-v1.8.jsonld',
    id: idOf(index),
    type: 'ParkingSpot',
    places: { type: 'Property', value: index },
  }));

const recording = (length: number) =>
  recordingOf(
    entities(length).map((entity, index) =>
      recordedCall(`https://hub.example.eu/entities/${index}`, JSON.stringify(entity), { index }),
    ),
  );

/** The outcome of a rule for a bid whose recording is this file, and the reasons that a person is given. */
const judged = async (file: string, value: unknown, rule = 'mims/entity-ids-are-global', waived = false) => {
  const cwd = folderWith({
    'tender.yaml': JSON.stringify({
      bidlint: '1',
      kind: 'tender',
      reference: '2026-HAV-007',
      title: 'Quay platform',
      buyer: { name: 'Gemeente Voorbeeld' },
      needs: ['context-data', 'geodata'],
      requirements: [
        {
          number: '4.10',
          text: 'It is open.',
          level: 'must',
          rules: [{ pack: 'mims' }, { pack: 'open-apis' }, { pack: 'nl-api' }],
        },
      ],
      ...(waived && { waivers: [{ rule, because: 'They change next year.', by: 'A. de Vries', until: '2099-12-31' }] }),
    }),
    'bid.yaml': `${identity}\ninterfaces:\n  - { id: context, url: "https://hub.example.eu", standards: [ngsi-ld@1.8], recordings: ${file} }\n`,
    [file]: JSON.stringify(value),
  });
  const { out } = await runMain(['check', 'bid.yaml', '--tender', 'tender.yaml', '--format', 'json'], { cwd });
  const results: readonly { rule: string; outcome: string; questions: readonly { why: string }[] }[] =
    JSON.parse(out).bids[0].results;
  const { outcome, questions = [] } = results.find((each) => each.rule === rule) ?? {};
  return { outcome, why: questions.map(({ why }) => why).join(' ') };
};

describe('a rule on all entries of a file', () => {
  it('passes where all were looked at', async () => {
    expect(await judged('a.jsonld', entities(1_000))).toEqual({ outcome: 'pass', why: '' });
    expect(await judged('a.har', recording(200))).toEqual({ outcome: 'pass', why: '' });
  });

  it('is for a person where a list of the file ends at a limit of ours', async () => {
    expect(await judged('a.jsonld', entities(1_001))).toEqual({
      outcome: 'review',
      why: expect.stringContaining(
        'a.jsonld holds more entities than this tool looks at; a person must look at the rest (1)',
      ),
    });
  });

  it('is for a person where a list in an entry ends at a limit of ours', async () => {
    const related = (length: number) => ({
      ...entities(1)[0],
      near: { type: 'Relationship', object: Array.from({ length }, (_, index) => `urn:ngsi-ld:ParkingSpot:${index}`) },
    });
    const relations = 'mims/relations-point-to-ids';
    expect(await judged('a.jsonld', entities(1_000), relations)).toMatchObject({ outcome: 'notApplicable' });
    expect(await judged('a.jsonld', [...entities(1_000), related(1)], relations)).toMatchObject({ outcome: 'review' });
    expect(await judged('a.har', recording(201), relations)).toMatchObject({ outcome: 'review' });
    expect(await judged('a.jsonld', related(100), relations)).toEqual({ outcome: 'pass', why: '' });
    expect(await judged('a.jsonld', related(101), relations)).toEqual({
      outcome: 'review',
      why: expect.stringContaining('a.jsonld holds more targets than this tool looks at'),
    });
  });

  it('is for a person where a check looks at all places of a SensorThings API, or collections of an OGC API', async () => {
    const locations = (length: number) => ({
      value: Array.from({ length }, (_, index) => ({
        '@iot.id': index,
        '@iot.selfLink': `https://demo.city.nl/sta/v1.1/Locations(${index})`,
        name: 'Quay',
        description: 'North quay',
        encodingType: 'application/geo+json',
        location: { type: 'Point', coordinates: [4.35, 50.85] },
      })),
    });
    for (const rule of ['mims/features-have-lasting-ids', 'mims/reference-system-is-declared']) {
      expect(await judged('a.json', locations(500), rule)).toEqual({ outcome: 'pass', why: '' });
      expect(await judged('a.json', locations(501), rule)).toMatchObject({ outcome: 'review' });
    }
    const collections = (length: number) => ({
      links: [],
      collections: Array.from({ length }, (_, index) => ({
        id: `${index}`,
        links: [],
        crs: ['http://www.opengis.net/def/crs/OGC/1.3/CRS84'],
      })),
    });
    expect(await judged('a.json', collections(1_000), 'mims/reference-system-is-declared')).toMatchObject({
      outcome: 'pass',
    });
    expect(await judged('a.json', collections(1_001), 'mims/reference-system-is-declared')).toEqual({
      outcome: 'review',
      why: expect.stringContaining('a.json holds more collections than this tool looks at'),
    });
  });

  it('is for a person where some parts of the file were not looked at', async () => {
    expect(await judged('a.har', recording(203))).toEqual({
      outcome: 'review',
      why: expect.stringContaining(
        'a.har holds more parts than this tool looks at; a person must look at the rest (3)',
      ),
    });
  });

  it('is for a person also where its check looks at all exchanges of a recording', async () => {
    const secrets = 'open-apis/no-secrets-in-addresses';
    expect(await judged('a.har', recording(500), secrets)).toEqual({ outcome: 'pass', why: '' });
    expect(await judged('a.har', recording(501), secrets)).toEqual({
      outcome: 'review',
      why: expect.stringContaining(
        'a.har holds more entries than this tool looks at; a person must look at the rest (1)',
      ),
    });
  });

  it('is for a person where a check looks at the headers of all recorded answers', async () => {
    const guarded = (length: number) => {
      const { log } = recording(length);
      const headers = [
        { name: 'Cache-Control', value: 'no-store' },
        { name: 'Content-Security-Policy', value: "frame-ancestors 'none'" },
        { name: 'Strict-Transport-Security', value: 'max-age=31536000' },
        { name: 'X-Content-Type-Options', value: 'nosniff' },
        { name: 'X-Frame-Options', value: 'DENY' },
      ];
      return {
        log: { ...log, entries: log.entries.map((each) => ({ ...each, response: { ...each.response, headers } })) },
      };
    };
    const rule = 'nl-api/security-headers';
    expect(await judged('a.har', guarded(500), rule)).toEqual({ outcome: 'pass', why: '' });
    expect(await judged('a.har', guarded(501), rule)).toMatchObject({ outcome: 'review' });
  });

  it('passes where its check counts all entries', async () => {
    const formed = 'mims/ngsi-ld-is-well-formed';
    expect(await judged('a.jsonld', entities(1_001), formed)).toEqual({ outcome: 'pass', why: '' });
  });

  it('is for a person where the departures that were found are waived, and others may stand beyond', async () => {
    const ids = entities(1_001, (index) => `${index}`);
    expect(await judged('a.jsonld', ids.slice(1), undefined, true)).toMatchObject({ outcome: 'fail', why: '' });
    expect(await judged('a.jsonld', ids, undefined, true)).toMatchObject({ outcome: 'review' });
    const secrets = recording(501);
    for (const { request } of secrets.log.entries) request.url += '?api_key=8f3k2l9d0s7a';
    expect(await judged('a.har', secrets, 'open-apis/no-secrets-in-addresses', true)).toMatchObject({
      outcome: 'review',
    });
  });

  it('fails where an entry that was looked at departs', async () => {
    expect(
      await judged(
        'a.jsonld',
        entities(1_001, (index) => `${index}`),
      ),
    ).toMatchObject({ outcome: 'fail' });
  });
});
