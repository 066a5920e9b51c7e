import type { CheckContext, InputFile, RegisteredCheck } from '../model/check.ts';
import type { Finding, Question } from '../model/result.ts';
import { matches } from '../source/pointer.ts';
import { filesOfKind } from './files-of-kind.ts';
import { liesAhead } from './lies-ahead.ts';

type Parameters = { readonly standard: string; readonly words: readonly string[] };

/**
 * A certificate names the standard, a holder that the bid knows, and a day that is not over on the day of judgement. Whether
 * one of which all days are still to come holds already is for a person, and whether its scope is the offered service. Takes `certificate`.
 */
export const mimsCertificate: RegisteredCheck<Parameters> = {
  about: 'Looks in a certificate for the standard, for a holder that the bid names, and for a last day.',
  parameters: () => ({
    type: 'object',
    required: ['standard', 'words'],
    properties: { standard: { type: 'string' }, words: { type: 'array', items: { type: 'string' }, minItems: 1 } },
    additionalProperties: false,
  }),
  run: (context, { standard, words }) => {
    const files = context.files['certificate'] ?? [];
    const holders = holdersOf(context);
    const judged = files.map((file) => ({ file, ...judge(file, holders, words, context.dates.asOf) }));
    const good = judged.filter(({ names, holder, last }) => names && holder !== undefined && last !== 'over');
    const [first] = judged;
    const asked = good.flatMap(({ file, begins }) => (begins === undefined ? [] : [notYet(file, begins, context)]));
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
  readonly last: 'over' | 'running' | 'unknown';
  /** The first of several days, where all of them are still to come. */
  readonly begins: string | undefined;
};

const judge = (
  file: InputFile,
  holders: readonly string[],
  words: readonly string[],
  asOf: string,
): Omit<Judged, 'file'> => {
  const text = plain(file.evidence.passages.map((passage) => passage.text).join('\n'));
  const dates = filesOfKind([file], 'document').flatMap(({ facts }) => facts.dates ?? []);
  const sorted = [...dates].sort();
  const [earliest, latest] = [sorted[0], sorted.at(-1)];
  return {
    names: words.some((word) => text.includes(plain(word))),
    holder: holders.find((holder) => text.includes(plain(holder))),
    last: latest === undefined ? 'unknown' : latest < asOf ? 'over' : 'running',
    begins: earliest !== latest && earliest !== undefined && liesAhead(earliest, asOf) ? earliest : undefined,
  };
};

const notYet = (file: InputFile, begins: string, { dates }: CheckContext): Question => ({
  question: `Does ${file.attachment.file} hold on ${dates.asOf} already, and does its scope cover the offered service?`,
  why: `All days that it names lie after that day, the first one is ${begins}.`,
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
  { file, names, holder, last }: Judged,
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
    message: `${file.attachment.file} speaks of no day that is still to come${last === 'over' ? ', so it has run out' : ''}.`,
    expected: 'a certificate that is valid on the day of the judgement',
    places: [place],
  };
};
