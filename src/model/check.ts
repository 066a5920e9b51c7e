import type { TenderFile } from '../generated/tender.ts';
import type { Attachment, Facts } from './evidence.ts';
import type { Evidence, ResolvedBid } from './resolved.ts';
import type { Examined, Finding, Note, PlaceRef, Question } from './result.ts';

/** The dates of a judgement, YYYY-MM-DD. */
export type Dates = { readonly asOf: string; readonly goLive?: string };

/** A file that a rule took and that could be read as one of the kinds that it asks for. */
export type InputFile = {
  readonly attachment: Attachment;
  readonly facts: Facts;
  readonly evidence: Evidence;
  /** The place of a fact (JSON Pointer into the facts; '' is the file as a whole). */
  readonly shown: (pointer: string) => PlaceRef;
};

/** What a registered check sees: one subject, its files, and the resolved bid around it. */
export type CheckContext = {
  readonly subject: { readonly value: unknown; readonly keys: readonly string[]; readonly label: string };
  readonly files: { readonly [take: string]: readonly InputFile[] };
  /** The files at the places of each take that this tool cannot read; a person is asked for each of them already. */
  readonly unread: { readonly [take: string]: readonly Attachment[] };
  readonly bid: ResolvedBid;
  readonly tender: TenderFile;
  readonly dates: Dates;
  /** The place of a claim: a JSON Pointer from the subject, or from the root of the bid with a leading #. */
  readonly claimed: (pointer: string) => PlaceRef;
  /** A place in the tender file: a JSON Pointer from its root. */
  readonly asked: (pointer: string) => PlaceRef;
};

/** What a registered check found for one subject. */
export type CheckResult = {
  readonly findings: readonly Finding[];
  readonly questions?: readonly Question[];
  /** What a reader should know beside the outcome. */
  readonly notes?: readonly Note[];
  /** What was looked at. Nothing counted means nothing examined, which is never a pass. */
  readonly examined: readonly Examined[];
  /** Ids or names of the files that show it; with none, only the manifest says so. */
  readonly looked: readonly string[];
  /** Of these, the files that were compared with one another and agree. */
  readonly compared?: readonly string[];
};

/** A check in code: its parameters' JSON Schema (closed list of keywords; made when a pack is loaded, which no run does) and the test itself, pure and synchronous. */
export type RegisteredCheck<Parameters = never> = {
  /** What it does, in one sentence for the catalogue. */
  readonly about: string;
  readonly parameters: () => { readonly [keyword: string]: unknown };
  /**
   * It passes on all that its files hold, and not on one example: where a file holds more parts than this tool looks at, or more
   * entries than its facts list, a person is asked. With `parts` the facts it looks at count all entries.
   */
  readonly every?: 'entries' | 'parts';
  readonly run: (context: CheckContext, parameters: Parameters) => CheckResult;
};
