import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '../../src/choose-language.ts';
import { environmentLanguage, findLanguage, isLanguageTag } from '../../src/i18n/find-language.ts';
import { english } from '../../src/i18n/language.ts';
import { UsageError } from '../../src/source/errors.ts';

describe('look-up', () => {
  it.each([
    ['fr', 'fr'],
    ['fr-CA', 'fr'],
    ['FR-ca', 'fr'],
    ['nl-BE', 'nl'],
    ['ar-EG', 'ar'],
    ['ar-Arab-EG-u-nu-arab', 'ar'],
    ['fr-x-city', 'fr'],
    ['en-GB', 'en'],
    ['de', undefined],
    ['fro', undefined],
    ['', undefined],
  ])('of %j finds %j', (wanted, found) => {
    expect(findLanguage(wanted)).toBe(found);
  });

  it.each(['fr', 'fr-CA', 'zh-Hant-TW'])('takes %s for a tag', (tag) => expect(isLanguageTag(tag)).toBe(true));
  it.each(['', 'f', 'fr_CA', 'français', 'fr-', '../fr'])('takes %j for none', (tag) =>
    expect(isLanguageTag(tag)).toBe(false),
  );
});

describe('the environment', () => {
  it.each([
    [{}, 'en'],
    [{ LANG: 'fr_CA.UTF-8' }, 'fr-CA'],
    [{ LANG: 'nl_BE@euro' }, 'nl-BE'],
    [{ LANG: 'fr_FR.UTF-8', LC_MESSAGES: 'nl_NL.UTF-8' }, 'nl-NL'],
    [{ LANG: 'fr_FR.UTF-8', LC_MESSAGES: 'nl_NL.UTF-8', LC_ALL: 'ar_EG.UTF-8' }, 'ar-EG'],
    [{ LANG: 'fr_FR.UTF-8', LC_ALL: '' }, 'fr-FR'],
    [{ LANG: 'fr_FR.UTF-8', LC_ALL: 'C.UTF-8' }, 'en'],
    [{ LANG: 'POSIX' }, 'en'],
    [{ LANG: '/etc/locale' }, 'en'],
  ])('%j asks for %s', (env, tag) => {
    expect(environmentLanguage(env)).toBe(tag);
  });
});

describe('the choice', () => {
  const choose = async (option: string | undefined, env: Record<string, string> = {}) => {
    let told = '';
    const language = await chooseLanguage(option, {
      env,
      error: async (text) => {
        told += text;
      },
    });
    return { language, told };
  };

  it('is the option before the environment', async () => {
    expect((await choose('nl', { LANG: 'fr_FR.UTF-8' })).language.tag).toBe('nl');
    expect((await choose(undefined, { LANG: 'fr_FR.UTF-8' })).language.tag).toBe('fr');
    expect((await choose('en', { LANG: 'fr_FR.UTF-8' })).language).toBe(english);
  });

  it('is English where there are no messages; it says so where the option asked for them', async () => {
    expect(await choose(undefined, { LANG: 'de_DE.UTF-8' })).toEqual({ language: english, told: '' });
    const { language, told } = await choose('de');
    expect(language).toBe(english);
    expect(told).toContain('no messages in de; the report is in English');
  });

  it('refuses an option that is no tag', async () => {
    await expect(choose('fr_CA')).rejects.toThrow(UsageError);
  });

  it('knows the direction', async () => {
    expect((await choose('ar')).language.direction).toBe('rtl');
    for (const tag of ['en', 'fr', 'nl']) expect((await choose(tag)).language.direction).toBe('ltr');
  });

  it('writes numbers in the digits 0 to 9, and lists as the language does', async () => {
    expect((await choose('ar-EG')).language.number(120_000)).toBe('120,000');
    expect((await choose('nl')).language.number(120_000)).toBe('120.000');
    expect((await choose('fr')).language.number(120_000)).toMatch(/^120\s000$/u);
    expect((await choose('fr')).language.list(['a', 'b', 'c'])).toBe('a, b et c');
    expect(english.list(['a', 'b', 'c'])).toBe('a, b and c');
  });
});
