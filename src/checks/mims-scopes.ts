import type { RegisteredCheck } from '../model/check.ts';
import { filesOfKind } from './files-of-kind.ts';

/**
 * Rights are told apart: operations of one description that need a login ask for at least two different scopes (MIMs Plus 9.0, MIM6 R1.1 and
 * R1.3). Rights that a description does not carry go to a person. Takes `description`.
 */
export const mimsScopes: RegisteredCheck<{ readonly [key: string]: never }> = {
  about: 'Counts the different scopes for which the operations of an interface ask.',
  parameters: () => ({ type: 'object', maxProperties: 0 }),
  run: (context) => {
    const described = filesOfKind(context.files['description'], 'openapi').filter(
      ({ facts }) => facts.operations.length > 0,
    );
    const all = described.map(({ file, facts }) => {
      const secured = facts.operations.filter(({ secured: closed }) => closed);
      return {
        file,
        secured: secured.length,
        scopes: new Set(secured.flatMap(({ scopes }) => scopes)),
        declared: facts.securitySchemes.flatMap(({ scopes }) => scopes).length,
      };
    });
    const kept = all.filter(({ scopes }) => scopes.size >= 2);
    const one = all.filter(({ scopes, declared }) => scopes.size < 2 && declared >= 2);
    const open = all.filter((each) => !kept.includes(each) && !one.includes(each));
    return {
      findings: (kept.length > 0 ? [] : one).map(({ file, declared }) => ({
        reason: 'unmet' as const,
        message: `The description defines ${declared} scopes, and its operations do not tell them apart.`,
        expected: 'at least two scopes, each asked for by an operation',
        places: [file.shown('/securitySchemes'), file.shown('/operations')],
      })),
      questions:
        kept.length > 0 || open.length === 0
          ? []
          : [
              {
                question: 'How are the rights of readers, writers and administrators told apart?',
                why: open.some(({ secured }) => secured > 0)
                  ? 'The operations that need a login ask for no scopes.'
                  : 'No operation that is described needs a login.',
                places: open.slice(0, 3).map(({ file }) => file.shown('/operations')),
              },
            ],
      examined: [{ count: all.reduce((sum, { secured }) => sum + Math.max(secured, 1), 0), unit: 'operations' }],
      looked: kept.map(({ file }) => file.attachment.id),
    };
  },
};
