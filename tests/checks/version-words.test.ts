import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVersions, plainVersion, sameVersion, versionsIn } from '../../src/checks/version-words.ts';

const version = fc
  .tuple(fc.nat(30), fc.nat(30), fc.nat(30))
  .map(([major, minor, patch]) => ({ major, minor, patch, text: `${major}.${minor}.${patch}` }));

describe('versions', () => {
  it('are the same with a v before them and zeros behind them', () => {
    expect(sameVersion('v4.2', '4.2.0')).toBe(true);
    expect(sameVersion('Version 4.2.0', '4.2')).toBe(true);
    expect(sameVersion('4.2.0+build.7', '4.2.0')).toBe(true);
    expect(sameVersion('4.20.0', '4.2.0')).toBe(false);
    expect(sameVersion('4.2.0-rc.1', '4.2.0')).toBe(false);
    expect(plainVersion('4.0.0')).toBe('4');
  });

  it('are ordered by their numbers, a pre-release before its release', () => {
    fc.assert(
      fc.property(version, version, (left, right) => {
        const expected = left.major - right.major || left.minor - right.minor || left.patch - right.patch;
        expect(Math.sign(compareVersions(left.text, right.text))).toBe(Math.sign(expected));
        expect(Math.sign(compareVersions(right.text, left.text))).toBe(-Math.sign(expected) + 0);
      }),
    );
    expect(compareVersions('4.2.0-rc.1', '4.2.0')).toBeLessThan(0);
  });

  it('are found in a text as numbers with dots, or a v with a number', () => {
    expect(versionsIn('## [4.2.0] - 2026-10-01, was v3')).toEqual(['4.2.0', 'v3']);
    expect(versionsIn('In 2026 we had 17 releases')).toEqual([]);
  });
});
