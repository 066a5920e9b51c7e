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
  const simple = isSimple(pattern);
  const degree = simple ? 1 : degreeOf(pattern);
  if (degree > mostDegree) return compileRe2(pattern);
  const folded = pattern.startsWith('(?i)');
  const body = folded ? pattern.slice(4) : pattern;
  const own = new RegExp(simple ? body : asRe2(body), folded ? 'i' : 'u');
  if (degree <= 1) return (value) => own.test(value);
  let linear: ((value: string) => boolean) | undefined;
  return (value) => {
    if (value.length <= shortText) return own.test(value);
    linear ??= compileRe2(pattern);
    return linear(value);
  };
};

/** On a text of 100 letters the platform's own engine takes at most some 100,000 steps (100³ / 6) for a pattern of degree 3: a part of a millisecond. */
const shortText = 100;
const mostDegree = 3;

/** Compiles any pattern in RE2 syntax, also a vendor's, with the RE2 engine itself. Throws the library's sentence for what is none. */
export const compileRe2 = (pattern: string): ((value: string) => boolean) => {
  const engine = loadRe2().compile(pattern);
  return (value) => engine.matcher(value).find();
};

/**
 * The power of a text's length that bounds the time of the platform's own engine, where it gives the same answer as RE2: 1 for a
 * pattern that repeats nothing without bound, or one thing and is anchored at the start. Infinity where repetitions are nested,
 * or the two engines could differ. Starting the RE2 engine costs more than all such patterns together.
 */
export const degreeOf = (pattern: string): number => {
  const body = pattern.replace(/^\(\?i\)/, '');
  if (/\(\?(?!:)|\\[^./\w()[\]?+*$^|\\]|\\[1-9AZzGQEpPkxuUcBCa]/.test(body)) return Number.POSITIVE_INFINITY;
  if (/\[\^?\]|\[:/.test(body.replaceAll(/\\./g, 'x')) || /\[[^\]]*\\S/.test(body)) return Number.POSITIVE_INFINITY;
  const bare = body.replaceAll(/\\./g, 'x').replaceAll(/\[[^\]]*\]/g, 'x');
  if (/\{,|\{\d*,\}|\{\d{2,}|\{\d+,\d{2,}/.test(bare)) return Number.POSITIVE_INFINITY;
  if (!/[*+]/.test(bare)) return 1;
  if (/\)[*+{]|[*+?}][*+{]/.test(bare)) return Number.POSITIVE_INFINITY;
  return Math.max(...waysOf(bare).map((way) => repeatsOf(way) + (way.startsWith('^') ? 0 : 1)));
};

/**
 * The patterns that the packs use most: letters in groups and alternatives, which both engines read alike, and nothing repeated; or, in the
 * first group of an anchored one, a class at the end of an alternative. Their degree is 1, which one look tells instead of ten.
 */
export const isSimple = (pattern: string): boolean =>
  /^(?:\(\?i\))?(?:[\w /@:|()$^-]*|\^\([\w-]+(?:\[[\w-]+\][*+])?(?:\|[\w-]+(?:\[[\w-]+\][*+])?)*\)[\w@|()$-]*)$/.test(
    pattern,
  );

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
