const longest = 120;

/** A value as a report shows it: texts in quotes, lists and groups as short JSON; cut at 120 characters. */
export const printedValue = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
};
