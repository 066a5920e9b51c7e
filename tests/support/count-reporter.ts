import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/** Writes how many tests passed, failed and were skipped to the file that the environment names; a broken test file counts as failed. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const path = process.env['BIDLINT_TEST_RESULT'];
    if (path === undefined || path === '') return;
    const tests = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    const broken = modules.filter((module) => module.errors().length > 0).length;
    const count = (state: string): number => tests.filter((each) => each === state).length;
    writeFileSync(
      path,
      JSON.stringify({
        passed: count('passed'),
        failed: count('failed') + broken + errors.length,
        skipped: count('skipped'),
      }),
    );
  }
}
