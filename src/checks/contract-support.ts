import type { CheckContext, RegisteredCheck } from '../model/check.ts';
import type { Finding, Question } from '../model/result.ts';
import { valueAt } from '../source/pointer.ts';
import { readDate } from '../source/read-date.ts';
import { contractIsBlocked } from './contract-scope.ts';
import { proofOf } from './promise-proof.ts';
import { claimedPromise, isBuyersContract, type PromiseValue } from './promise-value.ts';

const what = 'how long the offered version is supported';

/**
 * The offered version is supported at least to the end of the contract, and a clause says so with the same month or day.
 * Takes `contract`; the subject is the section promises.
 */
export const contractSupport: RegisteredCheck<{ readonly [key: string]: never }> = {
  about: 'Holds the end of support against the end of the contract, and against the words of the clause.',
  parameters: () => ({ type: 'object', maxProperties: 0 }),
  run: (context) => {
    const promise = claimedPromise('supportUntil', context);
    const examined = [{ count: 1, unit: 'promises' }];
    if (promise === undefined)
      return {
        findings: [
          {
            reason: 'missing',
            message: 'The bid makes no promise on how long the offered version is supported (promises.supportUntil).',
            expected: 'a month or a day, with the clause that says so',
            places: [context.claimed('')],
          },
        ],
        examined: [],
        looked: [],
      };
    const findings = beforeTheEnd(promise, context);
    if (isBuyersContract(context))
      return {
        findings,
        questions: [
          {
            question: "Does the buyer's own contract say until when the offered version is supported?",
            why: `The bidder accepts the buyer's own contract and promises support until ${String(promise.is)}.`,
            places: [promise.place('is'), context.claimed('/contract')],
          },
        ],
        examined,
        looked: [],
      };
    const blocked = contractIsBlocked(valueAt(context.subject.value, '/contract'));
    const proof = proofOf(promise, what, 'place', context.files['contract'] ?? [], blocked);
    const agreement = proof.looked.length > 0 ? agreementOf(promise) : { findings: [], questions: [] };
    return {
      findings: [...findings, ...proof.findings, ...agreement.findings],
      questions: [...proof.questions, ...agreement.questions],
      notes: proof.notes,
      examined,
      looked: proof.looked,
    };
  },
};

const beforeTheEnd = (promise: PromiseValue, context: CheckContext): Finding[] => {
  const until = valueAt(context.subject.value, '/term/until');
  const { is } = promise;
  if (typeof until !== 'string' || typeof is !== 'string') return [];
  const length = Math.min(until.length, is.length);
  if (is.slice(0, length) >= until.slice(0, length)) return [];
  return [
    {
      reason: 'unmet',
      message: `The offered version is supported until ${is}; the contract lasts until ${until}.`,
      expected: `support until ${until} at least`,
      found: is,
      places: [promise.place('is'), context.claimed('/term/until')],
    },
  ];
};

const agreementOf = ({ is, quote = '', place }: PromiseValue): { findings: Finding[]; questions: Question[] } => {
  const dates = datesIn(quote);
  if (dates.some((date) => date.startsWith(String(is)) || String(is).startsWith(date)))
    return { findings: [], questions: [] };
  if (dates.length > 0)
    return {
      findings: [
        {
          reason: 'contradicted',
          message: `The bid claims support until ${String(is)}; the clause that it quotes says ${dates.join(' and ')}.`,
          expected: String(is),
          found: dates.join(', '),
          places: [place('is'), place('quote')],
        },
      ],
      questions: [],
    };
  return {
    findings: [],
    questions: [
      {
        question: `Does this clause promise support until ${String(is)}?`,
        why: `The words are found in the contract, and this tool reads no month or day in them: "${quote}"`,
        places: [place('quote')],
      },
    ],
  };
};

/** The months and days that a sentence names, as ISO 8601, the longest form of each first. */
const datesIn = (text: string): readonly string[] => {
  const words = text.split(/\s+/).map((word) => word.replace(/^[("']+|[)"',;.]+$/g, ''));
  const found: string[] = [];
  for (let at = 0; at < words.length; at++)
    for (let size = Math.min(4, words.length - at); size >= 1; size--) {
      const read = readDate(words.slice(at, at + size).join(' '));
      if (!('iso' in read) || !/\d{4}/.test(words.slice(at, at + size).join(' '))) continue;
      found.push(read.iso);
      at += size - 1;
      break;
    }
  return found;
};
