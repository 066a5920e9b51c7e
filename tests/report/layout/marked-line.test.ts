import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedLine } from '../../../src/report/layout/marked-line.ts';
import { widthOf } from '../../../src/report/layout/width.ts';
import { show } from '../../../src/report/show.ts';
import { textOfUnits } from '../support.ts';

/** The printed text that stands above the marks. */
const above = ({ text, start, width }: ReturnType<typeof markedLine>): string => {
  let column = 0;
  let found = '';
  for (const character of text) {
    if (column >= start && column < start + width) found += character;
    else if (column === start + width && widthOf(character) === 0 && found !== '') found += character;
    column += widthOf(character);
  }
  return found;
};

const excerptOf = (text: string, marked: string) => ({ text, start: text.indexOf(marked), length: marked.length });

describe('the marks under an excerpt', () => {
  it.each([
    ['title: Swagger Petstore', 'Swagger Petstore', 'Swagger Petstore'],
    ['naam: 停车场 X', 'X', 'X'],
    ['naam: 停车场 X', '停车场', '停车场'],
    ['a\u001b[31mb: value', 'value', 'value'],
    ['a\tb', '\tb', '\\u{9}b'],
    ['caf\u0065\u0301 x', 'x', 'x'],
    ['😀😀 "17"', '"17"', '"17"'],
    ['ab ##[error]', '##[error]', '\\u{23}#[error]'],
  ])('stand under the meant part as it is printed: %s', (text, marked, printed) => {
    expect(above(markedLine(excerptOf(text, marked), 70))).toBe(printed);
  });

  it('take in whole characters where the excerpt names half of one', () => {
    expect(above(markedLine({ text: 'a😀b', start: 2, length: 1 }, 70))).toBe('😀');
  });

  it('stand after the line where the meant part is its end', () => {
    expect(markedLine({ text: 'abc', start: 3, length: 1 }, 70)).toEqual({ text: 'abc', start: 3, width: 1 });
    expect(markedLine({ text: '', start: 0, length: 1 }, 70)).toEqual({ text: '', start: 0, width: 1 });
  });

  it('stay visible when the line is cut', () => {
    const text = `${'x'.repeat(100)}NEEDLE${'y'.repeat(100)}`;
    const line = markedLine(excerptOf(text, 'NEEDLE'), 40);
    expect(line.text).toMatch(/^\.\.\.x+NEEDLE\.\.\.$/);
    expect(widthOf(line.text)).toBeLessThanOrEqual(40);
    expect(above(line)).toBe('NEEDLE');
  });

  it('begin where a part begins that is longer than the line', () => {
    const line = markedLine({ text: `ab${'\u001b'.repeat(50)}`, start: 2, length: 50 }, 40);
    expect(widthOf(line.text)).toBeLessThanOrEqual(40);
    expect(above(line)).toMatch(/^(\\u\{1b\})+$/);
  });

  it('keep to the room and stand under the beginning of the meant part, whatever the text is', () => {
    const excerpts = fc
      .array(
        fc.oneof(
          fc.integer({ min: 0x20, max: 0x7e }),
          fc.integer({ min: 0, max: 0xffff }),
          fc.constantFrom(0x505c, 0x301, 0x1b, 0x0a),
        ),
        { maxLength: 90 },
      )
      .map(textOfUnits)
      .chain((text) =>
        fc.record({
          text: fc.constant(text),
          start: fc.nat({ max: text.length }),
          length: fc.integer({ min: 1, max: 80 }),
        }),
      );
    fc.assert(
      fc.property(excerpts, fc.integer({ min: 30, max: 80 }), (excerpt, room) => {
        const line = markedLine(excerpt, room);
        expect(widthOf(line.text)).toBeLessThanOrEqual(room);
        expect(line.start + line.width).toBeLessThanOrEqual(widthOf(line.text) + 1);
        expect(line.width).toBeGreaterThan(0);
        const whole = markedLine(excerpt, Number.MAX_SAFE_INTEGER);
        expect(whole.text).toBe(show(excerpt.text));
      }),
      { numRuns: 2_000 },
    );
  });
});
