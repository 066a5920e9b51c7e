import type { RegisteredCheck } from '../model/check.ts';

/** All checks in code, by the name that a rule's `use` gives. */
export const checks: { readonly [name: string]: RegisteredCheck } = {};
