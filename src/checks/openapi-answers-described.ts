import type { OpenapiFacts } from '../generated/facts.ts';
import type { CheckResult, RegisteredCheck } from '../model/check.ts';
import { filesOfKind } from './files-of-kind.ts';
import { operationName } from './openapi-operation-name.ts';
import { someOf } from './some-of.ts';

type Parameters = { readonly least: number };
type Response = OpenapiFacts['operations'][number]['responses'][number];

/**
 * So large a share of the successful JSON answers to GET has a schema that says something. Answers whose schema is not in
 * the bid are left to a person when there are no others. Takes `description`.
 */
export const openapiAnswersDescribed: RegisteredCheck<Parameters> = {
  about: 'Counts the successful JSON answers to GET whose schema says something.',
  parameters: () => ({
    type: 'object',
    required: ['least'],
    properties: { least: { type: 'number', minimum: 0, maximum: 1 } },
    additionalProperties: false,
  }),
  run: (context, { least }): CheckResult => {
    const files = filesOfKind(context.files['description'], 'openapi').filter(
      ({ facts }) => facts.operations.length > 0,
    );
    const answers = files.flatMap(({ file, facts }) =>
      facts.operations.flatMap((operation, index) =>
        operation.method === 'GET'
          ? operation.responses.flatMap((response, at) =>
              counts(response) ? [{ file, operation, index, response, at }] : [],
            )
          : [],
      ),
    );
    const seen = answers.filter(({ response }) => response.schema !== 'outside');
    const lacking = seen.filter(({ response }) => response.schema !== 'real');
    const share = seen.length === 0 ? 1 : (seen.length - lacking.length) / seen.length;
    const looked = files.map(({ file }) => file.attachment.id);
    const examined = [{ count: seen.length, unit: 'answers' }];
    const [first] = lacking;
    if (seen.length === 0 && files.length > 0)
      return {
        findings: [],
        looked,
        examined: [{ count: answers.length, unit: 'answers' }],
        questions: [
          {
            question: 'Does the description say what the answers of the interface hold?',
            why:
              answers.length > 0
                ? 'The schemas of all answers stand in files that are not in the bid.'
                : 'The description names no answer to GET in JSON, and this rule reads no other.',
            places: [context.claimed('/description')],
          },
        ],
      };
    if (share >= least || first === undefined) return { findings: [], looked, examined };
    return {
      looked,
      examined,
      findings: [
        {
          reason: 'unmet',
          message: `${lacking.length} of ${seen.length} answers have no schema that says what they hold: ${someOf(
            lacking.map(({ operation, response }) => `${operationName(operation)} (${response.status})`),
            5,
          )}.`,
          expected: `a schema that says something for at least ${Math.round(least * 100)} % of the answers`,
          found: `${Math.floor(share * 100)} %`,
          places: [
            first.file.shown(`/operations/${first.index}/responses/${first.at}`),
            context.claimed('/description'),
          ],
        },
      ],
    };
  },
};

/** Successful answers in JSON, those that stand in another file, and a 200 whose body is not described at all. */
const counts = ({ status, mediaTypes, schema }: Response): boolean =>
  /^2(\d\d|XX)$/i.test(status) &&
  (mediaTypes.some((type) => /[/+]json\b/.test(type)) ||
    (mediaTypes.length === 0 && (schema === 'outside' || (schema === 'none' && /^2(00|XX)$/i.test(status)))));
