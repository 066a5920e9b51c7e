import { describe, expect, it } from 'vitest';
import { english } from '../../../src/i18n/language.ts';
import { loadLanguage } from '../../../src/i18n/load-language.ts';
import { wordsMarkup } from '../../../src/report/html/words.ts';

describe('a text on a page', () => {
  const words = [{ exact: 'tender.yaml' }, '، تُغلق في ', { exact: '2026-11-16' }];

  it('runs from right to left in Arabic, also where it begins with a path or an English name', async () => {
    const spot = { prefix: '', level: 2, language: await loadLanguage('ar') };
    expect(wordsMarkup(words, spot).markup).toMatch(/^<bdi dir="rtl"><bdi class="x">tender\.yaml<\/bdi>، /);
    expect(wordsMarkup(['2026-UDP-014', ...words], spot).markup).toContain('<bdi>2026-UDP-014</bdi><bdi class="x">');
    expect(wordsMarkup('The bid names no export.', spot).markup).toBe('<bdi>The bid names no export.</bdi>');
    expect(wordsMarkup([{ exact: 'مدينة/bid.yaml' }, ': it ends too early'], spot).markup).toMatch(/^<bdi><bdi /);
  });

  it('runs as it begins in a page from left to right', () => {
    expect(wordsMarkup(words, { prefix: '', level: 2, language: english }).markup).toMatch(/^<bdi><bdi /);
  });
});
