import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fitsGlob } from './glob.ts';
import type { Mutant } from './mutant.ts';
import { parsed } from './strong-bid.ts';

/** Why it is right that nothing notices some mutants. */
export type Survivors = {
  /**
   * harmless: the bid is as good as before; person: a person is asked about it with or without the break; open: a break that files cannot show, or that would charge honest bids if it were looked for.
   */
  readonly because: 'harmless' | 'person' | 'open';
  readonly why: string;
  /** Kinds of mutation; all where left out. */
  readonly kinds?: readonly string[];
  /** Places: `*` is a key, `**` anything. */
  readonly at: readonly string[];
  /** What it was made; anything where left out. */
  readonly to?: readonly string[];
};

const folder = 'tests/mutation/survivors';

/** The list of survivors with their reasons: all files of the folder, in the order of their names. */
export const survivors = (): readonly Survivors[] =>
  readdirSync(folder)
    .sort()
    .map((name) => posix.join(folder, name))
    .flatMap((file) => parsed(file, readFileSync(file, 'utf8')) as unknown as readonly Survivors[]);

/** The first entry of the list that speaks of a mutant. */
export const reasonFor = (list: readonly Survivors[], { kind, at, to }: Mutant): Survivors | undefined =>
  list.find(
    (entry) =>
      (entry.kinds === undefined || entry.kinds.includes(kind)) &&
      entry.at.some((pattern) => fitsGlob(at, pattern)) &&
      (entry.to === undefined || entry.to.includes(to ?? '')),
  );
