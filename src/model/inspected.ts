import type { Place } from '../generated/report.ts';
import type { Facts } from './evidence.ts';

/** A problem of a file and where it stands. */
export type InspectedProblem = { readonly message: string } & Pick<Place, 'line' | 'column' | 'page' | 'pointer'>;

/** A document inside a file: its name there, its kind (null where it is of none) and whether it keeps the rules of that kind. */
export type InspectedPart = { readonly name: string; readonly kind: string | null; readonly valid?: boolean };

/** What `inspect` tells of a file. */
export type Inspected = {
  readonly file: string;
  readonly opened: boolean;
  readonly kind: string | null;
  readonly title?: string;
  /** All kinds that the file is, the most specific one first. */
  readonly kinds: readonly string[];
  /** Whether it keeps the rules of its kind; null where none was tried. */
  readonly valid: boolean | null;
  readonly facts: Facts | null;
  readonly problems: readonly InspectedProblem[];
  readonly parts?: readonly InspectedPart[];
  /** Why the file, or what it holds, could not be read. */
  readonly why?: string;
};
