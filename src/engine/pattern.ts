import { RE2JS } from 're2js';

/**
 * Compiles a pattern of a pack (RE2 syntax: no look-around, no back-references) to a search with a linear running time,
 * so that no text of a bid can make it slow. Throws the library's sentence for a pattern outside of RE2.
 */
export const compilePattern = (pattern: string): ((value: string) => boolean) => {
  if (isPlain(pattern)) {
    const plain = new RegExp(pattern, 'u');
    return (value) => plain.test(value);
  }
  const compiled = RE2JS.compile(pattern);
  return (value) => compiled.matcher(value).find();
};

/**
 * Whether the platform's own engine gives the same answer in linear time: the pattern is anchored at the start, holds only
 * letters, digits, a few marks, groups, alternatives and character classes, and repeats at most one class or character.
 * Starting the RE2 engine costs more than all such patterns together.
 */
export const isPlain = (pattern: string): boolean => {
  if (!/^\^[\w\-:/@#%&=,;!~ .()|?[\]^+*$\\]*$/.test(pattern) || /\\[^./d()[\]?+*$^|\\-]/.test(pattern)) return false;
  const repeats = [
    ...pattern
      .replaceAll(/\\./g, 'x')
      .replaceAll(/\[[^\]]*\]/g, 'x')
      .matchAll(/[*+]/g),
  ];
  const grouped = /\)[*+]|\(\?/.test(pattern.replaceAll(/\\./g, 'x'));
  return repeats.length <= 1 && !grouped;
};
