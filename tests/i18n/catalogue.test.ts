import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { MessageFormat, parseMessage, validate } from 'messageformat';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { codeOf, variablesOf } from '../../scripts/message-code.ts';
import { english as compiled } from '../../src/generated/messages.ts';
import { languageTags } from '../../src/i18n/find-language.ts';
import { loadLanguage } from '../../src/i18n/load-language.ts';
import { translated } from '../../src/i18n/translated.ts';
import { textOf } from '../../src/report/view/words.ts';
import type { Words } from '../../src/source/piece.ts';
import { deciding } from './deciding.ts';

type Translation = { readonly of: string; readonly text: string };

const read = (tag: string): unknown => parse(readFileSync(`src/i18n/${tag}.yaml`, 'utf8'));
const english = read('en') as Readonly<Record<string, string>>;
const languages = languageTags
  .filter((tag) => tag !== 'en')
  .map((tag): [string, Readonly<Record<string, Translation>>] => [tag, read(tag) as Record<string, Translation>]);

/** Counts that reach every plural category of the languages here. */
const counts = [0, 1, 2, 3, 11, 100, 120_000, 1_000_000];

const aboutOf = (source: string, count: number): Record<string, number | Words> =>
  Object.fromEntries(
    [...variablesOf(source)].map(([name, kind]) => [
      name,
      kind === 'integer' ? count : kind === 'words' ? [{ exact: `${name}.yaml` }] : `«${name}»`,
    ]),
  );

const say = (message: unknown, about: Record<string, number | Words>): string =>
  textOf(typeof message === 'function' ? (message as (about: unknown) => Words)(about) : (message as string));

describe('the catalogues', () => {
  it('are of the languages that the program offers', () => {
    const files = readdirSync('src/i18n').filter((file) => file.endsWith('.yaml'));
    expect(files.map((file) => file.replace('.yaml', '')).sort()).toEqual([...languageTags].sort());
  });
});

describe('English', () => {
  it('is compiled to code that says what the library says', () => {
    const library = translated('en', english);
    for (const [key, source] of Object.entries(english))
      for (const count of counts)
        expect(say(compiled[key as keyof typeof compiled], aboutOf(source, count)), key).toBe(
          say(library.say[key as keyof typeof compiled], aboutOf(source, count)),
        );
  });

  it('keeps paths in one piece', () => {
    const words = compiled.asOfTender({ date: [{ exact: '2026-11-16' }], file: [{ exact: 'a file.yaml' }] });
    expect(words).toEqual([{ exact: '2026-11-16' }, ', the closing date in ', { exact: 'a file.yaml' }]);
  });

  it('has no markup and no word that decides', () => {
    for (const [key, source] of Object.entries(english)) {
      expect(source, key).not.toMatch(/[<>&]/);
      expect(source, key).not.toMatch(deciding['en'] as RegExp);
    }
  });

  it('refuses messages that cannot be compiled', () => {
    expect(() => codeOf('a {$b :datetime}')).toThrow('Unknown function');
    expect(() => codeOf('a {#b}c{/b}')).toThrow('Markup');
    expect(() => codeOf('a {$b')).toThrow();
  });
});

describe.each(languages)('the catalogue of %s', (tag, catalogue) => {
  it('has every message of English, and no other', () => {
    expect(Object.keys(catalogue).filter((key) => !(key in english))).toEqual([]);
    expect(Object.keys(english).filter((key) => !(key in catalogue))).toEqual([]);
  });

  it('translates the English text of today', () => {
    const stale = Object.entries(catalogue)
      .map(([key, { of }]) => [
        key,
        of,
        createHash('sha256')
          .update(english[key] ?? '')
          .digest('hex')
          .slice(0, 8),
      ])
      .filter(([, of, today]) => of !== today)
      .map(([key, , today]) => `${key}: look at the text again, then write of: ${today}`);
    expect(stale).toEqual([]);
  });

  it('has the same variables in each message', () => {
    for (const [key, { text }] of Object.entries(catalogue))
      expect(Object.fromEntries(variablesOf(text)), key).toEqual(Object.fromEntries(variablesOf(english[key] ?? '')));
  });

  it('has a text for every plural category of the language, and for what English tells apart', () => {
    const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
    for (const [key, { text }] of Object.entries(catalogue)) {
      const message = parseMessage(text);
      validate(message);
      if (message.type !== 'select') continue;
      const kinds = variablesOf(text);
      for (const [index, { name }] of message.selectors.entries()) {
        const keys = message.variants
          .map(({ keys: all }) => all[index])
          .map((one) => (one?.type === '*' ? '*' : one?.value));
        const wanted =
          kinds.get(name) === 'integer'
            ? pluralCategories.map((category) => (category === 'other' ? '*' : category))
            : keysOf(english[key] ?? '', name);
        expect([...new Set(keys)].sort(), key).toEqual([...wanted].sort());
      }
    }
  });

  it('has no markup, no hidden marks, no digits but 0 to 9, no word that decides', () => {
    for (const [key, { text }] of Object.entries(catalogue)) {
      expect(text, key).not.toMatch(/[<>&]/);
      expect(text, key).not.toMatch(/[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069]/);
      expect(text.replaceAll(/[0-9]/g, ''), key).not.toMatch(/\p{Nd}/u);
      expect(text, key).not.toMatch(deciding[tag] as RegExp);
    }
  });

  it('leaves options, commands and names of files as they are', () => {
    const exact = /--[a-z-]+|bidlint( explain RULE)?|sha256|\bcsv(-rules)?\b|\bhtml\b/g;
    for (const [key, { text }] of Object.entries(catalogue))
      expect([...new Set(text.match(exact))].sort(), key).toEqual(
        [...new Set((english[key] ?? '').match(exact))].sort(),
      );
  });

  it('says every message for every count, without a hole', async () => {
    const language = await loadLanguage(tag as (typeof languageTags)[number]);
    for (const [key, source] of Object.entries(english))
      for (const count of counts) {
        const said = say(language.say[key as keyof typeof compiled], aboutOf(source, count));
        expect(said, key).not.toMatch(/[{}$]|undefined|NaN|\[object/);
        expect(said.trim(), key).not.toBe('');
      }
  });

  it('keeps names of sheets within what a workbook takes', () => {
    for (const [key, { text }] of Object.entries(catalogue))
      if (key.startsWith('sheet')) expect(text, key).toMatch(/^[^:\\/?*[\]]{1,31}$/);
  });

  it('is formatted without marks that isolate', () => {
    const text = catalogue['lot']?.text ?? '';
    const message = new MessageFormat(tag, text, { bidiIsolation: 'none' });
    expect(message.format({ lot: '3' })).toContain('3');
    expect(message.format({ lot: '3' })).not.toMatch(/[\u2066-\u2069]/);
  });
});

const keysOf = (source: string, name: string): string[] => {
  const message = parseMessage(source);
  if (message.type !== 'select') return ['*'];
  const index = message.selectors.findIndex((selector) => selector.name === name);
  return [
    ...new Set(
      message.variants.map(({ keys }) => keys[index]).map((one) => (one?.type === '*' ? '*' : (one?.value ?? ''))),
    ),
  ];
};
