import type { HtmlFacts } from '../generated/facts.ts';
import type { InputFile } from '../model/check.ts';
import type { Finding, Question } from '../model/result.ts';
import { wordsOf } from './language-doubt.ts';
import { serves } from './language-serves.ts';

const factsOf = (file: InputFile): HtmlFacts => file.facts as unknown as HtmlFacts;

/** Two pages of different languages with one and the same text: only the mark of the language was changed. */
export const pageCopies = (pages: readonly InputFile[]): Finding[] => {
  const byText = new Map<string, InputFile>();
  return pages.flatMap((file) => {
    const { title, headings, characters, words, lang = '' } = factsOf(file);
    const text = JSON.stringify([title, headings, characters, words]);
    const other = byText.get(text);
    if (other === undefined) byText.set(text, file);
    const otherLang = other === undefined ? lang : (factsOf(other).lang ?? '');
    if (other === undefined || serves(otherLang, lang) || headings.length === 0) return [];
    return [
      {
        reason: 'contradicted' as const,
        message: `${other.attachment.file} and ${file.attachment.file} are marked as different languages and have the same text.`,
        expected: 'a page in each language',
        found: `lang="${otherLang}" and lang="${lang}"`,
        places: [other.shown('/lang'), file.shown('/lang')],
      },
    ];
  });
};

/** A passage of fewer words (a name, a label) may be the same in several languages. */
const sentence = 6;
/** So many words in sentences must be the same, and this share of all of them. */
const [least, share] = [15, 0.8];

/** Two pages of different languages of which most sentences are the same, word for word: a person says whether one is translated. */
export const copiedPages = (pages: readonly InputFile[]): Question[] => {
  const read = pages.map((file) => ({ file, lang: factsOf(file).lang ?? '', sentences: sentencesOf(file) }));
  return read.flatMap((one, index) => {
    const all = sum([...one.sentences.values()]);
    const other = read.slice(0, index).find(({ lang, sentences }) => {
      if (serves(lang, one.lang) || lang === '' || one.lang === '') return false;
      const same = sum([...one.sentences].map(([text, words]) => (sentences.has(text) ? words : 0)));
      return same >= least && same >= share * all;
    });
    return other === undefined
      ? []
      : [
          {
            question: `Are ${other.file.attachment.file} and ${one.file.attachment.file} pages in two languages?`,
            why: `They are marked as "${other.lang}" and "${one.lang}", and most of their sentences are the same.`,
            places: [other.file.shown('/lang'), one.file.shown('/lang')],
          },
        ];
  });
};

/** The sentences of a page with their numbers of words. */
const sentencesOf = (file: InputFile): ReadonlyMap<string, number> =>
  new Map(
    file.evidence.passages
      .map(({ text }) => [text.trim(), wordsOf(text).length] as const)
      .filter(([, words]) => words >= sentence),
  );

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
