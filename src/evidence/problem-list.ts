import type { Problem, Spot } from '../model/evidence.ts';

/** Collects the departures of one file, up to a bound, so that a file of a million faults stays readable. */
export type ProblemList = {
  readonly add: (message: string, spot?: Spot) => void;
  /** Says what this tool could not try: a limit of ours, which is no departure of the file and leaves open whether it is valid. */
  readonly untried: (message: string, spot?: Spot) => void;
  /** Whether any departure was added, also beyond the bound. */
  readonly any: () => boolean;
  /** The departures in the order of their addition; the last one tells how many more there are. Where there is none: what could not be tried. */
  readonly list: () => readonly Problem[];
  /** Whether the file keeps its rules: false with any departure, undefined where something could not be tried. */
  readonly valid: () => boolean | undefined;
};

/** Makes an empty list that keeps at most `most` departures. */
export const problemList = (most = 50): ProblemList => {
  const departures = bounded(most, (more) => `There are ${more} more departures of these kinds.`);
  const open = bounded(most, (more) => `There are ${more} more things that could not be tried.`);
  return {
    add: departures.add,
    untried: open.add,
    any: departures.any,
    list: () => (departures.any() ? departures.list() : open.list()),
    valid: () => (departures.any() ? false : open.any() ? undefined : true),
  };
};

const bounded = (most: number, rest: (more: number) => string) => {
  const kept: Problem[] = [];
  let count = 0;
  return {
    add: (message: string, spot?: Spot): void => {
      if (++count <= most) kept.push({ message, ...(spot !== undefined && { spot }) });
    },
    any: (): boolean => count > 0,
    list: (): readonly Problem[] => (count <= most ? kept : [...kept, { message: rest(count - most) }]),
  };
};
