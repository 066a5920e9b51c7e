import { describe, expect, it } from 'vitest';
import { dcat } from '../../src/evidence/dcat.ts';
import { copiedTerms, joinedValues } from '../../src/evidence/json-ld-cost.ts';
import { prov } from '../../src/evidence/prov.ts';
import { readRdf } from '../../src/evidence/rdf-read.ts';
import { shacl } from '../../src/evidence/shacl.ts';
import { probeOf, read } from './reading.ts';

const count = <T>(length: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length }, (_, index) => make(index));
const terms = (length: number) => Object.fromEntries(count(length, (index) => [`t${index}`, `https://b.eu/${index}`]));
const vocabulary = { '@vocab': 'https://a.eu/' };

/** Reads a document of JSON-LD as RDF. */
const readJsonLd = (value: unknown) => readRdf(probeOf('a.json', JSON.stringify(value)));

/** How many times longer a text of four times as many nodes takes, in processor time: about four where each is gone through once, sixteen where each is held against all. */
const growth = async (run: (nodes: number) => Promise<unknown>, nodes: number): Promise<number> => {
  const costOf = async (length: number): Promise<number> => {
    const before = process.cpuUsage();
    await run(length);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  await run(nodes / 4);
  const few = await costOf(nodes / 4);
  return (await costOf(nodes)) / few;
};

describe('a document of JSON-LD that takes more time or memory than there is', () => {
  it.each([
    [
      'one thing with very many values',
      { '@context': vocabulary, '@id': 'https://a.eu/c', k: count(500_000, (n) => `k${n}`) },
    ],
    [
      'a context for each of very many nodes',
      {
        '@context': { ...vocabulary, ...terms(5_000) },
        k: count(20_000, (n) => ({ '@context': { u: `https://b.eu/${n}` } })),
      },
    ],
    [
      'types that bring a context of their own',
      {
        '@context': {
          ...vocabulary,
          ...terms(5_000),
          T: { '@id': 'https://b.eu/T', '@context': { z: 'https://z.eu/' } },
        },
        k: count(20_000, () => ({ '@type': 'T', z: 1 })),
      },
    ],
    ['very many lists in one list', { '@context': vocabulary, k: count(100_000, (n) => [n]) }],
    ['very many sets in one list', { '@context': vocabulary, k: count(100_000, (n) => ({ '@set': [n] })) }],
    [
      'very many sets under a name of their own',
      { '@context': { ...vocabulary, all: { '@id': '@set' } }, k: count(100_000, (n) => ({ all: [n] })) },
    ],
  ])(
    'goes to a person: %s',
    async (_, value) => {
      expect(await readJsonLd(value)).toEqual({
        problem: expect.stringMatching(
          /^(it takes longer than|its contexts define more names|it holds more lists in lists)/,
        ),
        limit: true,
      });
    },
    30_000,
  );

  it('is never charged to the bidder', async () => {
    const catalogue = {
      '@context': { dcat: 'http://www.w3.org/ns/dcat#', dct: 'http://purl.org/dc/terms/' },
      '@id': 'https://city.example/catalogue',
      '@type': 'dcat:Catalog',
      'dct:title': 'Data of the city',
      'dcat:keyword': count(400_000, (n) => `k${n}`),
    };
    expect(await read(dcat, JSON.stringify(catalogue))).toEqual({
      state: 'unreadable',
      why: expect.stringContaining('it takes longer than 5 seconds'),
    });
  }, 30_000);

  it.each([
    [
      'shapes',
      shacl,
      'sh',
      'http://www.w3.org/ns/shacl#',
      {
        '@type': 'sh:NodeShape',
        'sh:targetClass': { '@id': 'sh:T' },
        'sh:property': { 'sh:path': { '@id': 'sh:p' }, 'sh:minCount': 1 },
      },
    ],
    [
      'provenance',
      prov,
      'prov',
      'http://www.w3.org/ns/prov#',
      { '@type': 'prov:Activity', 'prov:used': { '@id': 'prov:x' } },
    ],
  ])(
    'is gone through once by the reader of its kind: %s',
    async (_, kind, prefix, namespace, node) => {
      const run = async (length: number) => {
        const nodes = count(length, (n) => ({ '@id': `https://a.eu/${n}`, ...node }));
        const reading = await read(kind, JSON.stringify({ '@context': { [prefix]: namespace }, '@graph': nodes }));
        expect(reading.state).toBe('read');
      };
      expect(await growth(run, 20_000)).toBeLessThan(8);
    },
    60_000,
  );

  it('in Turtle is gone through once for the places of its nodes', async () => {
    const head = '@prefix ex: <https://a.eu/> .\n@prefix prov: <http://www.w3.org/ns/prov#> .\n';
    const run = async (length: number) => {
      const nodes = count(length, (n) => `ex:d${n} a prov:Activity ; prov:used ex:e${n} .`).join('\n');
      expect((await read(prov, head + nodes)).state).toBe('read');
    };
    expect(await growth(run, 20_000)).toBeLessThan(8);
  }, 60_000);

  it('in Turtle with one thing of very many values is gone through once', async () => {
    const run = async (length: number) => {
      const values = count(length, (n) => `"k${n}"`).join(', ');
      const text = `<https://a.eu/c> <https://a.eu/k> ${values}, "k7" .`;
      expect(await readRdf(probeOf('a.ttl', text))).toHaveProperty('graph');
    };
    expect(await growth(run, 100_000)).toBeLessThan(8);
  }, 30_000);

  it('is read where it is only long', async () => {
    const nodes = count(20_000, (n) => ({ '@id': `https://a.eu/${n}`, title: `Dataset ${n}`, keyword: ['a', 'b'] }));
    expect(await readJsonLd({ '@context': vocabulary, '@graph': nodes })).toHaveProperty('graph');
  }, 30_000);
});

describe('the copies of values that lists in lists ask for', () => {
  it('are those of what stands before each, and of itself', () => {
    expect(joinedValues({ k: [1, 2, 3] })).toBe(0);
    expect(joinedValues({ k: [[1], [2, 3], 4, [5]] })).toBe(1 + 3 + 5);
    expect(joinedValues({ k: [{ '@set': [1, 2] }, { '@list': [3] }, { '@set': 4 }] })).toBe(2 + 4);
    expect(joinedValues({ '@context': { all: '@set' }, k: [{ all: [1, 2] }, { each: [3] }, { all: 4 }] })).toBe(2 + 4);
    expect(joinedValues({ '@context': { k: { '@container': '@set' } }, k: [{ k: [1, 2] }] })).toBe(0);
  });

  it('leave a place of the size of a district alone', async () => {
    const ring = count(5_000, (n) => [n, n + 1]);
    expect(await readJsonLd({ '@context': vocabulary, coordinates: [ring] })).toHaveProperty('graph');
  }, 30_000);
});

describe('the copies of definitions that a document asks for', () => {
  it('are those of the contexts above each context in it', () => {
    const inner = { '@context': { a: 'https://a.eu/a' } };
    expect(copiedTerms({ '@context': terms(10), k: [inner, inner] })).toBe(10 + 11 + 11);
    expect(copiedTerms([inner, inner, inner])).toBe(3);
    expect(copiedTerms({ '@context': ['https://www.w3.org/ns/odrl.jsonld'], permission: [{}, {}] })).toBe(0);
  });

  it('are those of every node where a term brings a context of its own', () => {
    const scoped = { T: { '@id': 'https://b.eu/T', '@context': { z: 'https://z.eu/' } } };
    expect(copiedTerms({ '@context': scoped, k: [{ l: {} }, {}] })).toBe(4 * 2);
    expect(copiedTerms({ '@context': { '@propagate': false, a: 'https://a.eu/a' }, k: {} })).toBe(4);
  });
});
