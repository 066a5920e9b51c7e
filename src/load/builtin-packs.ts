import { packsJson } from '../generated/packs.ts';
import type { RuleFile } from '../generated/rule.ts';
import type { Pack } from '../model/pack.ts';

/** The built-in packs, compiled when the program was built. */
export const builtinPacks = (): readonly Pack[] => JSON.parse(packsJson) as Pack[];

/** The examples of the built-in rules by rule id; only `explain` and the documentation need them. */
export const builtinExamples = async (): Promise<{ readonly [rule: string]: RuleFile['examples'] }> => {
  const { examplesJson } = await import('../generated/examples.ts');
  return JSON.parse(examplesJson) as { readonly [rule: string]: RuleFile['examples'] };
};
