import type { CheckContext, CheckResult, RegisteredCheck } from '../model/check.ts';
import { isObject, member, valueAt } from '../source/pointer.ts';
import { apiFilesUnread } from './api-files-unread.ts';
import { isPublicThroughout } from './api-login.ts';
import { contractIsBlocked } from './contract-scope.ts';
import { hostsOf, ownExchanges } from './exchange-hosts.ts';
import { succeeded } from './exchange-operation.ts';
import { filesOfKind } from './files-of-kind.ts';
import { readOperations } from './mims-read-operations.ts';
import { proofOf } from './promise-proof.ts';
import type { PromiseValue } from './promise-value.ts';

type Parameters = {
  readonly of: readonly string[];
  readonly what: string;
  readonly shownByDescription?: boolean;
  readonly shownByOpenCall?: boolean;
};

/**
 * Nothing of a certain sort stands between others and an interface: the bid says so, and a clause of the contract does, which
 * a person reads; or, where the rule says so, an attached description, from which everybody can write a client, or recorded
 * calls of a public interface that anybody could make. The subject is an interface. Takes `contract`, `description` and `recordings`.
 */
export const apiBarriers: RegisteredCheck<Parameters> = {
  about:
    'Looks whether the bid names a barrier before an interface, and for the clause of the contract that rules it out.',
  parameters: () => ({
    type: 'object',
    required: ['of', 'what'],
    properties: {
      of: { type: 'array', minItems: 1, items: { type: 'string' } },
      what: { type: 'string' },
      shownByDescription: { type: 'boolean' },
      shownByOpenCall: { type: 'boolean' },
    },
    additionalProperties: false,
  }),
  run: (context, { of, what, shownByDescription, shownByOpenCall }) => {
    const stated = member(context.subject.value, 'barriers');
    const named = Array.isArray(stated) ? stated.filter((each): each is string => of.includes(String(each))) : [];
    if (stated === undefined) return notStated(context);
    if (named.length > 0)
      return {
        ...nothing,
        findings: [
          {
            reason: 'unmet',
            message: `By the bidder's own statement ${context.subject.label.replace(/^The/, 'the')} is behind ${named.map((each) => words[each] ?? each).join(' and ')}.`,
            expected: `no ${of.map((each) => bare[each] ?? each).join(', no ')}`,
            found: named.join(', '),
            places: [context.claimed('/barriers')],
          },
        ],
      };
    const calls = shownByOpenCall ? openCalls(context) : [];
    if (calls.length > 0) return { ...quotedRightly(context, stated, what), looked: calls };
    const described = context.files['description'] ?? [];
    if (shownByDescription && described.length > 0)
      return { ...nothing, looked: described.map(({ attachment }) => attachment.id) };
    /* A description that this tool cannot read may show it; the engine asks a person. */
    if (shownByDescription && apiFilesUnread(context)) return nothing;
    if (valueAt(context.bid.root, '/promises/contract') === 'buyers') return byBuyersContract(context, what);
    const blocked = contractIsBlocked(valueAt(context.bid.root, '/promises/contract'));
    const proof = proofOf(claimOf(context, stated), what, 'words', context.files['contract'] ?? [], blocked);
    return { ...nothing, ...proof };
  },
};

const nothing: CheckResult = { findings: [], looked: [], examined: [{ count: 1, unit: 'interfaces' }] };

/** The recordings with successful calls that carried no credentials, of an interface that is public throughout: by the bid, and by every described operation that reads. */
const openCalls = (context: CheckContext): readonly string[] => {
  const descriptions = filesOfKind(context.files['description'], 'openapi');
  const known = hostsOf(context, descriptions);
  const closed = descriptions.some(({ facts }) => readOperations(facts).some(({ operation }) => operation.secured));
  if (!isPublicThroughout(context) || closed || known === undefined) return [];
  return ownExchanges(context, descriptions)
    .filter(({ exchange }) => succeeded(exchange) && !exchange.authorization && !exchange.secretInUrl)
    .filter(({ exchange }) => exchange.mock === null && !exchange.local)
    .filter(({ exchange }) => !isAboutItself(exchange.path))
    .map(({ file }) => file.attachment.id);
};

/** Whether a call asks an interface how it is and what it is: such pages are open before interfaces that are not. */
const isAboutItself = (path: string): boolean =>
  /(^|\/)((health|live|ready)(z|iness|ness|check)?|status|ping|alive|version|info|about|metrics|heartbeat|openapi(\.\w+)?|swagger[\w.-]*|docs?|favicon\.ico)?\/?$/i.test(
    path.split('?')[0] ?? '',
  );

const bare: { readonly [barrier: string]: string } = {
  fee: 'fee',
  nda: 'promise of secrecy',
  sdk: 'library of the vendor',
  'partner-programme': 'partner programme',
  hardware: 'equipment of the vendor',
};

const words: { readonly [barrier: string]: string } = {
  fee: 'a fee',
  nda: 'a promise of secrecy',
  sdk: 'a library of the vendor',
  'partner-programme': 'a partner programme',
  hardware: 'equipment of the vendor',
};

const notStated = (context: CheckContext): CheckResult => ({
  ...nothing,
  findings: [
    {
      reason: 'missing',
      message: `${context.subject.label} leaves out what somebody must accept before using it (barriers).`,
      expected: 'barriers: none with the clause that says so, or the list of barriers',
      places: [context.claimed('')],
      cause: `barriers of ${context.subject.label} not stated`,
    },
  ],
});

/** What is wrong with the words that a bid quotes beside another proof: they must still stand in its contract, where it names one. */
const quotedRightly = (context: CheckContext, stated: unknown, what: string): CheckResult => {
  const contract = context.files['contract'] ?? [];
  const claim = claimOf(context, stated);
  if (claim.quote === undefined || contract.length === 0) return nothing;
  const blocked = contractIsBlocked(valueAt(context.bid.root, '/promises/contract'));
  const { findings, questions } = proofOf(claim, what, 'place', contract, blocked);
  return { ...nothing, findings, questions };
};

/** The statement that there is no barrier, as a promise that can be looked up in the contract. */
const claimOf = (context: CheckContext, stated: unknown): PromiseValue => {
  const text = (key: 'clause' | 'quote') => {
    const found = member(stated, key);
    return typeof found === 'string' ? { [key]: found } : {};
  };
  return {
    is: 'none',
    ...text('clause'),
    ...text('quote'),
    place: (key) => context.claimed(isObject(stated) && key !== undefined ? `/barriers/${key}` : '/barriers'),
  };
};

const byBuyersContract = (context: CheckContext, what: string): CheckResult => ({
  ...nothing,
  questions: [
    {
      question: `Does the buyer's own contract say ${what}?`,
      why: "The bidder accepts the buyer's own contract and states that there is no barrier.",
      places: [context.claimed('/barriers'), context.claimed('#/promises/contract')],
    },
  ],
});
