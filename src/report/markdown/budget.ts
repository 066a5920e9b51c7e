/** Room for a text: takes pieces while they fit. */
export type Budget = {
  /** Takes a text if there is room for it; tells whether there was. */
  readonly take: (text: string) => boolean;
  /** How many of these texts fit, one after the other, and takes them. */
  readonly takeFirst: (texts: readonly string[]) => number;
};

/** A budget of so many bytes of UTF-8. */
export const budgetOf = (bytes: number): Budget => {
  let left = bytes;
  const take = (text: string): boolean => {
    const size = Buffer.byteLength(text);
    if (size > left) return false;
    left -= size;
    return true;
  };
  const takeFirst = (texts: readonly string[]): number => {
    const stop = texts.findIndex((text) => !take(text));
    return stop < 0 ? texts.length : stop;
  };
  return { take, takeFirst };
};
