import type { CheckContext, CheckResult, InputFile, RegisteredCheck } from '../model/check.ts';
import type { Question } from '../model/result.ts';
import { agedExchanges } from './exchange-age.ts';
import { copiedAnswers, fewCalls, mockedAnswers, strangeHosts, undescribedCalls } from './exchange-faults.ts';
import { hostsOf, ownExchanges } from './exchange-hosts.ts';
import { succeeded } from './exchange-operation.ts';
import { calledBy, type Recorded, recordedBy } from './exchange-recorded.ts';
import { filesOfKind } from './files-of-kind.ts';

type Parameters = { readonly least: number; readonly mostDays: number };

/**
 * Recordings show the interface at work: exchanges with a host of its own, recent, not from a mock server, different from one
 * another, of operations and statuses that its description names. Takes `description` and `recordings`.
 */
export const exchangeAgrees: RegisteredCheck<Parameters> = {
  about:
    'Holds recorded exchanges against the hosts, operations and statuses of the description, and looks at their age and for marks of mock servers.',
  parameters: () => ({
    type: 'object',
    required: ['least', 'mostDays'],
    properties: { least: { type: 'integer', minimum: 1 }, mostDays: { type: 'integer', minimum: 1 } },
    additionalProperties: false,
  }),
  run: (context, { least, mostDays }) => {
    const descriptions = filesOfKind(context.files['description'], 'openapi');
    const all = recordedBy(context);
    if (all.length === 0) return savedAnswers(context);
    const known = hostsOf(context, descriptions);
    const own = ownExchanges(context, descriptions);
    const called = own.flatMap((recorded) => calledBy(context.subject.value, recorded, descriptions) ?? []);
    const counted = (descriptions.length === 0 ? own : called).filter(({ exchange }) => succeeded(exchange));
    const findings =
      own.length === 0
        ? [strangeHosts(context, all, known ?? [])]
        : [
            ...mockedAnswers(context, own),
            ...undescribedCalls(own, called, descriptions),
            ...copiedAnswers(context, own),
            ...agedExchanges(context, own, mostDays),
            ...fewCalls(context, counted, least),
          ];
    const looked = ids(counted.map(({ file }) => file));
    return {
      findings,
      looked,
      examined: [{ count: own.length, unit: 'exchanges' }],
      compared: findings.length === 0 && called.length > 0 ? [...looked, ...ids(called.map(({ by }) => by.file))] : [],
      questions: known === undefined && own.length > 0 ? [unknownHosts(context, own)] : [],
    };
  },
};

const ids = (files: readonly InputFile[]): readonly string[] => [
  ...new Set(files.map(({ attachment }) => attachment.id)),
];

const savedAnswers = (context: CheckContext): CheckResult => {
  const files = context.files['recordings'] ?? [];
  const empty = filesOfKind(files, 'har');
  if (empty.length > 0)
    return {
      looked: [],
      examined: [{ count: empty.length, unit: 'recordings' }],
      findings: [
        {
          reason: 'unproven',
          message: 'The recording holds not one exchange.',
          expected: 'recorded exchanges with the offered system',
          places: [context.claimed('/recordings'), ...empty.slice(0, 1).map(({ file }) => file.shown('/entries'))],
        },
      ],
    };
  return {
    findings: [],
    looked: ids(files),
    examined: [{ count: files.length, unit: 'saved answers' }],
    questions: [
      {
        question: 'Do these saved answers come from the offered system as it runs today?',
        why: 'A saved answer bears neither an address nor a date; a recording (HAR) bears both.',
        places: [context.claimed('/recordings'), ...files.slice(0, 3).map((file) => file.shown(''))],
      },
    ],
  };
};

const unknownHosts = (context: CheckContext, own: readonly Recorded[]): Question => ({
  question: `Are these exchanges with the offered system: ${[...new Set(own.map(({ exchange }) => exchange.host))].slice(0, 3).join(', ')}?`,
  why: 'The bid names no address of the interface to compare the recordings with.',
  places: [context.claimed('/recordings')],
});
