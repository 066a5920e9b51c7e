import type { RE2JS } from 're2js';

/** Loads the RE2 engine. */
export const loadRe2: () => typeof RE2JS;
