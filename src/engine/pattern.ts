import { RE2JS } from 're2js';

/**
 * Compiles a pattern of a pack (RE2 syntax: no look-around, no back-references) to a search with a linear running time,
 * so that no text of a bid can make it slow. Throws the library's sentence for a pattern outside of RE2.
 */
export const compilePattern = (pattern: string): ((value: string) => boolean) => {
  const compiled = RE2JS.compile(pattern);
  return (value) => compiled.matcher(value).find();
};
