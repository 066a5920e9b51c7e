import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuote } from '../../src/source/quote.ts';

const passages = (...texts: readonly string[]) => texts.map((text) => ({ text }));
const found = (texts: readonly string[], quote: string): string | undefined => {
  const place = findQuote(passages(...texts), quote);
  return place?.passage.text.slice(place.start, place.start + place.length);
};

describe('looking up a quote', () => {
  it.each([
    ['other white space', 'a  notice\nperiod of two\tmonths', 'a notice period of two months'],
    ['hyphenation at the end of a line', 'after the end of the transi-\ntion period.', 'the transition period'],
    ['quotation marks', 'use it “for its own purposes” only', '"for its own purposes"'],
    ['Markdown marks', 'Client data **should not** be `used`', 'data should not be used'],
    ['ligatures and case', 'THE ﬁnal Oﬀer', 'the final offer'],
    ['accents written in two ways', 'le de\u0301lai', 'le d\u00e9lai'],
    ['punctuation', '30 days, counted from the end', '30 days counted from the end'],
  ])('forgives %s', (_, text, quote) => expect(found([text], quote)).toBeDefined());

  it.each([
    ['a longer number', 'within 130 days', '30 days'],
    ['a number without its decimal point', 'availability of 998', '99.8'],
    ['digits that were apart', 'clause 12.3', '123'],
    ['half a word', 'marshall nothing', 'shall nothing'],
    ['the beginning of a word', 'the clients', 'the client'],
    ['a negation left out', 'shall not use data', 'shall use data'],
    ['nothing but marks', 'text', '"…"'],
  ])('is not found: %s', (_, text, quote) => expect(found([text], quote)).toBeUndefined());

  it('takes the first place that begins and ends with words', () => {
    const place = findQuote(passages('within 130 days', 'or 30 days'), '30 days');
    expect(place).toMatchObject({ index: 1, start: 3, length: 7 });
  });

  it('joins passages that a quote crosses', () => {
    const place = findQuote(passages('The notice period', 'is two months.', 'End.'), 'notice period is two months');
    expect(place).toMatchObject({ index: 0, start: 4, length: 13 });
    expect(place?.through).toHaveLength(2);
  });

  it('keeps numbers of two passages apart', () => {
    expect(found(['See clause 1', '30 days'], '130 days')).toBeUndefined();
    expect(found(['See clause 1', '30 days'], '30 days')).toBe('30 days');
  });

  it('finds every run of whole words of a text, however its spaces and marks are changed', () => {
    const word = fc.stringMatching(/^[a-zé]{1,6}$/);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 3, maxLength: 30 }),
        fc.nat(),
        fc.nat(),
        fc.constantFrom(' ', '\n', '  ', ', ', ' — ', '** '),
        (words, a, b, glue) => {
          const from = a % words.length;
          const to = from + 1 + (b % (words.length - from));
          expect(findQuote(passages(words.join(' ')), words.slice(from, to).join(glue))).toBeDefined();
        },
      ),
    );
  });

  it('is linear: a quote that nearly matches everywhere costs no more', () => {
    const text = passages('a '.repeat(1_000_000));
    const start = performance.now();
    expect(findQuote(text, `${'a '.repeat(5_000)}b`)).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
