import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { printedTexts } from '../../scripts/printed-texts.ts';
import type { RuleFile } from '../../src/generated/rule.ts';
import { languageTags } from '../../src/i18n/find-language.ts';
import { loadLanguage } from '../../src/i18n/load-language.ts';
import { html } from '../../src/report/html.ts';
import { text } from '../../src/report/text.ts';
import { result, run, weak } from '../report/sample.ts';
import { written } from '../report/support.ts';
import { deciding } from './deciding.ts';

const rules = readdirSync('rules', { recursive: true, encoding: 'utf8' })
  .filter((file) => /[\\/].*\.yaml$/.test(file) && !file.endsWith('pack.yaml'))
  .map((file): RuleFile => parse(readFileSync(`rules/${file}`, 'utf8')));
const translated = rules.filter(({ translations }) => translations !== undefined);

const others = languageTags.filter((tag) => tag !== 'en');

/** Each translated text: its rule, language and name, its English text, and what stands in the file. */
const texts = translated.flatMap((rule) => {
  const english: Readonly<Record<string, string | undefined>> = printedTexts(rule);
  return Object.entries(rule.translations ?? {}).flatMap(([tag, named]) =>
    Object.entries(named).map(([name, { of, text: said }]) => ({
      id: rule.id,
      tag,
      name,
      of,
      said,
      english: english[name],
    })),
  );
});

describe('the translated texts of rules', () => {
  it('are there, in languages in which reports are written', () => {
    expect(translated.length).toBeGreaterThan(0);
    expect(new Set(texts.map(({ tag }) => tag))).toEqual(new Set(others));
  });

  it('are of the English text as it stands now: where it changed, look at the translation again and write the new digest', () => {
    const stale = texts
      .map(({ english, ...rest }) => ({
        ...rest,
        now: english === undefined ? 'no such text' : createHash('sha256').update(english).digest('hex').slice(0, 8),
      }))
      .filter(({ of, now }) => of !== now);
    expect(stale).toEqual([]);
  });

  it('keep to what a report may say: no word that decides, no markup, no hidden marks, digits 0 to 9', () => {
    for (const { id, tag, name, said } of texts) {
      const at = `${id} ${tag} ${name}`;
      expect(said, at).not.toMatch(deciding[tag] ?? /^$/);
      expect(said, at).not.toMatch(/[<>]|[\u200b-\u200f\u202a-\u202e\u2066-\u2069]|(?![0-9])\p{Nd}/u);
      expect(said, at).toBe(said.trim());
    }
  });

  it('keep the numbers and what is to be written as it stands', () => {
    const marks = (words: string): string[] =>
      (words.match(/\d+|\b[a-z]+(?:\[\])?\.[a-zA-Z]+|\bP\d+[DMY]\b/g) ?? []).sort();
    for (const { id, tag, name, said, english = '' } of texts)
      expect(marks(said), `${id} ${tag} ${name}`).toEqual(marks(english));
  });

  it('are one for an English text, wherever it stands', async () => {
    for (const tag of others) {
      const { ruleText } = await loadLanguage(tag);
      for (const each of texts.filter((one) => one.tag === tag)) expect(ruleText(each.english ?? '')).toBe(each.said);
    }
  });
});

describe('a report in another language', () => {
  const rule = translated.find(({ id }) => id === 'data-portability/exit-notice-within-two-months') as RuleFile;
  const own = result({
    rule: rule.id,
    title: rule.title,
    failTitle: rule.failTitle,
    outcome: 'fail',
    reason: 'missing',
    shows: rule.shows ?? rule.title,
    findings: [{ reason: 'missing', message: 'The bid names no notice.', places: [] }],
  });
  const foreign = result({
    rule: 'mims/a',
    outcome: 'review',
    questions: [{ question: 'Is it?', why: 'Nobody knows.', places: [] }],
  });
  const bid = { ...weak, results: [own, foreign] };

  it.each(others)('says what a rule says in %s, and what is not translated in English', async (tag) => {
    const language = await loadLanguage(tag);
    const said = (await written(text, run, [bid], { language, all: true, audience: 'committee', width: 200 })).replace(
      /\s+/g,
      ' ',
    );
    expect(said).toContain(rule.translations?.[tag]?.failTitle?.text);
    expect(said).toContain(rule.translations?.[tag]?.shows?.text);
    expect(said).not.toContain(rule.failTitle);
    expect(said).toContain('The demand holds');
  });

  it.each(others)('marks as English on a page in %s what is in English, and nothing else', async (tag) => {
    const language = await loadLanguage(tag);
    const page = await written(html, run, [bid], { language });
    for (const english of ['The demand holds', 'The bid names no notice.', 'Is it?', 'Nobody knows.'])
      expect(page).toContain(`<bdi lang="en">${english}</bdi>`);
    expect(page).not.toContain(`<bdi lang="en">${rule.translations?.[tag]?.failTitle?.text}`);
    expect(page.replaceAll(/<bdi lang="en">.*?<\/bdi>/g, '')).not.toMatch(
      /The demand holds|names no notice|Nobody knows/,
    );
  });

  it('marks nothing where all of it is English', async () => {
    expect((await written(html, run, [weak])).match(/ lang="/g)).toHaveLength(1);
  });
});
