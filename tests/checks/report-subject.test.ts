import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames } from '../../src/checks/report-subject-name.ts';
import { compareVersions } from '../../src/checks/report-subject-version.ts';

describe('the name of a product in a file', () => {
  it.each([
    ['CityPulse Urban Data Platform', 'CityPulse', 'same'],
    ['CityPulse Urban Data Platform', 'citypulse-urban-data-platform', 'same'],
    ['Signalen', 'Signalen 2026', 'same'],
    ['Café Plan', 'cafe plan', 'same'],
    ['منصة المدينة', 'منصة المدينة', 'same'],
    ['CityPulse Urban Data Platform', 'Urban Data Platform', 'perhaps'],
    ['City Portal', 'CityPulse Portal', 'perhaps'],
    ['CityPulse', 'citypulse-frontend', 'same'],
    ['CityPulse', 'Streetlight Console', 'other'],
    ['Decidim', 'WordPress', 'other'],
  ])('%s and %s: %s', (one, other, match) => {
    expect(compareNames(one, other)).toBe(match);
  });

  it('is the same as itself, and compares the same in both directions', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(compareNames(one, other)).toBe(compareNames(other, one));
        if (/[\p{L}]{3}/u.test(one)) expect(['same', 'perhaps']).toContain(compareNames(one, one));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the version of a product in a file', () => {
  it.each([
    ['4.2.0', '4.2.7', 'same'],
    ['4.2.0', 'v4.2', 'same'],
    ['4.2.0', 'Version 4.2.0 (build 17)', 'same'],
    ['10', '10', 'same'],
    ['10.3.1', '10', 'less'],
    ['4.2.0', '4.20.0', 'other'],
    ['4.2.0', '3.9', 'other'],
    ['2026.2', 'continuous', 'unreadable'],
    ['continuous', 'Continuous', 'same'],
  ])('%s and %s: %s', (offered, named, match) => {
    expect(compareVersions(offered, named, 2)).toBe(match);
  });

  it('is another one whenever one of the compared numbers differs', () => {
    const numbers = fc.array(fc.nat(99), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(numbers, numbers, (one, other) => {
        const differs = one[0] !== other[0] || one[1] !== other[1];
        expect(compareVersions(one.join('.'), other.join('.'), 2)).toBe(differs ? 'other' : 'same');
      }),
    );
  });
});
