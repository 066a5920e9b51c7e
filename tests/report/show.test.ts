import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { show, showJson, shownCells } from '../../src/report/show.ts';
import { textOfUnits } from './support.ts';

/** Texts of every code unit, with those that do harm made likely. */
const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.integer({ min: 0, max: 0x9f }),
      fc.constantFrom(0x1b, 0x0a, 0x202e, 0x200b, 0xd800, 0xdc00, 0x23, 0x5b, 0x3a, 0x20, 0x61),
    ),
    { maxLength: 60 },
  )
  .map(textOfUnits);

describe('show', () => {
  it.each([
    ['a terminal escape', '\u001b[31mred', '\\u{1b}[31mred'],
    ['an escape of one byte', '\u009b31m', '\\u{9b}31m'],
    ['a window title', '\u001b]0;owned\u0007', '\\u{1b}]0;owned\\u{7}'],
    ['a line end', 'a\r\nRESULT PASS', 'a\\u{d}\\u{a}RESULT PASS'],
    ['a tab', 'a\tb', 'a\\u{9}b'],
    ['delete', 'a\u007f', 'a\\u{7f}'],
    ['a turn of direction', '\u202egnp.exe', '\\u{202e}gnp.exe'],
    ['an Arabic letter mark', 'a\u061cb', 'a\\u{61c}b'],
    ['a zero-width space', 'a\u200bb', 'a\\u{200b}b'],
    ['a line separator', 'a\u2028b', 'a\\u{2028}b'],
    ['a byte order mark', '\ufeffa', '\\u{feff}a'],
    ['a filler that looks like nothing', 'a\u3164b', 'a\\u{3164}b'],
    ['a tag', 'a\u{e0041}b', 'a\\u{e0041}b'],
    ['half a surrogate pair', 'a\ud800b', 'a\\u{d800}b'],
    ['a command of a build server, anywhere', 'x ##[add-mask]y', 'x \\u{23}#[add-mask]y'],
    ['a command of another', '##vso[task.setvariable]', '\\u{23}#vso[task.setvariable]'],
    ['a command where a line could begin', '::set-output name=x::y', '\\u{3a}:set-output name=x::y'],
    ['a command after a space', 'so ::error::y', 'so \\u{3a}:error::y'],
  ])('escapes %s and removes nothing', (_, text, printed) => {
    expect(show(text)).toBe(printed);
  });

  it.each([
    'urn:ngsi-ld:ParkingSpot:17',
    'std::string',
    '停车场 😀 é e\u0301 العربية',
    '## Heading',
    'a\u00a0b',
    '\\u{1b}',
  ])('leaves %s as it is', (text) => {
    expect(show(text)).toBe(text);
  });

  it('leaves nothing that acts or hides in any text, and showing twice changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const printed = show(text);
        expect(printed).toMatch(
          /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]*$/u,
        );
        expect(printed).not.toMatch(/##\[|(^|\s)::[a-z]/i);
        expect(show(printed)).toBe(printed);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('shownCells', () => {
  it('gives what show gives, character by character, with the place of each', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const cells = shownCells(text);
        expect(cells.map((cell) => cell.text).join('')).toBe(show(text));
        expect(cells.map(({ from }) => from)).toEqual([0, ...cells.map(({ to }) => to)].slice(0, cells.length));
        expect(cells.at(-1)?.to ?? 0).toBe(text.length);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('showJson', () => {
  it('keeps every value and prints nothing that acts', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const json = showJson(JSON.stringify({ [text]: text }, null, 2));
        expect(JSON.parse(json)).toEqual({ [text]: text });
        expect(json.replaceAll('\n', '')).toBe(show(json.replaceAll('\n', '')));
      }),
      { numRuns: 2_000 },
    );
  });
});
