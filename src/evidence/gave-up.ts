import type { Problem } from '../model/evidence.ts';

/** Says that a validator broke off on a file: that is no departure of the file, and leaves open whether it keeps its rules. */
export const gaveUp = (error: unknown): Problem => ({
  message: `The validator of this tool broke off, so the file was not tried against its rules (${(String((error as Error).message ?? error).split('\n')[0] ?? '').slice(0, 120)}); a person must tell whether it keeps them.`,
  spot: { pointer: '' },
});
