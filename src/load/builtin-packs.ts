import { optionalPacksJson, packsJson } from '../generated/packs.ts';
import type { CataloguePack, Pack } from '../model/pack.ts';
import { later } from '../source/later.ts';
import { type FoldedRules, unfolded } from './fold-rules.ts';

/** The built-in packs as the build compiled them: the rules of the optional ones stand in a text of their own. */
export type PackedPacks = { readonly heads: readonly Omit<Pack, 'rules'>[]; readonly rules: FoldedRules };

/** The built-in packs in their order. The rules of an optional pack are read when they are first looked at: few runs judge by them. */
export const builtinPacks = (): readonly Pack[] => {
  const { heads, rules } = JSON.parse(packsJson()) as PackedPacks;
  const usual = unfolded(rules);
  const optional = later(() => unfolded(JSON.parse(optionalPacksJson()) as FoldedRules));
  return heads.map((head) => ({
    ...head,
    get rules() {
      if (head.optional === undefined) return usual.get(head.id) ?? [];
      return optional().get(head.id) ?? [];
    },
  }));
};

/** The built-in packs with all that is told of a rule, examples included; only `explain`, `rules` and the documentation need that. */
export const cataloguePacks = async (): Promise<readonly CataloguePack[]> => {
  const { catalogueJson } = await import('../generated/catalogue.ts');
  return JSON.parse(catalogueJson) as CataloguePack[];
};
