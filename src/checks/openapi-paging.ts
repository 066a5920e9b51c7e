import type { RegisteredCheck } from '../model/check.ts';
import { judgeOperations } from './openapi-lacking.ts';

type Parameters = { readonly least: number };

/** So large a share of the operations that list records can be read page by page: by a parameter, or by a link to the next page. Takes `description`. */
export const openapiPaging: RegisteredCheck<Parameters> = {
  about: 'Counts the operations that list records and can be read page by page.',
  parameters: () => ({
    type: 'object',
    required: ['least'],
    properties: { least: { type: 'number', minimum: 0, maximum: 1 } },
    additionalProperties: false,
  }),
  run: (context, { least }) =>
    judgeOperations(context, {
      concerns: ({ method, list, machineReadable }) => method === 'GET' && list && machineReadable,
      meets: ({ paging, responses }) =>
        paging.length > 0 ||
        responses.some(
          ({ headers, fields }) => headers.includes('link') || fields.some((field) => /^(_?links?|next)$/i.test(field)),
        ),
      least,
      unit: 'operations that list records',
      lacks: 'name no way to read page by page',
      expected: 'a parameter such as limit, page or cursor, or a link to the next page',
    }),
};
