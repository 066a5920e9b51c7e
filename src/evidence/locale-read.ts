import type { Facts, Passage, Probe, Reading, Spot } from '../model/evidence.ts';
import { isObject } from '../source/pointer.ts';
import { fileLanguage, languageOf } from './locale-language.ts';
import {
  type LocaleFormat,
  type LocaleText,
  textsOfMapping,
  textsOfPo,
  textsOfProperties,
  textsOfXml,
} from './locale-texts.ts';
import { textMember } from './members.ts';
import { findPlaceholders, isPlaceholder } from './placeholders.ts';

/** Words by which a text of an interface says that a machine answers; what a rule asks for is its own matter. */
const machine =
  /\b(AI|A\.I\.|chat ?bot|artificial intelligence|algorithm|automated(ly)?|machine[- ]learning|virtual assistant|KI|künstliche intelligenz|kunstmatige intelligentie|algoritme|IA|intelligence artificielle|algorithme|inteligencia artificial|algoritmo|intelligenza artificiale)\b/i;

/** Reads the texts of a translation file and tells how complete they are, by language. */
export const readLocale = async (probe: Probe, format: LocaleFormat): Promise<Reading> => {
  const { texts, named } = await textsOf(probe, format);
  const byName = languageOf(fileLanguage(probe.file));
  const own = [...new Set([...named, ...texts.flatMap(({ language }) => language ?? [])])];
  const languages = own.length > 0 ? own : byName === undefined ? [] : [byName];
  const untranslated = texts.filter((each) => !isTranslated(each));
  const words = (list: readonly LocaleText[]) =>
    list.reduce((sum, { text }) => sum + text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length, 0);
  const spots: Record<string, Spot> = {};
  texts.slice(0, 20).forEach(({ spot }, index) => {
    spots[`/sample/${index}`] = spot;
  });
  const empty = texts.filter(({ text }) => text.trim() === '').slice(0, 50);
  empty.forEach(({ spot }, index) => {
    spots[`/empty/${index}`] = spot;
  });
  const facts: Facts = {
    format,
    languages,
    languageFrom: own.length > 0 ? 'content' : byName === undefined ? 'unknown' : 'name',
    keys: texts.length,
    translated: texts.length - untranslated.length,
    untranslated: untranslated.length,
    perLanguage: languages.map((language) => {
      const list = languages.length === 1 ? texts : texts.filter((each) => each.language === language);
      return { language, keys: list.length, translated: list.filter(isTranslated).length, words: words(list) };
    }),
    empty: empty.map(({ key }) => key),
    placeholders: texts.filter(
      ({ text }) =>
        text !== '' &&
        (/^(todo|tbd|translate me|untranslated)$/i.test(text.trim()) ||
          (isPlaceholder(text) && findPlaceholders(text, 1).length > 0)),
    ).length,
    variables: texts.filter(({ text }) => /\{\{?[^{}\n]{1,60}\}?\}|%[({]?\w+|%[sd@]|\$\{/.test(text)).length,
    longest: texts.reduce((most, { text }) => Math.max(most, text.length), 0),
    words: words(texts),
    plurals: texts.filter(({ plural, text }) => plural === true || /\{\s*\w+\s*,\s*plural\s*,/.test(text)).length,
    sample: texts.slice(0, 20).map(({ key, text }) => ({ key, text: text.slice(0, 200) })),
    disclosure: texts
      .filter(({ text }) => machine.test(text))
      .slice(0, 20)
      .map(({ key }) => key),
  };
  const passages: readonly Passage[] = texts.flatMap(({ text, spot }) => (text.trim() === '' ? [] : [{ text, spot }]));
  return { state: 'read', facts, spots, problems: [], valid: undefined, passages };
};

const textsOf = async (
  { root, source }: Probe,
  format: LocaleFormat,
): Promise<{ readonly texts: readonly LocaleText[]; readonly named: readonly string[] }> => {
  if (isObject(root)) {
    const named = languageOf((textMember(root, '@@locale') ?? '').replaceAll('_', '-'));
    return { texts: textsOfMapping(root), named: named === undefined ? [] : [named] };
  }
  if (source === undefined) return { texts: [], named: [] };
  if (format === 'po') {
    const { texts, language } = textsOfPo(source.text);
    return { texts, named: language === undefined ? [] : [language] };
  }
  if (format === 'xliff' || format === 'android') {
    const { texts, languages } = await textsOfXml(source, format);
    return { texts, named: languages };
  }
  return { texts: textsOfProperties(source.text), named: [] };
};

/** A text that stands for its key or its source, or holds nothing, is not translated. */
const isTranslated = ({ key, text, source }: LocaleText): boolean =>
  text.trim() !== '' && text !== key && !(source !== undefined && text === source && /\s/.test(text));
