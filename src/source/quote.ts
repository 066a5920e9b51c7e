/** Where a quote stands: the passage in which it begins, the stretch of its text, and all passages that it goes through. */
export type FoundQuote<T> = {
  readonly passage: T;
  /** The place of that passage in the list, from 0. */
  readonly index: number;
  /** The stretch in that passage's text, in code units; a quote that goes on in the next passage reaches to the end of this one. */
  readonly start: number;
  readonly length: number;
  readonly through: readonly T[];
};

/**
 * Looks a quote up in passages, in order, and gives the first place. Only letters and digits are compared, without case and accents:
 * white space, hyphenation at line ends, quotation marks, Markdown marks and punctuation are forgiven; but the quote must
 * begin and end where words do, and digits that are apart stay apart, so that `30 days` is not found in `130 days`, nor
 * `99.8` in `998`. A quote may cross from one passage into the next. Linear in the length of the passages.
 */
export const findQuote = <T extends { readonly text: string }>(
  passages: readonly T[],
  quote: string,
): FoundQuote<T> | undefined => {
  const wanted: string[] = [];
  fold(quote, (unit) => wanted.push(unit));
  if (wanted.length === 0) return undefined;
  const back = failures(wanted);
  const begins = { passage: new Int32Array(wanted.length), offset: new Int32Array(wanted.length) };
  let matched = 0;
  let count = 0;
  let found: FoundQuote<T> | undefined;
  let apart: boolean | undefined;

  for (let index = 0; index < passages.length && found === undefined; index++) {
    const { text } = passages[index] as T;
    apart = fold(
      text,
      (unit, offset, end) => {
        while (matched > 0 && wanted[matched] !== unit) matched = back[matched - 1] ?? 0;
        if (wanted[matched] === unit) matched++;
        begins.passage[count % wanted.length] = index;
        begins.offset[count % wanted.length] = offset;
        count++;
        if (matched < wanted.length || found !== undefined) return;
        const first = count % wanted.length;
        found = place(passages, begins.passage[first] ?? 0, begins.offset[first] ?? 0, index, end);
        matched = back[matched - 1] ?? 0;
      },
      apart,
    );
  }
  return found;
};

const place = <T extends { readonly text: string }>(
  passages: readonly T[],
  index: number,
  start: number,
  last: number,
  end: number,
): FoundQuote<T> | undefined => {
  const passage = passages[index] as T;
  const closing = (passages[last] as T).text;
  if (isWord(passage.text.slice(Math.max(0, start - 1), start)) || isWord(closing.slice(end, end + 1)))
    return undefined;
  const length = (index === last ? end : passage.text.trimEnd().length) - start;
  return { passage, index, start, length: Math.max(1, length), through: passages.slice(index, last + 1) };
};

const isWord = (character: string): boolean => /^[\p{L}\p{N}]$/u.test(character);

/** How far to fall back after a mismatch (Knuth, Morris, Pratt), so that no character is looked at twice. */
const failures = (wanted: readonly string[]): readonly number[] => {
  const back = [0];
  let length = 0;
  for (let index = 1; index < wanted.length; index++) {
    while (length > 0 && wanted[index] !== wanted[length]) length = back[length - 1] ?? 0;
    if (wanted[index] === wanted[length]) length++;
    back.push(length);
  }
  return back;
};

/**
 * Gives each letter and digit of a text in its plainest form (without accents, lower case) with where it begins and ends, and a mark
 * where digits are apart. Takes and returns whether a digit came last, and something else after it.
 */
const fold = (
  text: string,
  give: (unit: string, offset: number, end: number) => void,
  after?: boolean,
): boolean | undefined => {
  let apart = after === undefined ? undefined : true;
  let offset = 0;
  for (const character of text) {
    const end = offset + character.length;
    const code = character.charCodeAt(0);
    const plain = code < 128 ? character.toLowerCase() : character.normalize('NFKD').toLowerCase();
    for (const unit of plain) {
      if (!isLetterOrDigit(unit)) {
        if (apart !== undefined) apart = true;
        continue;
      }
      const digit = isDigit(unit);
      if (digit && apart === true) give('·', offset, end);
      give(unit, offset, end);
      apart = digit ? false : undefined;
    }
    offset = end;
  }
  return apart;
};

const isDigit = (unit: string): boolean => (unit >= '0' && unit <= '9') || (unit > '\x7f' && /\p{N}/u.test(unit));

const isLetterOrDigit = (unit: string): boolean => {
  const code = unit.charCodeAt(0);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
  return /[\p{L}\p{N}]/u.test(unit);
};
