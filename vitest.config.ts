import { defineConfig } from 'vitest/config';
import { isOfPdfLibrary } from './src/evidence/pdf-strays.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    /* No test is about time: what this stops is a run that never ends. */
    testTimeout: 240_000,
    maxWorkers: 2,
    /* The reader of PDF takes these itself (tests/evidence/pdf-strays.test.ts); vitest would count them all the same. */
    onUnhandledError: (error) =>
      isOfPdfLibrary(Object.assign(new Error(error.message), { name: error.name, stack: error.stack }))
        ? false
        : undefined,
    reporters: ['default', './tests/support/count-reporter.ts'],
  },
});
