import type { Duration } from './duration-iso.ts';
import { articles, type Language, languages, numberWords } from './duration-number-words.ts';
import { adjectiveParts, type Unit, unitAt } from './duration-units.ts';

/** A number with its unit in a text. Working days are not days: how many days they take depends on the calendar. */
export type Amount =
  | { readonly kind: 'duration'; readonly duration: Duration }
  | { readonly kind: 'workingDays' | 'percent'; readonly value: number };

/**
 * Finds the lengths of time and the percentages that a text names, in digits or in number words of English, Dutch,
 * French, German and Spanish: `two (2) months`, `30 calendar days`, `vierentwintig uur`, `99,8 %`, `dreißigtägig`.
 * An article counts as one (`un mois`) only where the text names no other length of time. Each amount comes once.
 */
export const amountsIn = (text: string): readonly Amount[] => {
  const tokens = tokensOf(text);
  const sure = unique(languages.flatMap((language) => amountsOf(tokens, language, false)));
  if (sure.some(({ kind }) => kind !== 'percent')) return sure;
  return unique([...sure, ...languages.flatMap((language) => amountsOf(tokens, language, true))]);
};

/** Lower case, without accents, hyphens as spaces; numbers keep their decimals, brackets and the percent sign stand alone. */
const tokensOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/(?<!\p{L})één(?!\p{L})/gu, '1')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replace(/(\p{L})['’]s?(?!\p{L})/gu, '$1')
    .match(/\d+(?:[.,]\d+)*|\p{L}+|[()%]/gu) ?? [];

const amountsOf = (tokens: readonly string[], language: Language, withArticles: boolean): Amount[] => {
  const found: Amount[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (language === 'de' && !withArticles) found.push(...adjectiveAt(tokens, at));
    const number = numberAt(tokens, at, language, withArticles);
    if (number === undefined) continue;
    const bracket = bracketAt(tokens, number.end);
    const unit = unitAt(tokens, bracket?.end ?? number.end);
    const inTwoWays = unit?.unit.kind !== 'percent' && thousands.test(tokens[at] ?? '');
    if (unit && !inTwoWays)
      for (const { value } of bracket ? [number, bracket] : [number]) found.push(...amount(unit.unit, value));
    at = number.end - 1;
  }
  return found;
};

/** 1,250 hours can be read in two ways; 99.995 percent cannot. */
const thousands = /^[1-9]\d{0,2}[.,]\d{3}$/;

type Found = { readonly value: number; readonly end: number };

const numeric = (token = ''): number | undefined =>
  /^\d+([.,]\d+)?$/.test(token) ? Number(token.replace(',', '.')) : undefined;

/** Words that the longest number takes: three hundred and sixty five. */
const longest = 5;

const numberAt = (
  tokens: readonly string[],
  at: number,
  language: Language,
  withArticles: boolean,
): Found | undefined => {
  const value = numeric(tokens[at]);
  if (value !== undefined) return { value, end: at + 1 };
  for (let length = longest; length > 0; length--) {
    const spelled = numberWords(language).get(tokens.slice(at, at + length).join(' '));
    if (spelled !== undefined) return { value: spelled, end: at + length };
  }
  return withArticles && articles.has(tokens[at] ?? '') ? { value: 1, end: at + 1 } : undefined;
};

/** The number in brackets behind a number in words: two (2) months. */
const bracketAt = (tokens: readonly string[], at: number): Found | undefined => {
  const value = tokens[at] === '(' && tokens[at + 2] === ')' ? numeric(tokens[at + 1]) : undefined;
  return value === undefined ? undefined : { value, end: at + 3 };
};

const adjectiveAt = (tokens: readonly string[], at: number): Amount[] => {
  const parts = adjectiveParts(tokens[at] ?? '');
  if (parts === undefined) return [];
  const { number, unit } = parts;
  const value = number === '' ? numeric(tokens[at - 1]) : number === 'ein' ? 1 : numberWords('de').get(number);
  return value === undefined ? [] : amount(unit, value);
};

/** Half a month is no length of time that a calendar knows. */
const amount = (unit: Unit, value: number): Amount[] => {
  if (unit.kind !== 'duration') return [{ kind: unit.kind, value }];
  const duration = { months: unit.months * value, seconds: unit.seconds * value };
  return Number.isInteger(duration.months) ? [{ kind: 'duration', duration }] : [];
};

const unique = (amounts: readonly Amount[]): Amount[] => {
  const byValue = new Map(amounts.map((each) => [JSON.stringify(each), each] as const));
  return [...byValue.values()];
};
