import { describe, expect, it } from 'vitest';
import { selectRules } from '../../src/engine/select.ts';
import type { TenderFile } from '../../src/generated/tender.ts';
import { builtinPacks } from '../../src/load/builtin-packs.ts';

const tender = (rules: readonly object[]): TenderFile =>
  ({
    bidlint: '1',
    kind: 'tender',
    reference: 'T-1',
    needs: [],
    requirements: [{ number: 'R1', text: 'Open interfaces.', level: 'must', rules }],
  }) as unknown as TenderFile;

describe('the level at which a rule is asked', () => {
  it('is that of the requirement that links its pack, but no statement without a file meets a must', () => {
    const chosen = selectRules(builtinPacks(), tender([{ pack: 'open-apis' }])).filter(({ asked }) => asked);
    expect(chosen.length).toBeGreaterThan(20);
    for (const { rule, level } of chosen)
      expect({ id: rule.id, level }).toEqual({
        id: rule.id,
        level: rule.minAssurance === 'declared' ? rule.level : 'must',
      });
    expect(chosen.some(({ rule }) => rule.minAssurance === 'declared')).toBe(true);
    expect(chosen.filter(({ level, rule }) => level === 'must' && rule.minAssurance === 'declared')).toEqual([]);
  });
});
