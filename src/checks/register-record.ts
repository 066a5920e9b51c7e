import type { RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { filesOfKind } from './files-of-kind.ts';
import { recordUsers } from './register-list.ts';

type Parameters = { readonly fields: readonly string[] };

/**
 * An algorithm has a record of its own for a public register: the fields that say what it is are filled, and no other
 * algorithm names the same record. Takes `record`; the subject is an algorithm. Parameter `fields`: what must be filled.
 */
export const registerRecord: RegisteredCheck<Parameters> = {
  about: 'Looks whether an algorithm has a record of its own for a public register.',
  parameters: () => ({
    type: 'object',
    required: ['fields'],
    properties: { fields: { type: 'array', items: { type: 'string' } } },
  }),
  run: (context, { fields }) => {
    const files = filesOfKind(context.files['record'], 'algorithm-register');
    const findings = files.flatMap(({ file, facts }): Finding[] => {
      const users = recordUsers(context, file.attachment.file);
      const empty = facts.perRecord.flatMap((record, index) =>
        fields.filter((field) => record.empty.includes(field)).map((field) => ({ field, index })),
      );
      return [
        ...empty.map(
          ({ field, index }): Finding => ({
            reason: 'unmet',
            message: `The record leaves ${field} empty.`,
            expected: fields.join(', '),
            places: [file.shown(`/records/${index}/${field}`)],
          }),
        ),
        ...(users.length > facts.records.length
          ? [
              {
                reason: 'unmet' as const,
                message: `${file.attachment.file} is named as the record of ${users.length} algorithms and holds ${facts.records.length === 1 ? 'one record' : `${facts.records.length} records`}.`,
                expected: 'a record for each algorithm',
                places: users.slice(0, 3).map((index) => context.claimed(`#/algorithms/${index}/record`)),
              },
            ]
          : []),
      ];
    });
    return {
      findings,
      examined: [{ count: files.reduce((sum, { facts }) => sum + facts.records.length, 0), unit: 'records' }],
      looked: files.map(({ file }) => file.attachment.id),
    };
  },
};
