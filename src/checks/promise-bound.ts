import type { CheckContext, CheckResult, RegisteredCheck } from '../model/check.ts';
import type { Question } from '../model/result.ts';
import { valueAt } from '../source/pointer.ts';
import { contractIsBlocked, type ExemptBy, scopeNotes, unlessExempt } from './contract-scope.ts';
import { wordIn } from './price-lines.ts';
import { boundWords, departuresOf, type PromiseBound, valueWords } from './promise-departures.ts';
import { ownersElsewhere } from './promise-owners.ts';
import { type Measure, proofOf } from './promise-proof.ts';
import { textAround } from './promise-quote.ts';
import { reservesOf } from './promise-reserves.ts';
import { quoted } from './promise-sentence.ts';
import { buyersPromise, claimedPromise, isBuyersContract, type PromiseValue } from './promise-value.ts';

type Parameters = PromiseBound & {
  readonly promise: string;
  readonly what: string;
  readonly measure: Measure;
  readonly exemptBy?: ExemptBy;
  readonly union?: boolean;
  readonly owners?: boolean;
  /** Words of which one stands in clauses on this subject. */
  readonly about?: readonly string[];
};

const limit = { type: ['string', 'number'] };
const names = { type: 'array', minItems: 1, items: { type: 'string' } };

/** Holds one promise against its bound and against the contract. The subject is the section promises; the contract comes as the file `contract`. */
export const promiseBound: RegisteredCheck<Parameters> = {
  about:
    'Holds a promise against its bound, looks its quote up in the contract and compares the number and unit there with the value; words that take the number back go to a person; where the buyer’s own contract is accepted, the values of the tender file decide.',
  parameters: () => ({
    type: 'object',
    required: ['promise', 'what', 'measure'],
    additionalProperties: false,
    properties: {
      promise: { type: 'string' },
      what: { type: 'string' },
      measure: { enum: ['duration', 'percent', 'words'] },
      atMost: limit,
      atLeast: limit,
      oneOf: names,
      includes: names,
      startsAt: names,
      exemptBy: names,
      union: { type: 'boolean' },
      owners: { type: 'boolean' },
      about: names,
    },
  }),
  run: (context, parameters) => {
    const own = claimedPromise(parameters.promise, context);
    const result = isBuyersContract(context)
      ? byBuyersContract(own, context, parameters)
      : byOwnContract(own, context, parameters);
    const notes = [...(result.notes ?? []), ...(parameters.union ? scopeNotes(context) : [])];
    return unlessExempt({ ...result, notes }, parameters.exemptBy ?? [], context);
  },
};

const byOwnContract = (
  promise: PromiseValue | undefined,
  context: CheckContext,
  { promise: name, what, measure, owners = false, about, ...bound }: Parameters,
): CheckResult => {
  if (promise === undefined) {
    const expected = boundWords(bound);
    return {
      findings: [
        {
          reason: 'missing',
          message: `The bid makes no promise on ${what} (promises.${name}).`,
          ...(expected !== '' && { expected }),
          places: [context.claimed('')],
        },
      ],
      examined: [],
      looked: [],
    };
  }
  const departures = departuresOf(promise, bound, what);
  const blocked = contractIsBlocked(valueAt(context.subject.value, '/contract'));
  const proof = proofOf(promise, what, measure, context.files['contract'] ?? [], blocked);
  return {
    findings: [...departures.findings, ...(owners ? ownersElsewhere(promise, what, context) : []), ...proof.findings],
    questions: [
      ...departures.questions,
      ...proof.questions,
      ...(proof.looked.length > 0 && about !== undefined ? offSubject(promise, what, about, context) : []),
      /* Where only words are compared a person reads the clause anyway. */
      ...(measure === 'words' ? [] : reservesOf(promise, what, bound, context.files['contract'] ?? [])),
    ],
    notes: proof.notes,
    examined: [{ count: 1, unit: 'promises' }],
    looked: proof.looked,
  };
};

/** A number with its unit stands in many clauses: one that names none of the usual words for its subject goes to a person. */
const offSubject = (
  promise: PromiseValue,
  what: string,
  about: readonly string[],
  context: CheckContext,
): readonly Question[] => {
  const text = textAround(context.files['contract'] ?? [], promise.quote ?? '');
  if (text === '' || wordIn(text, about) !== undefined) return [];
  return [
    {
      question: `Is the clause that the bid quotes about ${what}?`,
      why: `It names none of the usual words for it (${about.slice(0, 4).join(', ')} …): ${quoted(text)}`,
      places: [promise.place('quote')],
    },
  ];
};

/** The buyer's contract is the buyer's: what it lacks or gets wrong goes to a person and is never charged to the bidder. */
const byBuyersContract = (
  own: PromiseValue | undefined,
  context: CheckContext,
  { promise: name, what, ...bound }: Parameters,
): CheckResult => {
  const contract = context.claimed('/contract');
  const buyers = buyersPromise(name, context);
  const examined = [{ count: 1, unit: 'promises' }];
  const ask = (question: string, why: string, place: typeof contract): CheckResult => ({
    findings: [],
    questions: [{ question, why, places: [contract, place] }],
    examined,
    looked: [],
  });
  if (buyers === undefined)
    return ask(
      `What does the buyer's contract say on ${what}${boundWords(bound) === '' ? '' : `: is it ${boundWords(bound)}`}?`,
      `The bidder accepts the buyer's own contract, and the tender file gives no value for ${name}.`,
      context.asked('/contract'),
    );
  const { findings, questions } = departuresOf(buyers, bound, what);
  const [wrong] = findings;
  if (wrong !== undefined)
    return ask(
      `Does the buyer's own contract have to be corrected on ${what}?`,
      `The bidder accepts the buyer's contract, and by the tender file this departs: ${wrong.message}`,
      buyers.place(),
    );
  if (own !== undefined && JSON.stringify(own.is) !== JSON.stringify(buyers.is))
    return ask(
      `Which holds for ${what}: ${valueWords(own.is)} as the bid says, or ${valueWords(buyers.is)} as the buyer's contract says?`,
      "The bidder accepts the buyer's own contract and promises something else beside it.",
      own.place('is'),
    );
  return {
    findings: [],
    questions,
    notes: [
      {
        message: `The bidder accepts the buyer's own contract; its value holds: ${valueWords(buyers.is)}.`,
        places: [contract, buyers.place()],
      },
    ],
    examined,
    looked: ['tender'],
  };
};
