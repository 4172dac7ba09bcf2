import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/build-sites.ts',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Half of the time is spent waiting for browsers and scripts: one worker a core, where Vitest leaves a core free.
    maxWorkers: '100%',
  },
});
