import { describe, expect, it } from 'vitest';
import { isOfType, priceLines, wordIn } from '../../src/checks/price-lines.ts';
import type { InputFile } from '../../src/model/check.ts';

describe('a line of a price table', () => {
  it('is of a type when all words of the type stand in it', () => {
    expect(isOfType('Switching fee', ['switching'])).toBe(true);
    expect(isOfType('early-termination', ['early termination'])).toBe(true);
    expect(isOfType('termination', ['early termination'])).toBe(false);
    expect(isOfType('exporter licence', ['export'])).toBe(false);
    expect(isOfType('', ['switching'])).toBe(false);
  });

  it('sounds like something by the beginnings of its words, accents or not', () => {
    expect(wordIn('Frais de réversibilité', ['reversibilite'])).toBe('reversibilite');
    expect(wordIn('Data exports at the end of contract', ['export'])).toBe('export');
    expect(wordIn('Re-exported goods', ['import', 'port'])).toBeUndefined();
    expect(wordIn('Platform per year', ['export', 'exit'])).toBeUndefined();
  });

  it('holds from the first to the last day of the month or year that it names', () => {
    const table = {
      facts: {
        lines: [
          { type: 'a', what: '', from: '2027', until: '2028' },
          { type: 'b', what: '', from: '2027-03', until: '2027-04' },
          { type: 'c', what: '', from: '2027-03-02' },
        ],
      },
      shown: () => ({ role: 'shown', file: 'prices.csv', spot: {} }),
    } as unknown as InputFile;
    expect(priceLines([table]).map(({ from, until }) => [from, until])).toEqual([
      ['2027-01-01', '2028-12-31'],
      ['2027-03-01', '2027-04-31'],
      ['2027-03-02', undefined],
    ]);
  });
});
