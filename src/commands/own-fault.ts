import { version } from '../generated/registers.ts';

/** What is said where something broke that should not: what it was, and whose fault it is with what to do. `what` is what broke ("The run"). */
export const ownFault = (what: string, error: unknown): { readonly message: string; readonly hint: string } => ({
  message: `${what} broke: ${String((error as Error)?.message ?? error)
    .split('\n')[0]
    ?.replace(/\.$/, '')}.`,
  hint: `This is a fault of bidlint: no verdict was reached and nothing is charged to the bid. Report it to those who keep bidlint, with the command and the version (${version}).`,
});
