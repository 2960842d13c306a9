// Ends a run of the tests with one plain line: "N passed, N failed, N skipped".
import type { Reporter, TestModule } from 'vitest/node';

export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for (const module of modules) {
      if (module.errors().length) counts.failed++;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state !== 'pending') counts[state]++;
      }
    }
    const failed = counts.failed + errors.length;
    // Behind the summary of the default reporter.
    setImmediate(() => console.log(`${counts.passed} passed, ${failed} failed, ${counts.skipped} skipped`));
  }
}
