import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { probeBytes } from '../../src/evidence/probe.ts';
import { readAs } from '../../src/evidence/read-evidence.ts';
import { kinds } from '../../src/evidence/registry.ts';
import { expectSound, tools } from './reading.ts';

const names = new Set([
  'openapi',
  'har',
  'ngsi-ld-entity',
  'ngsi-v2-entity',
  'json-schema',
  'ogc-conformance',
  'ogc-landing',
  'ogc-collections',
  'sensorthings-root',
  'json',
  'yaml',
  'ndjson',
]);
const own = kinds.filter(({ name }) => names.has(name));

const schema = {
  type: 'object',
  required: ['id'],
  properties: { id: { type: 'string', pattern: '^a+$' }, kids: { type: 'array', items: { $ref: '#/$defs/s' } } },
};
const text = (value: unknown) => JSON.stringify(value, null, 1);

/** A valid file of each kind; bytes of it are cut, doubled and exchanged. */
const seeds: Readonly<Record<string, string>> = {
  openapi: text({
    openapi: '3.1.0',
    info: { title: 'a', version: '1.0.0', contact: { email: 'a@b.nl' } },
    servers: [{ url: 'https://{a}.nl/v1', variables: { a: { default: 'b' } } }],
    security: [{ o: ['r'] }],
    paths: {
      '/a/{id}': {
        parameters: [{ $ref: '#/components/parameters/id' }],
        get: {
          operationId: 'x',
          responses: {
            200: { description: 'd', content: { 'application/json': { schema: { $ref: '#/components/schemas/S' } } } },
          },
        },
      },
    },
    components: {
      parameters: { id: { name: 'id', in: 'path', required: true, schema: { type: 'string' } } },
      schemas: {
        S: { allOf: [{ $ref: '#/components/schemas/T' }] },
        T: { type: 'object', properties: { a: { $ref: '#/components/schemas/S' } } },
      },
      securitySchemes: {
        o: { type: 'oauth2', flows: { clientCredentials: { tokenUrl: 'https://l.nl/t', scopes: { r: 'x' } } } },
      },
    },
  }),
  'openapi-yaml':
    'swagger: "2.0"\ninfo: &i\n  title: a\n  version: 1.0.0\nx-i: *i\nhost: a.nl\npaths:\n  /a:\n    get:\n      produces: [application/json]\n      parameters:\n        - {name: bbox, in: query, type: string}\n      responses:\n        "200":\n          description: d\n          schema: {$ref: "#/definitions/S"}\ndefinitions:\n  S: {type: array, items: {$ref: "#/definitions/S"}}\n',
  har: text({
    log: {
      version: '1.2',
      creator: { name: 'a', version: '1' },
      entries: [
        {
          startedDateTime: '2026-10-30T09:00:00Z',
          time: 3,
          request: {
            method: 'GET',
            url: 'https://u:p@a.nl:8080/x?api_key=3',
            headers: [{ name: 'Cookie', value: 'x' }],
          },
          response: {
            status: 200,
            headers: [{ name: 'Sunset', value: 'x' }],
            content: { size: 4, mimeType: 'application/json', text: 'e30=', encoding: 'base64' },
          },
        },
      ],
    },
  }),
  'ngsi-ld': text([
    {
      id: 'urn:ngsi-ld:A:1',
      type: 'A',
      a: { type: 'Property', value: 1, unitCode: 'CEL' },
      r: { type: 'Relationship', object: ['urn:x:1'] },
      m: [{ type: 'Property', value: 2, datasetId: 'urn:d:1' }],
      '@context': ['https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context.jsonld', { a: 'https://b' }],
    },
  ]),
  'ngsi-v2': text({ id: 'a', type: 'A', n: { type: 'Number', value: 1, metadata: {} } }),
  'json-schema': text({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://a.nl/s.json',
    ...schema,
    $defs: { s: schema, u: { $anchor: 'b', $ref: '#/$defs/s' } },
  }),
  'json-schema-07': text({
    $schema: 'http://json-schema.org/draft-07/schema#',
    ...schema,
    $defs: { s: true },
    allOf: [{ $ref: 'other.json' }],
  }),
  'ogc-landing': text({
    title: 'a',
    conformsTo: ['http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core'],
    links: [
      { rel: 'conformance', href: 'https://a.nl/c' },
      { rel: 'service-desc', href: '/api' },
    ],
  }),
  'ogc-collections': text({
    links: [],
    collections: [
      {
        id: 'a',
        crs: ['x'],
        extent: { spatial: { bbox: [[1, 2, 3, 4]] }, temporal: { interval: [['..', null]] } },
        links: [{ rel: 'items', href: 'x' }],
      },
    ],
  }),
  sensorthings: text({
    value: [{ name: 'Things', url: 'https://a.nl/v1.1/Things' }],
    serverSettings: {
      conformance: ['http://www.opengis.net/spec/iot_sensing/1.1/req/datamodel'],
      x: { endpoints: ['mqtt://a'] },
    },
  }),
  json: text({ items: [{ a: '2026-10-30T09:00:00', b: null }, { a: '2026-10-31' }] }),
  yaml: 'items:\n  - {a: 2026-10-30, b: [1, 2]}\n  - &x {a: 2026-10-31}\n  - *x\n',
  ndjson: '{"a":1,"at":"2026-10-30"}\n{"a":2}\n{"a":3}\n',
};

type Change =
  | { readonly kind: 'cut'; readonly at: number; readonly length: number }
  | { readonly kind: 'double'; readonly at: number; readonly length: number }
  | { readonly kind: 'swap'; readonly at: number; readonly length: number; readonly other: number }
  | { readonly kind: 'put'; readonly at: number; readonly piece: string };

const at = fc.nat(1_000_000);
const length = fc.integer({ min: 1, max: 60 });
const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('cut' as const), at, length }),
    fc.record({ kind: fc.constant('double' as const), at, length }),
    fc.record({ kind: fc.constant('swap' as const), at, length, other: at }),
    fc.record({
      kind: fc.constant('put' as const),
      at,
      piece: fc.constantFrom(
        'null',
        '{}',
        '[]',
        '"#"',
        '"#/"',
        '"$ref": "#",',
        '-1',
        'true',
        '"x"',
        '\0',
        '%',
        '~',
        '&a ',
        '*a ',
        ': ',
        '"__proto__": {},',
      ),
    }),
  ),
  { minLength: 1, maxLength: 5 },
);

const apply = (seed: string, list: readonly Change[]): Uint8Array =>
  list.reduce<Buffer>((bytes, change) => {
    const from = bytes.length === 0 ? 0 : change.at % bytes.length;
    if (change.kind === 'put')
      return Buffer.concat([bytes.subarray(0, from), Buffer.from(change.piece), bytes.subarray(from)]);
    const piece = bytes.subarray(from, from + change.length);
    const rest = bytes.subarray(from + change.length);
    if (change.kind === 'cut') return Buffer.concat([bytes.subarray(0, from), rest]);
    if (change.kind === 'double') return Buffer.concat([bytes.subarray(0, from), piece, piece, rest]);
    const to = rest.length === 0 ? 0 : change.other % rest.length;
    return Buffer.concat([bytes.subarray(0, from), rest.subarray(0, to), piece, rest.subarray(to)]);
  }, Buffer.from(seed));

/** What cannot be read carries a reason; whatever is read keeps the schema of its facts, and its places hold. */
const readAll = async (bytes: Uint8Array, seen: Set<string>): Promise<void> => {
  const probe = probeBytes('file', bytes);
  for (const kind of own) {
    if (!kind.recognise(probe)) continue;
    seen.add(kind.name);
    const started = performance.now();
    const reading = await readAs(kind, probe, tools);
    expect(performance.now() - started, kind.name).toBeLessThan(5_000);
    if (reading.state === 'read') expectSound(kind, probe, reading);
    else {
      expect(reading.why).not.toBe('');
      // A reader gives up only where a limit or the library says so, not because it stumbled over a value.
      expect(reading.why).not.toMatch(/undefined|not a function|not iterable|Cannot read|Invalid URL/);
    }
  }
};

describe('changed files of interfaces and linked data', () => {
  it.each(Object.keys(seeds))(
    '%s: no reader throws or hangs, facts keep their schema',
    async (name) => {
      const seen = new Set<string>();
      await readAll(Buffer.from(seeds[name] ?? ''), seen);
      expect([...seen]).not.toEqual([]);
      await fc.assert(
        fc.asyncProperty(changes, async (list) => readAll(apply(seeds[name] ?? '', list), seen)),
        { numRuns: 200 },
      );
    },
    120_000,
  );

  it('every kind was among them', async () => {
    const seen = new Set<string>();
    for (const seed of Object.values(seeds)) await readAll(Buffer.from(seed), seen);
    expect([...seen].sort()).toEqual([...names].sort());
  });

  it('any JSON in the place of any value is read or refused', async () => {
    const members = fc.constantFrom(
      'log',
      'entries',
      'paths',
      '/a',
      'get',
      'responses',
      '200',
      'content',
      'schema',
      '$ref',
      'id',
      'type',
      'value',
      'links',
      'rel',
      'href',
      'collections',
      'conformsTo',
      'properties',
      'required',
      'openapi',
      'info',
      'components',
      'schemas',
      'security',
      '@context',
      'servers',
      'url',
      'parameters',
      'name',
      'in',
    );
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom<unknown>(null, true, 0, -1.5, '', 'x', '3.1.0', '#/a', 'urn:a:b', 'https://a.nl', '2026-10-30'),
        fc.array(tie('any'), { maxLength: 4 }),
        fc.dictionary(members, tie('any'), { maxKeys: 5 }),
      ),
    })).any;
    const heads = fc.constantFrom<object>(
      { openapi: '3.0.3' },
      { openapi: '3.1.1', paths: {} },
      { swagger: '2.0' },
      { log: { entries: [] } },
      { $schema: 'https://json-schema.org/draft/2020-12/schema' },
      { id: 'urn:ngsi-ld:A:1', type: 'A', '@context': 'https://uri.etsi.org/ngsi-ld/v1/x.jsonld' },
      { links: [{ rel: 'conformance', href: 'x' }] },
      { collections: [{ id: 'a' }] },
      {},
    );
    await fc.assert(
      fc.asyncProperty(heads, fc.dictionary(members, value, { maxKeys: 6 }), async (head, more) =>
        readAll(Buffer.from(JSON.stringify({ ...more, ...head })), new Set()),
      ),
      { numRuns: 600 },
    );
  }, 120_000);
});
