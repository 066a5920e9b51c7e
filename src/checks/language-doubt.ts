import { later } from '../source/later.ts';
import lists from './language-words.json' with { type: 'json' };

/** Words of a text that are looked at. */
const most = 5_000;
/** From so many words on a text of whole sentences holds some of the commonest ones. */
const enough = 30;
/** A passage of fewer words is a label, which needs no small words. */
const sentence = 6;

/**
 * What speaks against the passages of a text being in a language (a BCP 47 tag), as a sentence: its letters are of another script, it repeats
 * a few words, or the small words that hold the sentences of that language together are absent, or those of another
 * language prevail. Undefined where nothing does; that is no proof, so that a doubt goes to a person and its absence says
 * no more than that the text looks like the language.
 */
export const languageDoubt = (passages: readonly string[], tag: string): string | undefined => {
  const told: (readonly string[])[] = [];
  let count = 0;
  for (const passage of passages) {
    const words = wordsOf(passage);
    told.push(words);
    count += words.length;
    if (count >= most) break;
  }
  const words = told.flat();
  const sentences = told.filter((each) => each.length >= sentence).flat();
  return strangeLetters(words.join(''), tag) ?? repetition(words) ?? strangeWords(sentences, tag);
};

/** The words of a text; of a script that sets no spaces between words, each two letters count as one. */
export const wordsOf = (text: string): readonly string[] =>
  (
    text
      .slice(0, most * 20)
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? []
  )
    .flatMap((word) => (isUnspaced(word) ? (word.match(/.{1,2}/gsu) ?? []) : [word]))
    .slice(0, most);

/* Within a function: the tables of Unicode behind it are built when it is written, not when it is first used. */
const isUnspaced = (word: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(
    word,
  );

/** The scripts that a code of ISO 15924 stands for, where they are several or bear another name in Unicode. */
const scripts: { readonly [code: string]: readonly string[] } = {
  Hans: ['Hani'],
  Hant: ['Hani'],
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
};

const strangeLetters = (letters: string, tag: string): string | undefined => {
  const code = scriptOf(tag);
  const all = [...letters.matchAll(/\p{L}/gu)].length;
  if (code === undefined || all === 0) return undefined;
  const own = (scripts[code] ?? [code]).map((script) => `\\p{Script=${script}}`).join('');
  const count = [...letters.matchAll(new RegExp(`(?=\\p{L})[${own}]`, 'gu'))].length;
  return count * 10 < all
    ? `Of its ${all} letters, ${count} are of the script in which the language "${tag}" is written as a rule.`
    : undefined;
};

/** Languages that are written in more than one script: of these only a tag that names its script says which. */
const severalScripts = new Set('az be bs crh ha kk ks ku ky mn ms pa sd sh sr tg tk tt ug uz'.split(' '));

/** The script of a language, by the likely subtags of CLDR; undefined where the tag is none or names none that Unicode knows. */
const scriptOf = (tag: string): string | undefined => {
  try {
    const locale = new Intl.Locale(tag.replaceAll('_', '-'));
    const code = severalScripts.has(locale.language) ? locale.script : locale.maximize().script;
    if (code !== undefined && scripts[code] === undefined) new RegExp(`\\p{Script=${code}}`, 'u');
    return code;
  } catch {
    return undefined;
  }
};

const repetition = (words: readonly string[]): string | undefined => {
  const different = new Set(words).size;
  return words.length > 0 && different * 4 < Math.min(words.length, enough)
    ? `It holds ${different} different words, again and again.`
    : undefined;
};

/** The small words by language; made when the first text is looked at. */
const smallWords = later(
  (): ReadonlyMap<string, ReadonlySet<string>> =>
    new Map(Object.entries(lists).map(([language, list]) => [language, new Set(list.split(' '))])),
);

const strangeWords = (words: readonly string[], tag: string): string | undefined => {
  const language = tag.toLowerCase().split(/[-_]/)[0] ?? '';
  const common = smallWords();
  const own = common.get(language);
  if (own === undefined || words.length < enough) return undefined;
  const count = (list: ReadonlySet<string>): number => words.filter((word) => list.has(word)).length;
  const found = count(own);
  if (found === 0)
    return `Not one of the small words that hold a text in "${language}" together stands in it (${[...own].slice(0, 4).join(', ')}).`;
  const [other, more] = [...common]
    .map(([name, list]) => [name, count(list)] as const)
    .reduce((best, each) => (each[1] > best[1] ? each : best));
  return more >= 3 * found && more * 12 >= words.length
    ? `Its small words are rather those of "${other}" (${more}) than of "${language}" (${found}).`
    : undefined;
};
