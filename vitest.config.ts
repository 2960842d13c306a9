// Tests stand beside the code; the last line printed is the count (scripts/count-reporter.ts).
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'bench/**/*.test.ts', 'scripts/**/*.test.ts'],
    reporters: ['default', './scripts/count-reporter.ts'],
    globalSetup: ['src/apps/web/browser/unpack.setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
