import type { RegisteredCheck } from '../model/check.ts';
import { judgeOperations } from './openapi-lacking.ts';

type Parameters = { readonly statuses: readonly string[]; readonly least: number };

/** So large a share of the operations that take input describes what they answer to faulty input. Takes `description`. */
export const openapiInputErrors: RegisteredCheck<Parameters> = {
  about: 'Counts the operations with input that describe their answer to faulty input.',
  parameters: {
    type: 'object',
    required: ['statuses', 'least'],
    properties: {
      statuses: { type: 'array', minItems: 1, items: { type: 'string' } },
      least: { type: 'number', minimum: 0, maximum: 1 },
    },
    additionalProperties: false,
  },
  run: (context, { statuses, least }) =>
    judgeOperations(context, {
      concerns: ({ parameters, hasRequestBody }) =>
        hasRequestBody || parameters.some(({ in: place }) => place === 'query' || place === 'path'),
      meets: ({ responses }) => responses.some(({ status }) => statuses.includes(status.toUpperCase())),
      least,
      unit: 'operations with input',
      lacks: 'do not say what they answer to faulty input',
      expected: `one of the statuses ${statuses.join(', ')}`,
    }),
};
