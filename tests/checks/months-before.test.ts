import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthsBefore } from '../../src/checks/months-before.ts';

describe('the day some months before', () => {
  it.each([
    ['2026-11-16', 24, '2024-11-16'],
    ['2026-03-31', 1, '2026-02-28'],
    ['2024-03-31', 1, '2024-02-29'],
    ['2026-01-15', 1, '2025-12-15'],
    ['2026-01-31', 14, '2024-11-30'],
  ])('%s less %i is %s', (day, months, before) => {
    expect(monthsBefore(day, months)).toBe(before);
  });

  it('lies in the month that the count says, on the same day or the last one', () => {
    const day = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 240 }), (from, months) => {
        const before = monthsBefore(from, months);
        const count = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(count(from) - count(before)).toBe(months);
        expect(Number(before.slice(8))).toBeLessThanOrEqual(Number(from.slice(8)));
      }),
    );
  });
});
