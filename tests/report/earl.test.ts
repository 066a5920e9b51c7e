import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import type { BidReport, Run } from '../../src/generated/report.ts';
import { earl } from '../../src/report/earl.ts';
import { cases, goldenBids, parsed } from './machine/cases.ts';
import { hostile, poisoned, shapeOf } from './machine/hostile.ts';
import { open, result, run, strong, unrunnable, weak } from './sample.ts';

const ns = 'http://www.w3.org/ns/earl#';
const dct = 'http://purl.org/dc/terms/';
const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

type Quad = {
  readonly subject: { readonly value: string };
  readonly predicate: { readonly value: string };
  readonly object: {
    readonly value: string;
    readonly termType: string;
    readonly datatype?: { readonly value: string };
  };
};

/** The report as RDF. Nothing is fetched, and in safe mode a member that means nothing in RDF is a fault. */
const quadsOf = async (given: Run, bids: readonly BidReport[]): Promise<readonly Quad[]> => {
  const documentLoader = (url: string): never => {
    throw new Error(`The report made the reader fetch ${url}.`);
  };
  const toRdf = jsonld.toRDF as (document: object, options: object) => Promise<readonly Quad[]>;
  return toRdf(await parsed<object>(earl, given, bids), { safe: true, documentLoader });
};

/** The assertions, each with its test and its outcome, in the order of the graph. */
const outcomesOf = async (given: Run, bids: readonly BidReport[]): Promise<Map<string, string>> => {
  const quads = await quadsOf(given, bids);
  const of = (subject: string, predicate: string): string =>
    quads.find((quad) => quad.subject.value === subject && quad.predicate.value === predicate)?.object.value ?? '';
  const assertions = quads.filter(
    ({ predicate, object }) => predicate.value === rdf && object.value === `${ns}Assertion`,
  );
  return new Map(
    assertions.map(({ subject: { value } }) => [
      of(value, `${ns}test`),
      of(of(value, `${ns}result`), `${ns}outcome`).replace(ns, ''),
    ]),
  );
};

describe.each(cases)('the EARL report of %s', (_, given, bids) => {
  it('is JSON-LD of which nothing is lost on the way to RDF', async () => {
    expect((await quadsOf(given, bids)).length).toBeGreaterThan(0);
  });

  it('gives every assertion one tool, one subject, one test, one mode and one result with one outcome', async () => {
    const quads = await quadsOf(given, bids);
    const all = (type: string): string[] =>
      quads
        .filter(({ predicate, object }) => predicate.value === rdf && object.value === `${ns}${type}`)
        .map(({ subject }) => subject.value);
    const count = (subject: string, name: string): number =>
      quads.filter((quad) => quad.subject.value === subject && quad.predicate.value === `${ns}${name}`).length;
    const assertions = all('Assertion');
    expect(assertions).toHaveLength(bids.reduce((sum, { results }) => sum + results.length + 1, 0));
    for (const assertion of assertions)
      expect(['assertedBy', 'subject', 'test', 'mode', 'result'].map((name) => count(assertion, name))).toEqual([
        1, 1, 1, 1, 1,
      ]);
    for (const each of all('TestResult')) expect(count(each, 'outcome')).toBe(1);
  });

  it('describes every test that it names', async () => {
    const quads = await quadsOf(given, bids);
    const tests = new Set(
      quads.filter(({ predicate }) => predicate.value === `${ns}test`).map(({ object }) => object.value),
    );
    const titled = new Set(
      quads.filter(({ predicate }) => predicate.value === `${dct}title`).map(({ subject }) => subject.value),
    );
    for (const test of tests) expect(titled).toContain(test);
  });
});

describe('outcomes', () => {
  it.each([
    ['pass', 'passed'],
    ['fail', 'failed'],
    ['review', 'cantTell'],
    ['error', 'cantTell'],
    ['notApplicable', 'inapplicable'],
  ] as const)('%s is %s', async (outcome, expected) => {
    const found = await outcomesOf(run, [{ ...strong, results: [result({ rule: 'mims/a', outcome })] }]);
    expect(found.get('urn:bidlint:rule:mims/a')).toBe(expected);
  });

  it.each([
    [strong, 'passed'],
    [weak, 'failed'],
    [open, 'cantTell'],
    [unrunnable, 'cantTell'],
  ])('the verdict is an assertion of its own', async (bid, expected) => {
    expect((await outcomesOf(run, [bid])).get('urn:bidlint:verdict')).toBe(expected);
  });
});

describe('pointers', () => {
  it('give line and column as numbers, both places of a contradiction', async () => {
    const quads = await quadsOf(run, [weak]);
    const numbers = quads.filter(({ predicate }) => predicate.value.endsWith('pointers#lineNumber'));
    expect(numbers.every(({ object }) => object.datatype?.value.endsWith('#integer'))).toBe(true);
    expect(numbers.map(({ object }) => object.value)).toEqual(expect.arrayContaining(['41', '3', '40']));
  });
});

describe('ids', () => {
  it('are the same for the same report', async () => {
    expect(await parsed(earl, run, goldenBids)).toEqual(await parsed(earl, run, goldenBids));
  });
});

describe('hostile strings in EARL', () => {
  it.each(hostile)('change nothing but texts: %s', async (_, ending) => {
    const bad = poisoned(ending);
    const tame = poisoned(' tame');
    expect(shapeOf(await parsed(earl, bad.run, bad.bids))).toEqual(shapeOf(await parsed(earl, tame.run, tame.bids)));
    const quads = await quadsOf(bad.run, bad.bids);
    expect(quads).toHaveLength((await quadsOf(tame.run, tame.bids)).length);
    const named = quads.filter(({ object }) => object.termType === 'NamedNode').map(({ object }) => object.value);
    for (const iri of named) expect(iri).toMatch(/^(urn:(uuid|bidlint):|http:\/\/www\.w3\.org\/)/);
  });
});
