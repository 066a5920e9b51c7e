/**
 * A length of time in the two measures that no calendar turns into one another exactly: months (a year is twelve) and
 * seconds (a day is 86,400, a week seven days).
 */
export type Duration = { readonly months: number; readonly seconds: number };

const form = /^P(?!$)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** Reads a length of time as ISO 8601 writes it (P2M, P30D, PT24H, P1Y6M). Undefined for anything else. */
export const readDuration = (text: unknown): Duration | undefined => {
  const parts = typeof text === 'string' ? form.exec(text) : null;
  if (parts === null) return undefined;
  const [years, months, weeks, days, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0));
  return {
    months: (years ?? 0) * 12 + (months ?? 0),
    seconds: ((weeks ?? 0) * 7 + (days ?? 0)) * day + (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0),
  };
};

/** Seconds of a day. */
export const day = 86_400;
