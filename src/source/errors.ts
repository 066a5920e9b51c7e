/** Where something stands in a file. `line` and `column` count from 1; a place without them is the file as a whole. */
export type Position = { readonly file: string; readonly line?: number; readonly column?: number };

/**
 * One fault of an input: a whole sentence that says what was found and expected, where, and what to do next.
 * With `limit` it is a bound of ours that was met, not a fault of the author.
 */
export type Fault = Position & { readonly message: string; readonly hint?: string; readonly limit?: true };

/** A fault of the call, the packs, the tender or a manifest: the run (or that bid) ends with exit code 2. */
export class UsageError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[] | string, hint?: string) {
    const list: readonly Fault[] =
      typeof faults === 'string' ? [{ file: '', message: faults, ...(hint !== undefined && { hint }) }] : faults;
    super(list.map((fault) => fault.message).join('\n'));
    this.name = 'UsageError';
    this.faults = list;
  }
}

/** Whether an error is a UsageError; told by its name, since the parts of the built program that load late have a class of their own. */
export const isUsageError = (error: unknown): error is UsageError =>
  error instanceof Error && error.name === 'UsageError' && 'faults' in error;
