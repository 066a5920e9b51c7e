import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import type { BidReport, Run } from '../../src/generated/report.ts';
import { oscal } from '../../src/report/oscal.ts';
import { cases, goldenBids, parsed } from './machine/cases.ts';
import { hostile, poisoned, shapeOf, textsOf } from './machine/hostile.ts';
import { oscalSchema } from './machine/oscal-schema.ts';
import { pageOf, tagsOf } from './machine/page-of.ts';
import { open, result, run, strong, unrunnable, weak } from './sample.ts';

type Status = { readonly state: string; readonly reason: string };
type Observation = {
  readonly uuid: string;
  readonly props?: readonly { readonly name: string; readonly value: string }[];
};
type OscalResult = {
  readonly uuid: string;
  readonly title: string;
  readonly observations?: readonly Observation[];
  readonly findings?: readonly {
    readonly uuid: string;
    readonly target: { readonly 'target-id': string; readonly status: Status };
    readonly 'related-observations'?: readonly { readonly 'observation-uuid': string }[];
  }[];
};
type Doc = {
  readonly 'assessment-results': {
    readonly uuid: string;
    readonly metadata: { readonly 'last-modified': string };
    readonly 'import-ap': { readonly href: string };
    readonly results: readonly OscalResult[];
    readonly 'back-matter': { readonly resources: readonly { readonly uuid: string }[] };
  };
};

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(oscalSchema);

const docOf = async (given: Run, bids: readonly BidReport[]) =>
  (await parsed<Doc>(oscal, given, bids))['assessment-results'];

const official = process.env['BIDLINT_OSCAL_SCHEMA'] ?? '';
const validators = [
  ['what the model demands', validate] as const,
  ...(existsSync(official)
    ? [['the official schema', ajv.compile(JSON.parse(readFileSync(official, 'utf8')))] as const]
    : []),
];

describe.each(cases)('the assessment results of %s', (_, given, bids) => {
  it.each(validators)('keep %s', async (__, keeps) => {
    keeps(await parsed(oscal, given, bids));
    expect(keeps.errors).toBeNull();
  });

  it('have a result for each bid, and refer to what is there', async () => {
    const { results, 'import-ap': plan, 'back-matter': back } = await docOf(given, bids);
    expect(results).toHaveLength(Math.max(1, bids.length));
    expect(back.resources.map(({ uuid }) => `#${uuid}`)).toContain(plan.href);
    for (const { observations = [], findings = [] } of results) {
      const known = observations.map(({ uuid }) => uuid);
      for (const { 'related-observations': related = [] } of findings)
        for (const { 'observation-uuid': uuid } of related) expect(known).toContain(uuid);
    }
  });

  it('give no id twice', async () => {
    const ids: string[] = [];
    JSON.stringify(await docOf(given, bids), (key, value) => {
      if (key === 'uuid') ids.push(value);
      return value;
    });
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the schema of these tests', () => {
  it('refuses what is not OSCAL', () => {
    expect(validate({ 'assessment-results': { results: [] } })).toBe(false);
  });
});

describe('states', () => {
  const statusOf = async (part: Parameters<typeof result>[0]): Promise<Status | undefined> =>
    (await docOf(run, [{ ...strong, results: [result(part)] }])).results[0]?.findings?.[0]?.target.status;

  it.each([
    ['pass', 'satisfied', 'pass'],
    ['fail', 'not-satisfied', 'fail'],
    ['review', 'not-satisfied', 'other'],
    ['error', 'not-satisfied', 'other'],
  ] as const)('%s is %s for the reason %s', async (outcome, state, reason) => {
    expect(await statusOf({ rule: 'mims/a', outcome })).toMatchObject({ state, reason });
  });

  it('a rule that does not apply has an observation and is neither', async () => {
    const { results } = await docOf(run, [
      { ...strong, results: [result({ rule: 'mims/a', outcome: 'notApplicable', why: 'No geodata.' })] },
    ]);
    expect(results[0]?.findings).toBeUndefined();
    expect(results[0]?.observations).toHaveLength(1);
  });

  it('every rule has an observation', async () => {
    for (const bid of [weak, strong, open]) {
      const { results } = await docOf(run, [bid]);
      const rules = results[0]?.observations?.map(({ props = [] }) => props.find(({ name }) => name === 'rule')?.value);
      expect(rules).toEqual(bid.results.map(({ rule }) => rule));
    }
  });

  it('nothing is satisfied of a bid that could not be judged', async () => {
    const { results } = await docOf(run, [unrunnable]);
    expect(results[0]?.findings?.map(({ target }) => target.status)).toEqual([
      { state: 'not-satisfied', reason: 'other', remarks: 'not judged' },
    ]);
    expect(results[0]?.observations).toHaveLength(3);
  });

  it.each([
    ['mims/entity-ids-are-global', 'mims.entity-ids-are-global'],
    ['9/a b', '_9.a.b'],
  ])('the rule %s is the objective %s', async (rule, expected) => {
    const { results } = await docOf(run, [{ ...strong, results: [result({ rule, outcome: 'pass' })] }]);
    expect(results[0]?.findings?.[0]?.target['target-id']).toBe(expected);
  });
});

describe('ids and dates', () => {
  it('are the same for the same report, and other for another', async () => {
    const doc = await docOf(run, goldenBids);
    expect(await docOf(run, goldenBids)).toEqual(doc);
    expect((await docOf(run, [weak])).uuid).not.toBe(doc.uuid);
  });

  it('are those of the judgement, the latest for the document', async () => {
    expect((await docOf(run, [weak])).metadata['last-modified']).toBe('2026-11-16T00:00:00Z');
    expect((await docOf(run, [open, weak])).metadata['last-modified']).toBe('2026-11-21T00:00:00Z');
  });
});

describe('hostile strings in OSCAL', () => {
  it.each(hostile)('change nothing but texts: %s', async (_, ending) => {
    const bad = poisoned(ending);
    const tame = poisoned(' tame');
    const doc = await parsed(oscal, bad.run, bad.bids);
    for (const [, keeps] of validators) {
      keeps(doc);
      expect(keeps.errors).toBeNull();
    }
    expect(shapeOf(doc)).toEqual(shapeOf(await parsed(oscal, tame.run, tame.bids)));
  });

  it.each(hostile)('make no markup in titles, descriptions and remarks: %s', async (_, ending) => {
    const { run: given, bids } = poisoned(ending);
    const texts: string[] = [];
    JSON.stringify(await docOf(given, bids), (key, value) => {
      if (['title', 'description', 'remarks'].includes(key)) texts.push(...textsOf(value));
      return value;
    });
    for (const text of texts) {
      const html = pageOf(text);
      expect(tagsOf(html).filter((tag) => !/^<\/?p>$/.test(tag))).toEqual([]);
      expect(text).not.toContain('{{');
    }
  });
});
