import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The text of a file that an installed package carries. */
export const packaged = (path: string): string => readFileSync(require.resolve(path), 'utf8');
