/** What all items hold, in their order. Most rules have one subject: its list is given as it is. */
export const flatOf = <Item, Part>(
  items: readonly Item[],
  partsOf: (item: Item) => readonly Part[],
): readonly Part[] => {
  const [only] = items;
  return items.length === 1 && only !== undefined ? partsOf(only) : items.flatMap(partsOf);
};

/** Two lists as one; where one is empty the other is given as it is. */
export const joined = <Item>(left: readonly Item[], right: readonly Item[]): readonly Item[] => {
  if (right.length === 0) return left;
  return left.length === 0 ? right : [...left, ...right];
};
