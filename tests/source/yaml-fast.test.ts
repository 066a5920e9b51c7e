import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import fastGlob from 'fast-glob';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { Document } from '../../src/source/document.ts';
import { sourceText } from '../../src/source/text.ts';
import { parseYaml } from '../../src/source/yaml.ts';
import { parseYamlFast } from '../../src/source/yaml-fast.ts';

const keysIn = (value: unknown, keys: readonly string[] = []): (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? [keys, ...Object.entries(value).flatMap(([key, below]) => keysIn(below, [...keys, key]))]
    : [keys];

const places = ({ value, locate }: Document) =>
  keysIn(value).map((keys) => [keys.join('/'), locate(keys)?.offset, locate(keys, 'key')?.offset]);

/** Where each place ends; between two readers there may be blank lines and comments only. */
const endsApart = (one: Document, other: Document, text: string): readonly string[] =>
  keysIn(one.value).flatMap((keys) => {
    const [left = 0, right = 0] = [one, other]
      .map((each) => each.locate(keys))
      .map((span) => span && span.offset + span.length)
      .toSorted((first = 0, second = 0) => first - second);
    const apart = text.slice(left, right);
    return apart.split('\n').every((line) => /^\s*(#|$)/.test(line)) ? [] : [`${keys.join('/')}: ${apart}`];
  });

/** A text with every way of writing texts, lists and mappings that the quick reading takes. */
const forms = `text: |
  less
    indented

folded: >-
  one
  line

  two
list:
  - |+
    keep

  - > # note
   x
   y
numbers: [1, 2.5, -3]
signs: "a\\tb"
plain: two words
  and more
nested: { a: { b: [c, "d"] }, e: }
`;

/** What is put in where a text is broken: the signs of YAML, and what they stand with. */
const pieces = [
  '',
  ' ',
  '  ',
  '\n',
  '\n  ',
  '\n    ',
  '\t',
  '\r\n',
  ':',
  ': ',
  '- ',
  '-',
  '? ',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ',',
  '#',
  '# c\n',
  ' # ]\n',
  'x',
  '0',
  '1',
  '.',
  '+',
  '~',
  '|',
  '>',
  '|2',
  '>1',
  '|-\n',
  '>+\n',
  ': |\n   ',
  '- |2\n    ',
  '&a',
  '*a',
  '!',
  '%',
  '@',
  '`',
  '---\n',
  '...\n',
  '<<: ',
  '\u00a0',
];

/** Both readers agree on what the fast one takes: the value, and where everything stands. */
const agree = (text: string): boolean => {
  const fast = parseYamlFast(sourceText('a.yaml', text));
  if (fast === undefined) return false;
  const full = parseYaml(sourceText('a.yaml', text));
  expect(full.faults).toEqual([]);
  expect(fast.value).toEqual(full.value);
  expect(places(fast)).toEqual(places(full));
  expect(endsApart(fast, full, text)).toEqual([]);
  return true;
};

describe('the quick reading of plain YAML', () => {
  it.each([
    'a: 1\nb:\n  - x\n  - y: "z"\n    w: [1, {c: d}]\n',
    '# comment\nkey with space: "quoted \\n text"\nother: \'single\'\n',
    'text: |\n  two\n  lines\nfolded: >-\n  one\n  line\nempty:\nlast: {}\n',
    '{"json": [1, 2.5, true, null, "x"], "more": {"deep": []}}',
    '---\na: b\n',
    '- 1\n- -2\n- 0.5\n- no\n- 2026-11-21\n- ~\n',
    'bij: "café"\nemoji: 😀\n',
    'items: { a, b: 1 }\nnext: { c, d }\nlast: { e }\n',
    'items:\n  text: |',
    '1|2# c: |\n  text\n',
    'a:\t\nb: 1\n',
    'a: [b: c, d]\ne: { f: 1 }\n',
    'a: [b # ]\n ]\nc: { d # }\n }\n',
    'a: |\n    \nb: >-\n     \n',
    'a: { "k" # c\n   : }\nb: { c # :\n }\n',
  ])('takes %j', (text) => expect(agree(text)).toBe(true));

  it.each([
    ['anchors', 'a: &x 1\nb: *x\n'],
    ['tags', 'a: !!str 1\n'],
    ['a directive', '%YAML 1.1\n---\na: no\n'],
    ['several documents', 'a: 1\n---\nb: 2\n'],
    ['a key twice', 'a: 1\na: 2\n'],
    ['a tab as indentation', 'a:\n\tb: 1\n'],
    ['a broken list', 'a: [1\n'],
    ['a control character', 'a: "\u0007"\n'],
    ['an escape by number', 'a: "\\x41"\n'],
    ['a number that is too large', 'a: 9007199254740993\n'],
    ['an octal number', 'a: 0o17\n'],
    ['infinity', 'a: .inf\n'],
    ['a number that ends in a point', 'a: 1.\n'],
    ['deep nesting', '['.repeat(200)],
    ['a block that says its indentation', 'a: x\nb:\n- |2\n    '],
    ['a block that keeps its lines and ends in blanks', 'a: |+\n  \n  '],
    ['a text alone that is a block', '|2\n  - a\n'],
    ['a text alone behind a line of its own', '  --- x\n'],
    ['a line that begins with a tab', 'a: b\n\t\n    c\n'],
    ['a key directly behind a quoted text', 'a:\n- "x"b: c\n'],
    ['a key directly behind a mapping in brackets', 'a:\n- { x: 1 }b: c\n'],
    ['a key behind a quoted text on its line', 'k:\n- "q" a: c\n'],
    ['a key behind a list in brackets on its line', 'k:\n- [q] a: c\n'],
    ['a key that is a block', '? |\n  a\n: b\n'],
    ['nothing', ''],
  ])('leaves %s to the full reading', (_, text) => {
    const fast = parseYamlFast(sourceText('a.yaml', text));
    if (text === '') expect(fast?.value ?? null).toBeNull();
    else expect(fast).toBeUndefined();
  });

  it('agrees with the full reading on whatever can be written', () => {
    let taken = 0;
    const leaf = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.integer({ min: -9_999, max: 9_999 }),
      fc.boolean(),
      fc.constant(null),
      fc.constantFrom('1.10', 'no', '0x1F', 'a: b', '- x', '# y', '2026-11-21'),
    );
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.array(tie('any'), { maxLength: 4 }),
        fc.dictionary(fc.string({ minLength: 1, maxLength: 8 }), tie('any'), { maxKeys: 4, noNullPrototype: true }),
      ),
    })).any;
    fc.assert(
      fc.property(value, fc.boolean(), fc.constantFrom(20, 80, 0), (given, flow, lineWidth) => {
        fc.pre(!JSON.stringify(given).includes('__proto__'));
        const text = stringify(given, {
          lineWidth,
          ...(flow && { collectionStyle: 'flow' as const }),
          aliasDuplicateObjects: false,
        });
        if (agree(text)) taken++;
      }),
      { numRuns: 800 },
    );
    expect(taken).toBeGreaterThan(300);
  });

  it.each([
    ['a manifest', readFileSync('tests/fixtures/manifests/full.yaml', 'utf8'), 300],
    ['a text of all forms', forms, 1_500],
  ])('agrees on %s that is broken at random', (_, whole, numRuns) => {
    let taken = 0;
    fc.assert(
      fc.property(
        fc.nat(whole.length),
        fc.nat(40),
        fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 3 }),
        (at, cut, put) => {
          const text = whole.slice(0, at) + put.join('') + whole.slice(at + cut);
          const fast = parseYamlFast(sourceText('a.yaml', text));
          if (fast === undefined) return;
          const full = parseYaml(sourceText('a.yaml', text));
          /* A comment at the very beginning of a line, where a value goes on, is right (YAML 1.2.2, 6.6), and the library of the full reading refuses it. */
          if (
            /^#/m.test(text) &&
            full.faults.every(({ message }) => /single line|Comments must be separated/.test(message))
          )
            fc.pre(full.faults.length === 0);
          taken++;
          expect(full.faults).toEqual([]);
          expect(fast.value).toEqual(full.value);
          expect(places(fast)).toEqual(places(full));
          expect(endsApart(fast, full, text)).toEqual([]);
        },
      ),
      { numRuns },
    );
    expect(taken).toBeGreaterThan(numRuns / 15);
  });

  it.skipIf(!existsSync('../shared/corpus'))('agrees on the real files', () => {
    const files = [
      ...fastGlob.sync('../shared/corpus/**/*.{yaml,yml}'),
      ...fastGlob.sync('{rules,examples}/**/*.yaml'),
    ];
    const taken = files
      .map((file) => readFileSync(file))
      .filter((bytes) => bytes.length < 200_000)
      .map((bytes) => agree(bytes.toString('utf8')));
    expect(taken.filter(Boolean).length).toBeGreaterThan(taken.length / 2);
  });
});
