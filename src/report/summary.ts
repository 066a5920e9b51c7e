import type { BidReport, Summary } from '../generated/report.ts';
import { exitCodes } from '../model/words.ts';

/** The summary of a run before its first bid. A run without any bid could not judge anything. */
export const emptySummary: Summary = { pass: 0, fail: 0, incomplete: 0, unrunnable: 0, exitCode: exitCodes.unrunnable };

/** From the worst on: could not be judged, fail, incomplete, pass. */
const worstFirst = [exitCodes.unrunnable, exitCodes.fail, exitCodes.incomplete, exitCodes.pass] as const;

/** The summary with one bid more: its verdict counted, and the worse of both exit codes. */
export const withBid = (summary: Summary, { verdict, exitCode }: Pick<BidReport, 'verdict' | 'exitCode'>): Summary => {
  const { pass, fail, incomplete, unrunnable } = summary;
  const first = pass + fail + incomplete + unrunnable === 0;
  const standing = exitCode === exitCodes.unrunnable || verdict === undefined ? 'unrunnable' : verdict;
  const codes = [exitCodes[standing], ...(first ? [] : [summary.exitCode])];
  return {
    ...summary,
    [standing]: summary[standing] + 1,
    exitCode: worstFirst.find((code) => codes.includes(code)) ?? exitCodes.unrunnable,
  };
};
