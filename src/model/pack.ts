import type { RuleFile } from '../generated/rule.ts';

/** A rule as judging needs it: its file without what only documentation needs. */
export type Rule = Omit<RuleFile, 'examples' | 'translations'>;

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

/** A pack as compiled from its folder, examples and translations included. */
export type CompiledPack = Omit<Pack, 'rules'> & { readonly about: string; readonly rules: readonly RuleFile[] };
