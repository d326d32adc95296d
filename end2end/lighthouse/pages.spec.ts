// Lighthouse with its phone preset (a slow phone on a slow line, simulated) on the pages that people meet first.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, expect } from '@playwright/test';
import lighthouse from 'lighthouse';
import { launchOptions } from '../support/chromium.ts';
import { freePort, type Role } from '../support/site.ts';
import { signIn, test } from '../support/test.ts';

const pages: { name: string; path: string; as?: Role }[] = [
  { name: 'home', path: '/' },
  { name: 'workshop', path: '/workshops/bangkok' },
  { name: 'registration', path: '/workshops/bangkok/register' },
  { name: 'agenda', path: '/workshops/hanoi-2014/agenda' },
  { name: 'agenda, signed in', path: '/workshops/hanoi-2014/agenda', as: 'speaker' },
  { name: 'materials', path: '/workshops/hanoi-2014/materials', as: 'delegate' },
];
/** Of 100. */
const least = { performance: 98, accessibility: 100, 'best-practices': 100 };
const folder = fileURLToPath(new URL('../../target/lighthouse/', import.meta.url));

for (const { name, path, as } of pages) {
  test(name, async ({ site }) => {
    const port = await freePort();
    const browser = await chromium.launchPersistentContext('', {
      ...launchOptions,
      args: [...(launchOptions.args ?? []), `--remote-debugging-port=${port}`],
    });
    try {
      if (as) await signIn(await browser.newPage(), site, as);
      const result = await lighthouse(`${site.url}${path}`, { port, onlyCategories: Object.keys(least), disableStorageReset: true });
      if (!result) throw new Error('Lighthouse measured nothing.');
      mkdirSync(folder, { recursive: true });
      writeFileSync(`${folder}${name}.json`, JSON.stringify(result.lhr));
      const { categories, audits, finalDisplayedUrl } = result.lhr;
      expect(finalDisplayedUrl, 'the page itself was measured').toBe(`${site.url}${path}`);
      const wrong = Object.values(audits).filter((audit) => audit.score !== null && audit.score < 0.9);
      const why = wrong.map((audit) => `${audit.id}: ${audit.displayValue ?? audit.score}`).join('; ');
      for (const [category, points] of Object.entries(least)) {
        expect.soft(Math.round((categories[category]?.score ?? 0) * 100), `${category} (${why})`).toBeGreaterThanOrEqual(points);
      }
    } finally {
      await browser.close();
    }
  });
}
