import type { CheckContext } from '../model/check.ts';
import { isObject, pointerOf, valueAt } from '../source/pointer.ts';

/** A function that residents can use, with its ways, and where it stands in the bid (from the root, with #). */
export type FunctionWays = { readonly name: string; readonly ways: readonly string[]; readonly pointer: string };

/** The functions of the bid in their order; none where the bid names none or says that residents do not meet it. */
export const functionWays = (context: CheckContext): readonly FunctionWays[] => {
  const functions = valueAt(context.bid.root, '/functions');
  if (!isObject(functions)) return [];
  return Object.entries(functions)
    .filter(([name]) => !name.startsWith('x-'))
    .map(([name, ways]) => ({
      name,
      ways: Array.isArray(ways) ? [...new Set(ways.filter((way) => typeof way === 'string'))] : [],
      pointer: `#${pointerOf(['functions', name])}`,
    }));
};
