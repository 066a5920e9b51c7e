import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stretchesOf } from '../../../src/report/office/stretches.ts';

/** The stretches with their directions, marks that nobody sees written as `|`. */
const cut = (...given: Parameters<typeof stretchesOf>): string[] =>
  stretchesOf(...given).map(({ text, direction }) => `${direction} ${text.replaceAll('\u200e', '|')}`);

describe('a text in a paragraph from left to right', () => {
  it('is one stretch, unless something in it runs from right to left', () => {
    expect(cut('The bid names no export (data).', 'ltr')).toEqual(['ltr The bid names no export (data).']);
    expect(cut('Vendor مدينة ذكية 2, lot 1', 'ltr')).toEqual(['ltr Vendor ', 'rtl مدينة ذكية 2', 'ltr , lot 1']);
  });
});

describe('a text in a paragraph from right to left', () => {
  it('runs as its letters do, with its full stop and its brackets', () => {
    expect(cut('The bid names no export (data).', 'rtl')).toEqual(['ltr The bid names no export (data).|']);
    expect(cut('لا شيء (1).', 'rtl')).toEqual(['rtl لا شيء (1).']);
    expect(cut(', ', 'rtl')).toEqual(['rtl , ']);
    expect(cut('2026-11-16', 'rtl')).toEqual(['ltr |2026-11-16|']);
    expect(cut('14', 'rtl')).toEqual(['rtl 14']);
  });

  it('keeps dates, paths and quotations in one piece', () => {
    expect(cut('2026-11-16', 'rtl', true)).toEqual(['ltr |2026-11-16|']);
    expect(cut('/interfaces/0', 'rtl', true)).toEqual(['ltr |/interfaces/0|']);
    expect(cut('bids/مدينة/bid.yaml', 'rtl', true)).toEqual(['ltr bids/مدينة/bid.yaml']);
    expect(cut('عند /info/version', 'rtl', true)).toEqual(['rtl عند ', 'ltr |/info/version']);
  });

  it('is cut where its direction changes; the signs of a path belong to it, full stops to the sentence that they end', () => {
    expect(cut('الملف: evidence/api.yaml، السطر 3.', 'rtl')).toEqual([
      'rtl الملف: ',
      'ltr evidence/api.yaml',
      'rtl ، السطر 3.',
    ]);
    expect(cut('عند /info/version.', 'rtl')).toEqual(['rtl عند ', 'ltr |/info/version', 'rtl .']);
    expect(cut('The file describes "Petstore". الملف', 'rtl')).toEqual([
      'ltr The file describes "Petstore".|',
      'rtl  الملف',
    ]);
    expect(cut('that is unique. (Specification، الصفحة 15)', 'rtl')).toEqual([
      'ltr that is unique.|',
      'rtl  (',
      'ltr Specification',
      'rtl ، الصفحة 15)',
    ]);
    expect(cut('في 2026-10-01، من', 'rtl')).toEqual(['rtl في ', 'ltr |2026-10-01|', 'rtl ، من']);
    expect(cut('المتطلب T-4.3.2 (إلزامي)', 'rtl')).toEqual(['rtl المتطلب ', 'ltr T-4.3.2|', 'rtl  (إلزامي)']);
  });
});

it('loses nothing and takes little time, whatever the text', () => {
  const pieces = fc.array(fc.constantFrom('a', 'b c d', 'م', ' ', '.', '/', '(', '"', ')', '-', '1', '😀'), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(pieces, fc.constantFrom('ltr', 'rtl'), fc.boolean(), (parts, base, apart) => {
      const text = parts.join('');
      const all = stretchesOf(text, base, apart).map((each) => each.text);
      expect(all.join('').replaceAll('\u200e', '')).toBe(text);
    }),
  );
  for (const hostile of ['م/', 'م.', 'م(', '1-', 'م a b.', 'a م ']) {
    const from = performance.now();
    stretchesOf(hostile.repeat(20_000), 'rtl');
    stretchesOf(`م a b c${hostile.slice(-1).repeat(50_000)}`, 'rtl');
    expect(performance.now() - from).toBeLessThan(2_000);
  }
});
