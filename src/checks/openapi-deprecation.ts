import type { CheckContext, CheckResult, RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { recordedBy } from './exchange-recorded.ts';
import { operationsDescribed } from './openapi-lacking.ts';
import { operationName } from './openapi-operation-name.ts';

/**
 * Operations that are on their way out say so in their answers: a Deprecation or Sunset header, or a date of shutdown, is
 * described; recorded headers have the form of their standards (RFC 9745, 2.1 and 4; RFC 8594, 3). Takes `description` and
 * `recordings`.
 */
export const openapiDeprecation: RegisteredCheck<{ readonly [key: string]: never }> = {
  about:
    'Looks whether deprecated operations announce their end in their answers, and whether recorded announcements are well formed.',
  parameters: () => ({ type: 'object', maxProperties: 0 }),
  every: 'entries',
  run: (context): CheckResult => {
    const deprecated = operationsDescribed(context).filter(({ operation }) => operation.deprecated);
    const silent = deprecated.filter(
      ({ operation }) =>
        operation.sunset === undefined &&
        !operation.responses.some(({ headers }) => headers.includes('deprecation') || headers.includes('sunset')),
    );
    const recorded = recordedBy(context).filter(
      ({ exchange: { headers } }) => headers['deprecation'] ?? headers['sunset'],
    );
    return {
      examined: [
        { count: deprecated.length, unit: 'deprecated operations' },
        { count: recorded.length, unit: 'recorded announcements' },
      ],
      looked: [
        ...new Set([
          ...deprecated.map(({ described }) => described.file.attachment.id),
          ...recorded.map(({ file }) => file.attachment.id),
        ]),
      ],
      findings: [
        ...silent.slice(0, 5).map(
          ({ described, operation, index }): Finding => ({
            reason: 'unmet',
            message: `${operationName(operation)} is deprecated, and its answers announce neither that nor its end.`,
            expected: 'a Deprecation or Sunset header in its answers, or the date of its shutdown (x-sunset)',
            places: [described.file.shown(`/operations/${index}/deprecated`)],
          }),
        ),
        ...malformed(context),
      ],
    };
  },
};

const malformed = (context: CheckContext): readonly Finding[] =>
  recordedBy(context)
    .flatMap(({ file, exchange: { headers }, index }): Finding[] => {
      const { deprecation, sunset } = headers as { readonly [name: string]: string | undefined };
      const at = (name: string) => file.shown(`/entries/${index}/headers/${name}`);
      const since = /^@(-?\d+)$/.exec(deprecation?.trim() ?? '')?.[1];
      const end = sunset === undefined ? Number.NaN : Date.parse(sunset);
      const faults: Finding[] = [];
      if (deprecation !== undefined && since === undefined)
        faults.push({
          reason: 'invalid',
          message: 'The recorded Deprecation header is no date of a structured field.',
          expected: '@ and the seconds since 1970, for example @1767225600',
          found: deprecation,
          places: [at('deprecation')],
        });
      if (sunset !== undefined && (Number.isNaN(end) || !/^[A-Z][a-z]{2}, /.test(sunset)))
        faults.push({
          reason: 'invalid',
          message: 'The recorded Sunset header is no HTTP date.',
          expected: 'a date such as Wed, 30 Jun 2027 23:59:59 GMT',
          found: sunset,
          places: [at('sunset')],
        });
      else if (since !== undefined && end < Number(since) * 1000)
        faults.push({
          reason: 'contradicted',
          message:
            'The recorded Sunset lies before the Deprecation, so the operation would end before it is deprecated.',
          expected: 'a Sunset that is not earlier',
          found: `${deprecation}, ${sunset}`,
          places: [at('sunset'), at('deprecation')],
        });
      return faults;
    })
    .slice(0, 5);
