import type { InputFile } from '../model/check.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { findDates } from '../source/read-date.ts';

/** The days that a paper names (YYYY-MM-DD, each once, in order), and the latest of those that it calls its end, if it calls any so. */
export type CertificateDays = { readonly named: readonly string[]; readonly end: string | undefined };

/** What a paper says, line by line; of data each text behind its key. */
export const linesOf = ({ evidence }: InputFile): readonly string[] =>
  evidence.passages.length > 0
    ? evidence.passages.flatMap(({ text }) => text.split('\n'))
    : leaves(evidence.document, '');

/**
 * The days of a paper. An end is a day that follows one of the words in its line, or begins the next line where the line with the
 * word names nothing else. Where an end is written in a form that cannot be read for sure, no end is known.
 */
export const daysOf = (lines: readonly string[], endWords: readonly string[]): CertificateDays => {
  const word = new RegExp(`(?<!\\p{L})(?:${endWords.map(escaped).join('|')})`, 'iu');
  const named = new Set<string>();
  const ends: string[] = [];
  let waits = false;
  let unread = false;
  for (const line of lines) {
    const dates = findDates(line);
    for (const date of dates) named.add(date);
    const at = line.search(word);
    const behind = at < 0 ? '' : line.slice(at);
    const told = at < 0 ? (waits && isWithoutLabel(line, dates) ? dates : []) : findDates(behind);
    ends.push(...told);
    unread ||= told.length === 0 && /\d/.test(behind);
    waits = at >= 0 && dates.length === 0 && !/\d|[.!?]\s*$/.test(behind);
  }
  return { named: [...named].sort(), end: unread ? undefined : ends.sort().at(-1) };
};

/** Whether no word stands before the first number of a line but the name of a month, which is a part of the day. */
const isWithoutLabel = (line: string, dates: readonly string[]): boolean => {
  const [head = ''] = /^\D*/.exec(line) ?? [];
  return !/\p{L}/u.test(head) || findDates(line.slice(head.length)).length < dates.length;
};

const leaves = (value: Json | undefined, key: string): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap((each: Json) => leaves(each, key));
  if (isObject(value)) return Object.entries(value).flatMap(([name, each]) => leaves(each as Json, name));
  return typeof value === 'string' ? [`${key.replace(/(?<=\p{Ll})(?=\p{Lu})|[_-]/gu, ' ')}: ${value}`] : [];
};

const escaped = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
