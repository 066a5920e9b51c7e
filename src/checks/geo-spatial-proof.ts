import type { Finding } from '../model/result.ts';

/** What the files of an interface say of one spatial standard. */
export type SpatialProof = {
  /** Files that show it. */
  readonly looked: readonly string[];
  /** Of these, the files that were compared and agree. */
  readonly compared: readonly string[];
  /** What speaks against it, or what lacks. */
  readonly finding?: Finding;
};
