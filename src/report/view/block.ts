import type { Excerpt } from '../../generated/report.ts';
import type { Words } from './words.ts';

/** What a word says of a bid; a format may colour it, and the word alone says it too. */
export type Tone = 'good' | 'bad' | 'open' | 'judge' | 'broken' | 'waived' | 'quiet';

/** What a fact of an entry is for: what the buyer asks, what is said of the bid, a place, what comes next, what the rule rests on. */
export type Part = 'asked' | 'said' | 'place' | 'next' | 'source';

/** A label and what it says; an excerpt of a file may stand beside it. Formats that do not list all facts alike go by `part`. */
export type Fact = {
  readonly label: string;
  readonly text: Words;
  readonly excerpt?: Excerpt;
  readonly part?: Part;
};

/** A column of a table; numbers stand to the right. */
export type Column = { readonly title: string; readonly number: boolean };

/** A row of a table: its name, a cell for each column, and a line below where there is more to say. */
export type Row = { readonly name: Words; readonly below?: Words; readonly cells: readonly string[] };

/**
 * One stretch of a report. A report is a list of these in the order in which it is read; each format for people lays them
 * out in its own way, so that all of them say the same.
 */
export type Block =
  /** How a report begins: what wrote it, and what kind of paper it is. */
  | { readonly kind: 'opening'; readonly name: string; readonly text: string }
  | { readonly kind: 'section'; readonly title: string; readonly text?: Words }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'verdict'; readonly verdict: string; readonly tone: Tone; readonly sentences: readonly Words[] }
  | {
      readonly kind: 'table';
      readonly names: string;
      readonly columns: readonly Column[];
      readonly rows: readonly Row[];
      readonly below: readonly Words[];
    }
  | Entry
  /** Rules with a line or two each. */
  | { readonly kind: 'lines'; readonly lines: readonly Line[] }
  | { readonly kind: 'text'; readonly text: Words }
  /** Between the reports of two bids. */
  | { readonly kind: 'break' };

/** A rule with all that is to be said about it. */
export type Entry = {
  readonly kind: 'entry';
  readonly number: number;
  readonly tag: string;
  readonly tone: Tone;
  readonly level: string;
  readonly title: Words;
  readonly facts: readonly Fact[];
};

/** A rule in a line: what it came to, what it is, and what else there is to say. */
export type Line = {
  readonly tag: string;
  readonly tone: Tone;
  readonly text: Words;
  readonly below?: readonly Words[];
};
