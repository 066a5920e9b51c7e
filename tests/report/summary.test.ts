import { describe, expect, it } from 'vitest';
import { emptySummary, withBid } from '../../src/report/summary.ts';

const pass = { verdict: 'pass', exitCode: 0 } as const;
const fail = { verdict: 'fail', exitCode: 1 } as const;
const incomplete = { verdict: 'incomplete', exitCode: 3 } as const;
const unrunnable = { exitCode: 2 } as const;

describe('the summary of a run', () => {
  it('counts the bids by verdict', () => {
    const summary = [pass, fail, fail, incomplete, unrunnable].reduce(withBid, emptySummary);
    expect(summary).toMatchObject({ pass: 1, fail: 2, incomplete: 1, unrunnable: 1 });
  });

  it.each([
    ['pass', [pass, pass], 0],
    ['incomplete before pass', [pass, incomplete, pass], 3],
    ['fail before incomplete', [incomplete, fail, pass], 1],
    ['could not be judged before all', [fail, unrunnable, pass], 2],
    ['nothing at all is no pass', [], 2],
  ] as const)('ends with the worst: %s', (_, bids, exitCode) => {
    expect([...bids].reduce(withBid, emptySummary).exitCode).toBe(exitCode);
  });

  it('takes a bid without a verdict for one that could not be judged', () => {
    expect(withBid(emptySummary, { exitCode: 0 })).toMatchObject({ unrunnable: 1, exitCode: 2 });
  });
});
