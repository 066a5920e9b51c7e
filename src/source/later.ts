/**
 * Makes a value when it is first asked for, and keeps it. For what few runs come to and what costs at a start: a pattern
 * with classes of Unicode (\p{…}) builds their tables when its literal is written.
 */
export const later = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};
