import type { Waiver } from '../generated/tender.ts';
import type { Spot } from './evidence.ts';
import type { Assurance, Level, Outcome, Reason } from './words.ts';

/** A place that a finding points at: in the manifest (`claimed`), in a file (`shown`) or in the tender (`asked`). */
export type PlaceRef = {
  readonly role: 'claimed' | 'shown' | 'asked';
  readonly file: string;
  readonly part?: string;
  readonly spot: Spot;
};

/** One located departure. `cause` is the same for findings of several rules that have one cause. */
export type Finding = {
  readonly reason: Reason;
  readonly message: string;
  readonly places: readonly PlaceRef[];
  readonly expected?: string;
  readonly found?: string;
  readonly cause?: string;
  /** The waiver of the tender that covers it: the buyer accepts this departure. */
  readonly waiver?: Waiver;
};

/** What a person must judge: the question, why it is asked, and the places to look at. */
export type Question = {
  readonly question: string;
  readonly why: string;
  readonly places: readonly PlaceRef[];
  readonly cause?: string;
};

/** What a reader should know beside the outcome: a whole sentence and its places. It decides nothing. */
export type Note = { readonly message: string; readonly places: readonly PlaceRef[] };

/** How much a rule looked at. `of` is the whole that it is a part of, where the bidder states it. */
export type Examined = { readonly count: number; readonly unit: string; readonly of?: number };

/** The outcome of one rule for one bid. */
export type Judgement = {
  readonly rule: string;
  readonly level: Level;
  readonly outcome: Outcome;
  /** Of a fail: the worst reason of what no waiver covers; where waivers cover all, the worst of all. */
  readonly reason?: Reason | undefined;
  /** Of a fail: waivers cover every finding. It is no pass, and it decides nothing. */
  readonly waived?: true | undefined;
  readonly assurance?: Assurance | undefined;
  readonly examined: readonly Examined[];
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
  /** What a reader should know beside the outcome, for example the paragraph of a contract in which a quote was found. */
  readonly notes?: readonly Note[] | undefined;
  /** Of notApplicable and error: why, as a sentence. */
  readonly why?: string | undefined;
  /** The standard that the bidder offers as an equivalent, argued so that a person can judge it. */
  readonly equivalent?: string | undefined;
  /** Of notApplicable: by the bidder's own statement. */
  readonly ownStatement?: true | undefined;
};
