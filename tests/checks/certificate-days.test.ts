import { describe, expect, it } from 'vitest';
import { daysOf } from '../../src/checks/certificate-days.ts';

const words = ['until', 'expir', 'geldig tot', 'gültig bis'];

describe('the days of a certificate', () => {
  it.each([
    [['Valid from 2024-04-01 until 2027-03-31'], '2027-03-31'],
    [['Issued 1 April 2024', 'Expiry date', '31 March 2027'], '2027-03-31'],
    [['Geldig tot: 31-03-2027', 'Issued 2028-01-01'], '2027-03-31'],
    [['Gültig bis 31.03.2027'], '2027-03-31'],
    [['Issued 2024-04-01', 'Next audit 2025-04-01'], undefined],
    [['It holds until it is withdrawn.', 'Signed', 'Issued 2024-04-01'], undefined],
    [['An unexpirable mark of 2024-04-01'], undefined],
    [['Expiry', 'March 31, 2027'], '2027-03-31'],
    [['Geldig tot: 01-04-2028', 'Datum afgifte: 15-04-2025'], undefined],
    [['Expires: March 2028', '2022-04-01'], undefined],
    [['Expiry date', 'Date of issue: 1 April 2022'], undefined],
    [['It is valid until it is revoked.', '2022-04-01'], undefined],
    [['The first one was valid until 2025-03-31', 'This one is valid until 01-04-2028'], undefined],
    [[], undefined],
  ])('%j end on %s', (lines, end) => expect(daysOf(lines, words).end).toBe(end));

  it('are all named once, in order', () => {
    expect(daysOf(['Valid until 2027-03-31', 'from 2024-04-01', 'until 2027-03-31'], words).named).toEqual([
      '2024-04-01',
      '2027-03-31',
    ]);
  });
});
