import { loadRe2 } from './re2.cjs';

/**
 * Compiles a pattern of a pack (RE2 syntax: no look-around, no back-references) to a search with a linear running time,
 * so that no text of a bid can make it slow. Throws the library's sentence for a pattern outside of RE2.
 */
export const compilePattern = (pattern: string): ((value: string) => boolean) => {
  if (isPlain(pattern)) {
    const folded = pattern.startsWith('(?i)');
    const plain = new RegExp(asciiSpace(folded ? pattern.slice(4) : pattern), folded ? 'i' : 'u');
    return (value) => plain.test(value);
  }
  const compiled = loadRe2().compile(pattern);
  return (value) => compiled.matcher(value).find();
};

/**
 * Whether the platform's own engine gives the same answer in linear time: the pattern repeats nothing without bound, or it is
 * anchored at the start and repeats one character or class. Starting the RE2 engine costs more than all such patterns together.
 */
export const isPlain = (pattern: string): boolean => {
  const body = pattern.replace(/^\(\?i\)/, '');
  if (/\(\?(?!:)|\\[^./\w()[\]?+*$^|\\@#-]|\\[1-9AZzGQEpPkxuUcBC]/.test(body)) return false;
  const bare = body.replaceAll(/\\./g, 'x').replaceAll(/\[[^\]]*\]/g, 'x');
  if (/\{\d*,\}|\{\d{2,}|\{\d+,\d{2,}/.test(bare)) return false;
  const repeats = [...bare.matchAll(/[*+]/g)].length;
  return repeats === 0 || (repeats === 1 && bare.startsWith('^') && !/\)[*+{]/.test(bare) && !/[*+?}][*+{]/.test(bare));
};

/** RE2's white space is that of ASCII; the platform's is wider. */
const asciiSpace = (pattern: string): string =>
  pattern.replaceAll(/\\[sS]|\[(?:\\.|[^\]])*\]/g, (part) => {
    if (part === '\\s') return '[\\t\\n\\f\\r ]';
    if (part === '\\S') return '[^\\t\\n\\f\\r ]';
    return part.replaceAll('\\s', '\\t\\n\\f\\r ');
  });
