/** The versions of standards that are known, by the name of the standard. */
export type KnownVersions = { readonly [standard: string]: readonly string[] };

/**
 * Whether a version is none of those that are known of its standard. A corrected edition (1.8.1 of 1.8) and a shorter form
 * (2 for 2.0) are the known one. False where no version is named, or no list is known for the standard.
 */
export const isUnknownVersion = (known: KnownVersions, name: string, version: string | undefined): boolean => {
  if (version === undefined || !Object.hasOwn(known, name)) return false;
  const named = version.replace(/^v(?=\d)/i, '').toLowerCase();
  return !known[name]?.some((each) => each === named || named.startsWith(`${each}.`) || each.startsWith(`${named}.`));
};
