import fc from 'fast-check';
import { RE2JS } from 're2js';
import { describe, expect, it } from 'vitest';
import { catalogueJson } from '../../src/generated/catalogue.ts';
import { compilePattern, degreeOf, isSimple } from '../../src/source/pattern.ts';

/** The patterns in a value, at any depth. */
const patternsIn = (value: unknown): readonly string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, below]) =>
        key === 'pattern' && typeof below === 'string' ? [below] : patternsIn(below),
      );

const patterns = [...new Set(patternsIn(JSON.parse(catalogueJson)))];

describe('a pattern of a pack', () => {
  it.each([
    '^ngsi-ld',
    '^(web|mobile)$',
    '^[a-z]+$',
    '^urn:.+',
    '@',
    '\\S',
    '(?i)by hand|keyboard',
    '^[0-9]{4}-[0-9]{2}$',
    '\\bMIMs?[ #-]{0,2}[0-9]',
    '^(ogc-api-[a-z]+|wfs|tmf[0-9]*)(@|$)',
    '^(?:a|b(c+|d)e|f)x',
    '^a+|^b+|c',
    '[^\\n]x',
  ])('%s is plain', (pattern) => expect(degreeOf(pattern)).toBe(1));
  it.each([
    '^(a+)+$',
    '^(a|b)*$',
    '.*x',
    '^a+b+$',
    '\\s+$',
    '^a{3,}$',
    '^(?=a)',
    '(?s).',
    '(a?){99}',
    '\\pL',
    '^a|b+c',
    '^(a+|b)c+$',
    '(^a+|b)',
    '^(a|(b+))d*',
    '[\\S]',
    '(?i)[[:alpha:]]x',
    '(?i)[]a]',
    '(?i)[^]a]',
    'a{,3}',
    'a\\-b',
    '(?i)\\a',
  ])('%s goes to the linear engine where a text is long', (pattern) => expect(degreeOf(pattern)).toBeGreaterThan(1));

  it('is told simple only where its degree is 1', () => {
    expect(patterns.filter(isSimple).length).toBeGreaterThan(10);
    for (const pattern of patterns.filter(isSimple)) expect([pattern, degreeOf(pattern)]).toEqual([pattern, 1]);
    const parts = fc.constantFrom(
      'a',
      'B',
      '-',
      '|',
      '(',
      ')',
      '[a-z]',
      '[a-z]*',
      '[0-9]+',
      '*',
      '+',
      '?',
      '.',
      '^',
      '$',
      '@',
      ' ',
      '\\s',
    );
    const written = fc.tuple(
      fc.constantFrom('', '^', '^(', '(?i)^('),
      fc.array(parts, { maxLength: 8 }),
      fc.constantFrom('', ')', ')(@|$)'),
    );
    let simple = 0;
    fc.assert(
      fc.property(written, ([head, middle, tail]) => {
        const pattern = `${head}${middle.join('')}${tail}`;
        if (!isSimple(pattern)) return;
        simple++;
        expect(degreeOf(pattern)).toBe(1);
      }),
      { numRuns: 2_000 },
    );
    expect(simple).toBeGreaterThan(100);
  });

  it('means the same in both engines', () => {
    const plain = [
      '^ngsi-ld',
      '^(web|mobile)$',
      '^[a-z]+$',
      '^urn:.+',
      '^[^/]+/x',
      '\\S',
      '^\\s',
      '[^\\s]x',
      '(?i)by hand|Keyboard',
      '\\bab',
      '(?i)^\\s*(tb[adc]|to ?do|-+|n/?a|x+)?\\s*$',
      '\\s+$',
      'a.*b',
      ...patterns.filter((pattern) => degreeOf(pattern) <= 3),
    ];
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '\u00a0',
        'BY HAND',
        'xab',
        'ab',
        'MIM 1',
        'ngsi-ld@1.8',
        'web',
        'urn:',
        'urn:x',
        'abc',
        'a/x',
        'a\nb',
        'urn:\r',
        'ogc-api-features@1',
        'tmf',
        ' TBD ',
        ' -- ',
        ` ${'x'.repeat(98)} `,
        `${' '.repeat(200)}x`,
        `a${'c'.repeat(120)}b`,
        '',
      ),
    );
    for (const pattern of plain) {
      const linear = RE2JS.compile(pattern);
      fc.assert(
        fc.property(texts, (text) => {
          expect(compilePattern(pattern)(text)).toBe(linear.matcher(text).find());
        }),
        { numRuns: 200 },
      );
    }
  });

  it('takes no longer for a text that is long and nearly fits', () => {
    const nearly = compilePattern('^x*x*y?x*$');
    const start = performance.now();
    expect(nearly(`${'x'.repeat(20_000)}!`)).toBe(false);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it('refuses what only a backtracking engine can do', () => {
    expect(() => compilePattern('(a)\\1')).toThrow();
  });
});
