const wrong: readonly unknown[] = [null, true, 0.5, 'mutant', [], {}];

const most = 60;

/**
 * Whether a schema rejects nothing: no changed value could be found that it refuses. Objects are tried first, with each
 * named property given a value of every type, then lists, then single values; the first family that it accepts at all decides.
 */
export const isVacuous = (accepts: (value: unknown) => boolean, properties: readonly string[]): boolean => {
  const families: readonly (readonly unknown[])[] = [
    [
      {},
      { 'no such property': 1 },
      ...properties.slice(0, most).flatMap((name) => wrong.map((value) => ({ [name]: value }))),
    ],
    [[], ...wrong.map((value) => [value])],
    wrong.slice(0, 4),
  ];
  for (const family of families) {
    const accepted = family.filter(accepts).length;
    if (accepted > 0) return accepted === family.length;
  }
  return false;
};
