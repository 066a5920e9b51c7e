import type { Json } from '../source/pointer.ts';
import { escapedKey, member } from '../source/pointer.ts';
import type { Attachment, Passage, Spots } from './evidence.ts';
import type { PlaceRef } from './result.ts';

/**
 * The resolved bid: the manifest with left-out values filled in, ids replaced by what they name and paths by the files
 * that were looked at. `origins` leads each value back to where the bidder wrote it.
 */
export type ResolvedBid = {
  readonly file: string;
  readonly root: { readonly [key: string]: unknown };
  /** Where an object comes from when it does not stand where it was met. */
  readonly origins: ReadonlyMap<object, string>;
  /** Where a member comes from that was filled in, by the object that holds it. */
  readonly filled: ReadonlyMap<object, { readonly [key: string]: string }>;
  /** The files that were looked at, by the id that an attachment carries. */
  readonly evidence: ReadonlyMap<string, Evidence>;
  /** The places that rules have pointed to, by pointer: many point to the same few, and each is made once. */
  readonly places: Map<string, PlaceRef>;
};

/** What is kept of a file that was looked at, beside its facts. */
export type Evidence = {
  /** The file's name as written; for a part, the name of the file that holds it. */
  readonly file: string;
  /** What the part is called in its file. */
  readonly part?: string;
  readonly spots: Spots;
  readonly passages: readonly Passage[];
  /** The parsed document (JSON, YAML), for checks that need more than facts. */
  readonly document?: Json;
};

/** The place in the manifest that keys of the resolved bid lead back to, as a JSON Pointer. */
export const claimPointer = (bid: ResolvedBid, keys: readonly string[]): string => {
  let value: unknown = bid.root;
  let pointer = '';
  for (const key of keys) {
    const filled = typeof value === 'object' && value !== null ? bid.filled.get(value)?.[key] : undefined;
    value = member(value, key);
    const moved = typeof value === 'object' && value !== null ? bid.origins.get(value) : undefined;
    pointer = moved ?? filled ?? `${pointer}/${escapedKey(key)}`;
  }
  return pointer;
};

/** The evidence behind an attachment. */
export const evidenceOf = (bid: ResolvedBid, attachment: Attachment): Evidence | undefined =>
  bid.evidence.get(attachment.id);

/** True for a file in the resolved bid. */
export const isAttachment = (value: unknown): value is Attachment =>
  typeof value === 'object' &&
  value !== null &&
  Array.isArray((value as Attachment).kinds) &&
  typeof (value as Attachment).state === 'string';
