import type { CheckContext, CheckResult, RegisteredCheck } from '../model/check.ts';
import type { Finding, Question } from '../model/result.ts';
import { valueAt } from '../source/pointer.ts';
import { type ExemptBy, noFile, scopeNotes, unlessExempt } from './contract-scope.ts';
import { chargesInContract } from './price-in-contract.ts';
import { amountOf, isOfType, type PriceLine, priceLines, wordIn } from './price-lines.ts';

type Parameters = {
  readonly what: string;
  readonly types: readonly string[];
  readonly never?: readonly string[];
  readonly words?: readonly string[];
  readonly from?: string;
  readonly until?: string;
  readonly charged: 'unmet' | 'ask';
  readonly question?: string;
  readonly unstated: 'missing' | 'fine';
  readonly exemptBy?: ExemptBy;
  readonly union?: boolean;
};

const text = { type: 'string', minLength: 1 };
const texts = { type: 'array', items: text };
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };

/**
 * Looks in the table of prices for charges of a kind within a stretch of time. A contract that ends before the stretch begins
 * need not state them. Takes `prices`, and `contract`, in which a charge may stand as well; both may be absent.
 */
export const priceCharges: RegisteredCheck<Parameters> = {
  about:
    'Finds the lines of a price table that charge for something within a stretch of time; a line of another type whose words sound like it, and a sentence of the contract that names an amount for it, go to a person.',
  parameters: () => ({
    type: 'object',
    required: ['what', 'types', 'charged', 'unstated'],
    additionalProperties: false,
    properties: {
      what: text,
      types: texts,
      never: texts,
      words: texts,
      from: day,
      until: day,
      charged: { enum: ['unmet', 'ask'] },
      question: text,
      unstated: { enum: ['missing', 'fine'] },
      exemptBy: texts,
      union: { type: 'boolean' },
    },
  }),
  run: (context, parameters) => {
    const tables = context.files['prices'] ?? [];
    const all = priceLines(tables);
    const lines = all.filter((line) => holdsWithin(line, termEnd(context), parameters));
    const own = lines.filter(
      ({ type, amountRaw }) =>
        isOfType(type, parameters.types) && !isOfType(type, parameters.never ?? []) && amountRaw !== undefined,
    );
    const result: CheckResult = {
      findings: [...unstated(own, context, parameters), ...charges(own, parameters)],
      questions: [
        ...asked(own, parameters),
        ...disguised(lines, parameters),
        ...endingEarly(own, context, parameters),
        ...chargesInContract(
          context.files['contract'] ?? [],
          parameters.what,
          [...parameters.types, ...(parameters.words ?? [])],
          parameters.never ?? [],
        ),
      ],
      notes: parameters.union ? scopeNotes(context) : [],
      examined: [{ count: all.length, unit: 'lines of the price table' }],
      looked: tables.map(({ attachment }) => attachment.id),
    };
    return unlessExempt(result, parameters.exemptBy ?? [], context);
  },
};

const termEnd = ({ bid, tender }: CheckContext): string | undefined => {
  const end = valueAt(bid.root, '/promises/term/until') ?? tender.contract?.values.term?.until;
  return typeof end === 'string' ? end : undefined;
};

/** A line without days of its own holds as long as the contract. */
const holdsWithin = (line: PriceLine, end: string | undefined, { from, until }: Parameters): boolean => {
  const last = line.until ?? end;
  return (
    (from === undefined || last === undefined || last >= from) && (until === undefined || (line.from ?? '') <= until)
  );
};

const isCharge = ({ amount, amountRaw }: PriceLine): boolean =>
  amount === undefined ? amountRaw !== undefined : amount > 0;

const window = ({ from, until }: Parameters): string =>
  [from && ` from ${from}`, until && ` until ${until}`].filter(Boolean).join('');

const unstated = (own: readonly PriceLine[], context: CheckContext, parameters: Parameters): readonly Finding[] => {
  const tables = context.files['prices'] ?? [];
  const end = termEnd(context);
  const over = end !== undefined && parameters.from !== undefined && end < parameters.from;
  if (own.length > 0 || (tables.length > 0 && (over || parameters.unstated === 'fine'))) return [];
  if (tables.length === 0) return noFile(context, '/promises/prices', 'a table of prices');
  return [
    {
      reason: 'missing',
      message: `The price table does not say what ${parameters.what} costs${window(parameters)}.`,
      expected: `a line of the type ${parameters.types[0]} with its amount, 0 where nothing is charged`,
      places: [context.claimed('#/promises/prices'), ...tables.map((table) => table.shown(''))],
    },
  ];
};

/** Where something must be stated, the last line of each type must hold until the contract ends: that is when it is asked for. */
const endingEarly = (
  own: readonly PriceLine[],
  context: CheckContext,
  { what, unstated: asks }: Parameters,
): readonly Question[] => {
  const end = termEnd(context);
  if (asks === 'fine' || end === undefined) return [];
  const last = new Map<string, PriceLine>();
  for (const line of own) {
    const before = last.get(line.type);
    if (before === undefined || (line.until ?? end) >= (before.until ?? end)) last.set(line.type, line);
  }
  return [...last.values()].flatMap(({ type, until = end, place }) =>
    until >= end
      ? []
      : [
          {
            question: `What does ${what} cost between ${until} and the end of the contract on ${end}?`,
            why: `No line of the type "${type}" in the price table holds after ${until}.`,
            places: [place],
          },
        ],
  );
};

const charges = (own: readonly PriceLine[], parameters: Parameters): Finding[] =>
  parameters.charged === 'ask'
    ? []
    : own.filter(isCharge).map((line) => ({
        reason: 'unmet',
        message: `The price table charges ${amountOf(line)} for ${parameters.what}${named(line)}${window(parameters)}.`,
        expected: '0',
        found: amountOf(line),
        places: [line.place],
      }));

const asked = (own: readonly PriceLine[], parameters: Parameters): Question[] =>
  parameters.charged === 'unmet'
    ? []
    : own.filter(isCharge).map((line) => ({
        question: parameters.question ?? `Is the charge for ${parameters.what} allowed?`,
        why: `The price table charges ${amountOf(line)} for ${parameters.what}${named(line)}.`,
        places: [line.place],
      }));

/** Charges under another name: a line of another type whose words sound like it. */
const disguised = (lines: readonly PriceLine[], { types, never = [], words = [], what }: Parameters): Question[] =>
  lines
    .filter((line) => isCharge(line) && !isOfType(line.type, types) && !isOfType(line.type, never))
    .flatMap((line) => {
      const word = wordIn(`${line.type} ${line.what}`, words);
      if (word === undefined) return [];
      return [
        {
          question: `Is this a charge for ${what}: ${amountOf(line)}${named(line)}?`,
          why: `The line is of the type "${line.type}", and its words sound like it.`,
          places: [line.place],
        },
      ];
    });

const named = ({ what }: PriceLine): string => (what === '' ? '' : ` ("${what}")`);
