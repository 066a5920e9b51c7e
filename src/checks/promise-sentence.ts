import type { Passage } from '../model/evidence.ts';
import type { FoundQuote } from '../source/quote.ts';
import { languages, numberWords } from './duration-number-words.ts';

/** The sentence of a contract in which a quote stands: as a whole, before the quote, and the quote with the few words before it. */
export type Sentence = { readonly before: string; readonly all: string; readonly near: string };

/** The sentences of a paragraph; a semicolon ends one as a full stop does. */
export const sentencesIn = (text: string): readonly string[] => text.replace(/\s+/g, ' ').split(/(?<=[.;]) /);

/** A sentence as a report quotes it: in quotation marks, on one line, cut at 240 characters. */
export const quoted = (sentence: string): string => `"${sentence.replace(/\s+/g, ' ').trim().slice(0, 240)}"`;

/** The sentence in which a quote was found. */
export const sentenceOf = (found: FoundQuote<Passage>): Sentence => {
  const { passage, start, length, through } = found;
  const text = through.map((each) => each.text).join(' ');
  const head = text.slice(0, start);
  const cut = Math.max(...['. ', '; ', '.\n'].map((mark) => head.lastIndexOf(mark) + 1), 0);
  const end = start + (through.length > 1 ? text.length - passage.text.length + length : length);
  const stop = /[.;](\s|$)/.exec(text.slice(end));
  const until = stop === null ? text.length : end + stop.index;
  const plain = (from: number, to: number): string => text.slice(from, to).replace(/\s+/g, ' ');
  return { before: plain(cut, start), all: plain(cut, until), near: plain(Math.max(cut, start - 24), end) };
};

/** Whether two sentences differ, and in nothing but numbers: two versions of one clause. */
export const isSameButNumbers = (one: string, other: string): boolean => {
  const [left, right] = [wordsOf(one), wordsOf(other)];
  if (left.length < 6 || left.length !== right.length) return false;
  const differ = left.filter((word, at) => word !== right[at]);
  return (
    differ.length > 0 && left.every((word, at) => word === right[at] || (isNumber(word) && isNumber(right[at] ?? '')))
  );
};

/** The words of a sentence without the number of its clause. */
const wordsOf = (sentence: string): readonly string[] =>
  sentence
    .replace(/^\s*\d+(\.\d+)*[.)]?\s/, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const isNumber = (word: string): boolean =>
  /^\d+$/.test(word) || languages.some((language) => numberWords(language).has(word));
