import type { RegisteredCheck } from '../model/check.ts';
import type { PlaceRef } from '../model/result.ts';
import { operationsDescribed } from './openapi-lacking.ts';

type Casing = 'camelCase' | 'snake_case';
type Named = { readonly name: string; readonly casing: Casing; readonly place: PlaceRef };

/** The names of query parameters and of fields in answers follow one way of writing: camelCase or snake_case. Names that fit both do not count. Takes `description`. */
export const openapiOneCasing: RegisteredCheck<{ readonly [key: string]: never }> = {
  about: 'Looks whether the names of query parameters and fields mix camelCase and snake_case.',
  parameters: () => ({ type: 'object', maxProperties: 0 }),
  run: (context) => {
    const all = operationsDescribed(context);
    const names = all.flatMap(({ described, operation, index }): readonly Named[] => [
      ...operation.parameters.flatMap(({ name, in: where }, at) =>
        where === 'query' ? named(name, described.file.shown(`/operations/${index}/parameters/${at}`)) : [],
      ),
      ...operation.responses.flatMap(({ fields }, at) =>
        fields.flatMap((field) => named(field, described.file.shown(`/operations/${index}/responses/${at}/fields`))),
      ),
    ]);
    const camel = names.find(({ casing }) => casing === 'camelCase');
    const snake = names.find(({ casing }) => casing === 'snake_case');
    return {
      examined: [
        { count: all.length, unit: 'operations' },
        { count: names.length, unit: 'names' },
      ],
      looked: [...new Set(all.map(({ described }) => described.file.attachment.id))],
      findings:
        camel && snake
          ? [
              {
                reason: 'unmet',
                message: `The description writes ${camel.name} in camelCase and ${snake.name} in snake_case.`,
                expected: 'one way of writing names',
                places: [camel.place, snake.place],
              },
            ]
          : [],
    };
  },
};

const named = (name: string, place: PlaceRef): readonly Named[] => {
  if (/^[a-z][a-z0-9]*(_[a-z0-9]+)+$/.test(name)) return [{ name, casing: 'snake_case', place }];
  return /^[a-z][a-z0-9]*([A-Z][a-zA-Z0-9]*)+$/.test(name) ? [{ name, casing: 'camelCase', place }] : [];
};
