import type { RegisteredCheck } from '../model/check.ts';
import type { Operation } from './exchange-operation.ts';
import { judgeOperations } from './openapi-lacking.ts';

type Of = 'success' | 'success-and-errors' | 'too-many-requests';
type Parameters = { readonly headers: readonly string[]; readonly of: Of; readonly least: number };

const classes: { readonly [of in Of]: RegExp } = {
  success: /^[23]/,
  'success-and-errors': /^[24]/,
  'too-many-requests': /^429$/,
};

/** So large a share of the operations describes one of the headers with every answer of a class of statuses. Takes `description`; header names in lower case. */
export const openapiAnswerHeaders: RegisteredCheck<Parameters> = {
  about: 'Counts the operations whose answers of a class of statuses all have one of certain headers.',
  parameters: () => ({
    type: 'object',
    required: ['headers', 'of', 'least'],
    properties: {
      headers: { type: 'array', minItems: 1, items: { type: 'string' } },
      of: { enum: ['success', 'success-and-errors', 'too-many-requests'] },
      least: { type: 'number', minimum: 0, maximum: 1 },
    },
    additionalProperties: false,
  }),
  run: (context, { headers, of, least }) => {
    const answers = ({ responses }: Operation) => responses.filter(({ status }) => classes[of].test(status));
    return judgeOperations(context, {
      concerns: (operation) => answers(operation).length > 0,
      meets: (operation) => answers(operation).every((answer) => answer.headers.some((name) => headers.includes(name))),
      least,
      unit: 'operations with such answers',
      lacks: 'describe an answer without this header',
      expected: `one of the headers ${headers.join(', ')} with each answer`,
    });
  },
};
