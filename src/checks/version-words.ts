/** A version as it is compared: without a leading v, without build metadata, and without zeros at the end (4.2 is 4.2.0). */
export const plainVersion = (version: string): string => {
  const bare = version
    .trim()
    .toLowerCase()
    .replace(/^(version|release|versie)?\s*v?\.?\s*(?=\d)/, '')
    .replace(/\+.*$/, '');
  return bare.replace(/(\.0+)+(?=-|$)/, '');
};

/** Whether two texts name the same version. */
export const sameVersion = (left: string, right: string): boolean => plainVersion(left) === plainVersion(right);

const inText = /\bv?\d+(?:\.\d+)+(?:-[0-9a-z][0-9a-z.-]*)?|\bv\d+\b/gi;

/** The versions that a text names, in their order: numbers with dots, or a v with a number. */
export const versionsIn = (text: string): readonly string[] => text.match(inText) ?? [];
