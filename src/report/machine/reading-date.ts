import type { BidReport, Run } from '../../generated/report.ts';

/**
 * The day that stands for the time of the judgement where a format demands one: the day as of which the bid is judged.
 * Reports know no clock, so that the same inputs give the same bytes. A bid that was not judged has no such day; then the
 * tender's closing or publication date stands in, and where there is none either, the first day of the epoch. YYYY-MM-DD.
 */
export const readingDate = ({ tender }: Run, bid?: Pick<BidReport, 'asOf'>): string =>
  bid?.asOf?.date ?? tender.closes ?? tender.published ?? '1970-01-01';
