import { describe, expect, it } from 'vitest';
import type { Context } from '../../src/engine/context.ts';
import { judge } from '../../src/engine/judge.ts';
import { totalsOf } from '../../src/engine/totals.ts';
import { waive, waiversOn } from '../../src/engine/waive.ts';
import { waiverUses } from '../../src/engine/waiver-uses.ts';
import type { Waiver } from '../../src/generated/tender.ts';
import type { Rule } from '../../src/model/pack.ts';
import { type Example, judgeExample } from '../support/judge-example.ts';

const day = '2026-11-16';
const waiver = (part: Partial<Waiver>): Waiver => ({
  because: 'The next contract brings it.',
  by: 'A. de Vries',
  until: day,
  ...part,
});
const all = waiver({ rule: 'test/rule' });

const rule = (more: Partial<Rule> = {}): Rule => ({
  id: 'test/rule',
  title: 'Every category of data has an export with records',
  failTitle: 'A category of data has no export with records',
  level: 'must',
  basis: 'buyer-policy',
  addressee: 'vendor',
  references: [{ standard: 'test', clause: '1' }],
  remediation: 'Make it as it should be.',
  check: {
    each: '/data/*',
    as: 'a category of data',
    label: '/id',
    take: { export: { from: '/export', kinds: ['json'], what: 'an export' } },
    schema: { at: '/export/records', is: { type: 'integer', minimum: 1 }, counts: 'files' },
  },
  ...more,
});

const judged = (waivers: readonly Waiver[], data: unknown, given = rule()) =>
  judgeExample(given, {
    bid: { data },
    files: { 'a.json': [{ a: 1 }], 'none.json': [] },
    tender: { waivers },
  } as unknown as Example);

const shown = { id: 'parking', export: 'a.json' };
const unmet = { id: 'permits', export: 'none.json' };
const unproven = { id: 'archive', export: 'gone.json' };

describe('a finding at several places of the manifest', () => {
  const root = { interfaces: [{ id: 'legacy' }, { id: 'maps' }] };
  const legacy = waiver({ rule: 'test/rule', subject: '/interfaces/legacy' });
  const waiverAt = (...pointers: string[]) =>
    waive(
      {
        reason: 'unmet',
        message: 'Two lists are closed.',
        places: pointers.map((pointer) => ({ role: 'claimed', file: 'bid.yaml', spot: { pointer } })),
      },
      { waivers: [legacy], bid: { root } as unknown as Context['bid'] },
    ).waiver;

  it('is waived where all of them are in the waived subject', () =>
    expect(waiverAt('/interfaces/0/access', '/interfaces/0')).toBe(legacy));

  it('is not waived where one of them is in another', () =>
    expect(waiverAt('/interfaces/0', '/interfaces/1')).toBeUndefined());

  it('is not waived where none is named', () => expect(waiverAt()).toBeUndefined());
});

describe('a waived departure', () => {
  it('stays a fail with its findings, its reason and its waiver, and is no pass', async () => {
    const { outcome, reason, waived, findings } = await judged([all], [shown, unproven]);
    expect({ outcome, reason, waived }).toEqual({ outcome: 'fail', reason: 'unproven', waived: true });
    expect(findings.map((finding) => finding.waiver)).toEqual([all]);
  });

  it('is counted apart, and the counts add up', async () => {
    const judgement = await judged([all], [unproven]);
    const { mandatory } = totalsOf([{ ...judgement, pack: 'test', asked: true }], ['test']);
    expect(mandatory).toMatchObject({ waived: 1, meets: 0, notMet: 0, notShown: 0, all: 1 });
  });

  it('never turns a pass into anything else', async () => {
    const { outcome, waived } = await judged([all], [shown]);
    expect({ outcome, waived }).toEqual({ outcome: 'pass' });
  });

  it('holds on its last day and not on the next', async () => {
    const yesterday = waiver({ rule: 'test/rule', until: '2026-11-15' });
    expect((await judged([yesterday], [unproven])).waived).toBeUndefined();
    expect(waiverUses([yesterday, all], [await judged([yesterday, all], [unproven])], day)).toMatchObject([
      { state: 'expired', findings: 0 },
      { state: 'applied', findings: 1 },
    ]);
  });

  it('is told when it covers nothing', async () => {
    expect(waiverUses([all], [await judged([all], [shown])], day)).toMatchObject([{ state: 'unused', findings: 0 }]);
  });

  it('is carried into the report without the keys that are the buyer’s own', () => {
    expect(waiverUses([{ ...all, 'x-file': 'D-12' } as Waiver], [], day)[0]?.waiver).toEqual(all);
  });
});

describe('a waiver of some departures', () => {
  it('of one kind leaves the others, and they give the reason', async () => {
    const narrow = waiver({ rule: 'test/rule', reasons: ['unmet'] });
    const data = [unmet, unproven];
    const { outcome, reason, waived, findings } = await judged([narrow], data);
    const [open, accepted] = findings;
    expect({ outcome, reason, waived }).toEqual({ outcome: 'fail', reason: 'unproven' });
    expect(open).not.toHaveProperty('waiver');
    expect(accepted?.waiver).toEqual(narrow);
  });

  it.each([
    ['/data/archive', true],
    ['/data/1', true],
    ['/data/*', true],
    ['/data', true],
    ['/data/parking', false],
    ['/data/archive/export/name', false],
    ['/interfaces/*', false],
  ])('in one part of the bid reaches no further: %s', async (subject, covered) => {
    const { waived = false } = await judged([waiver({ rule: 'test/rule', subject })], [shown, unproven]);
    expect(waived).toBe(covered);
  });

  it('hides nothing else: what is not looked at and what is too weak is still told', async () => {
    const narrow = waiver({ rule: 'test/rule', reasons: ['unproven'], subject: '/data/archive' });
    const consistent = rule({ minAssurance: 'consistent' });
    const { outcome, reason, waived, findings } = await judged([narrow], [shown, unproven], consistent);
    expect({ outcome, reason, waived }).toEqual({ outcome: 'fail', reason: 'unproven' });
    expect(findings.map(({ message }) => message)).toContain(
      'One file shows it; the rule wants files that agree with one another.',
    );
  });

  it('leaves open what a person is asked', async () => {
    const { check } = rule();
    const asks = rule({ check: { ...check, ask: { question: 'Is that all of the data?' } } });
    const { outcome, questions, findings } = await judged([all], [shown, unproven], asks);
    expect(outcome).toBe('review');
    expect(questions.map(({ question }) => question)).toEqual(['Is that all of the data?']);
    expect(findings.map((finding) => finding.waiver)).toEqual([all]);
  });
});

describe('a waived departure beside an answer of the bidder', () => {
  const answered = (answer: unknown, waivers: readonly Waiver[]) =>
    judgeExample(rule({ equivalent: true }), {
      bid: { data: [unproven], answers: { 'test/rule': answer } },
      files: { 'a.json': [{ a: 1 }] },
      tender: { waivers },
    } as unknown as Example);
  const equivalent = {
    status: 'equivalent',
    standard: 'Another one',
    because: 'It does the same.',
    evidence: 'a.json',
  };

  it('fares alike with an argued equivalent and without: no person need judge what is waived', async () => {
    expect((await answered(equivalent, [])).outcome).toBe('review');
    expect(await answered(equivalent, [all])).toMatchObject({ outcome: 'fail', waived: true });
  });

  it("is waived also where it is the bidder's own no", async () => {
    expect(await answered({ status: 'does-not-meet' }, [all])).toMatchObject({ outcome: 'fail', waived: true });
    expect((await answered({ status: 'does-not-meet' }, [])).waived).toBeUndefined();
  });
});

describe('a waiver of a requirement', () => {
  const one = waiver({ requirement: 'T-1' });
  const two = waiver({ requirement: 'T-2', reasons: ['missing'] });

  it('bears on the rules that answer it', () => {
    expect(waiversOn({ rule: 'test/rule', requirements: ['T-1'] }, [one, two], day)).toEqual([one]);
  });

  it('bears on no rule that answers another requirement too, unless that is waived as well', () => {
    const rules = { rule: 'test/rule', requirements: ['T-1', 'T-2'] };
    expect(waiversOn(rules, [one], day)).toEqual([]);
    expect(waiversOn(rules, [one, two], day)).toEqual([one, two]);
    expect(waiversOn(rules, [one, { ...two, until: '2026-11-15' }], day)).toEqual([]);
  });
});

it('a check that broke is an error, waived or not', () => {
  const broken = rule({ check: { use: 'nothing-of-the-kind' } });
  const context = { bid: undefined, seen: new Map(), checks: {}, waivers: [all] } as never;
  expect(judge(broken, 'must', {}, context).outcome).toBe('error');
});
