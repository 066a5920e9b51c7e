/** A date in the form of ISO 8601 (`2026-06-12`, or `2026-06` where no day is given), or the sentence that says why it is not sure. */
export type ReadDate = { readonly iso: string } | { readonly problem: string };

/**
 * Reads a date as people write it: ISO 8601 (also with a time), `12 June 2026`, `June 12, 2026`, `June 2026` in the
 * languages below, `31.8.2026`, and `8/31/2021` where only one order is possible. `3/4/2026` is refused, never guessed.
 */
export const readDate = (text: string): ReadDate => {
  const written = text.trim();
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[T ]\d{2}:\d{2}.*)?$/.exec(written);
  if (iso) return made(iso[1], iso[2], iso[3], written);
  const yearFirst = /^(\d{4})[/.](\d{1,2})(?:[/.](\d{1,2}))?$/.exec(written);
  if (yearFirst) return made(yearFirst[1], yearFirst[2], yearFirst[3], written);
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(written);
  if (dotted) return made(dotted[3], dotted[2], dotted[1], written);
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(written);
  if (slashed) return slashedDate(Number(slashed[1]), Number(slashed[2]), slashed[3], written);
  return worded(written);
};

const slashedDate = (first: number, second: number, year: string | undefined, written: string): ReadDate => {
  if (first > 12) return made(year, String(second), String(first), written);
  if (second > 12 || first === second) return made(year, String(first), String(second), written);
  return { problem: `the date ${written} can be read in two ways; write it as YYYY-MM-DD` };
};

const worded = (written: string): ReadDate => {
  const words = written
    .toLowerCase()
    .replace(/[,.]/g, ' ')
    .split(/\s+/)
    .filter((word) => !/^(of|de|der|the)$/.test(word));
  const year = words.find((word) => /^\d{4}$/.test(word));
  const month = words.map(monthOf).find((number) => number !== undefined);
  const day = words
    .map((word) => /^(\d{1,2})(st|nd|rd|th|er|e|º|ª)?$/.exec(word)?.[1])
    .find((number) => number !== undefined);
  const known = words.every(
    (word) => word === year || monthOf(word) !== undefined || /^\d{1,2}(st|nd|rd|th|er|e|º|ª)?$/.test(word),
  );
  if (year === undefined || month === undefined || !known || words.length > 3)
    return {
      problem: `${JSON.stringify(written.slice(0, 40))} is not a date that can be read for sure; write it as YYYY-MM-DD`,
    };
  return made(year, String(month), day, written);
};

const made = (
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  written: string,
): ReadDate => {
  const [y, m, d] = [Number(year), Number(month), day === undefined ? 1 : Number(day)];
  const date = new Date(Date.UTC(y, m - 1, d));
  if (m < 1 || m > 12 || date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d)
    return { problem: `there is no such day as ${written.slice(0, 40)}` };
  const two = (number: number) => String(number).padStart(2, '0');
  return { iso: `${year}-${two(m)}${day === undefined ? '' : `-${two(d)}`}` };
};

const monthOf = (word: string): number | undefined => {
  const index = months.findIndex((names) => ` ${names} `.includes(` ${word} `));
  return index === -1 ? undefined : index + 1;
};

/** Names of the months in English, Dutch, French, German, Spanish, Italian and Portuguese, and their short forms. */
const months: readonly string[] = [
  'january jan januari janvier januar jänner enero gennaio janeiro',
  'february feb februari février fevrier februar febrero febbraio fevereiro',
  'march mar maart mrt mars märz maerz marzo março marco',
  'april apr avril abril aprile',
  'may mei mai mayo maggio maio',
  'june jun juni juin junio giugno junho',
  'july jul juli juillet julio luglio julho',
  'august aug augustus août aout agosto',
  'september sep sept septembre septiembre settembre setembro',
  'october oct oktober okt octobre octubre ottobre outubro',
  'november nov novembre noviembre novembro',
  'december dec dezember dez décembre decembre diciembre dicembre dezembro',
];

/**
 * Finds the dates that a text names, in the form of ISO 8601, each once, in the order of their appearance; only forms
 * that can be read for sure, to the day. Stops at `most`.
 */
export const findDates = (text: string, most = 50): readonly string[] => {
  const found = new Set<string>();
  for (const [written] of text.matchAll(dateForms())) {
    const date = readDate(written);
    if ('iso' in date && date.iso.length === 10) found.add(date.iso);
    if (found.size >= most) break;
  }
  return [...found];
};

/* Within a function: the tables of Unicode behind it are built when it is written. */
const dateForms = (): RegExp =>
  /\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{4}\b|\b\d{1,2}(?:st|nd|rd|th|er)?\.?\s(?:of\s|de\s)?\p{L}{3,10}\.?\s(?:de\s)?\d{4}\b|\b\p{L}{3,10}\s\d{1,2}(?:st|nd|rd|th)?,\s\d{4}\b/gu;
