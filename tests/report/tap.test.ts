import { Parser, type Result as TapResult } from 'tap-parser';
import { describe, expect, it } from 'vitest';
import type { BidReport, Run } from '../../src/generated/report.ts';
import { tap } from '../../src/report/tap.ts';
import { cases } from './machine/cases.ts';
import { hostile, poisoned } from './machine/hostile.ts';
import { open, result, run, strong, unrunnable, weak } from './sample.ts';
import { written } from './support.ts';

type Seen = {
  readonly ok: boolean;
  readonly bailout: unknown;
  readonly failures: readonly unknown[];
  /** The points of the run, then those of each subtest. */
  readonly points: readonly TapResult[];
  readonly subtests: readonly (readonly TapResult[])[];
  readonly names: readonly string[];
  /** Lines that are no TAP. */
  readonly extra: readonly string[];
  readonly version: number | undefined;
};

/** Reads TAP with tap-parser, the parser of node-tap, which in strict mode takes a line that is no TAP for a failure. */
const read = (text: string): Seen => {
  const points: TapResult[] = [];
  const subtests: TapResult[][] = [];
  const names: string[] = [];
  const extra: string[] = [];
  let version: number | undefined;
  let ok = false;
  let bailout: unknown = false;
  let failures: readonly unknown[] = [];
  const parser = new Parser({ strict: true }, (results) => {
    ({ ok, bailout = false, failures } = results);
  });
  parser.on('assert', (point: TapResult) => points.push(point));
  parser.on('extra', (line: string) => extra.push(line));
  parser.on('version', (found: string) => {
    version = Number(found);
  });
  parser.on('child', (child: Parser) => {
    const mine: TapResult[] = [];
    subtests.push(mine);
    names.push(child.name);
    child.on('assert', (point: TapResult) => mine.push(point));
    child.on('extra', (line: string) => extra.push(line));
  });
  parser.end(text);
  return { ok, bailout, failures, points, subtests, names, extra, version };
};

const readOf = async (given: Run, bids: readonly BidReport[]): Promise<Seen> => read(await written(tap, given, bids));

const redWithout = (points: readonly TapResult[]): number =>
  points.filter(({ ok, todo, skip }) => !ok && !todo && !skip).length;

describe.each(cases)('the TAP of %s', (_, given, bids) => {
  it('is TAP 14 and nothing else', async () => {
    const { version, extra } = await readOf(given, bids);
    expect(version).toBe(14);
    expect(extra).toEqual([]);
  });

  it('has a subtest for each bid and a point for each rule and the verdict', async () => {
    const { points, subtests } = await readOf(given, bids);
    expect(subtests.map((each) => each.length)).toEqual(bids.map(({ results }) => results.length + 1));
    expect(points).toHaveLength(Math.max(1, bids.length));
  });

  it('is red exactly where a bid does not pass', async () => {
    const { ok, points } = await readOf(given, bids);
    expect(ok).toBe(bids.length > 0 && bids.every(({ verdict }) => verdict === 'pass'));
    if (bids.length > 0) expect(points.map((point) => point.ok)).toEqual(bids.map(({ verdict }) => verdict === 'pass'));
  });
});

describe('what is ok', () => {
  const pointOf = async (part: Parameters<typeof result>[0]): Promise<TapResult | undefined> => {
    const { subtests } = await readOf(run, [{ ...strong, results: [result(part)] }]);
    return subtests[0]?.[1];
  };

  it.each([
    [{ outcome: 'pass' }, { ok: true, todo: false, skip: false }],
    [
      { outcome: 'fail', reason: 'unmet' },
      { ok: false, todo: false, skip: false },
    ],
    [
      { outcome: 'error', why: 'The check broke: x.' },
      { ok: false, todo: false, skip: false },
    ],
    [{ outcome: 'review' }, { ok: false, todo: 'a person must judge (mandatory)', skip: false }],
    [
      { outcome: 'fail', level: 'should' },
      { ok: false, todo: 'desirable: it does not decide the verdict' },
    ],
    [
      { outcome: 'error', level: 'may' },
      { ok: false, todo: 'optional: it does not decide the verdict' },
    ],
    [
      { outcome: 'fail', asked: false },
      { ok: false, todo: 'advice: it does not decide the verdict' },
    ],
    [
      { outcome: 'notApplicable', why: 'No geodata.' },
      { ok: true, skip: 'Not applicable: No geodata.' },
    ],
  ] as const)('%j', async (part, expected) => {
    expect(await pointOf({ rule: 'mims/a', ...part })).toMatchObject(expected);
  });

  it.each([
    [strong, true],
    [weak, false],
    [open, false],
    [unrunnable, false],
  ])('the verdict is a point of its own, ok for pass alone', async (bid, ok) => {
    const { subtests } = await readOf(run, [bid]);
    expect(subtests[0]?.[0]).toMatchObject({ ok, todo: false, skip: false });
  });

  it('an open mandatory rule never makes a green run, although harnesses do not count its point', async () => {
    const bid: BidReport = {
      ...strong,
      verdict: 'incomplete',
      exitCode: 3,
      results: [result({ rule: 'mims/a', outcome: 'review' })],
    };
    const { ok, subtests } = await readOf(run, [bid]);
    expect(ok).toBe(false);
    expect(redWithout(subtests[0] ?? [])).toBe(1);
  });
});

describe('a passing bid', () => {
  it('stays green with what fails without deciding', async () => {
    const results = [
      result({ rule: 'mims/a', outcome: 'fail', level: 'should' }),
      result({ rule: 'mims/b', outcome: 'pass' }),
    ];
    const { ok, points } = await readOf(run, [{ ...strong, results }]);
    expect([ok, points.map((point) => point.ok)]).toEqual([true, [true]]);
  });
});

describe('what is told below a point', () => {
  it('is read as YAML', async () => {
    const { subtests } = await readOf(run, [weak]);
    const point = subtests[0]?.find(({ name }) => name.includes('another product'));
    expect(point?.diag).toMatchObject({
      outcome: 'fail',
      reason: 'contradicted',
      level: 'mandatory',
      message: expect.arrayContaining([
        'Claimed: bid.yaml:41:18: description: evidence/context-openapi.yaml',
        'Shown: evidence/context-openapi.yaml:3:10: title: Swagger Petstore',
      ]),
    });
  });
});

describe('hostile strings in TAP', () => {
  const shape = ({ points, subtests, extra, bailout }: Seen): unknown => ({
    extra,
    bailout,
    points: [points, ...subtests].map((each) =>
      each.map(({ ok, id, todo, skip, diag }) => [ok, id, Boolean(todo), Boolean(skip), Object.keys(diag ?? {})]),
    ),
  });

  it.each(hostile)('change nothing but texts: %s', async (_, ending) => {
    const bad = poisoned(ending);
    const tame = poisoned(' tame');
    expect(shape(await readOf(bad.run, bad.bids))).toEqual(shape(await readOf(tame.run, tame.bids)));
  });

  it('are no directive, also at the beginning of a text', async () => {
    const { run: given, bids } = poisoned('', '# SKIP ');
    const { ok, subtests } = await readOf(given, bids);
    expect(ok).toBe(false);
    expect(subtests[0]?.filter(({ skip }) => skip)).toHaveLength(
      weak.results.filter(({ outcome }) => outcome === 'notApplicable').length,
    );
  });

  it('are read back as they are shown', async () => {
    const { run: given, bids } = poisoned(' # TODO \\ \u001b');
    const { points } = await readOf(given, bids);
    expect(points[0]?.name).toMatch(/^bid\.yaml # TODO \\ \\u\{1b\}: CityPulse BV # TODO \\ \\u\{1b\}/);
  });
});
