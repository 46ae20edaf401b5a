import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  // Playwright would follow the `paths` of the main one to a file of types.
  tsconfig: 'tests/e2e/tsconfig.json',
  outputDir: 'test-results',
  // Only against a test that never ends, and a screen that never comes: a busy machine starts apps slowly.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // A build server may be busy with others for a moment. What passes the second time is told as flaky.
  retries: process.env['CI'] === undefined ? 0 : 1,
  forbidOnly: true,
  reporter: 'list',
  projects: [{ name: 'electron' }],
});
