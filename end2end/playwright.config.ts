import { defineConfig } from '@playwright/test';
import { launchOptions } from './support/chromium.ts';

// Every journey twice: as most people have it, and without scripts.
export default defineConfig({
  testDir: 'specs',
  outputDir: '../target/end2end',
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: !!process.env.CI,
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    launchOptions,
    locale: 'en-GB',
    timezoneId: 'Asia/Bangkok',
    // Pages that scroll smoothly never hold still for a click while the machine is busy.
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'with scripts', use: { javaScriptEnabled: true } },
    { name: 'without scripts', use: { javaScriptEnabled: false } },
  ],
});
