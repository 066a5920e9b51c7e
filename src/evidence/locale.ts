import type { Kind, Probe, Reading } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { fileLanguage, languageOf } from './locale-language.ts';
import type { LocaleFormat } from './locale-texts.ts';

/** Texts of a user interface by key: what translators work on. */
export const locale: Kind = {
  name: 'locale',
  title: 'translation file',
  recognisedBy:
    'JSON or YAML that holds texts by key and nothing else (with a language as its name or root, or eight texts and more), ARB, gettext PO, XLIFF, Android strings, or Java properties with texts.',
  recognise: (probe) => formatOf(probe) !== undefined,
  read: async (probe): Promise<Reading> => {
    const format = formatOf(probe);
    if (format === undefined) return { state: 'invalid', why: 'holds no texts by key' };
    const { readLocale } = await import('./locale-read.ts');
    return readLocale(probe, format);
  },
};

const formatOf = (probe: Probe): LocaleFormat | undefined => {
  const { root, format, source, element } = probe;
  if (format === 'json' || format === 'yaml') {
    if (!isObject(root)) return undefined;
    if (typeof root['@@locale'] === 'string') return 'arb';
    return isTexts(root, probe.file) ? format : undefined;
  }
  if (source === undefined) return undefined;
  if (format === 'xml') {
    if (element?.name === 'xliff') return 'xliff';
    return element?.name === 'resources' && /<(string|plurals|string-array)\s+name=/.test(source.text)
      ? 'android'
      : undefined;
  }
  const head = source.text.slice(0, 100_000);
  if (/^msgid\s+"/m.test(head) && /^msgstr(\[\d+\])?\s+"/m.test(head)) return 'po';
  return (format === 'text' || format === 'markdown') && isProperties(head) ? 'properties' : undefined;
};

/** A mapping whose leaves are texts that people read. With a language in its name or at its root, few are enough. */
const isTexts = (root: { readonly [key: string]: Json }, file: string): boolean => {
  let [texts, others, natural] = [0, 0, 0];
  let budget = 5_000;
  const walk = (value: Json, depth: number): void => {
    if (--budget < 0) return;
    if (typeof value === 'string') {
      texts++;
      if (
        /\p{L}/u.test(value) &&
        !/^([a-z][a-z\d+.-]*:|[./#$@])\S*$|^[\w.-]*[_\d.\\/:][\w.\\/:-]*$|^[a-z]+([A-Z][a-z]*)+$/u.test(value)
      )
        natural++;
    } else if (isObject(value) && depth < 8) for (const below of Object.values(value)) walk(below, depth + 1);
    else if (value !== null) others++;
  };
  walk(root, 0);
  if (texts === 0 || others > texts * 0.05 || natural < texts * 0.6) return false;
  const keys = Object.keys(root);
  const rooted = keys.every((key) => languageOf(key) !== undefined && isObject(root[key]));
  if (rooted) return true;
  if (texts < 2) return false;
  return languageOf(fileLanguage(file)) !== undefined || (texts >= 8 && natural >= texts * 0.8 && spoken(root) >= 1.3);
};

/** How many words a text of the mapping has, as a rule. */
const spoken = (root: { readonly [key: string]: Json }): number => {
  const texts: string[] = [];
  const walk = (value: Json): void => {
    if (texts.length >= 500) return;
    if (typeof value === 'string') texts.push(value);
    else if (isObject(value)) Object.values(value).forEach(walk);
  };
  walk(root);
  return texts.reduce((sum, text) => sum + text.trim().split(/\s+/).length, 0) / Math.max(1, texts.length);
};

const isProperties = (head: string): boolean => {
  const lines = head.split(/\r?\n/).filter((line) => line.trim() !== '' && !/^\s*[#!]/.test(line));
  const pairs = lines.map((line) => /^\s*[\w.-]{1,200}\s*=\s*(.*)$/.exec(line));
  const found = pairs.filter((pair) => pair !== null);
  return (
    found.length >= 5 &&
    found.length >= lines.length * 0.9 &&
    found.filter((pair) => /\p{L}+\s+\p{L}/u.test(pair[1] ?? '')).length >= found.length * 0.3
  );
};
