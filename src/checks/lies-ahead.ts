/**
 * Whether a date (YYYY, YYYY-MM, YYYY-MM-DD, or a time that begins so) lies after the day of the judgement (YYYY-MM-DD), so that
 * it can be no age. A day of grace, since the day begins at other times in other places. Of a date in any other form: false.
 */
export const liesAhead = (date: string, asOf: string): boolean => {
  if (!/^\d{4}(?!\d)/.test(date)) return false;
  const latest = new Date(Date.parse(`${asOf}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  const day = date.slice(0, 10);
  return day > latest.slice(0, day.length);
};
