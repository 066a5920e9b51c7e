import { describe, expect, it } from 'vitest';
import { chargesInContract } from '../../src/checks/price-in-contract.ts';
import type { InputFile } from '../../src/model/check.ts';

const asked = (text: string): number => {
  const file = { attachment: { file: 'contract.md' }, evidence: { passages: [{ text, spot: {} }] } };
  return chargesInContract([file as unknown as InputFile], 'switching', ['export', 'exit'], ['assistance']).length;
};

describe('a sentence of the contract on what must be free', () => {
  it.each([
    '15.1 For each export the Client pays EUR 5,000.',
    'L’export coûte 5 000 € par an.',
    'L’export coûte 5\u202f000,00 EUR.',
    "The export costs 5'000 CHF.",
    'Een export kost 5.000,- euro.',
    'An export costs 500 SEK.',
    'Each export is charged at the then applicable rates.',
    'Een export wordt berekend tegen de geldende tarieven.',
    'An exit is charged at an hourly rate.',
  ])('that charges goes to a person: %s', (text) => expect(asked(text)).toBe(1));

  it.each([
    'The export costs EUR 0.',
    'L’export est gratuit (0 €).',
    'L’export coûte 0,00 EUR.',
    'Export: € 0,-',
    'The export of 5 000 records costs 0 EUR.',
    'The export of 100 000 records is free.',
    'Exports are free. The subscription costs EUR 4,000.',
    'Assistance with an export is charged at the applicable rates.',
  ])('that does not stays as it is: %s', (text) => expect(asked(text)).toBe(0));
});
