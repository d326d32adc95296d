// Every page that a persona's links lead to: open to everyone in light and dark, never wider than a small phone, in languages
// of longer words too, and at four times the size nothing hides what has the focus.
import type { AxeBuilder } from '@axe-core/playwright';
import { axe, rules } from '../support/accessible.ts';
import { eye } from '../support/eye.ts';
import { expect, test, type Page, type Role } from '../support/test.ts';
import { everyPage } from '../support/walk.ts';

test.describe.configure({ mode: 'parallel' });
test.setTimeout(240_000);
test.skip(({ scripts }) => !scripts, 'the same pages: axe is a script');
test.use({ answers: [404, 422] });

type Reader = Role | 'stranger';

const starts: Record<Reader, string[]> = {
  stranger: ['/', '/sign-in', '/sign-in/sent', '/workshops/bangkok/register/sent', '/workshops/bangkok/agenda', '/dev/mail', '/dev/ui'],
  delegate: ['/me', '/workshops/hanoi-2014/agenda', '/workshops/hanoi-2014/agenda?mine=yes', '/workshops/hanoi-2014/materials', '/me/messages'],
  speaker: ['/me', '/workshops/hanoi-2014/agenda?day=2014-11-20'],
  'focal point': ['/me', '/delegation/bangkok/TH'],
  organizer: ['/organize', '/organize/bangkok', '/organize/hanoi-2014', '/organize/bangkok/registrations?q=zzzz'],
  administrator: ['/me', '/admin'],
};

/** What others read as well, and what everybody has alike. */
const common = /^\/($|privacy|accessibility|dev\/|workshops\/[^/]+($|\/register))/;
const own = /^\/me\/|^\/workshops\/[^/]+\/(agenda|materials|sessions)/;
const past: Partial<Record<Reader, RegExp>> = {
  delegate: common,
  speaker: common,
  'focal point': new RegExp(`${common.source}|${own.source}`),
  organizer: new RegExp(`${common.source}|${own.source}`),
  administrator: new RegExp(`${common.source}|${own.source}|^/organize/`),
};

/** Forms, sent empty: the refused page is a page too. */
const forms: Partial<Record<Reader, string[]>> = {
  stranger: ['/sign-in', '/workshops/bangkok/register'],
  'focal point': ['/delegation/bangkok/TH/nominate'],
  organizer: ['/organize/bangkok/agenda/sessions/new', '/organize/bangkok/registrations/invite'],
  administrator: ['/admin/workshops/new'],
};

for (const reader of Object.keys(starts) as Reader[]) {
  for (const lang of ['en', 'vi']) {
    test(`every page of ${reader}, ${lang}`, async ({ stranger, signedIn }) => {
      const page = reader === 'stranger' ? await stranger() : await signedIn(reader);
      const found: string[] = [];
      const look = async () => {
        found.push(...(await breaches(page)), ...(await tooWide(page)), ...(await hidden(page)));
        if (lang === 'en') found.push(...(await tooWide(await inLongerWords(page))).map((fault) => `in longer words: ${fault}`));
      };
      await page.goto(`/?lang=${lang}`);
      const count = await everyPage(page, { from: starts[reader], past: past[reader], look });
      for (const path of forms[reader] ?? []) {
        await page.goto(path);
        await page.locator('main form[method="post"] button.button[type="submit"]').first().click();
        await expect(page.locator('.error-summary'), path).toBeVisible();
        await look();
      }
      expect(found, `of ${count} pages`).toEqual([]);
    });
  }
}

/** 1280 by 1024 pixels, four times as large. */
const small = { width: 320, height: 256 };
/** A low window, wide enough for what stays in view while the rest rolls. */
const low = { width: 960, height: 540 };

/** What axe says against the page, a line each. In the dark only colours differ, on a phone only sizes. */
async function breaches(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 1280, height: 860 });
  const light = await said(page, axe(page).withTags(rules));
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await said(page, axe(page).withRules(['color-contrast']));
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(small);
  const sizes = await said(page, axe(page).withRules(['target-size']));
  return [...light, ...dark.map((breach) => `dark: ${breach}`), ...sizes.map((breach) => `on a phone: ${breach}`)];
}

async function said(page: Page, asked: AxeBuilder): Promise<string[]> {
  const { violations } = await asked.analyze();
  return violations.flatMap((rule) => rule.nodes.map((node) => `${new URL(page.url()).pathname}: ${rule.id}: ${node.target.join(' ')}`));
}

async function tooWide(page: Page): Promise<string[]> {
  await page.setViewportSize(small);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  return width > 320 ? [`${new URL(page.url()).pathname} is ${width} pixels wide on a screen of 320`] : [];
}

/** What hides the focus on its way through the page and back, everything opened; what stays in view and leaves the rest no half of it. */
async function hidden(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const size of [small, low]) {
    await page.setViewportSize(size);
    // An open menu of languages covers what is under it until it is closed again.
    await page.evaluate(() => document.querySelectorAll('details:not(.languages)').forEach((each) => each.setAttribute('open', '')));
    const staying = await page.evaluate(() => {
      const all = [...document.querySelectorAll('body *')].filter((each) => /sticky|fixed/.test(getComputedStyle(each).position));
      return all.reduce((sum, each) => sum + each.getBoundingClientRect().height, 0);
    });
    if (staying > size.height / 2) found.push(`${staying} pixels stay in view`);
    found.push(...(await (await page.evaluateHandle(eye)).evaluate((seen) => seen.walk())));
  }
  return found.map((fault) => `${new URL(page.url()).pathname}: ${fault}`);
}

/** As a language would look whose words are two fifths longer, with marks above and below every letter. */
async function inLongerWords(page: Page): Promise<Page> {
  await page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const longer = (word: string) => word.replace(/[A-Za-z]/g, (letter) => `${letter}\u0301\u0323`) + 'ẫ'.repeat(Math.ceil(word.length * 0.4));
    while (texts.nextNode()) {
      const text = texts.currentNode;
      if (!text.parentElement?.closest('script, style, textarea, pre')) text.nodeValue = (text.nodeValue ?? '').replace(/[A-Za-z]{2,}/g, longer);
    }
  });
  return page;
}
