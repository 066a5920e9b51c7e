import type { Problem, Spot } from '../model/evidence.ts';

/** Collects the departures of one file, up to a bound, so that a file of a million faults stays readable. */
export type ProblemList = {
  readonly add: (message: string, spot?: Spot) => void;
  /** Whether any departure was added, also beyond the bound. */
  readonly any: () => boolean;
  /** The departures in the order of their addition; the last one tells how many more there are. */
  readonly list: () => readonly Problem[];
};

/** Makes an empty list that keeps at most `most` departures. */
export const problemList = (most = 50): ProblemList => {
  const kept: Problem[] = [];
  let count = 0;
  return {
    add: (message, spot) => {
      if (++count <= most) kept.push({ message, ...(spot !== undefined && { spot }) });
    },
    any: () => count > 0,
    list: () =>
      count <= most ? kept : [...kept, { message: `There are ${count - most} more departures of these kinds.` }],
  };
};
