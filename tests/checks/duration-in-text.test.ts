import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountsIn } from '../../src/checks/duration-in-text.ts';
import { languages, numberWords } from '../../src/checks/duration-number-words.ts';
import { amountWords } from '../../src/checks/duration-words.ts';

const amounts = (text: string): string[] => amountsIn(text).map(amountWords);

describe('the lengths of time and percentages of a clause', () => {
  it.each([
    ['a notice period of two months', ['2 months']],
    ['two (2) months', ['2 months']],
    ["one month's notice", ['1 month']],
    ['thirty (30) calendar days after the end of the transition', ['30 days']],
    ['a 30-day window', ['30 days']],
    ['within twenty-four hours', ['1 day']],
    ['one hundred and eighty days', ['180 days']],
    ['no later than 4 weeks (28 days)', ['28 days']],
    ['1,250 hours', []],
    ['binnen zesendertig uur', ['36 hours']],
    ['één maand', ['1 month']],
    ['dertig (30) kalenderdagen', ['30 days']],
    ['negentig dagen', ['90 days']],
    ['trente jours calendaires', ['30 days']],
    ['quatre-vingt-dix jours', ['90 days']],
    ['soixante et onze jours', ['71 days']],
    ['un délai d’un mois', ['1 month']],
    ['dreißig Tage', ['30 days']],
    ['innerhalb von zwölf Stunden', ['12 hours']],
    ['eine zweimonatige Frist', ['2 months']],
    ['eine 30-tägige Frist', ['30 days']],
    ['binnen eines Monats', ['1 month']],
    ['treinta (30) días naturales', ['30 days']],
    ['veintiún días', ['21 days']],
    ['doscientos días', ['200 days']],
    ['14 working days', ['14 working days']],
    ['veertien werkdagen', ['14 working days']],
    ['dix jours ouvrés', ['10 working days']],
    ['diez días hábiles', ['10 working days']],
    ['zehn Arbeitstage', ['10 working days']],
    ['available 99.8 % of the time', ['99.8 percent']],
    ['99,95 procent', ['99.95 percent']],
    ['99.995 per cent', ['99.995 percent']],
    ['the Client may leave at any time', []],
    ['clause 12.1 of 2026', []],
    ['a month or two months', ['2 months']],
    ['deux (3) mois', ['2 months', '3 months']],
    ['30 days, extendable by 60 days', ['30 days', '60 days']],
  ])('%s', (text, expected) => expect(amounts(text)).toEqual(expected));

  it('reads every number that it can spell, in each language', () => {
    const units = { en: 'days', nl: 'dagen', fr: 'jours', de: 'Tage', es: 'días' };
    for (const language of languages)
      for (const [word, number] of numberWords(language))
        expect(amounts(`within ${word} ${units[language]} at most`)).toContain(
          number === 0 ? 'no time at all' : `${number} day${number === 1 ? '' : 's'}`,
        );
  });

  it('spells no word in two ways in one language', () => {
    for (const language of languages) expect(new Set(numberWords(language).values()).size).toBeGreaterThanOrEqual(110);
  });

  it('reads digits whatever stands around them, and never throws', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), fc.string(), (number, around) => {
        const words = amounts(`${around.replace(/[\p{L}\p{N}.,'’]/gu, '')} ${number} days.`);
        expect(words).toHaveLength(1);
      }),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void amountsIn(text)));
  });
});
