import { describe, expect, it } from 'vitest';
import { makeZip } from '../evidence/make-zip.ts';
import { folderWith, identity } from '../support/folder.ts';
import { recordedCall, recordingOf } from '../support/recorded.ts';
import { runMain } from '../support/run-main.ts';

const packs = ['mims', 'open-apis', 'data-portability', 'accessibility', 'nl-api'];

/** The outcomes of some rules for a bid of these lines and files. */
const outcomes = async (
  bid: string,
  files: { readonly [path: string]: string | Uint8Array },
  rules: readonly string[],
) => {
  const cwd = folderWith({ 'bid.yaml': `${identity}${bid}`, ...files });
  const { out } = await runMain(
    ['check', 'bid.yaml', ...packs.flatMap((pack) => ['--pack', pack]), '--format', 'json'],
    {
      cwd,
    },
  );
  const results: readonly { rule: string; outcome: string }[] = JSON.parse(out).bids[0].results;
  return Object.fromEntries(rules.map((rule) => [rule, results.find((each) => each.rule === rule)?.outcome]));
};

const all = (rules: readonly string[], outcome: string) => Object.fromEntries(rules.map((rule) => [rule, outcome]));

const list = <Item>(length: number, item: (index: number) => Item): readonly Item[] =>
  Array.from({ length }, (_, index) => item(index));

const host = 'https://api.citypulse.example';

const description = JSON.stringify({
  openapi: '3.1.0',
  info: { title: 'Parking', version: '1.0.0' },
  servers: [{ url: host }],
  components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  security: [{ token: [] }],
  paths: {
    '/spots/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
      get: {
        operationId: 'getSpot',
        responses: {
          200: {
            description: 'A spot',
            content: {
              'application/json': {
                schema: { type: 'object', required: ['spot'], properties: { spot: { type: 'string' } } },
              },
            },
          },
          404: {
            description: 'None',
            content: { 'application/problem+json': { schema: { type: 'object', required: ['title'] } } },
          },
        },
      },
      delete: { operationId: 'deleteSpot', responses: { 204: { description: 'Gone' } } },
    },
  },
});

const headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** Calls of which every one that is looked at is answered as it should be. */
const calls = (length: number): string =>
  JSON.stringify(
    recordingOf(
      list(length, (index) =>
        recordedCall(`${host}/spots/${index}`, JSON.stringify({ spot: `A${index}` }), {
          index,
          headers,
          mimeType: 'application/json',
        }),
      ),
    ),
  );

describe('of a recording', () => {
  const bid = `interfaces: [{ id: parking, url: "${host}", description: api.json, recordings: calls.har }]\n`;
  const judged = (length: number, rules: readonly string[]) =>
    outcomes(bid, { 'api.json': description, 'calls.har': calls(length) }, rules);

  it('the errors and headers of all exchanges are judged, or a person is asked', async () => {
    const rules = ['nl-api/errors-are-problem-details', 'nl-api/security-headers'];
    expect(await judged(500, rules)).toEqual(all(rules, 'pass'));
    expect(await judged(501, rules)).toEqual(all(rules, 'review'));
  });

  it('the bodies of all answers are held against the description, or a person is asked', async () => {
    const rules = ['open-apis/recorded-answers-fit-the-description'];
    expect(await judged(200, rules)).toEqual(all(rules, 'pass'));
    expect(await judged(201, rules)).toEqual(all(rules, 'review'));
  });

  it('calls that were refused are examples: more of them change nothing', async () => {
    const rules = ['open-apis/writes-need-a-login'];
    expect(await judged(501, rules)).toEqual(all(rules, 'pass'));
  });

  it('all exchanges count for the weight of a page, or a person is asked', async () => {
    const rules = ['accessibility/light-entry'];
    const page = (length: number) => {
      const entries = list(length, (index) =>
        recordedCall(`https://citypulse.example/${index}`, 'x', { index, mimeType: 'text/plain' }),
      );
      return outcomes(
        'accessibility: { lightEntry: page.har }\n',
        { 'page.har': JSON.stringify(recordingOf(entries)) },
        rules,
      );
    };
    expect(await page(500)).toEqual(all(rules, 'pass'));
    expect(await page(501)).toEqual(all(rules, 'review'));
  });
});

describe('of an archive', () => {
  const rules = [
    'data-portability/sample-exports-hold-data',
    'data-portability/columns-of-samples-are-filled',
    'data-portability/records-keep-their-keys',
    'data-portability/samples-are-part-of-the-whole',
    'data-portability/dictionary-describes-all-columns',
  ];
  const judged = (length: number) =>
    outcomes(
      'data: [{ id: parking, holds: content, records: 500, export: [export.zip, spots.csv], dictionary: columns.csv }]\n',
      {
        'columns.csv':
          'column,type,meaning\nspot,string,The number of the place\nstatus,string,Whether the place is free or taken\n',
        'spots.csv': 'spot,status\nA1,free\nA2,taken\n',
        'export.zip': makeZip(
          Object.fromEntries(
            list(length, (index) => [`${index}.csv`, `spot,status\nA${index},free\nB${index},taken\n`]),
          ),
        ),
      },
      rules,
    );

  it('all files are judged, or a person is asked', async () => {
    expect(await judged(200)).toEqual(all(rules, 'pass'));
    expect(await judged(201)).toEqual(all(rules, 'review'));
  });
});

describe('of entities', () => {
  const rules = ['mims/reference-system-is-declared', 'mims/samples-come-from-the-offered-system'];
  const judged = (length: number) =>
    outcomes(
      'data: [{ id: parking, holds: content, export: [spots.jsonld, spots.geojson] }]\n',
      {
        'spots.geojson': JSON.stringify({
          type: 'FeatureCollection',
          features: list(2, (index) => ({
            type: 'Feature',
            id: `P${index}`,
            geometry: { type: 'Point', coordinates: [4.9 + index / 100, 52.3] },
            properties: { free: index },
          })),
        }),
        'spots.jsonld': JSON.stringify(
          list(length, (index) => ({
            '@context': 'https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context-v1.8.jsonld',
            id: `urn:ngsi-ld:ParkingSpot:${index}`,
            type: 'ParkingSpot',
            location: { type: 'GeoProperty', value: { type: 'Point', coordinates: [4.9 + index / 100_000, 52.3] } },
          })),
        ),
      },
      rules,
    );

  it('all places and identifiers are judged, or a person is asked', async () => {
    expect(await judged(1_000)).toEqual(all(rules, 'pass'));
    expect(await judged(1_001)).toEqual(all(rules, 'review'));
  });
});

describe('of a catalogue', () => {
  const rules = ['mims/data-licences-are-standard'];
  const licence = 'https://creativecommons.org/licenses/by/4.0/';
  const judged = (file: string, text: string) =>
    outcomes(`dataCommon: { catalogue: ${file} }\n`, { [file]: text }, rules);
  const turtle = (length: number) =>
    [
      '@prefix dcat: <http://www.w3.org/ns/dcat#> .',
      '@prefix dct: <http://purl.org/dc/terms/> .',
      ...list(length, (index) => {
        const file = `<https://data.citypulse.nl/${index}.csv>`;
        return `<https://data.citypulse.nl/${index}> a dcat:Dataset ; dct:title "Set ${index}"@en ; dct:description "Occupancy"@en ; dcat:distribution ${file} .\n${file} a dcat:Distribution ; dcat:accessURL ${file} ; dct:license <${licence}> .`;
      }),
    ].join('\n');
  const inventory = (length: number) =>
    JSON.stringify({
      conformsTo: 'https://project-open-data.cio.gov/v1.1/schema',
      dataset: list(length, (index) => ({
        '@type': 'dcat:Dataset',
        title: `Set ${index}`,
        description: 'Occupancy',
        keyword: ['parking'],
        modified: '2026-10-30',
        publisher: { name: 'City' },
        contactPoint: { fn: 'Desk', hasEmail: 'mailto:desk@citypulse.nl' },
        identifier: `set-${index}`,
        accessLevel: 'public',
        license: licence,
      })),
    });

  it('the licences of all distributions are judged, or a person is asked', async () => {
    expect(await judged('a.ttl', turtle(500))).toEqual(all(rules, 'pass'));
    expect(await judged('a.ttl', turtle(501))).toEqual(all(rules, 'review'));
    expect(await judged('data.json', inventory(500))).toEqual(all(rules, 'pass'));
    expect(await judged('data.json', inventory(501))).toEqual(all(rules, 'review'));
  });
});
