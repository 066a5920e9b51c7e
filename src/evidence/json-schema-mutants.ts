const wrong: readonly unknown[] = [null, true, 0.5, 'mutant', [], {}];

const most = 60;

/**
 * Whether a schema rejects nothing: no changed value could be found that it refuses. Objects are tried first, with each
 * named property given a value of every type, then lists, then single values; the first family that it accepts at all decides.
 * `untried` where values of which nothing is known (`accepts` gives undefined) could decide it.
 */
export const isVacuous = (
  accepts: (value: unknown) => boolean | undefined,
  properties: readonly string[],
): boolean | 'untried' => {
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
    const answers = family.map(accepts);
    const accepted = answers.filter((answer) => answer === true).length;
    if (accepted > 0 && answers.includes(false)) return false;
    if (answers.includes(undefined)) return 'untried';
    if (accepted > 0) return true;
  }
  return false;
};
