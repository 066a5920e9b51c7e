import { describe, expect, it } from 'vitest';
import { findDates, readDate } from '../../src/source/read-date.ts';

describe('dates as people write them', () => {
  it.each([
    ['2026-06-12', '2026-06-12'],
    ['2026-06', '2026-06'],
    ['2026-06-12T10:00:00Z', '2026-06-12'],
    ['8/31/2021', '2021-08-31'],
    ['31/8/2021', '2021-08-31'],
    ['31-08-2021', '2021-08-31'],
    ['5/5/2026', '2026-05-05'],
    ['4.3.2026', '2026-03-04'],
    ['12 June 2026', '2026-06-12'],
    ['June 12th, 2026', '2026-06-12'],
    ['August 2018', '2018-08'],
    ['12 juni 2026', '2026-06-12'],
    ['1er août 2026', '2026-08-01'],
    ['3. März 2026', '2026-03-03'],
    ['12 de junio de 2026', '2026-06-12'],
  ])('%s is %s', (written, iso) => expect(readDate(written)).toEqual({ iso }));

  it.each([
    '3/4/2026',
    '2026',
    '2026-13-01',
    '2026-02-30',
    'soon',
    '',
    'June',
    '12 June',
    'Version 12 of June 2026',
    '{{timestamp}}',
  ])('%j is not guessed', (written) => {
    expect(readDate(written)).toHaveProperty('problem');
  });

  it('finds the dates of a text, each once, in their order', () => {
    expect(
      findDates(
        'Prepared on 2 May 2026, reviewed 2026-06-01 and 31/12/2025; again 2 May 2026, not 3/4/2026 nor June 2026.',
      ),
    ).toEqual(['2026-05-02', '2026-06-01', '2025-12-31']);
  });
});
