import type { Facts, Passage } from '../model/evidence.ts';
import { findMims } from '../source/find-mims.ts';
import { findDates } from '../source/read-date.ts';
import { findPlaceholders } from './placeholders.ts';

/** A heading of a document: its depth (from 1) and its text. */
export type Heading = { readonly level: number; readonly text: string };

/** Headings that are listed as facts. */
const most = 500;

/** The facts that every readable text gives: its size, the dates and MIMs that it names, its headings and its placeholders. */
export const textFacts = (passages: readonly Passage[], headings: readonly Heading[]): Facts => {
  let [characters, words, placeholders] = [0, 0, 0];
  const dates = new Set<string>();
  const mims = new Set<string>();
  for (const { text } of passages) {
    characters += text.length;
    words += text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    if (placeholders < 1_000) placeholders += findPlaceholders(text).length;
    for (const number of findMims(text)) mims.add(number);
    if (dates.size < 50) for (const date of findDates(text, 50 - dates.size)) dates.add(date);
  }
  return {
    characters,
    words,
    dates: [...dates],
    headings: headings.slice(0, most),
    placeholders,
    ...(mims.size > 0 && { mims: [...mims] }),
  };
};

/** The lines of a plain text as paragraphs: what stands between empty lines. */
export const paragraphs = (text: string): readonly Passage[] => {
  const passages: Passage[] = [];
  let lines: string[] = [];
  let start = 1;
  const flush = () => {
    if (lines.length > 0) passages.push({ text: lines.join('\n'), spot: { line: start } });
    lines = [];
  };
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (line.trim() === '') flush();
    else {
      if (lines.length === 0) start = index + 1;
      lines.push(line);
    }
  }
  flush();
  return passages;
};

/** The spots of headings, the dates and the placeholders of a text that has lines. */
export const headingSpots = (lines: readonly number[]): { readonly [fact: string]: { readonly line: number } } =>
  Object.fromEntries(lines.slice(0, most).map((line, index) => [`/headings/${index}`, { line }]));
