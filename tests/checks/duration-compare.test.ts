import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDurations } from '../../src/checks/duration-compare.ts';
import { type Duration, readDuration } from '../../src/checks/duration-iso.ts';

const of = (text: string): Duration => readDuration(text) ?? { months: 0, seconds: 0 };

describe('two lengths of time', () => {
  it.each([
    ['P2M', 'P2M', 'equal'],
    ['P1Y', 'P12M', 'equal'],
    ['P1D', 'PT24H', 'equal'],
    ['P4W', 'P28D', 'equal'],
    ['P1M', 'P2M', 'shorter'],
    ['P30D', 'P1M', 'depends'],
    ['P28D', 'P1M', 'depends'],
    ['P27D', 'P1M', 'shorter'],
    ['P32D', 'P1M', 'longer'],
    ['P60D', 'P2M', 'depends'],
    ['P58D', 'P2M', 'shorter'],
    ['P63D', 'P2M', 'longer'],
    ['P365D', 'P1Y', 'depends'],
    ['P364D', 'P1Y', 'shorter'],
    ['P367D', 'P1Y', 'longer'],
    ['P1460D', 'P4Y', 'depends'],
    ['P1459D', 'P4Y', 'shorter'],
    ['P1M1D', 'P1M', 'longer'],
  ])('%s is to %s: %s', (left, right, expected) => expect(compareDurations(of(left), of(right))).toBe(expected));

  const duration = fc.record({
    months: fc.integer({ min: 0, max: 600 }),
    seconds: fc.integer({ min: 0, max: 4000 }).map((days) => days * 86_400),
  });
  const turned = { shorter: 'longer', longer: 'shorter', equal: 'equal', depends: 'depends' };

  it('says the opposite the other way round', () => {
    fc.assert(
      fc.property(duration, duration, (left, right) => {
        expect(compareDurations(right, left)).toBe(turned[compareDurations(left, right)]);
      }),
    );
  });

  it('says nothing that any day of the calendar belies', () => {
    const days = fc.integer({ min: 0, max: 73_000 });
    fc.assert(
      fc.property(duration, duration, days, (left, right, day) => {
        const from = new Date(Date.UTC(1950, 0, 1 + day));
        const end = ({ months, seconds }: Duration): number =>
          Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1) / 1000 + seconds;
        const [first, second] = [end(left), end(right)];
        const compared = compareDurations(left, right);
        if (compared === 'shorter') expect(first).toBeLessThan(second);
        if (compared === 'longer') expect(first).toBeGreaterThan(second);
        if (compared === 'equal') expect(first).toBe(second);
      }),
    );
  });
});
