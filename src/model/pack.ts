import type { RuleFile } from '../generated/rule.ts';

/** A rule as it is looked up: its file without translations. */
export type CatalogueRule = Omit<RuleFile, 'translations'>;

/** A rule as judging needs it: without what only people read who look it up. */
export type Rule = Omit<CatalogueRule, 'examples' | 'rationale' | 'wording' | 'procurementRole' | 'tags'>;

/** A pack with its rules and the digest of all its files. */
export type Pack = {
  readonly id: string;
  readonly title: string;
  readonly order: number;
  /** Judged only where a tender links it, or the call names it. */
  readonly optional?: true;
  readonly version: string;
  readonly publisher: string;
  /** SHA-256 over the pack's files, names and contents, in order of their names. */
  readonly sha256: string;
  readonly rules: readonly Rule[];
};

/** A pack as it is looked up. */
export type CataloguePack = Omit<Pack, 'rules'> & { readonly rules: readonly CatalogueRule[] };

/** A pack as compiled from its folder, examples and translations included. */
export type CompiledPack = Omit<Pack, 'rules'> & { readonly about: string; readonly rules: readonly RuleFile[] };
