import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { BidReport, Run } from '../../src/generated/report.ts';
import { gitlab } from '../../src/report/gitlab.ts';
import { cases, goldenBids, parsed } from './machine/cases.ts';
import { hostile, poisoned, shapeOf } from './machine/hostile.ts';
import { pageOf, tagsOf } from './machine/page-of.ts';
import { clarifyingRun, open, result, run, strong, unrunnable, weak } from './sample.ts';

type Entry = {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
  readonly content: { readonly body: string };
};

/** What GitLab documents of a Code Quality report: these members, these severities; an entry that lacks one is dropped without a word. */
const validate = new Ajv2020({ allErrors: true }).compile({
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', pattern: '^[0-9a-f]{32}$' },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', minLength: 1, pattern: '^(?!\\./)' },
          lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer', minimum: 1 } } },
        },
      },
    },
  },
});

const entriesOf = (given: Run, bids: readonly BidReport[]): Promise<Entry[]> => parsed<Entry[]>(gitlab, given, bids);

describe.each(cases)('the Code Quality report of %s', (_, given, bids) => {
  it('holds what GitLab demands', async () => {
    validate(await entriesOf(given, bids));
    expect(validate.errors).toBeNull();
  });

  it('gives no fingerprint twice, since GitLab keeps only one entry of each', async () => {
    const prints = (await entriesOf(given, bids)).map(({ fingerprint }) => fingerprint);
    expect(new Set(prints).size).toBe(prints.length);
  });

  it('says a verdict for each bid', async () => {
    const verdicts = (await entriesOf(given, bids)).filter(({ check_name }) => check_name === 'bidlint/verdict');
    expect(verdicts.map(({ severity }) => severity)).toEqual(
      bids.map(({ verdict }) =>
        verdict === undefined ? 'blocker' : { pass: 'info', fail: 'blocker', incomplete: 'critical' }[verdict],
      ),
    );
  });
});

describe('severities', () => {
  const severityOf = async (part: Parameters<typeof result>[0]): Promise<string | undefined> =>
    (await entriesOf(run, [{ ...strong, results: [result(part)] }])).find(({ check_name }) => check_name === 'mims/a')
      ?.severity;

  it.each([
    [{ outcome: 'fail' }, 'critical'],
    [{ outcome: 'error' }, 'critical'],
    [{ outcome: 'review' }, 'major'],
    [{ outcome: 'fail', level: 'should' }, 'minor'],
    [{ outcome: 'error', level: 'should' }, 'minor'],
    [{ outcome: 'fail', level: 'may' }, 'info'],
    [{ outcome: 'review', level: 'should' }, 'info'],
    [{ outcome: 'fail', asked: false }, 'info'],
    [{ outcome: 'pass' }, undefined],
    [{ outcome: 'notApplicable' }, undefined],
  ] as const)('of %j is %s', async (part, expected) => {
    expect(await severityOf({ rule: 'mims/a', ...part })).toBe(expected);
  });
});

describe('the entries', () => {
  it('stand at the place of their finding', async () => {
    const found = (await entriesOf(run, [{ ...weak, file: './bids/a/bid.yaml' }])).find(({ description }) =>
      description.includes('This identifier is not an IRI'),
    );
    expect(found?.location).toEqual({ path: 'bids/a/evidence/parking.jsonld', lines: { begin: 2 } });
  });

  it('account for every rule in the body of the verdict', async () => {
    for (const bid of [weak, strong, open]) {
      const [verdict] = await entriesOf(clarifyingRun, [bid]);
      for (const { rule } of bid.results) expect(verdict?.content.body).toContain(`(${rule})`);
      expect(verdict?.content.body.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(
        bid.results.length,
      );
    }
  });

  it('are a blocker at the fault of a bid that could not be judged', async () => {
    const entries = await entriesOf(run, [unrunnable]);
    expect(entries).toMatchObject([
      { severity: 'blocker', location: { path: 'bids/broken bid/bid.yaml', lines: { begin: 3 } } },
    ]);
  });

  it('are the same whatever other bids stand beside', async () => {
    const alone = await entriesOf(run, [weak]);
    expect((await entriesOf(run, goldenBids)).slice(0, alone.length)).toEqual(alone);
  });
});

describe('hostile strings in a Code Quality report', () => {
  it.each(hostile)('change nothing but texts: %s', async (_, ending) => {
    const bad = poisoned(ending);
    const tame = poisoned(' tame');
    const entries = await entriesOf(bad.run, bad.bids);
    validate(entries);
    expect(validate.errors).toBeNull();
    expect(shapeOf(entries)).toEqual(shapeOf(await entriesOf(tame.run, tame.bids)));
  });

  it.each(hostile)('make no markup in the bodies: %s', async (_, ending) => {
    const { run: given, bids } = poisoned(ending);
    for (const { content } of await entriesOf(given, bids)) {
      const html = pageOf(content.body);
      expect(tagsOf(html).filter((tag) => !/^<\/?(p|ul|li|br)( \/)?>$/.test(tag))).toEqual([]);
    }
  });
});
