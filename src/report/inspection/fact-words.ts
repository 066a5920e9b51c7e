/** The name of a fact in words: `infoVersion` is `info version`; names that are not ours (with a sign or a capital at the head) stay. */
export const factWords = (name: string): string =>
  /^[a-z][A-Za-z0-9]*$/.test(name)
    ? name.replace(/(?<=[a-z0-9])[A-Z](?![A-Z])/g, (letter) => ` ${letter.toLowerCase()}`)
    : name;

/** Whether a fact is a single value: no list and no group. */
export const isSimple = (value: unknown): boolean => typeof value !== 'object' || value === null;

/** A single value in words, cut to a readable length: yes and no, `none` for what is empty. Not yet escaped. */
export const factText = (value: unknown): string => {
  if (value === null || value === '' || typeof value === 'object') return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const text = String(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
};

/** Characters of a value that are printed. */
const longest = 100;
