import type { RegisteredCheck } from '../model/check.ts';
import { ownExchanges } from './exchange-hosts.ts';
import { exchangeName } from './exchange-operation.ts';
import { filesOfKind } from './files-of-kind.ts';

type Parameters = { readonly headers: readonly { readonly name: string; readonly has?: string }[] };

const most = 3;

/**
 * The recorded answers of an interface bear certain headers; `has` is a text that the value must contain. Names and texts in
 * lower case. Answers of other hosts do not count. Takes `recordings` and `description`.
 */
export const exchangeHeaders: RegisteredCheck<Parameters> = {
  about: 'Looks for certain headers in the recorded answers of an interface.',
  parameters: () => ({
    type: 'object',
    required: ['headers'],
    properties: {
      headers: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          required: ['name'],
          properties: { name: { type: 'string' }, has: { type: 'string' } },
        },
      },
    },
    additionalProperties: false,
  }),
  every: 'entries',
  run: (context, { headers }) => {
    const own = ownExchanges(context, filesOfKind(context.files['description'], 'openapi')).filter(
      ({ exchange }) => exchange.status > 0 && !exchange.local,
    );
    return {
      examined: [{ count: own.length, unit: 'recorded answers' }],
      looked: [...new Set(own.map(({ file }) => file.attachment.id))],
      findings: headers.flatMap(({ name, has }) =>
        own
          .filter(({ exchange }) => {
            const value = exchange.headers[name];
            return typeof value !== 'string' || (has !== undefined && !value.toLowerCase().includes(has));
          })
          .slice(0, most)
          .map(({ file, exchange, index }) => ({
            reason: 'unmet' as const,
            message: `A recorded answer (${exchangeName(exchange, index)}) lacks the header ${name}${has === undefined ? '' : ` with ${has}`}.`,
            expected: has === undefined ? name : `${name}: ${has}`,
            found: String(exchange.headers[name] ?? 'no such header'),
            places: [file.shown(`/entries/${index}/headers`)],
          })),
      ),
    };
  },
};
