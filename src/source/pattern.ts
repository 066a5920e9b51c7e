import { loadRe2 } from './re2.cjs';

/**
 * Compiles a pattern of a pack (RE2 syntax: no look-around, no back-references) to a search with a linear running time,
 * so that no text of a bid can make it slow. Throws the library's sentence for a pattern outside of RE2.
 */
export const compilePattern = (pattern: string): ((value: string) => boolean) => {
  const before = kept.get(pattern);
  if (before !== undefined) return before;
  const made = compiled(pattern);
  kept.set(pattern, made);
  return made;
};

/** Packs and the tender hold so many patterns and no more, and checks compile theirs for every bid. */
const kept = new Map<string, (value: string) => boolean>();

const compiled = (pattern: string): ((value: string) => boolean) => {
  if (isPlain(pattern)) {
    const folded = pattern.startsWith('(?i)');
    const plain = new RegExp(asRe2(folded ? pattern.slice(4) : pattern), folded ? 'i' : 'u');
    return (value) => plain.test(value);
  }
  return compileRe2(pattern);
};

/** Compiles any pattern in RE2 syntax, also a vendor's, with the RE2 engine itself. Throws the library's sentence for what is none. */
export const compileRe2 = (pattern: string): ((value: string) => boolean) => {
  const engine = loadRe2().compile(pattern);
  return (value) => engine.matcher(value).find();
};

/**
 * Whether the platform's own engine gives the same answer in linear time: on every way through the pattern nothing is repeated
 * without bound, or the way is anchored at the start and repeats one character or class. Starting the RE2 engine costs more
 * than all such patterns together.
 */
export const isPlain = (pattern: string): boolean => {
  const body = pattern.replace(/^\(\?i\)/, '');
  if (/\(\?(?!:)|\\[^./\w()[\]?+*$^|\\@#-]|\\[1-9AZzGQEpPkxuUcBC]/.test(body)) return false;
  const bare = body.replaceAll(/\\./g, 'x').replaceAll(/\[[^\]]*\]/g, 'x');
  if (/\{\d*,\}|\{\d{2,}|\{\d+,\d{2,}/.test(bare)) return false;
  if (!/[*+]/.test(bare)) return true;
  if (/\)[*+{]|[*+?}][*+{]/.test(bare)) return false;
  return waysOf(bare).every((way) => repeatsOf(way) === 0 || (repeatsOf(way) === 1 && way.startsWith('^')));
};

/** The ways through a pattern that differ at its top; what a group repeats at most on one way stands in its place. */
const waysOf = (bare: string): string[] => {
  const group = /\((?:\?:)?([^()]*)\)/.exec(bare);
  if (group === null) return bare.split('|');
  const [whole, inside = ''] = group;
  return waysOf(bare.replace(whole, '*'.repeat(Math.max(...waysOf(inside).map(repeatsOf)))));
};

const repeatsOf = (way: string): number => way.replaceAll(/[^*+]/g, '').length;

/** RE2's white space is that of ASCII, the platform's is wider; RE2's dot is all but a line feed, the platform's is less. */
const asRe2 = (pattern: string): string =>
  pattern.replaceAll(/\\.|\[(?:\\.|[^\]])*\]|\./g, (part) => {
    if (part === '.') return '[^\\n]';
    if (part === '\\s') return '[\\t\\n\\f\\r ]';
    if (part === '\\S') return '[^\\t\\n\\f\\r ]';
    return part.startsWith('[') ? part.replaceAll('\\s', '\\t\\n\\f\\r ') : part;
  });
