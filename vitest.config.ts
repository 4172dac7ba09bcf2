import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/build-sites.ts',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Astro cannot build two sites from one project at a time, and several tests build some.
    maxWorkers: 1,
  },
});
