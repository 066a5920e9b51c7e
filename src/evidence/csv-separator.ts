/** The characters that separate fields in the wild. */
export const separators = [',', ';', '\t', '|'] as const;
export type Separator = (typeof separators)[number];

/**
 * Finds the separator of a text by its first lines: the one that gives two fields or more, the same number in (nearly)
 * every record. Quoted fields are stepped over. Undefined where the text is no table.
 */
export const findSeparator = (text: string): Separator | undefined => {
  /* The outline of a city in one field is longer than the beginning that tells all other tables. */
  for (const length of [20_000, 2_000_000]) {
    const counted = countedIn(text, length);
    if (counted.some(({ counts }) => counts.length > 1) || length >= text.length) return bestOf(counted);
  }
  return undefined;
};

type Counted = { readonly separator: Separator; readonly counts: readonly number[] };

const countedIn = (text: string, length: number): readonly Counted[] =>
  separators.map((separator) => ({
    separator,
    counts: fieldCounts(text.slice(0, length), separator, length >= text.length),
  }));

const bestOf = (counted: readonly Counted[]): Separator | undefined => {
  let best: { readonly separator: Separator; readonly fields: number } | undefined;
  for (const { separator, counts } of counted) {
    const [fields = 0] = counts;
    if (counts.length < 2 || fields < 2) continue;
    const same = counts.filter((count) => count === fields).length;
    if (same / counts.length < 0.8 || same < 2) continue;
    if (best === undefined || fields > best.fields) best = { separator, fields };
  }
  return best?.separator;
};

const fieldCounts = (head: string, separator: Separator, whole: boolean): readonly number[] => {
  const counts: number[] = [];
  let fields = 1;
  let quoted = false;
  let empty = true;
  for (let at = 0; at < head.length && counts.length < 50; at++) {
    const character = head[at];
    if (character === '"') quoted = !quoted;
    if (quoted) continue;
    if (character === '\n' || (character === '\r' && head[at + 1] !== '\n')) {
      if (!empty) counts.push(fields);
      fields = 1;
      empty = true;
    } else {
      if (character === separator) fields++;
      if (character !== '\r') empty = false;
    }
  }
  if (!empty && whole && !quoted) counts.push(fields);
  return counts;
};

/** Whether a text looks like a table of one column: a name in the first line, then short values without sentences, or any sign and then numbers. */
export const isSingleColumn = (text: string): boolean => {
  const [header = '', ...values] = text.slice(0, 5_000).trimEnd().split(/\r?\n/).slice(0, 20);
  if (values.length === 0) return false;
  if (/^[^\s:,;|{}<>"]{1,40}$/.test(header) && values.every((value) => /^[+-]?\d+(\.\d+)?$/.test(value))) return true;
  return (
    /^[A-Za-z_]\w*$/.test(header) && values.every((value) => value.length <= 60 && !/[:,;|\t{}<>]|[.!?]$/.test(value))
  );
};
