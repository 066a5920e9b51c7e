import type { Spot } from '../model/evidence.ts';
import { isObject, type Json, pointerOf } from '../source/pointer.ts';
import type { SourceText } from '../source/text.ts';
import { languageOf } from './locale-language.ts';
import { type XmlElement, xmlTree } from './xml-tree.ts';

/** How a translation file is written. */
export type LocaleFormat = 'json' | 'yaml' | 'arb' | 'po' | 'properties' | 'xliff' | 'android';

/** One text: its key, its language where the file says it for single texts, what it translates, and its place. */
export type LocaleText = {
  readonly key: string;
  readonly text: string;
  readonly source?: string;
  readonly language?: string;
  readonly plural?: true;
  readonly spot: Spot;
};

/** Texts of one file that are read. */
const most = 50_000;

/** The texts of a mapping. A first level of languages gives each text its own. */
export const textsOfMapping = (root: { readonly [key: string]: Json }): readonly LocaleText[] => {
  const found: LocaleText[] = [];
  const byLanguage = Object.keys(root).every((key) => languageOf(key) !== undefined && isObject(root[key]));
  const walk = (value: Json, keys: readonly (string | number)[], name: string, language: string | undefined): void => {
    if (found.length >= most) return;
    if (typeof value === 'string' || value === null) {
      const last = String(keys.at(-1));
      if (last.startsWith('@')) return;
      found.push({
        key: name,
        text: value ?? '',
        ...(language !== undefined && { language }),
        ...(/^(zero|one|two|few|many|other)$|_(zero|one|two|few|many|other|plural)$/.test(last) && {
          plural: true as const,
        }),
        spot: { pointer: pointerOf(keys) },
      });
    } else if (Array.isArray(value))
      for (const [index, item] of (value as readonly Json[]).entries())
        walk(item, [...keys, index], `${name}[${index}]`, language);
    else if (isObject(value))
      for (const [key, below] of Object.entries(value)) {
        if (key.startsWith('@')) continue;
        walk(below, [...keys, key], name === '' ? key : `${name}.${key}`, language);
      }
  };
  for (const [key, below] of Object.entries(root)) {
    if (key.startsWith('@')) continue;
    if (byLanguage) walk(below, [key], '', languageOf(key));
    else walk(below, [key], key, undefined);
  }
  return found;
};

/** The texts of a gettext catalogue, with the language of its header. */
export const textsOfPo = (
  text: string,
): { readonly texts: readonly LocaleText[]; readonly language: string | undefined } => {
  const texts: LocaleText[] = [];
  let entry: { id: string; line: number; plural: boolean; values: string[] } | undefined;
  let header = '';
  let into: 'id' | 'other' | 'str' = 'id';
  const flush = (): void => {
    if (entry === undefined) return;
    if (entry.id === '') header = entry.values.join('\n');
    else if (texts.length < most)
      texts.push({
        key: entry.id.slice(0, 500),
        text: entry.values.join('\n'),
        source: entry.id,
        ...(entry.plural && { plural: true as const }),
        spot: { line: entry.line },
      });
    entry = undefined;
  };
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const match = /^(msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)\s+"(.*)"\s*$/.exec(line);
    const value = unescaped(match?.[2] ?? /^\s*"(.*)"\s*$/.exec(line)?.[1] ?? '');
    if (match?.[1] === 'msgid') {
      flush();
      entry = { id: value, line: index + 1, plural: false, values: [] };
      into = 'id';
    } else if (match?.[1] === 'msgid_plural') {
      if (entry !== undefined) entry.plural = true;
      into = 'other';
    } else if (match?.[1]?.startsWith('msgstr')) {
      entry?.values.push(value);
      into = 'str';
    } else if (match?.[1] === 'msgctxt') {
      flush();
      into = 'other';
    } else if (/^\s*"/.test(line) && entry !== undefined) {
      if (into === 'id') entry.id += value;
      if (into === 'str') entry.values.push(`${entry.values.pop() ?? ''}${value}`);
    }
  }
  flush();
  return { texts, language: languageOf(/^Language:\s*([\w-]+)/im.exec(header.replaceAll('\\n', '\n'))?.[1] ?? '') };
};

const unescaped = (text: string): string => text.replace(/\\n/g, '\n').replace(/\\(["\\])/g, '$1');

/** The texts of a file of Java properties. */
export const textsOfProperties = (text: string): readonly LocaleText[] =>
  text.split(/\r\n|\n|\r/).flatMap((line, index): readonly LocaleText[] => {
    const match = /^\s*([\w.-]{1,200})\s*[=:]\s*(.*)$/.exec(line);
    return match === null || /^\s*[#!]/.test(line)
      ? []
      : [{ key: match[1] ?? '', text: (match[2] ?? '').trim(), spot: { line: index + 1 } }];
  });

/** The texts of XLIFF (1.2 and 2.x) or of Android resources, and the languages that they name. */
export const textsOfXml = async (
  source: SourceText,
  format: 'xliff' | 'android',
): Promise<{ readonly texts: readonly LocaleText[]; readonly languages: readonly string[] }> => {
  const root = await xmlTree(source);
  const texts: LocaleText[] = [];
  const languages = new Set<string>();
  const walk = (element: XmlElement, id: string): void => {
    const own = element.attributes.id ?? element.attributes.name ?? id;
    for (const name of ['target-language', 'trgLang']) {
      const language = languageOf(element.attributes[name] ?? '');
      if (language !== undefined) languages.add(language);
    }
    if (format === 'xliff' && (element.name === 'trans-unit' || element.name === 'segment')) {
      const part = (name: string) => element.children.find((child) => child.name === name);
      texts.push({
        key: own,
        text: allText(part('target')).trim(),
        source: allText(part('source')).trim(),
        spot: { line: element.line },
      });
    } else if (format === 'android' && (element.name === 'string' || element.name === 'item'))
      texts.push({
        key: own,
        text: allText(element).trim(),
        ...(element.attributes.quantity !== undefined && { plural: true as const }),
        spot: { line: element.line },
      });
    else for (const child of element.children) walk(child, own);
  };
  walk(root, '');
  return { texts: texts.slice(0, most), languages: [...languages] };
};

const allText = (element: XmlElement | undefined): string =>
  element === undefined ? '' : element.text + element.children.map(allText).join('');
