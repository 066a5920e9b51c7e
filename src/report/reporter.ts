import type { BidReport, Run } from '../generated/report.ts';
import type { Language } from '../i18n/language.ts';

/** How a report is written. Nothing is read from the environment: the caller decides. */
export type ReportOptions = {
  /** Columns of a line of text. */
  readonly width: number;
  readonly colour: boolean;
  /** One fact a line, for screen readers and logs. */
  readonly plain: boolean;
  /** Account for every rule. */
  readonly all: boolean;
  /** A bidder reads what to fix, a committee reads what would show it. */
  readonly audience: 'bidder' | 'committee';
  /** What the program itself says it in; English where none is given. Formats for programs take no notice of it. */
  readonly language?: Language;
  /** The files that the same run writes besides, in other formats: a format that has no room for all names them. */
  readonly beside?: readonly string[];
};

/**
 * One format: a pure view of the run and its bids, as chunks of text or bytes. Bids are taken one at a time, so that many
 * bids need no more memory than one; what sums up the run comes last.
 */
export type Reporter = {
  /** What `--format` calls it. */
  readonly name: string;
  /** What it is for, in one sentence. */
  readonly about: string;
  /** Whether the chunks are bytes that no terminal should get. */
  readonly binary: boolean;
  /** What the chunks still have to go through before they are what the name says: a page that a browser prints. */
  readonly through?: 'browser';
  readonly write: (
    run: Run,
    bids: AsyncIterable<BidReport>,
    options: ReportOptions,
  ) => AsyncIterable<string | Uint8Array>;
};
