// WCAG 2.2 AA, as far as a machine can tell.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Browser, type Page } from '@playwright/test';

export const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** axe on this page alone: no page has frames, so it need not open a second one to gather from them. */
export const axe = (page: Page): AxeBuilder => new AxeBuilder({ page }).setLegacyMode();

/** Fails with a line for each breach: the rule, what it asks, where. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await axe(page).withTags(rules).analyze();
  const breaches = violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${rule.help}: ${node.target.join(' ')}`));
  expect(breaches, `${page.url()} is open to everyone`).toEqual([]);
}

/** axe is a script: where scripts are off, it reads the same document in a second browser that has them. */
export async function expectAccessibleTwin(page: Page, browser: Browser): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled: true, viewport: page.viewportSize() });
  const twin = await context.newPage();
  const [url, body] = [page.url(), await page.content()];
  await twin.route('**/*.js', (route) => route.abort());
  await twin.route(url, (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
  await twin.goto(url);
  await expectAccessible(twin);
  await context.close();
}
