import { describe, expect, it } from 'vitest';
import { languageDoubt, wordsOf } from '../../src/checks/language-doubt.ts';

const texts: { readonly [tag: string]: string } = {
  nl: 'Meld hier een kapotte lamp, een losse tegel of zwerfvuil. Wij lezen uw melding binnen een werkdag en laten u weten wat wij doen. U hoeft zich niet aan te melden, en met een foto vinden wij de plek sneller.',
  en: 'Report a broken lamp, a loose tile or litter here. We read your report within one working day and tell you what we will do. You do not have to sign in, and with a photo we find the place faster.',
  fr: 'Signalez ici une lampe cassée, un pavé descellé ou des déchets. Nous lisons votre message en un jour ouvré et vous disons ce que nous allons faire. Il n’est pas nécessaire de vous connecter, et une photo aide à trouver le lieu.',
  de: 'Melden Sie hier eine kaputte Lampe, eine lose Platte oder Müll. Wir lesen Ihre Meldung an einem Werktag und sagen Ihnen, was wir tun. Sie müssen sich nicht anmelden, und mit einem Foto finden wir den Ort schneller.',
  fi: 'Ilmoita tässä rikkinäisestä lampusta, irtonaisesta laatasta tai roskista. Luemme ilmoituksesi yhden työpäivän aikana ja kerromme, mitä teemme. Sinun ei tarvitse kirjautua, ja kuvan avulla löydämme paikan nopeammin kuin ilman, joten se on hyvä lisä.',
  ar: 'أبلغ هنا عن مصباح معطل أو حجر رصيف مكسور أو نفايات في الشارع. نقرأ بلاغك خلال يوم عمل ونخبرك بما سنفعله بعد ذلك في أقرب وقت. لا تحتاج إلى تسجيل الدخول، ومع صورة نجد المكان أسرع من دون ذلك.',
  zh: '请在这里报告损坏的路灯、松动的地砖或街上的垃圾。我们会在一个工作日内阅读您的报告，并告诉您我们将如何处理。您无需登录，附上照片可以帮助我们更快地找到地点。',
  ja: 'こわれた街灯、ゆるんだ敷石、ごみについてはこちらからお知らせください。一営業日以内に拝見し、対応をお知らせします。ログインの必要はありません。',
  el: 'Αναφέρετε εδώ μια σπασμένη λάμπα, ένα χαλαρό πλακάκι ή σκουπίδια στον δρόμο. Διαβάζουμε την αναφορά σας μέσα σε μία εργάσιμη ημέρα και σας λέμε τι θα κάνουμε. Δεν χρειάζεται να συνδεθείτε, και με μια φωτογραφία βρίσκουμε το σημείο.',
  'sr-Latn':
    'Ovde prijavite pokvarenu lampu, rasklimanu ploču ili smeće na ulici. Vašu prijavu čitamo u roku od jednog radnog dana i javljamo vam šta ćemo da uradimo. Ne morate da se prijavite, a uz fotografiju brže nalazimo mesto.',
};
const gibberish =
  'Brilo katen vospel grint malor, tavik sorpel drunte klavi. Prosk intar velomi gras kopelan ture, bolsk ativen rospa melk durin stavo. Klem vurgo pantil srode ikel tomar besk, lorian duvek prast.';
/* Both are written in Han, and neither has a list of small words. */
const together = new Set(['zh', 'ja']);
const tags = Object.keys(texts);
const far = tags.flatMap((tag) =>
  tags
    .filter((other) => other !== tag && !(together.has(tag) && together.has(other)))
    .map((other) => [tag, other] as const),
);

describe('what speaks against a text being in a language', () => {
  it.each(tags)('nothing, of a text in %s', (tag) => {
    expect(languageDoubt([texts[tag] ?? ''], tag)).toBeUndefined();
  });

  it.each(far)('something, of a text in %s that is marked as %s', (tag, marked) => {
    expect(languageDoubt([texts[tag] ?? ''], marked)).toMatch(/^(Of its|Not one|Its small words)/);
  });

  it('its letters, its repetition, or its small words', () => {
    expect(languageDoubt([texts['nl'] ?? ''], 'ar')).toMatch(/letters, 0 are of the script/);
    expect(languageDoubt(['tekst pagina '.repeat(20)], 'nl')).toBe('It holds 2 different words, again and again.');
    expect(languageDoubt([gibberish], 'nl')).toMatch(/^Not one of the small words/);
  });

  it('nothing, where there are only names and labels, or no list of words for the language', () => {
    expect(
      languageDoubt(
        Array.from({ length: 40 }, (_, index) => `Straat ${'abcdefghij'[index % 10]}x`),
        'en',
      ),
    ).toBeUndefined();
    expect(languageDoubt([texts['nl'] ?? ''], 'so')).toBeUndefined();
    expect(languageDoubt([texts['nl'] ?? ''], 'no tag')).toBeUndefined();
  });

  it('nothing by its letters, of a language that is written in two scripts', () => {
    expect(languageDoubt([texts['sr-Latn'] ?? ''], 'sr')).toBeUndefined();
    expect(languageDoubt([texts['sr-Latn'] ?? ''], 'sr-Cyrl')).toMatch(/script/);
  });

  it('counts two letters as a word where no spaces stand between words', () => {
    expect(wordsOf('我们阅读您的报告 in 1 day')).toEqual(['我们', '阅读', '您的', '报告', 'in', 'day']);
  });

  it('is told of a very long text in a moment', () => {
    const started = performance.now();
    languageDoubt(
      Array.from({ length: 20_000 }, () => texts['nl'] ?? ''),
      'nl',
    );
    languageDoubt(['a'.repeat(5_000_000)], 'nl');
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
