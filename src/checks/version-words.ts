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

/** Orders two versions: negative where the left one is earlier. Numbers are compared part by part; a pre-release is earlier than its release. */
export const compareVersions = (left: string, right: string): number => {
  const [a, b] = [left, right].map((each) => {
    const [numbers = '', ...rest] = plainVersion(each).split('-');
    return { numbers: numbers.split('.').map((part) => Number.parseInt(part, 10) || 0), rest: rest.join('-') };
  }) as [{ numbers: number[]; rest: string }, { numbers: number[]; rest: string }];
  for (let at = 0; at < Math.max(a.numbers.length, b.numbers.length); at++) {
    const difference = (a.numbers[at] ?? 0) - (b.numbers[at] ?? 0);
    if (difference !== 0) return difference;
  }
  if (a.rest === b.rest) return 0;
  return a.rest === '' ? 1 : b.rest === '' ? -1 : a.rest < b.rest ? -1 : 1;
};
