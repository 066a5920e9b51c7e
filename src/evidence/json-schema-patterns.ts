/** The patterns of a schema: their engine, and the test of a value that may depend on some that cannot be tried. */
export type SchemaPatterns = {
  /** Makes the test of a pattern; throws the platform's reason for what is no regular expression. */
  readonly engine: ((pattern: string, flags: string) => { readonly test: (text: string) => boolean }) & {
    readonly code: string;
  };
  /** Runs a test of a value; undefined where its result depends on a pattern that cannot be tried. */
  readonly test: (run: () => boolean) => boolean | undefined;
};

/** So many answers of patterns that cannot be tried are supposed one way and the other. */
const mostSupposed = 4;

/**
 * Loads the engine for patterns of schemas: linear where the pattern is RE2 syntax. A pattern beyond RE2 (look-around,
 * back-references) is never run, since a bid must not make this tool slow: a test is made as if the text fitted, and again
 * as if it did not, and its result holds where it is the same both times.
 */
export const loadSchemaPatterns = async (): Promise<SchemaPatterns> => {
  const { RE2JS } = await import('re2js');
  const supposed = new Map<string, boolean>();
  let open: string | undefined;
  const answerOf = (pattern: string, text: string): boolean => {
    const key = JSON.stringify([pattern, text]);
    const answer = supposed.get(key);
    if (answer !== undefined) return answer;
    open = key;
    throw new Error('a pattern that cannot be tried');
  };
  const engine = (pattern: string, flags: string) => {
    /* The validator tells compiled patterns apart by their text, and keeps one of those that it takes for the same. */
    const named = { toString: () => pattern };
    try {
      const compiled = RE2JS.compile(pattern);
      return { test: (text: string) => compiled.matcher(text).find(), ...named };
    } catch {
      new RegExp(pattern, flags);
      return { test: (text: string) => answerOf(pattern, text), ...named };
    }
  };
  const test = (run: () => boolean): boolean | undefined => {
    open = undefined;
    try {
      return run();
    } catch (error) {
      if (open === undefined) throw error;
    }
    const key: string = open;
    if (supposed.size === mostSupposed) return undefined;
    const under = (answer: boolean): boolean | undefined => {
      supposed.set(key, answer);
      const result = test(run);
      supposed.delete(key);
      return result;
    };
    const fitting = under(true);
    return fitting !== undefined && fitting === under(false) ? fitting : undefined;
  };
  return { engine: Object.assign(engine, { code: 'undefined' }), test };
};
