import { defineConfig } from 'vitest/config';

/** Real browsers: one file after another, and time enough for a busy machine. A driver's slip is tried once more. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
    retry: 1,
  },
});
