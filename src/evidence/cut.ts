import type { Cut } from '../model/evidence.ts';

/** What a reading says of lists that end at a limit of ours: takes how many entries each lacks, by its pointer; nothing where none lacks any. */
export const cutOf = (lists: Cut): { readonly cut?: Cut } => {
  const cut = Object.fromEntries(Object.entries(lists).filter(([, left]) => left > 0));
  return Object.keys(cut).length > 0 ? { cut } : {};
};
