import { describe, expect, it } from 'vitest';
import type { BidReport } from '../../src/generated/report.ts';
import { languageTags } from '../../src/i18n/find-language.ts';
import { english, type Language } from '../../src/i18n/language.ts';
import { loadLanguage } from '../../src/i18n/load-language.ts';
import { widthOf } from '../../src/report/layout/width.ts';
import { reporterNamed } from '../../src/report/registry.ts';
import { text } from '../../src/report/text.ts';
import { piecesOf } from '../../src/source/piece.ts';
import { open, run, screeningRun, strong, unrunnable, weak } from '../report/sample.ts';
import { written } from '../report/support.ts';

const bids: BidReport[] = [weak, strong, open, unrunnable];
const others = languageTags.filter((tag) => tag !== 'en');

describe.each(others)('the report in %s', (tag) => {
  it.each([false, true])('reads as its golden file (plain: %s)', async (plain) => {
    const report = await written(text, run, bids, { language: await loadLanguage(tag), all: true, plain });
    await expect(report).toMatchFileSnapshot(`golden/${tag}${plain ? '-plain' : ''}.txt`);
  });

  it('says once, in the head of each bid, which texts are in English', async () => {
    const report = await written(text, run, [weak], { language: await loadLanguage(tag) });
    expect(report.match(/\(in\s+English\)/g)).toHaveLength(1);
  });

  it('carries no marks that nobody sees, and no digits but 0 to 9', async () => {
    for (const part of [{}, { all: true }, { plain: true }]) {
      const report = await written(text, run, bids, { language: await loadLanguage(tag), ...part });
      expect(report).not.toMatch(/[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069]/);
      expect(report.replaceAll(/[0-9]/g, '')).not.toMatch(/\p{Nd}/u);
      expect(report).not.toMatch(/\{\$|NaN|\[object/);
    }
  });

  it('has the same numbers, ids and places as the English report', async () => {
    const own = await written(text, run, bids, { language: await loadLanguage(tag), plain: true, all: true });
    const reference = await written(text, run, bids, { plain: true, all: true });
    const exact = (report: string): string[] =>
      (report.match(/[a-z-]{4,}\/[a-z0-9-]{4,}|\S+\.ya?ml:\d+:\d+|T-[\d.]+/g) ?? []).sort();
    expect(exact(own)).toEqual(exact(reference));
    expect(own.split('\n').length).toBe(
      reference.split('\n').length + bids.filter(({ verdict }) => verdict !== undefined).length + 1,
    );
  });
});

describe('Arabic', () => {
  it('is a plain list also where the terminal takes columns: no table, no marks under text, no colour', async () => {
    const language = await loadLanguage('ar');
    const report = await written(text, run, bids, { language, colour: true });
    expect(report).toBe(await written(text, run, bids, { language, plain: true }));
    expect(report).not.toMatch(/\u001b|\^\^\^/);
  });
});

describe.each(['fr', 'nl'] as const)('lines in %s', (tag) => {
  it.each([72, 80, 100])('keep to %d columns but for what is never broken', async (width) => {
    const report = await written(text, screeningRun, bids, { language: await loadLanguage(tag), width });
    for (const line of report.split('\n'))
      if (widthOf(line) > width) expect(line).toMatch(/^ *(\S+ ?\S+)? *\S+( 2026\/\S+)?$/);
  });
});

/** English in brackets: what stands outside of them does not come from the catalogue. */
const bracketed: Language = {
  ...english,
  say: Object.fromEntries(
    Object.entries(english.say).map(([key, message]: [string, unknown]) => {
      if (key === 'comma' || key === 'semicolon') return [key, message];
      if (typeof message === 'string') return [key, `⟦${message}⟧`];
      return [
        key,
        (about: unknown) => {
          const words = (message as (about: unknown) => string | readonly (string | { exact: string })[])(about);
          return typeof words === 'string' ? `⟦${words}⟧` : ['⟦', ...piecesOf(words), '⟧'];
        },
      ];
    }),
  ) as unknown as Language['say'],
};

/** What stands outside of all brackets. */
const outside = (report: string): string => {
  const less = report.replaceAll(/⟦[^⟦⟧]*⟧/g, '');
  return less === report ? report : outside(less);
};

describe('the catalogue', () => {
  it('holds all that the program says: outside of it stand only data', async () => {
    const report = await written(text, run, bids, { language: bracketed, all: true, plain: true });
    expect(outside(report)).not.toMatch(
      /mandatory|desirable|optional|NOT MET|NOT SHOWN|MEETS|Looked|Shown|Claimed|same cause|network|bytes|READ|MISSING|Exit/,
    );
  });
});

describe('formats for programs', () => {
  it.each([
    'json',
    'sarif',
    'junit',
    'github',
    'gitlab',
    'tap',
    'oscal',
    'earl',
    'csv',
    'csv-rules',
    'requirements-csv',
  ])('%s is the same in every language', async (name) => {
    const reporter = await reporterNamed(name);
    const reference = await written(reporter, run, [weak, strong]);
    for (const tag of others)
      expect(await written(reporter, run, [weak, strong], { language: await loadLanguage(tag) })).toBe(reference);
  });
});

describe('English', () => {
  it('is the same with and without being asked for', async () => {
    expect(await written(text, run, bids, { language: english, all: true })).toBe(
      await written(text, run, bids, { all: true }),
    );
  });
});
