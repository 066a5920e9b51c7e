import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptAt } from '../../src/source/excerpt.ts';
import { lineAt, lineColumnAt, sourceText } from '../../src/source/text.ts';

const lines = fc.array(
  fc.string({ maxLength: 200 }).map((line) => line.replaceAll(/[\r\n]/g, ' ')),
  { minLength: 1, maxLength: 6 },
);

describe('places in a text', () => {
  it('count lines at LF, CR LF and CR, from 1', () => {
    const source = sourceText('a', 'a\nbb\r\nccc\rd');
    expect([0, 2, 3, 6, 10].map((offset) => lineColumnAt(source, offset))).toEqual([
      { line: 1, column: 1 },
      { line: 2, column: 1 },
      { line: 2, column: 2 },
      { line: 3, column: 1 },
      { line: 4, column: 1 },
    ]);
    expect([1, 2, 3, 4, 5].map((line) => lineAt(source, line))).toEqual(['a', 'bb', 'ccc', 'd', '']);
  });

  it('lead from an offset to a line and a column and back', () => {
    fc.assert(
      fc.property(lines, fc.nat(), (given, at) => {
        const text = given.join('\n');
        const offset = text.length === 0 ? 0 : at % text.length;
        const source = sourceText('a', text);
        const { line, column } = lineColumnAt(source, offset);
        expect((source.lineStarts[line - 1] ?? Number.NaN) + column - 1).toBe(offset);
      }),
    );
  });
});

describe('an excerpt', () => {
  it('shows the meant part, without the indentation', () => {
    expect(excerptAt(sourceText('a', '    title: Petstore'), { line: 1, column: 12 }, 8)).toEqual({
      text: 'title: Petstore',
      start: 7,
      length: 8,
    });
  });

  it('keeps the beginning of the meant part in sight, however long the line', () => {
    fc.assert(
      fc.property(lines, fc.nat(), fc.nat(300), (given, at, length) => {
        const text = given.join('\n');
        const offset = text.length === 0 ? 0 : at % text.length;
        const source = sourceText('a', text);
        const place = lineColumnAt(source, offset);
        const { text: shown, start, length: marked } = excerptAt(source, place, length);
        expect(shown.length).toBeLessThanOrEqual(72);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(marked).toBeGreaterThanOrEqual(1);
        if (start < shown.length) expect(shown[start]).toBe(lineAt(source, place.line)[place.column - 1]);
      }),
    );
  });
});
