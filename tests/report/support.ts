import type { BidReport, Run } from '../../src/generated/report.ts';
import type { Reporter, ReportOptions } from '../../src/report/reporter.ts';

/** The stream that a run gives. */
export async function* streamOf(bids: readonly BidReport[]): AsyncGenerator<BidReport> {
  yield* bids;
}

/** 80 columns, no colour, for a bidder; a test names what is different. */
export const options = (part: Partial<ReportOptions> = {}): ReportOptions => ({
  width: 80,
  colour: false,
  plain: false,
  all: false,
  audience: 'bidder',
  ...part,
});

/** All that a reporter of text writes. */
export const written = async (
  reporter: Reporter,
  run: Run,
  bids: readonly BidReport[],
  part: Partial<ReportOptions> = {},
): Promise<string> => {
  let all = '';
  for await (const chunk of reporter.write(run, streamOf(bids), options(part))) all += String(chunk);
  return all;
};

/** Any text, halves of surrogate pairs included. */
export const textOfUnits = (units: readonly number[]): string => String.fromCharCode(...units);
