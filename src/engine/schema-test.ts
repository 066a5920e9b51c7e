import { expectation } from './expectation.ts';

/** One departure of a value: the keys below the value that was tested, and what was expected there, in words. */
export type Departure = { readonly keys: readonly string[]; readonly expected: string };

/** Whether a value fits. With `out` its departures are collected there, at most `most`; without it the first one ends the test. */
export type Test = (value: unknown, keys: readonly string[], out: Departure[] | undefined) => boolean;

/** The most departures of one value that are told. */
export const most = 20;
/** The keys of the value itself. */
export const here: readonly string[] = [];

/** A test that wants all of several. */
export const all =
  (tests: readonly Test[]): Test =>
  (value, keys, out) => {
    if (out === undefined) return tests.every((test) => test(value, keys, undefined));
    let fits = true;
    for (const test of tests) fits = test(value, keys, out) && fits;
    return fits;
  };

/** A test that nothing fits. */
export const failing =
  (expected: () => string): Test =>
  (_, keys, out) => {
    if (out !== undefined && out.length < most) out.push({ keys, expected: expected() });
    return false;
  };

/** A test of a keyword that looks at the value as a whole. */
export const whole =
  (holds: (value: unknown, operand: never) => boolean, keyword: string) =>
  (operand: unknown): Test => {
    const fail = failing(() => expectation(keyword, operand));
    return (value, keys, out) => holds(value, operand as never) || fail(value, keys, out);
  };

/** Tests a part of a value under its key. */
export const below = (
  test: Test,
  value: unknown,
  keys: readonly string[],
  key: string,
  out: Departure[] | undefined,
): boolean => test(value, out === undefined ? keys : [...keys, key], out);

/** Tests all items where departures are collected, else up to the first that does not fit. */
export const each = <Item>(
  items: readonly Item[],
  test: (item: Item, index: number) => boolean,
  out: Departure[] | undefined,
): boolean => (out === undefined ? items.every(test) : items.filter((item, index) => !test(item, index)).length === 0);
