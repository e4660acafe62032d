import { defineConfig } from 'vitest/config';

/** The tests of the domain alone, for mutation testing: fast, and without programs or files. */
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/domain/**/*.test.ts', 'test/engine/**/*.test.ts', 'test/golden/national-portal.test.ts'],
    testTimeout: 60_000,
    isolate: false,
    setupFiles: ['test/support/setup.ts'],
    env: { CCHC_RANDOM_SETS: process.env.CCHC_RANDOM_SETS ?? '300' },
  },
});
