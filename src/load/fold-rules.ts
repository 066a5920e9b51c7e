import type { Rule } from '../model/pack.ts';

type Applies = Rule['applies'];

/** Rules of packs by the pack's id, smaller to read: `applies` is a number where several rules share it, its place in the list. */
export type FoldedRules = {
  readonly applies: readonly Applies[];
  readonly packs: { readonly [pack: string]: readonly (Omit<Rule, 'applies'> & { readonly applies?: number })[] };
};

/** Folds the rules of packs: conditions under which rules apply are written once for all rules that share them. */
export const folded = (packs: readonly { readonly id: string; readonly rules: readonly Rule[] }[]): FoldedRules => {
  const places = new Map<string, number>();
  const placeOf = (applies: Applies): number => {
    const text = JSON.stringify(applies);
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  };
  const written = packs.map(({ id, rules }) => [
    id,
    rules.map((rule) => (rule.applies === undefined ? rule : { ...rule, applies: placeOf(rule.applies) })),
  ]);
  return {
    packs: Object.fromEntries(written),
    applies: [...places.keys()].map((text) => JSON.parse(text)),
  };
};

/** Unfolds the rules that `folded` wrote. Rules that share their conditions share one value, so that it need be compiled only once. */
export const unfolded = ({ applies, packs }: FoldedRules): ReadonlyMap<string, readonly Rule[]> => {
  for (const rules of Object.values(packs))
    for (const rule of rules as readonly { applies?: unknown }[])
      if (typeof rule.applies === 'number') rule.applies = applies[rule.applies];
  return new Map(Object.entries(packs as { readonly [pack: string]: readonly unknown[] })) as Map<string, Rule[]>;
};
