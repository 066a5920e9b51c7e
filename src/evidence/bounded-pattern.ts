/** Tells whether a whole text matches a pattern. */
export type WholeTest = (text: string) => boolean;

/** Compiles patterns of files (regular expressions in the syntax of RE2, so that none can run long); undefined for what is none. */
export type PatternCompiler = (pattern: string) => WholeTest | undefined;

/** Loads the engine for patterns of files. */
export const loadPatterns = async (): Promise<PatternCompiler> => {
  const { RE2JS } = await import('re2js');
  return (pattern) => {
    if (pattern.length > 1_000) return undefined;
    try {
      const compiled = RE2JS.compile(pattern);
      return (text) => compiled.matches(text);
    } catch {
      return undefined;
    }
  };
};
