import type { InputFile } from '../model/check.ts';
import type { Question } from '../model/result.ts';
import { wordIn } from './price-lines.ts';
import { placeOf } from './promise-quote.ts';

const currency = '(?:€|£|\\$|(?:EUR|USD|GBP|CHF|euros?|francs?|Franken)(?!\\p{L}))';

/** An amount of money that is not nothing, or a rate by the hour or day. */
const charge = new RegExp(
  `${currency}\\s*(?=[\\d.,]*[1-9])\\d|(?<![\\d.,])(?=[\\d.,]*[1-9])\\d[\\d.,]*\\s*${currency}|(?<!\\p{L})(?:hourly|daily) (?:rate|fee)|(?<!\\p{L})(?:uur|dag)tarie|(?<!\\p{L})tarif (?:horaire|journalier)|(?<!\\p{L})(?:Stunden|Tages)s[aä]tz|(?<!\\p{L})tarifa (?:horaria|diaria)`,
  'iu',
);

/**
 * Sentences of the contract that name a charge beside words for what must be free: the price table is only one of the papers
 * that may ask for money. Those with words of `never` are about something else. A person reads them.
 */
export const chargesInContract = (
  contract: readonly InputFile[],
  what: string,
  words: readonly string[],
  never: readonly string[],
): readonly Question[] =>
  contract.flatMap((file) =>
    file.evidence.passages.flatMap((passage) =>
      passage.text
        .split(/(?<=[.;])\s+/)
        .filter((sentence) => charge.test(sentence))
        .filter((sentence) => wordIn(sentence, words) !== undefined && wordIn(sentence, never) === undefined)
        .map((sentence) => ({
          question: `Does the contract charge for ${what} after all?`,
          why: `The contract says: "${sentence.replace(/\s+/g, ' ').trim().slice(0, 240)}"`,
          places: [placeOf(file, passage)],
        })),
    ),
  );
