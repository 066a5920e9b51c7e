/** The name of a fact in words: `infoVersion` is `info version`, `not_affected` is `not affected`; names that are not ours (with another sign or a capital at the head) stay. */
export const factWords = (name: string): string =>
  /^[a-z][A-Za-z0-9]*$/.test(name)
    ? name.replace(/(?<=[a-z0-9])[A-Z](?![A-Z])/g, (letter) => ` ${letter.toLowerCase()}`)
    : /^[a-z][a-z0-9]*(_[a-z0-9]+)+$/.test(name)
      ? name.replaceAll('_', ' ')
      : name;

/** Whether a fact is a single value: no list and no group. */
export const isSimple = (value: unknown): boolean => typeof value !== 'object' || value === null;

/** A single value in words, cut to a readable length: yes and no, `none` for what is empty. Not yet escaped. */
export const factText = (value: unknown): string => {
  if (value === null || value === '' || typeof value === 'object') return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number' && !Number.isInteger(value))
    return String(Number(value.toFixed(3)) || Number(value.toPrecision(3)));
  const text = withoutTags(String(value));
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
};

/** The words of a text that was written in HTML: its tags are of no use to a reader. */
const withoutTags = (text: string): string =>
  /<\/?(p|div|br|ul|ol|li|span|a|strong|em|b|i|h[1-6])\b[^<>]*>/i.test(text)
    ? text
        .replace(/<\/?[a-z][^<>]*>/gi, ' ')
        .replace(/\s+/g, ' ')
        .trim()
    : text;

/** Characters of a value that are printed. */
const longest = 100;
