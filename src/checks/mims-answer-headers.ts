import type { RegisteredCheck } from '../model/check.ts';
import { filesOfKind } from './files-of-kind.ts';

type Parameters = { readonly headers: readonly string[] };

/**
 * Answers to reading carry at least one of some headers: described for an operation that reads, or recorded in an exchange
 * that succeeded (RFC 9110 and RFC 9111 name those for caching). Takes `description` and `recordings`.
 */
export const mimsAnswerHeaders: RegisteredCheck<Parameters> = {
  about: 'Looks for headers of answers in the description and in recorded exchanges.',
  parameters: () => ({
    type: 'object',
    required: ['headers'],
    properties: { headers: { type: 'array', items: { type: 'string' }, minItems: 1 } },
    additionalProperties: false,
  }),
  run: (context, { headers }) => {
    const wanted = new Set(headers.map((name) => name.toLowerCase()));
    const described = filesOfKind(context.files['description'], 'openapi').map(({ file, facts }) => ({
      file,
      reads: facts.operations.filter(({ method }) => method === 'GET'),
    }));
    const recorded = filesOfKind(context.files['recordings'], 'har').map(({ file, facts }) => ({
      file,
      reads: facts.entries.filter(({ method, status }) => method === 'GET' && status >= 200 && status < 400),
    }));
    const shown = [
      ...described
        .filter(({ reads }) =>
          reads.some(({ responses }) =>
            responses.some(
              ({ status, headers: own }) => /^(2|3|default)/i.test(status) && own.some((name) => wanted.has(name)),
            ),
          ),
        )
        .map(({ file }) => file),
      ...recorded
        .filter(({ reads }) => reads.some(({ headers: own }) => Object.keys(own).some((name) => wanted.has(name))))
        .map(({ file }) => file),
    ];
    const all = [...described, ...recorded].filter(({ reads }) => reads.length > 0);
    const count = all.reduce((sum, { reads }) => sum + reads.length, 0);
    return {
      findings:
        shown.length > 0 || count === 0
          ? []
          : [
              {
                reason: 'unmet',
                message: `None of the ${count} answers to reading that are described or recorded carries such a header.`,
                expected: `one of ${headers.join(', ')}`,
                places: all.slice(0, 5).map(({ file }) => file.shown('')),
              },
            ],
      examined: [{ count, unit: 'answers' }],
      looked: shown.map(({ attachment }) => attachment.id),
    };
  },
};
