/** How a version in a file stands to a version in the bid. `less`: the file names fewer places than the comparison needs. */
export type VersionMatch = 'same' | 'less' | 'other' | 'unreadable';

/** Compares two versions by their first numbers, as many as `places` says (2: 4.2 and 4.2.7 are the same); texts without a number only word by word. */
export const compareVersions = (left: string, right: string, places: number): VersionMatch => {
  if (left.trim().toLowerCase() === right.trim().toLowerCase()) return 'same';
  const [one, other] = [numbersOf(left), numbersOf(right)];
  if (one === undefined || other === undefined) return 'unreadable';
  const shared = Math.min(places, one.length, other.length);
  if (one.slice(0, shared).some((number, index) => number !== other[index])) return 'other';
  return shared < places && one.length !== other.length ? 'less' : 'same';
};

const numbersOf = (version: string): readonly number[] | undefined =>
  /(?<![\p{L}\d])v?(\d+(?:\.\d+)*)/iu.exec(version)?.[1]?.split('.').map(Number);
