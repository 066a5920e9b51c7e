import type { Json } from '../../src/source/pointer.ts';

/** The files of a bid, by path relative to its manifest. A file whose bytes are the same object is the same file. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** A bid in memory: the value of its manifest, and its files. */
export type MemoryBid = { readonly value: Json; readonly files: Files };

/** One break of an honest bid. */
export type Mutant = {
  /** The kind of mutation, in words: `a claim dropped`. */
  readonly kind: string;
  /** What was broken: a file of the bid, with a JSON Pointer or a place in words behind `#` where a part of it was. */
  readonly at: string;
  /** What it was made, where the kind does not say it. */
  readonly to?: string;
  readonly bid: MemoryBid;
};

/** A bid with other files: a text, bytes, or undefined for a file that is gone. */
export const withFiles = (
  { value, files }: MemoryBid,
  changed: { readonly [path: string]: string | Uint8Array | undefined },
): MemoryBid => {
  const next = new Map(files);
  for (const [path, content] of Object.entries(changed)) {
    if (content === undefined) next.delete(path);
    else next.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }
  return { value, files: next };
};

/** The text of a file. */
export const textOf = ({ files }: MemoryBid, path: string): string => new TextDecoder().decode(files.get(path));
