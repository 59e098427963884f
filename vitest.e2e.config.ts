import { defineConfig } from 'vitest/config';

/** Real browsers: one file after another, nothing retried, and time enough for a busy machine. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
    retry: 0,
  },
});
