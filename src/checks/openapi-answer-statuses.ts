import type { RegisteredCheck } from '../model/check.ts';
import type { Operation } from './exchange-operation.ts';
import { judgeOperations } from './openapi-lacking.ts';

type Of = 'all' | 'secured' | 'with-input';
type Parameters = { readonly of: Of; readonly statuses: readonly string[]; readonly least: number };

/** So large a share of certain operations (all, those with a login, those with input) describes an answer of one of the statuses. Takes `description`. */
export const openapiAnswerStatuses: RegisteredCheck<Parameters> = {
  about:
    'Counts the operations (all, those with a login, those with input) that describe an answer of certain statuses.',
  parameters: () => ({
    type: 'object',
    required: ['of', 'statuses', 'least'],
    properties: {
      of: { enum: ['all', 'secured', 'with-input'] },
      statuses: { type: 'array', minItems: 1, items: { type: 'string' } },
      least: { type: 'number', minimum: 0, maximum: 1 },
    },
    additionalProperties: false,
  }),
  run: (context, { of, statuses, least }) =>
    judgeOperations(context, {
      concerns: concerns[of],
      meets: ({ responses }) => responses.some(({ status }) => statuses.includes(status.toUpperCase())),
      least,
      unit: units[of],
      lacks: lacks[of],
      expected: `an answer of status ${statuses.join(' or ')}`,
    }),
};

const concerns: { readonly [of in Of]: (operation: Operation) => boolean } = {
  all: () => true,
  secured: ({ secured }) => secured,
  'with-input': ({ parameters, hasRequestBody }) =>
    hasRequestBody || parameters.some(({ in: place }) => place === 'query' || place === 'path'),
};

const units: { readonly [of in Of]: string } = {
  all: 'operations',
  secured: 'operations with a login',
  'with-input': 'operations with input',
};

const lacks: { readonly [of in Of]: string } = {
  all: 'do not describe this answer',
  secured: 'do not say what they answer without a valid login',
  'with-input': 'do not say what they answer to faulty input',
};
