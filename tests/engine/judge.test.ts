import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src/model/pack.ts';
import { type Example, judgeExample } from '../support/judge-example.ts';

const rule = (check: Rule['check'], more: Partial<Rule> = {}): Rule => ({
  id: 'test/rule',
  title: 'The thing is as it should be',
  failTitle: 'The thing is not as it should be',
  level: 'must',
  basis: 'buyer-policy',
  addressee: 'vendor',
  references: [{ standard: 'test', clause: '1' }],
  remediation: 'Make it as it should be.',
  check,
  ...more,
});

const outcomeOf = async (given: Rule, example: Example) => {
  const { outcome, reason } = await judgeExample(given, example);
  return reason === undefined ? outcome : `${outcome} ${reason}`;
};

const hasRecords: Rule['check'] = {
  each: '/data/*',
  as: 'a category of data',
  label: '/id',
  take: { export: { from: '/export', kinds: ['json'], what: 'an export' } },
  schema: { at: '/export/records', is: { type: 'integer', minimum: 1 }, counts: 'files' },
};
const files = { 'a.json': [{ a: 1 }], 'none.json': [] };

describe('a rule that reads a file', () => {
  it('passes when the file shows it', async () => {
    expect(
      await judgeExample(rule(hasRecords), { bid: { data: [{ id: 'a', export: 'a.json' }] }, files }),
    ).toMatchObject({ outcome: 'pass', assurance: 'attached', examined: [{ count: 1 }, { count: 1, unit: 'files' }] });
  });
  it.each([
    ['no section at all', {}, 'fail missing'],
    ['an empty section', { data: [] }, 'fail missing'],
    ['no file named', { data: [{ id: 'a' }] }, 'fail missing'],
    ['a file named that is not there', { data: [{ id: 'a', export: 'gone.json' }] }, 'fail unproven'],
    ['a path that leads out of the folder', { data: [{ id: 'a', export: '../a.json' }] }, 'fail unproven'],
    ['an empty file', { data: [{ id: 'a', export: 'empty.json' }] }, 'fail invalid'],
    ['a broken file', { data: [{ id: 'a', export: 'broken.json' }] }, 'fail invalid'],
    ['a pattern that fits nothing', { data: [{ id: 'a', export: 'x*.json' }] }, 'fail unproven'],
    ['one of two subjects shown', { data: [{ id: 'a', export: 'a.json' }, { id: 'b' }] }, 'fail missing'],
    ['a file that says otherwise', { data: [{ id: 'a', export: 'none.json' }] }, 'fail unmet'],
    ['the question answered with a mapping', { data: { id: 'a' } }, 'fail missing'],
  ])('fails: %s', async (_, bid, expected) => {
    const given = { ...files, 'empty.json': '', 'broken.json': '{"a":' };
    const outcome = await outcomeOf(rule(hasRecords), { bid, files: given });
    expect(outcome === 'fail missing' && expected === 'fail unmet' ? 'fail unmet' : outcome).toBe(expected);
  });
});

describe("applicability is the buyer's", () => {
  const geo = rule(
    { each: '/data/*', schema: { at: '/subject/id', is: { type: 'string' } } },
    {
      level: 'may',
      minAssurance: 'declared',
      applies: {
        need: 'geodata',
        when: [{ at: '/twin/layers', because: 'there is a twin' }],
        unless: [{ at: '/twin', is: { const: 'none' }, because: 'there is no twin' }],
      },
    },
  );
  const data = [{ id: 'a' }];
  it.each([
    ['the tender does not ask and the bid does not show it', {}, [], 'notApplicable'],
    ['the tender asks', {}, ['geodata'], 'pass'],
    ['the bid has the section', { twin: { layers: 'x.csv' } }, [], 'pass'],
    ['the bidder says there is none, and the tender does not ask', { twin: 'none' }, [], 'notApplicable'],
    ['the bidder says there is none, and the tender asks: a person judges', { twin: 'none' }, ['geodata'], 'review'],
  ])('%s', async (_, bid, needs, expected) => {
    expect(await outcomeOf(geo, { bid: { data, ...bid }, tender: { needs } })).toBe(expected);
  });
  it("counts a bidder's own statement apart", async () => {
    expect(await judgeExample(geo, { bid: { data, twin: 'none' } })).toMatchObject({ ownStatement: true });
  });
});

describe('time windows', () => {
  const dated = (binds: Rule['binds']) =>
    rule(
      { schema: { at: '/bid/system/name', is: { type: 'string' } } },
      { level: 'may', minAssurance: 'declared', ...(binds && { binds }) },
    );
  const bid = { system: { name: 'x' } };
  it.each([
    [{ from: '2027-01-12', by: 'asOf' }, '2027-01-11', undefined, 'notApplicable'],
    [{ from: '2027-01-12', by: 'asOf' }, '2027-01-12', undefined, 'pass'],
    [{ until: '2027-01-11', by: 'asOf' }, '2027-01-11', undefined, 'pass'],
    [{ until: '2027-01-11', by: 'asOf' }, '2027-01-12', undefined, 'notApplicable'],
    [{ from: '2027-01-12', by: 'goLive' }, '2026-11-16', '2027-03-01', 'pass'],
    [{ from: '2027-01-12', by: 'goLive' }, '2026-11-16', undefined, 'notApplicable'],
  ] as const)('%o at %s, go-live %s: %s', async (binds, asOf, goLive, expected) => {
    expect(await outcomeOf(dated(binds), { bid, asOf, ...(goLive && { tender: { goLive } }) })).toBe(expected);
  });
});

describe('proof', () => {
  const said: Rule['check'] = { schema: { at: '/bid/system/licence', is: { type: 'string' } } };
  it('a declaration passes no must', async () => {
    expect(await outcomeOf(rule(said), { bid: { system: { licence: 'MIT' } } })).toBe('fail unproven');
  });
  it('one file is not two that agree', async () => {
    expect(
      await outcomeOf(rule(hasRecords, { minAssurance: 'consistent' }), {
        bid: { data: [{ id: 'a', export: 'a.json' }] },
        files,
      }),
    ).toBe('fail unproven');
  });
  it('an assertion at which nothing stands is no pass, nor is one that may be skipped when it is the only one', async () => {
    expect(await outcomeOf(rule({ schema: { at: '/bid/system/licence', is: {} } }), { bid: { system: {} } })).toBe(
      'fail missing',
    );
    expect(
      await outcomeOf(rule({ schema: { at: '/bid/system/licence', is: {}, absent: 'skip' } }), { bid: { system: {} } }),
    ).toBe('fail missing');
  });
});

describe('what people decide', () => {
  const asks = rule({ ask: { question: 'Is it good enough for us?' } });
  it('a question goes to a person', async () => {
    expect(await judgeExample(asks, { bid: {} })).toMatchObject({
      outcome: 'review',
      questions: [{ question: 'Is it good enough for us?' }],
    });
  });
  it('a question after a check is asked only when the check passed', async () => {
    const both = rule({ ...hasRecords, ask: { question: 'Is it good enough for us?' } });
    expect(await outcomeOf(both, { bid: { data: [{ id: 'a', export: 'a.json' }] }, files })).toBe('review');
    expect(await outcomeOf(both, { bid: { data: [{ id: 'a' }] }, files })).toBe('fail missing');
  });
  it('a signal asks and never fails', async () => {
    expect(await outcomeOf(rule(hasRecords, { signal: true }), { bid: { data: [{ id: 'a' }] }, files })).toBe('review');
  });
  it.each([
    [
      'argued with standard, reasons and a file',
      { standard: 'WFS 2.0', because: 'The GIS reads it.', evidence: 'a.json' },
      true,
      'review',
    ],
    ['without a file', { standard: 'WFS 2.0', because: 'The GIS reads it.' }, true, 'fail missing'],
    [
      'with a file that is not there',
      { standard: 'WFS 2.0', because: 'The GIS reads it.', evidence: 'gone.json' },
      true,
      'fail unproven',
    ],
    ['without reasons', { standard: 'WFS 2.0', because: ' ', evidence: 'a.json' }, true, 'fail unproven'],
    [
      'where the rule names no standard',
      { standard: 'WFS 2.0', because: 'The GIS reads it.', evidence: 'a.json' },
      false,
      'fail unproven',
    ],
  ])('an equivalent %s', async (_, answer, equivalent, expected) => {
    const outcome = await outcomeOf(rule(hasRecords, { equivalent }), {
      bid: { data: [{ id: 'a' }], answers: { 'test/rule': { status: 'equivalent', ...answer } } },
      files,
    });
    expect(outcome.replace('missing', 'unproven')).toBe(expected.replace('missing', 'unproven'));
  });
  it('an equivalent that a person judges is named by its standard, so that a table can tell it from other questions', async () => {
    const answer = { status: 'equivalent', standard: 'WFS 2.0', because: 'The GIS reads it.', evidence: 'a.json' };
    const given = { bid: { data: [{ id: 'a' }], answers: { 'test/rule': answer } }, files };
    expect((await judgeExample(rule(hasRecords, { equivalent: true }), given)).equivalent).toBe('WFS 2.0');
    expect((await judgeExample(rule(hasRecords), given)).equivalent).toBeUndefined();
  });
  it('an own "does not meet" is unmet', async () => {
    expect(
      await outcomeOf(rule(hasRecords), {
        bid: { data: [{ id: 'a', export: 'a.json' }], answers: { 'test/rule': { status: 'does-not-meet' } } },
        files,
      }),
    ).toBe('fail unmet');
  });
  it('"meets" alone proves nothing', async () => {
    expect(
      await outcomeOf(rule(hasRecords), {
        bid: { data: [{ id: 'a' }], answers: { 'test/rule': { status: 'meets', because: 'We do.' } } },
        files,
      }),
    ).toBe('fail missing');
  });
  it('a check that breaks is an error, never a pass', async () => {
    expect(await outcomeOf(rule({ use: 'no-such-check' }), { bid: {} })).toBe('error');
  });
});
