import type { InputFile } from '../model/check.ts';
import type { Passage } from '../model/evidence.ts';
import type { Question } from '../model/result.ts';
import { later } from '../source/later.ts';
import { findQuote } from '../source/quote.ts';
import type { PromiseBound } from './promise-departures.ts';
import { placeOf } from './promise-quote.ts';
import {
  boundingWords,
  denialBefore,
  otherTermsFirst,
  overridingWords,
  reserveWords,
} from './promise-reserve-words.ts';
import { isSameButNumbers, quoted, type Sentence, sentenceOf, sentencesIn } from './promise-sentence.ts';
import type { PromiseValue } from './promise-value.ts';

type Reserve = { readonly question: string; readonly why: string; readonly passage: Passage; readonly file: InputFile };

/**
 * What takes a promise back although its words and its number stand in the contract: a bound that points the other way (at
 * least two months, where two are the most), words of effort or denial in the sentence of the quote, another clause that
 * lifts the one that is named, and terms that go before the contract. Each goes to a person, as what clauses mean always does.
 */
export const reservesOf = (
  promise: PromiseValue,
  what: string,
  bound: PromiseBound,
  contract: readonly InputFile[],
): readonly Question[] => {
  const { quote } = promise;
  if (quote === undefined) return [];
  const found = contract.flatMap((file) => {
    const each = findQuote(file.evidence.passages, quote);
    return each === undefined ? [] : [{ file, passage: each.passage, sentence: sentenceOf(each) }];
  });
  const [first] = found;
  if (first === undefined) return [];
  const reserves = [
    /* Of several papers of a contract each may say it in its own way. */
    ...found.flatMap(({ file, passage, sentence }) =>
      inSentence(sentence, what, bound).map((each) => ({ ...each, passage, file })),
    ),
    ...elsewhere(promise, what, first.sentence.all, contract),
  ];
  return reserves.map(({ question, why, file, passage }) => ({
    question,
    why,
    places: [promise.place('quote'), placeOf(file, passage)],
  }));
};

const inSentence = (
  { before, all, near }: Sentence,
  what: string,
  { atMost, atLeast }: PromiseBound,
): readonly { readonly question: string; readonly why: string }[] => {
  const wrong = atMost !== undefined ? boundingWords.least : atLeast !== undefined ? boundingWords.most : undefined;
  const turned = wrong?.().exec(near)?.[0];
  const reserve = reserveWords().flatMap((words) => words.exec(all)?.[0] ?? [])[0] ?? denialBefore().exec(before)?.[0];
  return [
    ...(turned === undefined
      ? []
      : [
          {
            question: `Does the clause bound ${what} on the side that is asked for?`,
            why: `It says "${turned}", which bounds the other side: "${all.trim()}"`,
          },
        ]),
    ...(reserve === undefined
      ? []
      : [
          {
            question: `Does the clause bind the vendor to ${what}?`,
            why: `Its sentence says "${reserve.trim()}": "${all.trim()}"`,
          },
        ]),
  ];
};

/**
 * Other sentences of the contract: those that say the same with other numbers, that lift the clause by its number, and that
 * put other terms before the contract.
 */
const elsewhere = (
  { clause }: PromiseValue,
  what: string,
  own: string,
  contract: readonly InputFile[],
): readonly Reserve[] =>
  contract.flatMap((file) =>
    file.evidence.passages.flatMap((passage): Reserve[] => {
      const sentences = sentencesIn(passage.text);
      const first = sentences.find((each) => otherTermsFirst().test(each));
      const other = sentences.find((each) => isSameButNumbers(own, each));
      const lifted = sentences.find((each) => overridingWords().test(each) && namesClause(each, clause));
      return [
        ...(first === undefined
          ? []
          : [
              {
                question: 'Which terms go before the contract, and do they say the same?',
                why: said(first),
                passage,
                file,
              },
            ]),
        ...(other === undefined
          ? []
          : [{ question: `Which sentence holds for ${what}?`, why: said(other), passage, file }]),
        ...(lifted === undefined
          ? []
          : [{ question: `Does this lift the clause on ${what}?`, why: said(lifted), passage, file }]),
      ];
    }),
  );

const said = (sentence: string): string => `The contract says elsewhere: ${quoted(sentence)}`;

const reference = later(
  () =>
    /(?<!\p{L})(?:clauses?|articles?|sections?|art\.|artikel(?:en)?|cláusulas?|artículos?|§+|Ziffer|Nummer)\s*(\d+(?:\.\d+)*)(?:\s*(?:to|-|–|until|tot en met|t\/m|à|bis|a)\s*(\d+(?:\.\d+)*))?/giu,
);

/** Whether a sentence names a clause by its number, one that it is a part of, or a range that holds it. */
const namesClause = (sentence: string, clause: string | undefined): boolean => {
  const own = /\d+(?:\.\d+)*/.exec(clause ?? '')?.[0];
  if (own === undefined) return false;
  return [...sentence.matchAll(reference())].some(([, from = '', to]) => {
    if (own === from || own.startsWith(`${from}.`)) return true;
    const chapter = Number(own.split('.')[0]);
    return (
      to !== undefined && !to.includes('.') && !from.includes('.') && chapter >= Number(from) && chapter <= Number(to)
    );
  });
};
