import type { CheckContext, CheckResult, RegisteredCheck } from '../model/check.ts';
import type { Finding, Question } from '../model/result.ts';
import { member } from '../source/pointer.ts';
import { apiFilesUnread } from './api-files-unread.ts';
import { ownExchanges } from './exchange-hosts.ts';
import type { Operation } from './exchange-operation.ts';
import { type Described, refusedCalls } from './exchange-recorded.ts';
import { filesOfKind } from './files-of-kind.ts';
import { attachmentsAt } from './mims-data-item.ts';
import { operationNamed } from './mims-read-operations.ts';
import { operationName } from './openapi-operation-name.ts';

type Parameters = { readonly notWriting: readonly string[] };
type Located = { readonly described: Described; readonly operation: Operation; readonly index: number };

const mostPrinted = 10;

/**
 * Every operation that changes something needs a login. What is open on purpose goes to a person with its reason; what a
 * recording shows to be refused without a login is protected whatever the description says. Takes `description` and `recordings`.
 */
export const openapiWrites: RegisteredCheck<Parameters> = {
  about: 'Looks for operations that change something and can be called without a login.',
  parameters: () => ({
    type: 'object',
    required: ['notWriting'],
    properties: { notWriting: { type: 'array', items: { type: 'string' } } },
    additionalProperties: false,
  }),
  run: (context, { notWriting }): CheckResult => {
    const descriptions = filesOfKind(context.files['description'], 'openapi');
    if (descriptions.length === 0) return byRefusal(context);
    const files = descriptions.filter(({ facts }) => facts.operations.length > 0);
    const all = files.flatMap((described) =>
      described.facts.operations.map((operation, index) => ({ described, operation, index })),
    );
    const writes = all.filter(({ operation }) => isWriting(operation, notWriting));
    const refused = refusedCalls(context, context.subject.value, files);
    const open = writes.filter(({ operation }) => !operation.secured && !refused.has(operation));
    const { named, unknown } = statedOpen(context, files);
    const argued = open.filter(({ operation }) => named.has(operation));
    return {
      examined: [
        { count: all.length, unit: 'operations' },
        { count: writes.length, unit: 'operations that write' },
      ],
      looked: files.map(({ file }) => file.attachment.id),
      findings: [
        ...unknown,
        ...open
          .filter((each) => !argued.includes(each))
          .slice(0, mostPrinted)
          .map((each) => unprotected(context, each)),
      ],
      questions: [...(argued.length === 0 ? [] : [asked(context, argued)]), ...changing(all, refused)],
    };
  },
};

/** The question whether calls that read by their method change something by their name, and are open. */
const changing = (all: readonly Located[], refused: ReadonlySet<Operation>): readonly Question[] => {
  const named = all.filter(
    ({ operation }) =>
      operation.method === 'GET' &&
      !operation.secured &&
      !refused.has(operation) &&
      /\/(delete|remove|create|update|insert)(\/\{\})?$/i.test(operation.route),
  );
  if (named.length === 0) return [];
  return [
    {
      question: 'Do these calls change something, although they are called by GET and without a login?',
      why: `Their names say so: ${named
        .slice(0, 3)
        .map(({ operation }) => operationName(operation))
        .join(', ')}.`,
      places: named.slice(0, 3).map(({ described, index }) => described.file.shown(`/operations/${index}`)),
    },
  ];
};

/** Without an OpenAPI description: a recorded change that was refused for lack of a login shows protection; other descriptions are for a person. */
const byRefusal = (context: CheckContext): CheckResult => {
  const refused = ownExchanges(context, []).filter(
    ({ exchange: { method, status, authorization } }) =>
      /^(POST|PUT|PATCH|DELETE)$/.test(method) && !authorization && (status === 401 || status === 403),
  );
  const blank = { findings: [], looked: [], examined: [{ count: 1, unit: 'interfaces' }] };
  const others = attachmentsAt(context.subject.value, 'description').filter(({ state }) => state === 'read');
  if (refused.length > 0 && others.length === 0)
    return { ...blank, looked: refused.map(({ file }) => file.attachment.id) };
  if (apiFilesUnread(context)) return blank;
  if (others.length > 0)
    return {
      ...blank,
      questions: [
        {
          question: `Does everything that ${context.subject.label.replace(/^The/, 'the')} changes need a login?`,
          why: `${others.map(({ file, kind }) => `${file} is of the kind ${kind ?? 'unknown'}`).join(', ')}, from which this rule tells no logins.`,
          places: [context.claimed('/description')],
        },
      ],
    };
  return {
    ...blank,
    findings: [
      {
        reason: 'unproven',
        message: `No description names a login for what ${context.subject.label.replace(/^The/, 'the')} changes, and no recording shows a change that was refused without one.`,
        expected: 'an OpenAPI description with its logins, or a recording of a refused call (401)',
        places: [context.claimed('')],
      },
    ],
  };
};

const isWriting = ({ method, route }: Operation, notWriting: readonly string[]): boolean =>
  /^(PUT|PATCH|DELETE)$/.test(method) ||
  (method === 'POST' && !notWriting.some((end) => `${route.toLowerCase()}/`.endsWith(`${end}/`)));

const statedOpen = (context: CheckContext, files: readonly Described[]) => {
  const stated = member(member(context.subject.value, 'publicWrites'), 'operations');
  const named = new Set<Operation>();
  const unknown: Finding[] = [];
  for (const [at, name] of (Array.isArray(stated) ? stated : []).entries()) {
    const hits = files.flatMap(({ facts }) => operationNamed(facts, String(name))?.operation ?? []);
    for (const hit of hits) named.add(hit);
    if (hits.length === 0 && files.length > 0)
      unknown.push({
        reason: 'contradicted',
        message: `The bid names ${String(name)} as open on purpose, and the description has no such operation.`,
        expected: String(name),
        places: [
          context.claimed(`/publicWrites/operations/${at}`),
          ...files.slice(0, 1).map(({ file }) => file.shown('/operations')),
        ],
      });
  }
  return { named, unknown };
};

const unprotected = (context: CheckContext, { described, operation, index }: Located): Finding => {
  const claim = member(context.subject.value, 'publicWrites');
  const none = claim === 'none' || member(claim, 'is') === 'none';
  return {
    reason: none ? 'contradicted' : 'unmet',
    message: `${operationName(operation)} changes something and can be called without a login${none ? ', though the bid says that no such operation exists' : ''}.`,
    expected: 'a login in force for the operation, or the operation under publicWrites with its reason',
    found: operation.security.length > 0 ? 'a login that may be left out' : 'no login',
    places: [...(none ? [context.claimed('/publicWrites')] : []), described.file.shown(`/operations/${index}`)],
  };
};

const asked = (context: CheckContext, argued: readonly Located[]): Question => {
  const why = member(member(context.subject.value, 'publicWrites'), 'why');
  return {
    question: `Is it right that ${argued
      .map(({ operation }) => operationName(operation))
      .slice(0, 5)
      .join(', ')} can be called without a login?`,
    why:
      typeof why === 'string'
        ? `The bidder gives the reason: ${why}`
        : 'The bidder names them as open on purpose and gives no reason.',
    places: [
      context.claimed('/publicWrites'),
      ...argued.slice(0, 3).map(({ described, index }) => described.file.shown(`/operations/${index}`)),
    ],
  };
};
