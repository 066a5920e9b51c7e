import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kinds } from '../../src/evidence/registry.ts';
import { apply, changes, readAllAs } from './changes.ts';
import { interfaceSamples } from './interface-samples.ts';

const names = new Set([
  'openapi',
  'asyncapi',
  'graphql-schema',
  'wsdl',
  'wfs-capabilities',
  'wms-capabilities',
  'ogc-process',
  'ogc-tilesets',
  'ogc-styles',
  'sensorthings-entities',
  'oidc-discovery',
  'oauth-metadata',
  'tls-scan',
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

const readAll = (bytes: Uint8Array, seen: Set<string>) => readAllAs(own, bytes, seen);

describe('changed files of interfaces and linked data', () => {
  it.each(Object.keys(interfaceSamples))(
    '%s: no reader throws or hangs, facts keep their schema',
    async (name) => {
      const seen = new Set<string>();
      await readAll(Buffer.from(interfaceSamples[name] ?? ''), seen);
      expect([...seen]).not.toEqual([]);
      await fc.assert(
        fc.asyncProperty(changes, async (list) => readAll(apply(interfaceSamples[name] ?? '', list), seen)),
        { numRuns: 200 },
      );
    },
    120_000,
  );

  it('every kind was among them', async () => {
    const seen = new Set<string>();
    for (const seed of Object.values(interfaceSamples)) await readAll(Buffer.from(seed), seen);
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
