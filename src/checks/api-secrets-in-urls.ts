import type { CheckContext, CheckResult, RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { exchangeName } from './exchange-operation.ts';
import { recordedBy } from './exchange-recorded.ts';
import { filesOfKind } from './files-of-kind.ts';
import { operationsDescribed } from './openapi-lacking.ts';
import { operationName } from './openapi-operation-name.ts';

type Parameters = { readonly names: readonly string[] };

const most = 5;

/**
 * No key, token or password travels in an address, where logs and histories keep it: not as a login, not as a parameter,
 * not in recorded calls. Takes `description` and `recordings`.
 */
export const apiSecretsInUrls: RegisteredCheck<Parameters> = {
  about: 'Looks for keys, tokens and passwords in addresses: in logins, parameters and recorded calls.',
  parameters: () => ({
    type: 'object',
    required: ['names'],
    properties: { names: { type: 'array', items: { type: 'string' } } },
    additionalProperties: false,
  }),
  every: 'entries',
  run: (context, { names }): CheckResult => {
    const files = filesOfKind(context.files['description'], 'openapi').filter(
      ({ facts }) => facts.operations.length > 0,
    );
    const recorded = recordedBy(context);
    return {
      examined: [
        { count: files.reduce((sum, { facts }) => sum + facts.operations.length, 0), unit: 'operations' },
        { count: recorded.length, unit: 'exchanges' },
      ],
      looked: [
        ...new Set([...files.map(({ file }) => file.attachment.id), ...recorded.map(({ file }) => file.attachment.id)]),
      ],
      findings: [...byLogin(context), ...byParameter(context, names), ...byCall(context)],
    };
  },
};

const byLogin = (context: CheckContext): readonly Finding[] =>
  filesOfKind(context.files['description'], 'openapi').flatMap(({ file, facts }) =>
    facts.securitySchemes.flatMap(({ type, in: place, used, name, parameter }, index) =>
      type === 'apiKey' && place === 'query' && used
        ? [
            {
              reason: 'unmet' as const,
              message: `The login "${name}" puts its key into the address${parameter === undefined ? '' : ` (?${parameter}=…)`}.`,
              expected: 'a login that travels in a header',
              found: 'apiKey in query',
              places: [file.shown(`/securitySchemes/${index}`)],
            },
          ]
        : [],
    ),
  );

const byParameter = (context: CheckContext, names: readonly string[]): readonly Finding[] =>
  operationsDescribed(context)
    .flatMap(({ described, operation, index }) =>
      operation.parameters.flatMap(({ name, in: place }, at) =>
        (place === 'query' || place === 'path') && names.includes(name.toLowerCase().replace(/[^a-z]/g, ''))
          ? [
              {
                reason: 'unmet' as const,
                message: `${operationName(operation)} takes "${name}" in its address.`,
                expected: 'secrets in a header or in the body',
                found: `${name} in ${place}`,
                places: [described.file.shown(`/operations/${index}/parameters/${at}`)],
              },
            ]
          : [],
      ),
    )
    .slice(0, most);

const byCall = (context: CheckContext): readonly Finding[] =>
  recordedBy(context)
    .filter(({ exchange }) => exchange.secretInUrl && !exchange.local)
    .slice(0, most)
    .map(({ file, exchange, index }) => ({
      reason: 'unmet' as const,
      message: `A recorded call carries a secret in its address (${exchangeName(exchange, index)}).`,
      expected: 'an address without a key, token or password',
      found: exchange.url,
      places: [file.shown(`/entries/${index}/url`)],
    }));
