// The development mailbox: `/dev/mail` lists letters, the newest first, `/dev/mail/{id}` shows one.
import { expect, type Browser, type BrowserContext, type Locator, type Page } from '@playwright/test';

export interface Sought {
  to: string;
  /** Words of the subject. */
  subject?: string | RegExp;
}

export class Mailbox {
  private context: BrowserContext | undefined;

  constructor(
    private readonly browser: Browser,
    private readonly url: string,
  ) {}

  /** Opens the newest such letter on a page of its own; waits for the worker to send it. */
  async letter(sought: Sought): Promise<Letter> {
    const page = await this.page();
    const row = this.rows(page, sought).first();
    await expect(async () => {
      await page.goto('/dev/mail');
      await expect(row).toBeVisible({ timeout: 200 });
    }, `a letter to ${sought.to}${sought.subject ? ` about ${sought.subject}` : ''}`).toPass({ timeout: 30_000, intervals: [200, 500, 1000] });
    await row.locator('a[href^="/dev/mail/"]').first().click();
    await page.waitForURL(/\/dev\/mail\/.+/);
    return new Letter(page);
  }

  /** How many such letters have been sent so far. */
  async count(sought: Sought): Promise<number> {
    const page = await this.page();
    await page.goto('/dev/mail');
    const count = await this.rows(page, sought).count();
    await page.close();
    return count;
  }

  async close(): Promise<void> {
    await this.context?.close();
  }

  private async page(): Promise<Page> {
    this.context ??= await this.browser.newContext({ baseURL: this.url, javaScriptEnabled: false });
    return await this.context.newPage();
  }

  private rows(page: Page, sought: Sought): Locator {
    const rows = page.locator('tr, li').filter({ has: page.locator('a[href^="/dev/mail/"]') }).filter({ hasText: sought.to });
    return sought.subject ? rows.filter({ hasText: sought.subject }) : rows;
  }
}

/** One letter, as the mailbox shows it. */
export class Letter {
  constructor(readonly page: Page) {}

  /** Everything a reader sees. */
  async text(): Promise<string> {
    return await this.page.locator('main').innerText();
  }

  /** The address of the first link that contains this. */
  async link(part: string): Promise<string> {
    const links = await this.page.locator('main a[href]').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    const written = (await this.text()).match(/https?:\/\/[^\s<>")\]]+/g) ?? [];
    const found = [...links, ...written].find((href) => href.includes(part) && !href.includes('/dev/mail'));
    if (!found) throw new Error(`The letter has no link with ${part}. It says:\n${await this.text()}`);
    return found;
  }
}
