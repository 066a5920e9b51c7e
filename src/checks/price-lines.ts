import type { PriceTableFacts } from '../generated/facts.ts';
import type { InputFile } from '../model/check.ts';
import type { PlaceRef } from '../model/result.ts';

/** A line of a price table: what it says, and its place. */
export type PriceLine = {
  readonly type: string;
  readonly what: string;
  readonly amount?: number;
  readonly amountRaw?: string;
  readonly currency?: string;
  /** First and last day on which the price holds (YYYY-MM-DD); left out where the table names none. */
  readonly from?: string;
  readonly until?: string;
  readonly place: PlaceRef;
};

/** The lines of price tables, days made whole: `2027` begins on the first and ends on the last day of the year. */
export const priceLines = (tables: readonly InputFile[]): PriceLine[] =>
  tables.flatMap((table) => {
    const { lines } = table.facts as unknown as PriceTableFacts;
    return lines.map(({ type, what, amount, amountRaw, currency, from, until }, index) => ({
      type,
      what,
      ...(amount !== undefined && { amount }),
      ...(amountRaw !== undefined && { amountRaw }),
      ...(currency !== undefined && { currency }),
      ...(from !== undefined && { from: `${from}-01-01`.slice(0, 10) }),
      ...(until !== undefined && { until: `${until}${until.length === 4 ? '-12-31' : '-31'}`.slice(0, 10) }),
      place: table.shown(`/lines/${index}`),
    }));
  });

/** Whether a type is one of several: all words of one of them stand in it. `Switching fee` is of the type switching. */
export const isOfType = (type: string, types: readonly string[]): boolean => {
  const own = new Set(wordsOf(type));
  return types.some((each) => wordsOf(each).every((word) => own.has(word)));
};

/** The first of some words (their beginnings, without accents) that stands in a text. */
export const wordIn = (text: string, words: readonly string[]): string | undefined => {
  const plain = ` ${wordsOf(text).join(' ')}`;
  return words.find((word) => plain.includes(` ${wordsOf(word).join(' ')}`));
};

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** What a line charges, in words: 4500 EUR. */
export const amountOf = ({ amount, amountRaw, currency }: PriceLine): string =>
  amount === undefined ? (amountRaw ?? 'no amount') : `${amount}${currency === undefined ? '' : ` ${currency}`}`;
