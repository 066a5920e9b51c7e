/** A list for a sentence, cut after `most`: `1.4.3, 2.1.1 and 4 more`. */
export const someOf = (items: readonly string[], most = 8): string => {
  if (items.length <= most) return items.join(', ');
  return `${items.slice(0, most).join(', ')} and ${items.length - most} more`;
};
