import { isObject, type Json, member } from '../source/pointer.ts';

/** The text of a member, without white space at its ends; undefined where it is no text or empty. Numbers are taken as written. */
export const textMember = (value: unknown, key: string): string | undefined => {
  const found = member(value, key);
  if (typeof found === 'number') return String(found);
  return typeof found === 'string' && found.trim() !== '' ? found.trim() : undefined;
};

/** The entries of a list member; empty where it is no list. */
export const listMember = (value: unknown, key: string): readonly Json[] => {
  const found = member(value, key);
  return Array.isArray(found) ? (found as readonly Json[]) : [];
};

/** A mapping member; undefined where it is none. */
export const objectMember = (value: unknown, key: string): { readonly [key: string]: Json } | undefined => {
  const found = member(value, key);
  return isObject(found) ? found : undefined;
};

/** Leaves out the members that are undefined, as facts that a file does not hold are absent. */
export const present = <T extends { readonly [key: string]: Json | undefined }>(
  members: T,
): { readonly [K in keyof T]?: Exclude<T[K], undefined> } & { readonly [key: string]: Json } => {
  const kept: Record<string, Json> = {};
  for (const [key, value] of Object.entries(members)) if (value !== undefined) kept[key] = value;
  return kept as { readonly [K in keyof T]?: Exclude<T[K], undefined> } & { readonly [key: string]: Json };
};
