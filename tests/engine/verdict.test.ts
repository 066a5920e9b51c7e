import { describe, expect, it } from 'vitest';
import { type Decided, exitCodeOf, verdictOf } from '../../src/engine/verdict.ts';

const decided = (outcome: Decided['outcome'], more: Partial<Decided> = {}): Decided => ({
  level: 'must',
  asked: true,
  outcome,
  ...more,
});
const pass = decided('pass');

describe('the verdict', () => {
  it.each([
    ['every must passes', [pass, pass], 'pass'],
    ['a must is not met', [pass, decided('fail', { reason: 'unmet' })], 'fail'],
    ['a must is not shown', [pass, decided('fail', { reason: 'missing' })], 'fail'],
    ['a must goes to a person', [pass, decided('review')], 'incomplete'],
    ['a check of a must broke', [pass, decided('error')], 'incomplete'],
    ['a must failed and another goes to a person', [decided('review'), decided('fail', { reason: 'unmet' })], 'fail'],
    ['a should fails', [pass, decided('fail', { level: 'should', reason: 'unmet' })], 'pass'],
    ['a may breaks', [pass, decided('error', { level: 'may' })], 'pass'],
    ['a must that the tender does not ask fails', [pass, decided('fail', { asked: false, reason: 'unmet' })], 'pass'],
    ['a must fails and is waived', [pass, decided('fail', { reason: 'unmet', waived: true })], 'pass'],
    ['all musts are waived', [decided('fail', { reason: 'unmet', waived: true })], 'incomplete'],
    ['nothing was judged', [], 'incomplete'],
    ['no must applies', [decided('notApplicable'), decided('pass', { level: 'should' })], 'incomplete'],
    ['only advice passes', [decided('pass', { asked: false })], 'incomplete'],
  ] as const)('%s: %s', (_, judged, verdict) => expect(verdictOf(judged, 'fail')).toBe(verdict));

  it('leaves what is only not shown open where the tender says clarify', () => {
    expect(verdictOf([pass, decided('fail', { reason: 'missing' })], 'clarify')).toBe('incomplete');
    expect(verdictOf([pass, decided('fail', { reason: 'unproven' })], 'clarify')).toBe('incomplete');
    expect(verdictOf([pass, decided('fail', { reason: 'contradicted' })], 'clarify')).toBe('fail');
  });

  it('is incomplete where musts that the tender asks were left out of the run', () => {
    expect(verdictOf([pass], 'fail', 3)).toBe('incomplete');
  });
});

describe('the exit code', () => {
  it.each([
    [['pass', 'pass'], 0],
    [['pass', 'incomplete'], 3],
    [['incomplete', 'fail'], 1],
    [['fail', 'unrunnable', 'pass'], 2],
    [[], 2],
  ] as const)('%j: %i', (verdicts, code) => expect(exitCodeOf(verdicts)).toBe(code));
});
