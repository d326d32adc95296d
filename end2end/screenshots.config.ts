import { defineConfig } from '@playwright/test';
import { launchOptions } from './support/chromium.ts';

export default defineConfig({
  testDir: 'pictures',
  testMatch: 'screenshots.ts',
  outputDir: '../target/screenshots',
  workers: 1,
  timeout: 60_000,
  reporter: [['list']],
  use: { browserName: 'chromium', launchOptions, locale: 'en-GB', timezoneId: 'Asia/Bangkok' },
});
