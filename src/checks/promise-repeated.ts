import type { CheckContext, InputFile, RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { compareDurations } from './duration-compare.ts';
import { amountsIn } from './duration-in-text.ts';
import { type Duration, readDuration } from './duration-iso.ts';
import { amountWords, durationWords } from './duration-words.ts';
import { wordIn } from './price-lines.ts';
import { placeOf } from './promise-quote.ts';
import { sentencesIn } from './promise-sentence.ts';
import { claimedPromise } from './promise-value.ts';

type Repeated = {
  readonly promise: string;
  readonly what: string;
  readonly file: string;
  readonly words: readonly string[];
  readonly only?: 'longer' | 'shorter';
};
type Parameters = { readonly repeated: readonly Repeated[] };

const text = { type: 'string', minLength: 1 };

/**
 * Papers beside the contract that speak of a promised time name the same time: a sentence with one of the `words` that names
 * one length of time alone is held against the promise, in one direction where `only` says so. The subject is the section
 * promises; takes the files that `repeated` names.
 */
export const promiseRepeated: RegisteredCheck<Parameters> = {
  about: 'Compares lengths of time in papers beside the contract with the promises that they repeat.',
  parameters: () => ({
    type: 'object',
    required: ['repeated'],
    additionalProperties: false,
    properties: {
      repeated: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          required: ['promise', 'what', 'file', 'words'],
          additionalProperties: false,
          properties: {
            promise: text,
            what: text,
            file: text,
            words: { type: 'array', minItems: 1, items: text },
            only: { enum: ['longer', 'shorter'] },
          },
        },
      },
    },
  }),
  run: (context, { repeated }) => {
    const files = [...new Set(repeated.flatMap(({ file }) => context.files[file] ?? []))];
    return {
      findings: repeated.flatMap((each) =>
        (context.files[each.file] ?? []).flatMap((file) => departures(context, file, each)),
      ),
      examined: [{ count: files.length, unit: 'documents' }],
      looked: files.map(({ attachment }) => attachment.id),
    };
  },
};

const departures = (
  context: CheckContext,
  file: InputFile,
  { promise: name, what, words, only }: Repeated,
): Finding[] => {
  const promise = claimedPromise(name, context);
  const promised = readDuration(promise?.is);
  if (promise === undefined || promised === undefined) return [];
  return file.evidence.passages.flatMap((passage) =>
    sentencesIn(passage.text)
      .filter((sentence) => wordIn(sentence, words) !== undefined)
      .flatMap((sentence): Finding[] => {
        const amounts = amountsIn(sentence).filter(({ kind }) => kind === 'duration');
        const [amount] = amounts;
        if (amounts.length !== 1 || amount?.kind !== 'duration' || !departs(amount.duration, promised, only)) return [];
        return [
          {
            reason: 'contradicted',
            message: `The bid promises ${durationWords(promised)} for ${what}; ${file.attachment.file} says ${amountWords(amount)}.`,
            expected: durationWords(promised),
            found: amountWords(amount),
            places: [promise.place('is'), placeOf(file, passage)],
          },
        ];
      }),
  );
};

const departs = (found: Duration, promised: Duration, only: Repeated['only']): boolean => {
  const compared = compareDurations(found, promised);
  return only === undefined ? compared === 'longer' || compared === 'shorter' : compared === only;
};
