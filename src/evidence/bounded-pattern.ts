/** Tells whether a whole text matches a pattern. */
export type WholeTest = (text: string) => boolean;

/** Compiles patterns of files (regular expressions in the syntax of RE2, so that none can run long). */
export type PatternCompiler = (pattern: string) => WholeTest;

/**
 * Loads the engine for patterns of files. A pattern that it refuses (look-around, back-references, more than 1,000 letters)
 * fits every text, and is told to `untried` when a text is held against it: of such a text nothing is known.
 */
export const loadPatterns = async (untried: (pattern: string) => void): Promise<PatternCompiler> => {
  const { RE2JS } = await import('re2js');
  return (pattern) => {
    const refused = (): true => {
      untried(pattern);
      return true;
    };
    if (pattern.length > 1_000) return refused;
    try {
      const compiled = RE2JS.compile(pattern);
      return (text) => compiled.matches(text);
    } catch {
      return refused;
    }
  };
};

/** What is said of a pattern that could not be tried. */
export const untriedPattern = (pattern: string): string =>
  `This tool cannot try the pattern ${JSON.stringify(pattern.length > 60 ? `${pattern.slice(0, 60)}…` : pattern)} in a bounded time; a person must tell whether the values have its form.`;

/** Whether a text is a regular expression at all. */
export const isPattern = (pattern: string): boolean => {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
};
