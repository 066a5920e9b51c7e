import type { InputFile } from '../model/check.ts';
import type { Finding, Note, Question } from '../model/result.ts';
import { compareDurations } from './duration-compare.ts';
import { type Amount, amountsIn } from './duration-in-text.ts';
import { readDuration } from './duration-iso.ts';
import { amountWords } from './duration-words.ts';
import { valueWords } from './promise-departures.ts';
import { type ContractText, quoteIn, sectionsOf, standsElsewhere } from './promise-quote.ts';
import type { PromiseValue } from './promise-value.ts';

/** What the contract shows of a promise. `looked`: the files in which its words were found. */
export type PromiseProof = {
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
  readonly notes: readonly Note[];
  readonly looked: readonly string[];
};

/** How a promise is compared with its clause: a number with its unit, only the words, or no more than that these stand there. */
export type Measure = 'duration' | 'percent' | 'words' | 'place';

/**
 * Looks a promise up in the contract: the quote must stand there, and carry the same number and unit as the value.
 * What the words mean is not judged; the paragraph goes into the report. `blocked`: a file of the contract could not be
 * read, or is faulty and told already, so that a quote that is not found shows nothing.
 */
export const proofOf = (
  promise: PromiseValue,
  what: string,
  measure: Measure,
  contract: readonly InputFile[],
  blocked: boolean,
): PromiseProof => {
  const found = promise.quote === undefined ? undefined : quoteIn(contract, promise.quote);
  if (found === undefined) return notFound(promise, what, measure, contract, blocked);
  const findings: Finding[] = [];
  const questions: Question[] = [];
  const quote = promise.quote ?? '';
  const places = [promise.place('is'), found.place];
  const counted = measure === 'duration' || measure === 'percent';
  const agreement = counted ? agreementOf(promise.is, quote) : undefined;
  if (agreement?.state === 'other')
    findings.push({
      reason: 'contradicted',
      message: `The bid claims ${valueWords(promise.is)} for ${what}; the clause that it quotes says ${agreement.says}.`,
      expected: valueWords(promise.is),
      found: agreement.says,
      places,
    });
  else if (agreement?.state === 'unsure')
    questions.push({
      question: `Does the contract promise ${valueWords(promise.is)} for ${what}?`,
      why: `The words of the clause are found, but ${agreement.why}: "${found.paragraph}"`,
      places,
    });
  else if (measure === 'words' && isTooShort(quote))
    findings.push({
      reason: 'unproven',
      message: `The quote "${quote}" is too short to show ${what}. Quote the whole sentence of the clause.`,
      places: [promise.place('quote'), found.place],
    });
  else if (measure === 'words')
    /* A clause that says the opposite is found by its words just as well: without a number to compare, a person reads it. */
    questions.push({
      question: `Does this clause show ${what}, as the bid claims (${valueWords(promise.is)})?`,
      why: `The words are found in the contract; what they mean, only a person can tell: "${found.paragraph}"`,
      places,
    });
  const elsewhere = promise.clause !== undefined && standsElsewhere(found, promise.clause);
  if (elsewhere)
    questions.push({
      question: `Which clause is meant for ${what}: ${promise.clause}, or the one in which the quoted words stand?`,
      why: `The bid names clause ${promise.clause}; its words stand under another number: "${found.paragraph}"`,
      places: [promise.place('clause'), found.place],
    });
  const clause = promise.clause === undefined || elsewhere ? 'The quote' : `Clause ${promise.clause}`;
  return {
    findings,
    questions,
    /* A finding or a question prints the words of the clause itself. */
    notes:
      findings.length + questions.length > 0
        ? []
        : [
            {
              message: `${clause} is found in ${found.file.attachment.file}; its meaning is not judged: "${found.paragraph}"`,
              places,
            },
          ],
    looked: [found.file.attachment.id],
  };
};

const notFound = (
  promise: PromiseValue,
  what: string,
  measure: Measure,
  contract: readonly InputFile[],
  blocked: boolean,
): PromiseProof => {
  const { quote, clause } = promise;
  const nothing = { findings: [], questions: [], notes: [], looked: [] };
  const other =
    clause === undefined || measure === 'words' || measure === 'place'
      ? undefined
      : otherThan(promise.is, sectionsOf(contract, clause));
  if (other)
    return {
      ...nothing,
      findings: [
        {
          reason: 'contradicted',
          message: `The bid claims ${valueWords(promise.is)} for ${what}; clause ${clause} of the contract says ${other.says}.`,
          expected: valueWords(promise.is),
          found: other.says,
          places: [promise.place('is'), other.place],
        },
      ],
    };
  /* Without clause and quote nothing leads a person to the place either. */
  if (blocked && (quote ?? clause) !== undefined) return nothing;
  const file = contract.map(({ attachment }) => attachment.file).join(', ');
  const message =
    contract.length === 0
      ? `Only the manifest says so: no contract is attached that shows ${what}.`
      : quote === undefined
        ? `The bid quotes no words of ${file} that show ${what}${clause === undefined ? '' : `, only the number ${clause}`}.`
        : `The words that the bid quotes for ${what} do not stand in ${file}: "${quote}".`;
  return {
    ...nothing,
    findings: [
      {
        reason: 'unproven',
        message,
        expected: 'the contract, with the number of the clause and a quote from it',
        places: [promise.place(quote === undefined ? undefined : 'quote')],
        ...(contract.length === 0 && { cause: 'no contract' }),
      },
    ],
  };
};

type Agreement =
  | { readonly state: 'same' }
  | { readonly state: 'other'; readonly says: string }
  | { readonly state: 'unsure'; readonly why: string };

/** Compares a value with the numbers of a quote. Several different numbers, or none, are for a person. */
const agreementOf = (is: unknown, quote: string): Agreement => {
  const amounts = amountsIn(quote).filter((amount) => (amount.kind === 'percent') === (typeof is === 'number'));
  const [first] = amounts;
  if (first === undefined) return { state: 'unsure', why: 'they name no number with its unit' };
  const says = amounts.map(amountWords).join(' and ');
  const same = amounts.map((amount) => isSame(is, amount));
  if (same.every((each) => each === false)) return { state: 'other', says };
  if (amounts.length > 1) return { state: 'unsure', why: `they name several (${says})` };
  return same[0] === true
    ? { state: 'same' }
    : { state: 'unsure', why: `they say ${says}, which the calendar decides` };
};

/** Whether an amount is the value; undefined where the calendar decides. */
const isSame = (is: unknown, amount: Amount): boolean | undefined => {
  if (amount.kind === 'percent') return amount.value === is;
  const duration = readDuration(is);
  if (amount.kind !== 'duration' || duration === undefined) return undefined;
  const compared = compareDurations(duration, amount.duration);
  return compared === 'equal' ? true : compared === 'depends' ? undefined : false;
};

/** What the sections of a clause say, where all of them name numbers and none of these can be the value. */
const otherThan = (
  is: unknown,
  sections: readonly ContractText[],
): { says: string; place: ContractText['place'] } | undefined => {
  const read = sections.map((section) => ({ section, agreement: agreementOf(is, section.paragraph) }));
  const [first] = read;
  if (first === undefined || first.agreement.state !== 'other') return undefined;
  if (read.some(({ agreement }) => agreement.state !== 'other')) return undefined;
  return { says: first.agreement.says, place: first.section.place };
};

/** A single word is found in any contract. */
const isTooShort = (quote: string): boolean => (quote.match(/[\p{L}\p{N}]+/gu) ?? []).length < 3;
