import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  // Playwright would follow the `paths` of the main one to a file of types.
  tsconfig: 'tests/e2e/tsconfig.json',
  outputDir: 'test-results',
  forbidOnly: true,
  reporter: 'list',
  projects: [{ name: 'electron' }],
});
