import type { CheckResult, RegisteredCheck } from '../model/check.ts';
import { operationsDescribed } from './openapi-lacking.ts';

const family = /^(retry-after|(x-)?rate-?limit(-[a-z-]+)?)$/;

/**
 * The answer to too many requests (status 429, RFC 6585, 4) is described, with a header that says when to come back.
 * Takes `description`.
 */
export const openapiRateLimits: RegisteredCheck<{ readonly [key: string]: never }> = {
  about: 'Looks for the described answer to too many requests and its headers.',
  parameters: () => ({ type: 'object', maxProperties: 0 }),
  run: (context): CheckResult => {
    const all = operationsDescribed(context);
    const answers = all.flatMap(({ described, operation, index }) =>
      operation.responses.flatMap((response, at) =>
        response.status === '429' ? [{ described, response, index, at }] : [],
      ),
    );
    const [first] = answers;
    const [any] = all;
    const told = answers.some(({ response }) => response.headers.some((header) => family.test(header)));
    return {
      examined: [{ count: all.length, unit: 'operations' }],
      looked: [...new Set(all.map(({ described }) => described.file.attachment.id))],
      findings:
        told || any === undefined
          ? []
          : [
              {
                reason: 'unmet',
                message:
                  first === undefined
                    ? 'Not one operation describes what it answers to too many requests (429).'
                    : 'The answer to too many requests (429) names no header that says when to come back.',
                expected: 'an answer 429 with Retry-After or headers on the limit',
                places: [
                  first === undefined
                    ? any.described.file.shown('/operations')
                    : first.described.file.shown(`/operations/${first.index}/responses/${first.at}`),
                  context.claimed('/description'),
                ],
              },
            ],
    };
  },
};
