import type { AsyncapiFacts, OpenapiFacts } from '../generated/facts.ts';
import type { CheckContext, InputFile, RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { filesOfKind } from './files-of-kind.ts';

type Parameters = { readonly protocols: readonly string[]; readonly least: number };

/**
 * An interface that pushes events is described by its messages: an AsyncAPI file with channels, open protocols and payloads
 * that say something, or an OpenAPI file with webhooks, callbacks or a stream of events. Takes `description`.
 */
export const apiEventsDescribed: RegisteredCheck<Parameters> = {
  about: 'Looks for a description of the messages that an interface pushes, in open protocols and with their payloads.',
  parameters: () => ({
    type: 'object',
    required: ['protocols', 'least'],
    properties: {
      protocols: { type: 'array', minItems: 1, items: { type: 'string' } },
      least: { type: 'number', minimum: 0, maximum: 1 },
    },
    additionalProperties: false,
  }),
  run: (context, { protocols, least }) => {
    const described = filesOfKind(context.files['description'], 'asyncapi');
    const webhooks = filesOfKind(context.files['description'], 'openapi').filter(({ facts }) => pushes(facts));
    const files = context.files['description'] ?? [];
    const telling = [...described, ...webhooks].map(({ file }) => file.attachment.id);
    return {
      examined: [
        { count: files.length, unit: 'descriptions' },
        { count: described.reduce((sum, { facts }) => sum + facts.messages.length, 0), unit: 'messages' },
      ],
      looked: telling,
      findings:
        telling.length === 0
          ? [nothingPushed(context, files)]
          : described.flatMap(({ file, facts }) => faults(context, file, facts, protocols, least)),
    };
  },
};

const pushes = ({ webhooks, callbacks, eventStream }: OpenapiFacts): boolean =>
  webhooks > 0 || callbacks > 0 || eventStream;

const nothingPushed = (context: CheckContext, files: readonly InputFile[]): Finding => ({
  reason: 'unmet',
  message: `${context.subject.label} pushes events, and its description names no message that is pushed.`,
  expected: 'channels with their messages, webhooks, callbacks or a stream of events',
  places: [context.claimed('/standards'), ...files.slice(0, 1).map((file) => file.shown(''))],
});

const faults = (
  context: CheckContext,
  file: InputFile,
  { template, channels, messages, messagesWithSchema, servers }: AsyncapiFacts,
  protocols: readonly string[],
  least: number,
): readonly Finding[] => {
  const name = file.attachment.file;
  if (template !== null || channels.length === 0)
    return [
      {
        reason: 'contradicted',
        message:
          template === null
            ? `${name} describes no channel.`
            : `${name} is the sample "${template}", not a description of the offered product.`,
        expected: 'the channels of the interface',
        places: [context.claimed('/description'), file.shown('/channels')],
      },
    ];
  const closed = servers.findIndex(({ protocol }) => !protocols.includes(protocol));
  const silent = messages.findIndex(({ payload }) => payload === 'none' || payload === 'vacuous');
  return [
    ...(closed < 0
      ? []
      : [
          {
            reason: 'unmet' as const,
            message: `A server speaks ${servers[closed]?.protocol}, which is not among the open protocols.`,
            expected: protocols.join(', '),
            found: servers[closed]?.protocol ?? '',
            places: [file.shown(`/servers/${closed}`)],
          },
        ]),
    ...(messages.length > 0 && (messagesWithSchema ?? 1) >= least
      ? []
      : [
          {
            reason: 'unmet' as const,
            message:
              messages.length === 0
                ? `${name} describes no message.`
                : `Of ${messages.length} messages too few have a payload that is described.`,
            expected: `a described payload for at least ${Math.round(least * 100)} % of the messages`,
            found: `${Math.floor((messagesWithSchema ?? 0) * 100)} %`,
            places: [file.shown(silent < 0 ? '/messages' : `/messages/${silent}`)],
          },
        ]),
  ];
};
