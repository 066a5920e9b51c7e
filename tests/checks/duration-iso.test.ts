import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDuration } from '../../src/checks/duration-iso.ts';

describe('a length of time as ISO 8601 writes it', () => {
  it.each([
    ['P2M', { months: 2, seconds: 0 }],
    ['P30D', { months: 0, seconds: 30 * 86_400 }],
    ['PT24H', { months: 0, seconds: 86_400 }],
    ['PT1M', { months: 0, seconds: 60 }],
    ['P1Y6M', { months: 18, seconds: 0 }],
    ['P4W', { months: 0, seconds: 28 * 86_400 }],
    ['P1DT12H30M5S', { months: 0, seconds: 86_400 + 45_005 }],
  ])('%s', (text, expected) => expect(readDuration(text)).toEqual(expected));

  it.each(['', 'P', 'PT', 'P1DT', '2M', 'P-1D', 'P1.5D', 'p2m', ' P2M', 'P1D2M', 30, null, undefined, { is: 'P2M' }])(
    'is not %s',
    (other) => expect(readDuration(other)).toBeUndefined(),
  );

  it('adds its parts up, whatever they are', () => {
    const part = fc.integer({ min: 0, max: 9999 });
    fc.assert(
      fc.property(part, part, part, part, (years, months, days, hours) => {
        expect(readDuration(`P${years}Y${months}M${days}DT${hours}H`)).toEqual({
          months: years * 12 + months,
          seconds: days * 86_400 + hours * 3600,
        });
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void readDuration(text)));
  });
});
