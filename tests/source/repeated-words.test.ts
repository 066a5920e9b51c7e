import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isRepetition } from '../../src/source/repeated-words.ts';

describe('a repetition', () => {
  it.each([
    'xyz xyz xyz xyz xyz xyz xyz',
    'Step role check. '.repeat(12),
    'Algorithm algorithm algorithm algorithm algorithm algorithm.',
  ])('is %s', (text) => expect(isRepetition(text)).toBe(true));

  it.each([
    'Enforcement, pricing by the hour, and following vehicles.',
    'no no no',
    'One vote per person, one person per vote, and no vote without a person who casts the vote.',
  ])('is not %s', (text) => expect(isRepetition(text)).toBe(false));

  it('is no honest paper', () => {
    for (const name of ['contract.md', 'exit-plan.md', 'erasure-certificate.md', 'forecast.card.md'])
      for (const part of readFileSync(`examples/strong/evidence/${name}`, 'utf8').split('\n\n'))
        expect(isRepetition(part), part).toBe(false);
  });
});
