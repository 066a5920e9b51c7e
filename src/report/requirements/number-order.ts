/** Orders the buyer's numbers as people count: T-4.2 before T-4.10. What has no number comes last. No locale takes part. */
export const byNumber = (left: string, right: string): number => {
  if (left === '' || right === '') return Number(left === '') - Number(right === '');
  const [mine, other] = [partsOf(left), partsOf(right)];
  for (let index = 0; index < Math.min(mine.length, other.length); index += 1) {
    const order = comparePart(mine[index] ?? '', other[index] ?? '');
    if (order !== 0) return order;
  }
  return mine.length - other.length || compareText(left, right);
};

const partsOf = (text: string): readonly string[] => text.match(/\d+|\D+/g) ?? [];

const comparePart = (left: string, right: string): number =>
  /^\d/.test(left) && /^\d/.test(right) ? compareDigits(left, right) : compareText(left, right);

/** Digits as numbers of any length: the longer one is greater once zeros in front are gone. */
const compareDigits = (left: string, right: string): number => {
  const [mine, other] = [left.replace(/^0+/, ''), right.replace(/^0+/, '')];
  return mine.length - other.length || compareText(mine, other);
};

const compareText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
