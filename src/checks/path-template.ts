/**
 * Whether a path fits a template in which `{name}` stands for a part that is not empty and holds no slash.
 * A slash at the end does not count; percent signs of the path are decoded. Linear in the length of both.
 */
export const fitsTemplate = (template: string, path: string): boolean => {
  const parts = partsOf(template);
  const given = partsOf(path);
  return parts.length === given.length && parts.every((part, index) => fitsPart(part, decoded(given[index] ?? '')));
};

/** How many parts of a template are words of its own, so that the closest template can be chosen. */
export const literalParts = (template: string): number =>
  partsOf(template).filter((part) => part !== '' && !part.includes('{')).length;

const partsOf = (path: string): readonly string[] => path.replace(/^\/+|\/+$/g, '').split('/');

const fitsPart = (part: string, given: string): boolean => {
  const words = part.split(/\{[^{}]*\}/);
  if (words.length === 1) return part === given;
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  if (!given.startsWith(first) || !given.endsWith(last)) return false;
  let at = first.length;
  for (const word of words.slice(1, -1)) {
    const next = given.indexOf(word, at + 1);
    if (next < 0) return false;
    at = next + word.length;
  }
  return given.length - last.length > at;
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
