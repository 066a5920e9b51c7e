import type { OpenapiFacts } from '../generated/facts.ts';
import type { InputFile, RegisteredCheck } from '../model/check.ts';

/**
 * An interface that pushes events is described by its messages: an AsyncAPI file, or an OpenAPI file with webhooks,
 * callbacks or a stream of events. Takes `description`.
 */
export const apiEventsDescribed: RegisteredCheck<{ readonly [key: string]: never }> = {
  about: 'Looks for a description of the messages that an interface pushes.',
  parameters: { type: 'object', maxProperties: 0 },
  run: (context) => {
    const files = context.files['description'] ?? [];
    const telling = files.filter(tells);
    return {
      examined: [{ count: files.length, unit: 'descriptions' }],
      looked: telling.map(({ attachment }) => attachment.id),
      findings:
        telling.length > 0
          ? []
          : [
              {
                reason: 'unmet',
                message: `${context.subject.label} pushes events, and its description names no message that is pushed.`,
                expected: 'channels with their messages, webhooks, callbacks or a stream of events',
                places: [context.claimed('/standards'), ...files.slice(0, 1).map((file) => file.shown(''))],
              },
            ],
    };
  },
};

const tells = ({ attachment, facts }: InputFile): boolean => {
  if (attachment.kind !== 'openapi') return attachment.valid !== false;
  const { webhooks, callbacks, eventStream } = facts as unknown as OpenapiFacts;
  return webhooks > 0 || callbacks > 0 || eventStream;
};
