import { type Duration, day } from './duration-iso.ts';

/** How one length of time stands to another. `depends`: on the calendar, as with P60D and P2M (59 to 62 days). */
export type Comparison = 'shorter' | 'equal' | 'longer' | 'depends';

/**
 * Compares two lengths of time. Months and days are compared by the shortest and the longest stretch of the Gregorian
 * calendar that so many months can be; where these overlap without being the same measure, the answer is `depends`.
 */
export const compareDurations = (left: Duration, right: Duration): Comparison => {
  const months = left.months - right.months;
  const seconds = left.seconds - right.seconds;
  if (months === 0) return seconds === 0 ? 'equal' : seconds < 0 ? 'shorter' : 'longer';
  /* What both have in common cancels out: P1M1D and P1M differ by a day in every month. */
  const [most, least] =
    months < 0
      ? [seconds - shortest(-months) * day, seconds - longest(-months) * day]
      : [seconds + longest(months) * day, seconds + shortest(months) * day];
  if (most < 0) return 'shorter';
  if (least > 0) return 'longer';
  return 'depends';
};

/** Days of the shortest stretch of so many months: the one that ends with February. */
const shortest = (months: number): number => stretch(months).least;

/** Days of the longest stretch of so many months. */
const longest = (months: number): number => stretch(months).most;

const known = new Map<number, { readonly least: number; readonly most: number }>();

/** Both stretches of so many months; the calendar does not change, so each is counted once. */
const stretch = (months: number): { readonly least: number; readonly most: number } => {
  const before = known.get(months);
  if (before !== undefined) return before;
  const counted = count(months);
  if (known.size < 1_000) known.set(months, counted);
  return counted;
};

/** Tries every month around a leap day and around centuries with and without one; the calendar repeats every 4,800 months. */
const count = (months: number): { readonly least: number; readonly most: number } => {
  const rest = months % 4800;
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (const year of [1896, 1996, 2096])
    for (let month = 0; month < 120; month++) {
      const length = (Date.UTC(year, month + rest, 1) - Date.UTC(year, month, 1)) / (day * 1000);
      if (length < least) least = length;
      if (length > most) most = length;
    }
  const whole = Math.floor(months / 4800) * 146_097;
  return { least: whole + least, most: whole + most };
};
