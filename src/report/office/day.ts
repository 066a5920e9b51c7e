import type { BidReport, Run } from '../../generated/report.ts';
import { readingDate } from '../machine/reading-date.ts';

/** The first and the last day that a ZIP archive can tell. */
const range = ['1980-01-01', '2099-12-31'] as const;

/**
 * The day that a document bears: the latest day as of which one of its bids is judged, else a day of the tender. The same report
 * gives the same day, whenever it is written. YYYY-MM-DD.
 */
export const paperDay = (run: Run, bids: readonly Pick<BidReport, 'asOf'>[]): string => {
  const days = bids.flatMap(({ asOf }) => (asOf === undefined ? [] : [asOf.date])).sort();
  const day = days.at(-1) ?? readingDate(run);
  const [first, last] = range;
  if (day < first) return first;
  return [day, last].sort()[0] ?? last;
};
