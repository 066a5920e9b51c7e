import type { InputFile } from '../model/check.ts';
import type { Question } from '../model/result.ts';
import { later } from '../source/later.ts';
import { wordIn } from './price-lines.ts';
import { placeOf } from './promise-quote.ts';
import { quoted, sentencesIn } from './promise-sentence.ts';

/** An amount of money that is not nothing, a rate by the hour or day, or rates that are told elsewhere. */
const charge = later(() => {
  const currency =
    '(?:€|£|\\$|zł|Kč|(?:EUR|USD|GBP|CHF|SEK|DKK|NOK|PLN|CZK|HUF|RON|BGN|euros?|francs?|Franken|kronor|kroner)(?!\\p{L}))';

  /* A number that is not nothing, with its thousands apart: 5,000 and 5 000. */
  const number = "(?=[\\d., '’]*[1-9])\\d[\\d.,]*(?:[\\s'’]\\d{3}(?!\\d)[\\d.,]*)*";
  return new RegExp(
    `${currency}\\s*(?=[\\d.,]*[1-9])\\d|(?<![\\d.,]|\\d[\\s'’])${number} ?[-–—]{0,2} ?${currency}|(?<!\\p{L})(?:(?:hourly|daily) (?:rate|fee)|(?:current|applicable|usual|standard|prevailing) (?:rates|fees|prices|tariffs)|(?:uur|dag)tarie|(?:geldende|gebruikelijke) tarieven|tarifs? (?:horaire|journalier|en vigueur)|(?:Stunden|Tages)s[aä]tz|geltenden? (?:Preise|Sätze)|tarifas? (?:horaria|diaria|vigente))`,
    'iu',
  );
});

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
      sentencesIn(passage.text)
        .filter((sentence) => charge().test(sentence))
        .filter((sentence) => wordIn(sentence, words) !== undefined && wordIn(sentence, never) === undefined)
        .map((sentence) => ({
          question: `Does the contract charge for ${what} after all?`,
          why: `The contract says: ${quoted(sentence)}`,
          places: [placeOf(file, passage)],
        })),
    ),
  );
