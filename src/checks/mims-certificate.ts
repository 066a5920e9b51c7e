import type { CheckContext, InputFile, RegisteredCheck } from '../model/check.ts';
import type { Finding, Question } from '../model/result.ts';
import { matches } from '../source/pointer.ts';
import { daysOf, linesOf } from './certificate-days.ts';
import { liesAhead } from './lies-ahead.ts';

type Parameters = {
  readonly standard: string;
  readonly words: readonly string[];
  readonly endWords: readonly string[];
};

/**
 * A certificate names the standard and a holder that the bid knows, and has not run out: no day that it calls its end (with one of
 * `endWords`) is over while it names none to come. One that names only days that are over, such as that of its issue, or only such as are
 * still to come, is for a person, and so is whether its scope is the offered service. Takes `certificate`.
 */
export const mimsCertificate: RegisteredCheck<Parameters> = {
  about: 'Looks in a certificate for the standard, for a holder that the bid names, and for a last day.',
  parameters: () => ({
    type: 'object',
    required: ['standard', 'words', 'endWords'],
    properties: { standard: { type: 'string' }, words: wordList, endWords: wordList },
    additionalProperties: false,
  }),
  run: (context, { standard, words, endWords }) => {
    const files = context.files['certificate'] ?? [];
    const holders = holdersOf(context);
    const judged = files.map((file) => ({ file, ...judge(file, holders, words, endWords, context.dates.asOf) }));
    const good = judged.filter(({ names, holder, over }) => names && holder !== undefined && over === undefined);
    const [first] = judged;
    const asked = good.flatMap(({ file, doubt }) => (doubt === undefined ? [] : [doubtful(file, doubt, context)]));
    return {
      findings: good.length > 0 || first === undefined ? [] : [finding(first, standard, holders, context)],
      questions: good.length > asked.length ? [] : asked,
      examined: [{ count: files.length, unit: 'certificates' }],
      looked: good.map(({ file }) => file.attachment.id),
    };
  },
};

type Judged = {
  readonly file: InputFile;
  readonly names: boolean;
  readonly holder: string | undefined;
  /** The day that it calls its end, where that is over and no other day is to come. */
  readonly over: string | undefined;
  /** What its days leave open, as a sentence. */
  readonly doubt: string | undefined;
};

const wordList = { type: 'array', items: { type: 'string', minLength: 2 }, minItems: 1 } as const;

const judge = (
  file: InputFile,
  holders: readonly string[],
  words: readonly string[],
  endWords: readonly string[],
  asOf: string,
): Omit<Judged, 'file'> => {
  const lines = linesOf(file);
  const text = plain(lines.join('\n'));
  const { named, end } = daysOf(lines, endWords);
  const [first, last] = [named[0], named.at(-1)];
  const past = last !== undefined && last < asOf;
  return {
    names: words.some((word) => text.includes(plain(word))),
    holder: holders.find((holder) => text.includes(plain(holder))),
    over: past ? end : undefined,
    doubt:
      past && end === undefined
        ? `No day until which it holds could be read for sure; the latest day that it names is ${last}.`
        : first !== undefined && first !== last && liesAhead(first, asOf)
          ? `All days that it names lie after that day, the first one is ${first}.`
          : undefined,
  };
};

const doubtful = (file: InputFile, why: string, { dates }: CheckContext): Question => ({
  question: `Does ${file.attachment.file} hold on ${dates.asOf}, and does its scope cover the offered service?`,
  why,
  places: [file.shown('')],
});

/** The names under which a certificate may stand: the vendor's, its partners', and those of products that the system is built on. */
const holdersOf = ({ bid }: CheckContext): readonly string[] =>
  [
    ['vendor', 'name'],
    ['partners', '*', 'name'],
    ['system', 'builtOn', '*', 'by'],
  ].flatMap((keys) =>
    matches(bid.root, keys).flatMap(({ value }) => (typeof value === 'string' && value.length > 2 ? [value] : [])),
  );

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ');

const finding = (
  { file, names, holder, over }: Judged,
  standard: string,
  holders: readonly string[],
  context: CheckContext,
): Finding => {
  const place = file.shown('');
  if (!names)
    return {
      reason: 'invalid',
      message: `${file.attachment.file} does not name ${standard}.`,
      expected: `a certificate on ${standard}`,
      places: [place],
    };
  if (holder === undefined)
    return {
      reason: 'contradicted',
      message: `${file.attachment.file} names neither the vendor nor a partner.`,
      expected: holders.join(' or '),
      places: [context.claimed('#/vendor/name'), place],
    };
  return {
    reason: 'unmet',
    message: `${file.attachment.file} ran out on ${over}.`,
    expected: 'a certificate that is valid on the day of the judgement',
    places: [place],
  };
};
