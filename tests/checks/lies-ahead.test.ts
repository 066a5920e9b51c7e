import { describe, expect, it } from 'vitest';
import { liesAhead } from '../../src/checks/lies-ahead.ts';

describe('a date that lies after the day of the judgement', () => {
  it.each(['2026-11-18', '2026-11-18T00:10:00+13:00', '2027', '2026-12', '2031-05-01T08:00:00Z'])(
    '%s does, as of 2026-11-16',
    (date) => {
      expect(liesAhead(date, '2026-11-16')).toBe(true);
    },
  );

  it.each(['2026-11-16', '2026-11-15T23:59:59Z', '2026', '2026-11', '2021-05-02'])('%s does not', (date) => {
    expect(liesAhead(date, '2026-11-16')).toBe(false);
  });

  it.each(['12 May 2031', 'Tue Oct 20 2031', '20310501', ''])('%s is in no form that could be compared', (date) => {
    expect(liesAhead(date, '2026-11-16')).toBe(false);
  });

  it('has a day of grace, which may be the first one of a month or a year', () => {
    expect(liesAhead('2026-11-17T09:00:00+13:00', '2026-11-16')).toBe(false);
    expect(liesAhead('2027-01-01', '2026-12-31')).toBe(false);
    expect(liesAhead('2027', '2026-12-31')).toBe(false);
    expect(liesAhead('2027-01-02', '2026-12-31')).toBe(true);
  });
});
