// The browser: an installed one, kept from everything but the site.
import { existsSync } from 'node:fs';
import type { LaunchOptions } from '@playwright/test';

const usual = ['/usr/bin/google-chrome', '/usr/bin/chromium'];
const executablePath = process.env.CHROME_PATH ?? usual.find((path) => existsSync(path));

if (!executablePath) {
  throw new Error('No browser: name a Chrome or Chromium in CHROME_PATH, or run `cargo xtask test`, which finds or installs one.');
}

export const launchOptions: LaunchOptions = {
  executablePath,
  args: [
    // Chromium's own fence does not stand for root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};
