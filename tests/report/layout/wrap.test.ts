import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../../src/report/layout/width.ts';
import { wrap } from '../../../src/report/layout/wrap.ts';
import { exact } from '../../../src/report/view/words.ts';

describe('wrap', () => {
  it('breaks at spaces, and leaves the first line the room that it has', () => {
    expect(wrap('one two three four', 9, 5)).toEqual(['one', 'two three', 'four']);
  });

  it('never breaks a path with spaces, an id or another long word', () => {
    expect(wrap(['see ', exact('evidence/records 2026/exchanges.har'), ', page 9'], 12)).toEqual([
      'see',
      'evidence/records 2026/exchanges.har,',
      'page 9',
    ]);
    expect(wrap(`a ${'x'.repeat(30)} b`, 10)).toEqual(['a', 'x'.repeat(30), 'b']);
  });

  it('breaks long text that is written without spaces between its characters', () => {
    expect(wrap('上海智慧城市数据平台', 8)).toEqual(['上海智慧', '城市数据', '平台']);
  });

  it('gives one empty line for nothing', () => {
    expect(wrap('', 10)).toEqual(['']);
  });

  it('loses no word, and no line is too long but for a word that is', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '停', '場', '-', '/'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), fc.integer({ min: 5, max: 30 }), (words, width) => {
        const lines = wrap(words.join(' '), width);
        expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
        for (const line of lines) if (line.includes(' ')) expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('fills each line of plain text with as many words as it holds', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '-', '.', '/'), minLength: 1, maxLength: 12 });
    const widths = fc.integer({ min: 5, max: 30 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), widths, widths, (words, width, first) => {
        const lines = wrap(words.join(' '), width, first);
        expect(lines.join(' ')).toBe(words.join(' '));
        lines.forEach((line, at) => {
          const room = at === 0 ? first : width;
          const [next] = (lines[at + 1] ?? '').split(' ');
          if (line.includes(' ')) expect(line.length).toBeLessThanOrEqual(room);
          if (next) expect(`${line} ${next}`.length).toBeGreaterThan(room);
        });
      }),
    );
  });

  it('gives the same for plain text as for text that is not', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '-', '.', '/'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), fc.integer({ min: 14, max: 30 }), (words, width) => {
        const text = words.join(' ');
        const last = wrap(`${text} é`, width).join(' ');
        expect(wrap(`${text} e`, width).join(' ').replace(/e$/, 'é')).toBe(last);
        expect(wrap(`${text} e`, width).map(({ length }) => length)).toEqual(
          wrap(`${text} é`, width).map(({ length }) => length),
        );
      }),
    );
  });

  it('stays quick on a word with very many marks', () => {
    const before = performance.now();
    wrap(`停${'\u0301'.repeat(20_000)}停${'\u0301'.repeat(20_000)}x`.repeat(2), 20);
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});

describe('widthOf', () => {
  it.each([
    ['abc', 3],
    ['停车场', 6],
    ['e\u0301', 1],
    ['😀', 2],
    ['ｆｕｌｌ', 8],
    ['العربية', 7],
  ])('%s takes %d columns', (text, columns) => {
    expect(widthOf(text)).toBe(columns);
  });
});
