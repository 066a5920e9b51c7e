import { describe, expect, it } from 'vitest';
import { type Example, judgeExample } from '../support/judge-example.ts';
import { packRules } from '../support/pack-rules.ts';

const rule = await packRules('data-portability');
const judged = async (name: string, example: Example) => {
  const { outcome, reason, why, notes = [] } = await judgeExample(rule(name), example);
  return {
    said: reason === undefined ? outcome : `${outcome} ${reason}`,
    why: why ?? '',
    notes: notes.map(({ message }) => message).join('\n'),
  };
};
const said = async (name: string, example: Example) => (await judged(name, example)).said;

/** A bid with a price table of these lines. */
const priced = (lines: string, around: object = {}, promises: object = {}): Example => ({
  bid: { ...around, promises: { prices: 'prices.csv', ...promises } },
  files: { 'prices.csv': `type,what,amount,from,until\nsubscription,Platform per year,48000,,\n${lines}` },
});
/** A bid with a promise whose number stands in the clause that it quotes. */
const promised = (name: string, is: string, words: string, more: object = {}, around: object = {}): Example => ({
  bid: { ...around, promises: { contract: 'contract.md', [name]: { is, clause: '12.1', quote: words, ...more } } },
  files: { 'contract.md': `# Contract\n\n12.1 The parties agree on ${words}.\n` },
});
const at = (example: Example, tender: object, asOf?: string): Example => ({
  ...example,
  tender: { ...example.tender, ...tender },
  ...(asOf !== undefined && { asOf }),
});

describe('switching charges (Data Act Art. 29), by the day on which a line of prices holds', () => {
  it.each([
    ['a charge without days holds as long as the contract', 'switching,Moving,900,,\n', 'fail unmet'],
    [
      'a charge until the last day before',
      'switching,Moving,900,,2027-01-11\nswitching,Moving,0,2027-01-12,\n',
      'pass',
    ],
    ['a charge until the first day of the ban', 'switching,Moving,900,,2027-01-12\n', 'fail unmet'],
    ['nothing at all', 'switching,Moving,0,,\n', 'pass'],
    [
      'a penalty for leaving early is no switching charge',
      'switching,Moving,0,,\nearly termination,Rest of term,9000,,\n',
      'pass',
    ],
    ['egress is one', 'switching,Moving,0,,\negress,Per GB,0.09,,\n', 'fail unmet'],
  ])('%s', async (_, lines, outcome) => {
    expect(await said('no-charge-for-switching', priced(lines))).toBe(outcome);
  });

  it('does not reach a contract that ends before the ban', async () => {
    const short = { term: { from: '2026-03-01', until: '2026-12-31' } };
    expect(await said('no-charge-for-switching', priced('switching,Moving,900,,\n', {}, short))).toBe('pass');
    expect(await said('no-charge-for-switching', priced('', {}, short))).toBe('pass');
  });

  it('lets earlier charges be judged by people, until the day before the ban and not after', async () => {
    const bid = priced('switching,Moving,900,,2027-01-11\n');
    expect(await said('earlier-charges-are-at-cost', at(bid, { goLive: '2026-12-01' }))).toBe('review');
    expect(await said('earlier-charges-are-at-cost', at(bid, { goLive: '2027-01-11' }))).toBe('review');
    const after = await judged('earlier-charges-are-at-cost', at(bid, { goLive: '2027-01-12' }));
    expect(after.said).toBe('notApplicable');
    expect(after.why).toContain('2027-01-11');
  });

  it('goes by the day of the bid where the tender names no start', async () => {
    const bid = priced('switching,Moving,900,,2027-01-11\n');
    expect(await said('earlier-charges-are-at-cost', at(bid, {}, '2026-12-01'))).toBe('review');
    expect(await said('earlier-charges-are-at-cost', at(bid, {}, '2027-02-01'))).toBe('notApplicable');
  });

  it('keeps the cap on data that flows to a service used in parallel, after the ban too (Art. 34(2))', async () => {
    const bid = priced('switching,Moving,0,,\nparallel use,Per GB,0.05,,\n');
    expect(await said('parallel-use-is-at-cost', at(bid, { goLive: '2028-01-01' }))).toBe('review');
  });
});

describe('the bounds in time (Data Act Art. 25)', () => {
  it.each([
    ['exit-notice-within-two-months', promised('exitNotice', 'P2M', 'a notice of two months'), 'pass'],
    ['exit-notice-within-two-months', promised('exitNotice', 'P60D', 'a notice of 60 days'), 'review'],
    ['exit-notice-within-two-months', promised('exitNotice', 'P3M', 'a notice of three months'), 'fail unmet'],
    ['transition-within-thirty-days', promised('transition', 'P30D', 'a transition of 30 days'), 'pass'],
    ['transition-within-thirty-days', promised('transition', 'P31D', 'a transition of 31 days'), 'fail unmet'],
    ['transition-within-thirty-days', promised('transition', 'P2M', 'a transition of two months'), 'fail unmet'],
  ])('%s: case %#', async (name, example, outcome) => {
    expect(await said(name, example)).toBe(outcome);
  });

  const retrieval = (is: string, words: string, startsAt?: string): Example =>
    promised('retrieval', is, words, startsAt === undefined ? {} : { startsAt });

  it.each([
    ['30 days from the end of the transition', retrieval('P30D', 'retrieval for 30 days', 'end-of-transition'), 'pass'],
    ['more than 30 days', retrieval('P90D', 'retrieval for 90 days', 'end-of-transition'), 'pass'],
    ['29 days', retrieval('P29D', 'retrieval for 29 days', 'end-of-transition'), 'fail unmet'],
    ['four weeks, which are 28 days', retrieval('P4W', 'retrieval for four weeks', 'end-of-transition'), 'fail unmet'],
    [
      '30 days from the notice, over before the transition is',
      retrieval('P30D', 'retrieval for 30 days', 'notice'),
      'fail unmet',
    ],
    [
      '30 days from the end of the contract',
      retrieval('P30D', 'retrieval for 30 days', 'end-of-contract'),
      'fail unmet',
    ],
    ['30 days from nobody knows when', retrieval('P30D', 'retrieval for 30 days'), 'fail missing'],
  ])('retrieval: %s', async (_, example, outcome) => {
    expect(await said('data-can-be-fetched-for-thirty-days', example)).toBe(outcome);
  });
});

const bounds = [
  ['exit-notice-within-two-months', promised('exitNotice', 'P6M', 'a notice of six months')],
  ['transition-within-thirty-days', promised('transition', 'P6M', 'a transition of six months')],
  [
    'data-can-be-fetched-for-thirty-days',
    promised('retrieval', 'P7D', 'retrieval for 7 days', { startsAt: 'end-of-transition' }),
  ],
  ['no-charge-for-switching', priced('switching,Moving,900,,\n')],
] as const;

const within = (example: Example, system: object): Example => ({ ...example, bid: { ...example.bid, system } });

describe('whom the bounds bind', () => {
  it.each(bounds)('%s: services that the vendor runs, of any kind', async (name, example) => {
    for (const delivery of ['saas', 'paas', 'iaas'])
      expect(await said(name, within(example, { delivery }))).toMatch(/^fail/);
  });

  it.each(bounds)('%s: not a system that the buyer runs, by the bidder’s own statement', async (name, example) => {
    for (const delivery of ['hosted-by-buyer', 'device']) {
      expect(await said(name, within(example, { delivery }))).toBe('notApplicable');
      expect(await said(name, at(within(example, { delivery }), { needs: ['switching'] }))).toBe('review');
    }
  });

  it.each(bounds)('%s: no running system, which makes no promises', async (name, example) => {
    expect(await said(name, { ...example, bid: { ...example.bid, kind: 'system' } })).toBe('notApplicable');
  });

  it.each(bounds)('%s: a test version goes to a person (Art. 31(2))', async (name, example) => {
    const exemption = { article: 'Data Act 31(2)', why: 'test-version' };
    expect(await said(name, within(example, { delivery: 'saas', exemption }))).toBe('review');
  });

  it('a test version owes neither a register of formats nor pages on jurisdiction; that it is one is for a person', async () => {
    const example: Example = {
      bid: {
        system: { delivery: 'saas', exemption: { article: 'Data Act 31(2)', why: 'test-version' } },
        promises: {},
      },
    };
    for (const name of ['register-of-formats-is-online', 'pages-on-jurisdiction-are-in-the-contract'])
      expect(await said(name, example)).toBe('review');
    expect(await said('exemption-is-disclosed', example)).toBe('review');
  });

  it('a custom-built service is free of charges law, and of nothing else (Art. 31(1))', async () => {
    const exemption = { article: 'Data Act 31(1)', why: 'custom-built' };
    const outcomes = await Promise.all(
      bounds.map(async ([name, example]) => said(name, within(example, { delivery: 'saas', exemption }))),
    );
    expect(outcomes).toEqual(['fail unmet', 'fail unmet', 'fail unmet', 'review']);
  });

  it('a custom-built service need not attach prices of leaving: a person judges the claim first', async () => {
    const system = { delivery: 'saas', exemption: { article: 'Data Act 31(1)', why: 'custom-built' } };
    for (const name of ['no-charge-for-switching', 'earlier-charges-are-at-cost', 'help-with-leaving-is-included'])
      expect(
        await said(name, at({ bid: { system, promises: { contract: 'buyers' } } }, { goLive: '2026-12-01' })),
      ).toBe('review');
  });

  it('functional equivalence is asked of infrastructure alone (Art. 30(1))', async () => {
    const name = 'infrastructure-helps-with-functional-equivalence';
    expect(await said(name, { bid: { system: { delivery: 'iaas' } } })).toBe('review');
    for (const delivery of ['saas', 'paas'])
      expect(await said(name, { bid: { system: { delivery } } })).toBe('notApplicable');
  });

  it('says where the buyer is not in the Union: there the demand is the tender’s own', async () => {
    const [, example] = bounds[0];
    const inside = await judged(
      'exit-notice-within-two-months',
      at(example, { buyer: { name: 'Stad', country: 'NL' } }),
    );
    const outside = await judged(
      'exit-notice-within-two-months',
      at(example, { buyer: { name: 'City', country: 'GB' } }),
    );
    expect(inside.notes).not.toContain('European Union');
    expect(outside.notes).toContain('GB');
    expect(outside.said).toBe(inside.said);
  });

  it('does not bind a service that begins before 12 September 2025', async () => {
    const [name, example] = bounds[0];
    expect(await said(name, at(example, { goLive: '2025-09-11' }))).toBe('notApplicable');
    expect(await said(name, at(example, { goLive: '2025-09-12' }))).toBe('fail unmet');
  });
});
