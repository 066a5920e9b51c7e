import type { InputFile } from '../model/check.ts';
import type { Passage } from '../model/evidence.ts';
import type { PlaceRef } from '../model/result.ts';
import { findQuote } from '../source/quote.ts';

/** A stretch of a contract: the file, its place, and the paragraph around it, cut to a readable length. */
export type ContractText = { readonly file: InputFile; readonly place: PlaceRef; readonly paragraph: string };

/** Looks a quote up in the contract; the first file and place that holds it. */
export const quoteIn = (contract: readonly InputFile[], quote: string): ContractText | undefined => {
  for (const file of contract) {
    const found = findQuote(file.evidence.passages, quote);
    if (found === undefined) continue;
    return {
      file,
      place: placeOf(file, found.passage),
      paragraph: cut(found.through.map(({ text }) => text).join(' '), found.start, found.length),
    };
  }
  return undefined;
};

/** The text in which a quote stands, with the paragraph before it, which may be its heading; empty where it stands nowhere. */
export const textAround = (contract: readonly InputFile[], quote: string): string => {
  for (const { evidence } of contract) {
    const found = findQuote(evidence.passages, quote);
    if (found === undefined) continue;
    const before = evidence.passages[found.index - 1];
    return [...(before === undefined ? [] : [before]), ...found.through].map(({ text }) => text).join('\n');
  }
  return '';
};

/**
 * The sections of the contract that begin with a clause number, each with its text: from the paragraph that begins with the
 * number to the next one that begins with a number of the same form. Empty where the text carries no such number.
 */
export const sectionsOf = (contract: readonly InputFile[], clause: string): ContractText[] => {
  const wanted = clauseNumber(clause);
  if (wanted === undefined) return [];
  return contract.flatMap((file) => {
    const { passages } = file.evidence;
    return passages.flatMap((passage, at) => {
      if (clauseNumber(passage.text, true) !== wanted) return [];
      const next = passages.findIndex((other, index) => index > at && clauseNumber(other.text, true) !== undefined);
      const end = Math.min(next === -1 ? passages.length : next, at + paragraphs);
      const text = passages.slice(at, end).map((each) => each.text);
      return [{ file, place: placeOf(file, passage), paragraph: text.join(' ') }];
    });
  });
};

/**
 * Whether quoted words stand under another number than the bid names for them: the number of their paragraph, in a text that
 * numbers its clauses in parts (12.3), or a number that begins no paragraph of a numbered text. False where the text does not
 * tell (no numbers, pages as a whole, an article whose paragraphs are counted anew).
 */
export const standsElsewhere = (found: ContractText, clause: string): boolean => {
  const named = clause.match(/\d+(?:\.\d+)*/g) ?? [];
  const { passages } = found.file.evidence;
  const at = passages.findIndex(({ spot }) => spot === found.place.spot);
  if (at === -1 || found.place.spot.page !== undefined) return false;
  const before = passages.slice(0, at + 1).flatMap(({ text }) => clauseNumber(text, true) ?? []);
  const own = before.at(-1);
  if (own === undefined || named.length === 0) return false;
  if (named.some((number) => isWithin(own, number) || isWithin(number, own) || number.endsWith(`.${own}`)))
    return false;
  return own.includes('.') || !named.some((number) => before.includes(number));
};

/** Whether a clause is another one or a part of it: 12.3.1 is a part of 12.3. */
const isWithin = (part: string, whole: string): boolean => part === whole || part.startsWith(`${whole}.`);

/** Paragraphs that are looked at behind the one that carries the number. */
const paragraphs = 6;

/** The number of a clause: `12.3` in `12.3`, `Art. 12.3(a)` and `§ 12.3`; of a paragraph only at its beginning. */
const clauseNumber = (text: string, leading = false): string | undefined => {
  const form = leading
    ? /^\s*(?:(?:article|clause|section|artikel|clausule|art[ií]culo|cl[aá]usula|art\.|§)\s*)?(\d+(?:\.\d+)*)(?=[.):]?\s|[.):]?$)/iu
    : /(\d+(?:\.\d+)*)/;
  return form.exec(text)?.[1];
};

/** The place of a passage of a contract. */
export const placeOf = (file: InputFile, passage: Passage): PlaceRef => ({
  role: 'shown',
  file: file.attachment.file,
  ...(file.attachment.part !== undefined && { part: file.attachment.part }),
  spot: passage.spot,
});

/** Characters of a paragraph that are printed around a quote. */
const around = 160;

const cut = (text: string, start: number, length: number): string => {
  const from = start <= around ? 0 : text.indexOf(' ', start - around) + 1;
  const end = Math.min(text.length, start + length + around);
  const to = end === text.length ? end : text.lastIndexOf(' ', end);
  const piece = text
    .slice(from, Math.max(to, start + length))
    .replace(/\s+/g, ' ')
    .trim();
  return `${from > 0 ? '… ' : ''}${piece}${to < text.length ? ' …' : ''}`;
};
