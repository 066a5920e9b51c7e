import type { CheckResult, RegisteredCheck } from '../model/check.ts';
import { filesOfKind } from './files-of-kind.ts';
import { operationName } from './openapi-operation-name.ts';
import { someOf } from './some-of.ts';

type Parameters = { readonly least: number };

/** So large a share of the operations has a summary or a description in words. Takes `description`. */
export const openapiDocumented: RegisteredCheck<Parameters> = {
  about: 'Counts the operations that have a summary or a description in words.',
  parameters: {
    type: 'object',
    required: ['least'],
    properties: { least: { type: 'number', minimum: 0, maximum: 1 } },
    additionalProperties: false,
  },
  run: (context, { least }): CheckResult => {
    const files = filesOfKind(context.files['description'], 'openapi').filter(
      ({ facts }) => facts.operations.length > 0,
    );
    const operations = files.flatMap(({ file, facts }) =>
      facts.operations.map((operation, index) => ({ file, operation, index })),
    );
    const silent = operations.filter(({ operation }) => !operation.summary && !operation.description);
    const share = operations.length === 0 ? 1 : (operations.length - silent.length) / operations.length;
    const [first] = silent;
    return {
      examined: [{ count: operations.length, unit: 'operations' }],
      looked: files.map(({ file }) => file.attachment.id),
      findings:
        share >= least || first === undefined
          ? []
          : [
              {
                reason: 'unmet',
                message: `${silent.length} of ${operations.length} operations have neither a summary nor a description: ${someOf(
                  silent.map(({ operation }) => operationName(operation)),
                  5,
                )}.`,
                expected: `words for at least ${Math.round(least * 100)} % of the operations`,
                found: `${Math.floor(share * 100)} %`,
                places: [first.file.shown(`/operations/${first.index}`), context.claimed('/description')],
              },
            ],
    };
  },
};
