import { describe, expect, it, vi } from 'vitest';
import { fileMutants } from './file-mutants.ts';
import { insideMutants } from './inside-mutants.ts';
import { byRule, judgeBid, strongSetting, worsened } from './judge-bid.ts';
import { manifestMutants } from './manifest-mutants.ts';
import type { Mutant } from './mutant.ts';
import { promiseMutants } from './promise-mutants.ts';
import { strongBid } from './strong-bid.ts';
import { reasonFor, survivors } from './survivors.ts';
import { tallyText } from './tally.ts';

vi.mock('../../src/load/look-at.ts', async (original) => {
  const { remembering } = await import('./remembered-looks.ts');
  const real = await original<typeof import('../../src/load/look-at.ts')>();
  return { ...real, lookAt: remembering(real.lookAt) };
});

/** The least share of breaks that must be noticed. */
const least = 0.95;

describe('the honest strong bid, broken one thing at a time', async () => {
  const setting = await strongSetting();
  const bid = strongBid();
  const unbroken = await judgeBid(bid, setting);
  const before = byRule(unbroken);
  const list = survivors();
  const mutants: readonly Mutant[] = [
    ...manifestMutants(bid),
    ...promiseMutants(bid),
    ...fileMutants(bid),
    ...insideMutants(bid),
  ];
  const judged: { mutant: Mutant; refused: boolean; caughtBy: readonly string[]; broken: readonly string[] }[] = [];

  it('raises no fail while it is unbroken', () => {
    expect(unbroken.results.filter(({ outcome }) => outcome === 'fail' || outcome === 'error')).toEqual([]);
    expect(unbroken.results.length).toBeGreaterThan(100);
  });

  it('breaks no check, whatever stands in it', async () => {
    for (const mutant of mutants) {
      const after = await judgeBid(mutant.bid, setting);
      judged.push({
        mutant,
        refused: after.refused,
        caughtBy: worsened(before, after).map(({ rule }) => rule),
        broken: after.results.flatMap(({ rule, outcome, why }) => (outcome === 'error' ? [`${rule}: ${why}`] : [])),
      });
    }
    expect(
      judged
        .filter(({ broken }) => broken.length > 0)
        .map(({ mutant: { kind, at }, broken }) => ({ kind, at, broken })),
    ).toEqual([]);
  }, 600_000);

  it('is noticed, or it is said why not', () => {
    const unnoticed = judged.filter(({ refused, caughtBy }) => !refused && caughtBy.length === 0);
    const unexplained = unnoticed.filter(({ mutant }) => reasonFor(list, mutant) === undefined);
    expect(unexplained.map(({ mutant: { kind, at, to } }) => [kind, at, to ?? ''].join(' | '))).toEqual([]);
  });

  it('gives no reason for what is noticed', () => {
    const idle = list.filter(
      (entry) =>
        !judged.some(
          ({ mutant, refused, caughtBy }) => !refused && caughtBy.length === 0 && reasonFor(list, mutant) === entry,
        ),
    );
    expect(idle.map(({ at, why }) => `${at[0]}: ${why}`)).toEqual([]);
  });

  it(`is noticed in ${least * 100} of 100 breaks at least`, () => {
    const { text, share } = tallyText(judged, list);
    process.stdout.write(text);
    expect(share).toBeGreaterThanOrEqual(least);
  });
});
