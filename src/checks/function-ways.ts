import type { RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { functionWays } from './function-list.ts';
import { someOf } from './some-of.ts';

type Parameters = { readonly least: number; readonly offline: readonly string[] };

/**
 * Each function that residents need can be used in several ways, one of them without a screen; the functions that the tender
 * names are among them. Parameters: `least` number of ways; `offline`, the ways that need no screen.
 */
export const functionWaysEnough: RegisteredCheck<Parameters> = {
  about:
    'Counts the ways by which residents can use each function, and holds the functions against those of the tender.',
  parameters: () => ({
    type: 'object',
    required: ['least', 'offline'],
    properties: { least: { type: 'integer', minimum: 1 }, offline: { type: 'array', items: { type: 'string' } } },
  }),
  run: (context, { least, offline }) => {
    const all = functionWays(context);
    const asked = context.tender.functions ?? [];
    const absent = asked.filter((name) => !all.some((each) => each.name === name));
    const findings: Finding[] = all.flatMap(({ name, ways, pointer }): Finding[] => {
      const places = [context.claimed(pointer)];
      const found = ways.join(', ');
      if (ways.length < least)
        return [
          {
            reason: 'unmet',
            message: `Residents can use the function "${name}" only by way of ${found || 'nothing'}.`,
            expected: `at least ${least} ways, one of them ${offline.join(', ')}`,
            found,
            places,
          },
        ];
      if (ways.some((way) => offline.includes(way))) return [];
      return [
        {
          reason: 'unmet',
          message: `Every way of the function "${name}" needs a screen: ${found}.`,
          expected: `one of ${offline.join(', ')} among the ways`,
          found,
          places,
        },
      ];
    });
    if (all.length > 0 && absent.length > 0)
      findings.push({
        reason: 'missing',
        message: `The tender names functions that the bid does not: ${someOf(absent)}.`,
        expected: asked.join(', '),
        found: all.map(({ name }) => name).join(', '),
        places: [context.claimed('#/functions'), context.asked('/functions')],
      });
    return { findings, examined: [{ count: all.length, unit: 'functions' }], looked: [] };
  },
};
