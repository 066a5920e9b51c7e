import type { RuleFile } from '../../src/generated/rule.ts';
import { compilePackFolder } from '../../src/load/compile-pack.ts';

/** The rules of a pack of this repository, by the last part of their ids. */
export const packRules = async (pack: string): Promise<(name: string) => RuleFile> => {
  const { rules } = await compilePackFolder(`rules/${pack}`);
  return (name) => {
    const rule = rules.find(({ id }) => id === `${pack}/${name}`);
    if (rule === undefined) throw new Error(`there is no rule ${pack}/${name}`);
    return rule;
  };
};
