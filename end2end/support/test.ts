// `test` for every journey. Give a journey that changes much a site of its own:
//
//   test.use({ siteName: 'registration' });   // at the top of the file
//
// Files that name no site share one per worker. A journey that meets a refusal other than 422 names it:
//
//   test.use({ answers: [404, 422] });
import { test as base, expect, type Page } from '@playwright/test';
import { listen } from './complaints.ts';
import { expectAccessible, expectAccessibleTwin } from './accessible.ts';
import { Mailbox } from './mailbox.ts';
import { startSite, type Role, type Site } from './site.ts';

interface ForOneTest {
  /** Statuses of 400 and above that the journey is about. */
  answers: number[];
  /** Whether pages have scripts: by project. */
  scripts: boolean;
  complaints: string[];
  /** A new browser, signed in as this persona, at the page that follows. */
  signedIn: (role: Role) => Promise<Page>;
  /** A new browser of a stranger. */
  stranger: () => Promise<Page>;
  mailbox: Mailbox;
  /** Fails where axe finds a breach of WCAG 2.2 AA on this page. */
  accessible: (page: Page) => Promise<void>;
}

interface ForOneWorker {
  siteName: string;
  site: Site;
}

export const test = base.extend<ForOneTest, ForOneWorker>({
  siteName: ['shared', { option: true, scope: 'worker' }],
  site: [
    async ({ siteName: _name }, use) => {
      const site = await startSite();
      await use(site);
      await site.stop();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  answers: [[422], { option: true }],
  scripts: async ({ javaScriptEnabled }, use) => await use(javaScriptEnabled !== false),
  baseURL: async ({ site }, use) => await use(site.url),

  complaints: [
    async ({}, use) => {
      const complaints: string[] = [];
      await use(complaints);
      expect(complaints, 'the browser has nothing to complain about').toEqual([]);
    },
    { auto: true },
  ],
  context: async ({ context, complaints, answers }, use) => {
    listen(context, complaints, answers);
    await use(context);
  },
  stranger: async ({ browser, site, complaints, answers, javaScriptEnabled, viewport, colorScheme, locale, contextOptions }, use) => {
    const contexts: Awaited<ReturnType<typeof browser.newContext>>[] = [];
    await use(async () => {
      const context = await browser.newContext({ ...contextOptions, baseURL: site.url, javaScriptEnabled, viewport, colorScheme, locale });
      contexts.push(context);
      listen(context, complaints, answers);
      return await context.newPage();
    });
    for (const context of contexts) await context.close();
  },
  signedIn: async ({ site, stranger }, use) => {
    await use(async (role) => {
      const page = await stranger();
      await signIn(page, site, role);
      return page;
    });
  },
  mailbox: async ({ browser, site }, use) => {
    const mailbox = new Mailbox(browser, site.url);
    await use(mailbox);
    await mailbox.close();
  },
  accessible: async ({ browser, scripts }, use) => {
    await use((page) => (scripts ? expectAccessible(page) : expectAccessibleTwin(page, browser)));
  },
});

/** Opens the persona's link and presses its button. */
export async function signIn(page: Page, site: Site, role: Role): Promise<void> {
  const persona = site.personas.get(role);
  if (!persona) throw new Error(`The demo names no ${role}; with BASE_URL, set PLENARY_DEMO_LOG to the file with what it printed.`);
  await page.goto(persona.link);
  await page.locator('main form button').first().click();
  await page.waitForURL((url) => url.href !== persona.link);
}

export { expect };
export type { Page, Role };
