import type { RegisteredCheck } from '../model/check.ts';
import { fileChecks } from './registry-of-files.ts';
import { statementChecks } from './registry-of-statements.ts';

/** All checks in code, by the name that a rule's `use` gives. */
export const checks: { readonly [name: string]: RegisteredCheck } = { ...statementChecks, ...fileChecks };
