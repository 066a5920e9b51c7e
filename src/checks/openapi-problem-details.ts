import type { CheckContext, CheckResult, RegisteredCheck } from '../model/check.ts';
import { exchangeName } from './exchange-operation.ts';
import { recordedBy } from './exchange-recorded.ts';
import { operationsDescribed } from './openapi-lacking.ts';
import { operationName } from './openapi-operation-name.ts';
import { someOf } from './some-of.ts';

type Parameters = { readonly least: number; readonly needed: boolean };

const isProblem = (type: string): boolean => /^application\/problem\+(json|xml)$/.test(type);

/**
 * Described and recorded errors are problem details (RFC 9457). With `needed` at least one error with a body is
 * described. Takes `description` and `recordings`; errors without a body are not counted.
 */
export const openapiProblemDetails: RegisteredCheck<Parameters> = {
  about: 'Counts the described and the recorded errors that are problem details.',
  parameters: () => ({
    type: 'object',
    required: ['least', 'needed'],
    properties: { least: { type: 'number', minimum: 0, maximum: 1 }, needed: { type: 'boolean' } },
    additionalProperties: false,
  }),
  every: 'entries',
  run: (context, { least, needed }): CheckResult => {
    const all = operationsDescribed(context);
    const errors = all.flatMap(({ described, operation, index }) =>
      operation.responses.flatMap((response, at) =>
        /^([45](\d\d|XX)|DEFAULT)$/i.test(response.status) && response.mediaTypes.length > 0
          ? [{ described, operation, index, response, at }]
          : [],
      ),
    );
    const other = errors.filter(({ response }) => !response.mediaTypes.some(isProblem));
    const share = errors.length === 0 ? 1 : (errors.length - other.length) / errors.length;
    const [first] = other;
    const recorded = recordedErrors(context);
    const counted = errors.length + recorded.count;
    const [file] = all;
    return {
      examined: [
        { count: all.length, unit: 'operations' },
        { count: counted, unit: 'errors' },
      ],
      looked: [...new Set([...all.map(({ described }) => described.file.attachment.id), ...recorded.files])],
      findings: [
        ...(needed && counted === 0 && file !== undefined
          ? [
              {
                reason: 'missing' as const,
                message: 'The description names no error with a body, so nobody can tell what a failed call answers.',
                expected: 'errors as application/problem+json',
                places: [file.described.file.shown('/operations'), context.claimed('/description')],
              },
            ]
          : []),
        ...(first === undefined || share >= least
          ? []
          : [
              {
                reason: 'unmet' as const,
                message: `${other.length} of ${errors.length} described errors are of another form: ${someOf(
                  other.map(({ operation, response }) => `${operationName(operation)} (${response.status})`),
                  4,
                )}.`,
                expected: 'application/problem+json or application/problem+xml',
                found: first.response.mediaTypes.join(', '),
                places: [
                  first.described.file.shown(`/operations/${first.index}/responses/${first.at}`),
                  context.claimed('/description'),
                ],
              },
            ]),
        ...recorded.findings,
      ],
    };
  },
};

const recordedErrors = (context: CheckContext) => {
  const errors = recordedBy(context).filter(
    ({ exchange }) => exchange.status >= 400 && exchange.size > 0 && /json|xml/.test(exchange.mime ?? ''),
  );
  const other = errors.filter(({ exchange }) => !isProblem(exchange.mime ?? ''));
  return {
    count: errors.length,
    files: errors.map(({ file }) => file.attachment.id),
    findings: other.slice(0, 3).map(({ file, exchange, index }) => ({
      reason: 'unmet' as const,
      message: `The recorded error ${exchange.status} (${exchangeName(exchange, index)}) is of another form.`,
      expected: 'application/problem+json or application/problem+xml',
      found: exchange.mime ?? '',
      places: [file.shown(`/entries/${index}/mime`)],
    })),
  };
};
