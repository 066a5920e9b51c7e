import type { BidReport, Run } from '../../../src/generated/report.ts';
import type { Reporter } from '../../../src/report/reporter.ts';
import { clarifyingRun, open, run, screeningRun, strong, unrunnable, weak } from '../sample.ts';
import { written } from '../support.ts';

/** Reports of every shape, with a name. */
export const cases: readonly (readonly [string, Run, readonly BidReport[]])[] = [
  ['one bid that fails', run, [weak]],
  ['one bid that passes', run, [strong]],
  ['one bid that is incomplete', clarifyingRun, [open]],
  ['one bid that could not be judged', run, [unrunnable]],
  ['many bids', run, [weak, strong, open, unrunnable]],
  ['a screening', screeningRun, [strong, weak]],
  ['no bid', run, []],
];

/** The bids of the golden files. */
export const goldenBids: readonly BidReport[] = [weak, strong, open, unrunnable];

/** What a format of JSON wrote, as a value. */
export const parsed = async <Value>(reporter: Reporter, given: Run, bids: readonly BidReport[]): Promise<Value> =>
  JSON.parse(await written(reporter, given, bids)) as Value;
