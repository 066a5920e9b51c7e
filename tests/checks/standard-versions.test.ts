import { describe, expect, it } from 'vitest';
import { isUnknownVersion } from '../../src/checks/standard-versions.ts';

const known = { 'ngsi-ld': ['1.8', '1.9'], mqtt: ['3.1', '5.0'] };

describe('a version of a standard', () => {
  it.each([
    ['ngsi-ld', '1.8'],
    ['ngsi-ld', '1.8.1'],
    ['ngsi-ld', 'v1.9'],
    ['mqtt', '5'],
    ['mqtt', '3.1.1'],
  ])('is known: %s %s', (name, version) => expect(isUnknownVersion(known, name, version)).toBe(false));

  it.each([
    ['ngsi-ld', '9.9'],
    ['ngsi-ld', '0.1'],
    ['ngsi-ld', '1.80'],
    ['mqtt', '50'],
  ])('is unknown: %s %s', (name, version) => expect(isUnknownVersion(known, name, version)).toBe(true));

  it('is not asked about where none is named, or no list is known', () => {
    expect(isUnknownVersion(known, 'ngsi-ld', undefined)).toBe(false);
    expect(isUnknownVersion(known, 'ckan', '2.11')).toBe(false);
    expect(isUnknownVersion(known, 'constructor', '1')).toBe(false);
  });
});
