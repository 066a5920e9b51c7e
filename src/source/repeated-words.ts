/** Words from which on a text can be called a repetition. */
const fewest = 6;

/** Whether a text of some length says the same few words over and over: fewer than one in three is a new one. */
export const isRepetition = (text: string): boolean => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < fewest) return false;
  /* The longer a text, the more of its words come again; a stretch is looked at. */
  const stretch = words.slice(0, 60);
  return new Set(stretch).size * 3 < stretch.length;
};
