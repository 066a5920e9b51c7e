import { existsSync, readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { jsonldContext } from '../../src/evidence/jsonld-context.ts';
import { isObject } from '../../src/source/pointer.ts';
import { corpusFolder, probeOf, readWell } from './reading.ts';

const reading = (context: unknown, more: object = {}) =>
  readWell(jsonldContext, JSON.stringify({ '@context': context, ...more }));

describe('a JSON-LD context', () => {
  it('tells what each term stands for, prefixes written out', async () => {
    const { facts, spots, valid } = await reading([
      'https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context.jsonld',
      {
        '@version': 1.1,
        city: 'https://vocab.city.eu/parking#',
        xsd: 'http://www.w3.org/2001/XMLSchema#',
        occupancy: 'city:occupancy',
        since: { '@id': 'city:since', '@type': 'xsd:dateTime' },
        partOf: { '@id': 'city:partOf', '@type': '@id' },
        nothing: null,
      },
    ]);
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      count: 6,
      version: '1.1',
      vocab: null,
      imports: ['https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context.jsonld'],
      terms: [
        { term: 'city', prefix: true },
        { term: 'xsd', prefix: true },
        { term: 'occupancy', iri: 'https://vocab.city.eu/parking#occupancy', prefix: false, scoped: false },
        {
          term: 'since',
          iri: 'https://vocab.city.eu/parking#since',
          type: 'http://www.w3.org/2001/XMLSchema#dateTime',
        },
        { term: 'partOf', type: '@id' },
        { term: 'nothing' },
      ],
      namespaces: [{ namespace: 'https://vocab.city.eu/parking#', host: 'vocab.city.eu', terms: 3 }],
      unmapped: ['nothing'],
      placeholders: 0,
    });
    expect(spots['/terms/2']).toEqual({ pointer: '/@context/1/occupancy' });
  });

  it('puts other words below its vocabulary, and knows terms inside of terms', async () => {
    const { facts } = await reading({
      '@vocab': 'https://vocab.city.eu/',
      a: {},
      b: { '@id': 'https://x.eu/b', '@context': { c: 'https://x.eu/c' } },
    });
    expect(facts).toMatchObject({
      vocab: 'https://vocab.city.eu/',
      terms: [{ term: 'a', iri: 'https://vocab.city.eu/a' }, { term: 'b' }, { term: 'c', scoped: true }],
    });
  });

  it('counts addresses that are nobody’s', async () => {
    expect(
      (await reading({ a: 'https://example.org/a', b: 'http://localhost:3000/b', c: 'https://city.eu/c' })).facts
        .placeholders,
    ).toBe(2);
  });

  it.each([
    ['a definition of another kind', { a: 3 }, '/@context/a'],
    ['a member that means nothing', { a: { '@id': 'https://x.eu/a', iri: 'x' } }, '/@context/a'],
    ['a keyword as a term', { '@id': 'https://x.eu/', a: 'https://x.eu/a' }, '/@context/@id'],
    ['another version', { '@version': '1.1', a: 'https://x.eu/a' }, '/@context/@version'],
    ['no term', {}, '/@context'],
  ])('with %s is invalid', async (_, context, pointer) => {
    const { valid, problems } = await reading(context);
    expect(valid).toBe(false);
    expect(problems).toMatchObject([{ spot: { pointer } }]);
  });

  it('whose terms go in a circle is read', async () => {
    expect((await reading({ a: 'b', b: 'a', c: 'c:x' })).facts.unmapped).toEqual(['a', 'b']);
  });

  it('is not data with a context', () => {
    for (const value of [
      { '@context': { a: 'https://x.eu/a' }, a: [1] },
      { '@context': { a: 'https://x.eu/a' }, '@id': 'urn:x:1' },
      { '@context': 'https://schema.org', type: 'Thing', name: 'a' },
      { '@context': ['https://a.eu'], name: 'a' },
      { context: {} },
    ])
      expect(jsonldContext.recognise(probeOf('a', JSON.stringify(value))), JSON.stringify(value)).toBe(false);
  });
});

/** A context without contexts inside of terms (some are addresses) and without terms such as `Xsd:date`, at which the processor stops. */
const plain = (context: { readonly [term: string]: unknown }) =>
  Object.fromEntries(
    Object.entries(context)
      .filter(([term]) => !term.includes(':'))
      .map(([term, definition]) => [
        term,
        isObject(definition)
          ? Object.fromEntries(Object.entries(definition).filter(([key]) => key !== '@context'))
          : definition,
      ]),
  );

const contexts = [
  'smart-data-models+data-models/context.jsonld',
  'eclipse-dataspace-protocol-base+DataspaceProtocol/artifacts/src/main/resources/context/odrl.jsonld',
  'eclipse-dataspace-protocol-base+DataspaceProtocol/artifacts/src/main/resources/context/dspace.jsonld',
  'SEMICeu+DCAT-AP/releases/3.0.1/context/dcat-ap.jsonld',
].map((file) => `${corpusFolder}/schemas/${file}`);

describe.skipIf(!contexts.every(existsSync))('published contexts', () => {
  it.each(contexts)(
    '%s: terms stand for what a JSON-LD processor makes of them',
    async (file) => {
      const { facts, valid } = await readWell(jsonldContext, readFileSync(file));
      expect(valid).toBe(true);
      const terms = (facts.terms as readonly { term: string; iri?: string; scoped: boolean; prefix: boolean }[]).filter(
        ({ scoped, term, iri }) => !scoped && iri !== undefined && !iri.startsWith('@') && /^[a-zA-Z]+$/.test(term),
      );
      expect(terms.length).toBeGreaterThan(20);
      const context = (JSON.parse(readFileSync(file, 'utf8')) as { '@context': object })['@context'];
      const whole = [context].flat().filter(isObject).map(plain);
      for (const { term, iri } of terms.slice(0, 150)) {
        const [expanded] = await jsonld.expand({ '@context': whole, '@type': term } as never);
        expect([term, iri]).toEqual([term, ((expanded as { '@type'?: string[] } | undefined)?.['@type'] ?? [])[0]]);
      }
    },
    60_000,
  );
});
