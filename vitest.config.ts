import { defineConfig } from 'vitest/config';

/** Only against a test that never ends: on a busy machine a page is drawn slowly. */
const unitMs = 30_000;

export default defineConfig({
  test: {
    // By itself vitest leaves one processor free, which on two is every other one.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/unit/{shared,main,scripts}/**/*.test.ts'],
          // The modules under test keep no state, and to load them anew for each file takes most of the time.
          isolate: false,
          testTimeout: unitMs,
        },
      },
      {
        test: {
          name: 'integration',
          environment: 'node',
          // Only against a test that never ends: a busy machine derives keys slowly.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          include: ['tests/{integration,architecture}/**/*.test.ts'],
          globalSetup: ['tests/support/build-threads.ts'],
          setupFiles: ['tests/support/least-derivation.ts'],
        },
      },
      {
        test: {
          name: 'web',
          environment: 'jsdom',
          include: ['tests/unit/renderer/**/*.test.{ts,tsx}'],
          css: false,
          isolate: false,
          testTimeout: unitMs,
          setupFiles: ['tests/support/page-setup.ts'],
        },
      },
    ],
  },
});
