import type { RegisteredCheck } from '../model/check.ts';
import { judgeOperations } from './openapi-lacking.ts';

type Parameters = { readonly least: number };

/** So large a share of the operations has a summary or a description in words. Takes `description`. */
export const openapiDocumented: RegisteredCheck<Parameters> = {
  about: 'Counts the operations that have a summary or a description in words.',
  parameters: () => ({
    type: 'object',
    required: ['least'],
    properties: { least: { type: 'number', minimum: 0, maximum: 1 } },
    additionalProperties: false,
  }),
  run: (context, { least }) =>
    judgeOperations(context, {
      concerns: () => true,
      meets: ({ summary, description }) => summary || description,
      least,
      unit: 'operations',
      lacks: 'have neither a summary nor a description',
      expected: `words for at least ${Math.round(least * 100)} % of the operations`,
    }),
};
