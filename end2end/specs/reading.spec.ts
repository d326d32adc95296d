// Issue 2, step 5: participants read the agenda, on wide screens and phones, and take it along; strangers see its public part.
import { events } from '../support/calendar.ts';
import { expect, test, type Page } from '../support/test.ts';

test.use({ siteName: 'reading', answers: [404, 422] });
test.describe.configure({ mode: 'serial', timeout: 120_000 });

const agenda = '/workshops/bangkok/agenda';
const hanoi = '/workshops/hanoi-2014/agenda';
const [opening, customs, panel] = ['Opening ceremony', 'Customs: risk profiles', 'A year of requests: what came back'];

const article = (page: Page, title: string) => page.locator('article.item').filter({ has: page.getByRole('heading', { name: title, exact: true }) });

/** Where things stand, left to right and downwards. */
async function box(page: Page, title: string) {
  const found = await article(page, title).boundingBox();
  if (!found) throw new Error(`${title} does not show`);
  return found;
}

async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
}

test('the organizers publish', async ({ signedIn }) => {
  const page = await signedIn('organizer');
  await page.goto('/organize/bangkok/agenda/publish');
  await page.locator('#reason').fill('Two sessions share a room behind a partition wall.');
  await page.getByRole('button', { name: 'Publish version 1' }).click();
  await expect(page.getByText('The new version is published.')).toBeVisible();
});

test.describe('on a wide screen', () => {
  test.use({ viewport: { width: 1280, height: 900 } });

  test('days are links, parallel rooms stand beside each other', async ({ signedIn, accessible }) => {
    const page = await signedIn('delegate');
    await page.goto(agenda);
    await accessible(page);
    await expectNoSidewaysScrolling(page);
    const days = page.getByRole('navigation', { name: 'Days' }).getByRole('link');
    await expect(days).toHaveCount(3);
    await expect(days.first()).toHaveAttribute('aria-current', 'page');
    await expect(page.locator('.clock')).toContainText('Bangkok time (GMT+7)');
    const [left, right] = [await box(page, panel), await box(page, customs)];
    expect(Math.abs(left.y - right.y), 'they begin together').toBeLessThan(4);
    expect(right.x, 'in columns').toBeGreaterThan(left.x + left.width / 2);
    await days.nth(1).click();
    await expect(days.nth(1)).toHaveAttribute('aria-current', 'page');
    await expect(page.locator('h1')).toContainText('Thursday');
    await expect(article(page, 'A seizure at sea')).toBeVisible();
    await expect(article(page, customs)).toHaveCount(0);
    await accessible(page);
    // What is for named people only is not there for others, in no word of the page.
    expect(await page.content()).not.toContain('A seizure at sea, on paper');
    await page.goBack();
    await expect(article(page, customs)).toBeVisible();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('the day is a list', async ({ signedIn, accessible }) => {
    const page = await signedIn('delegate');
    await page.goto(agenda);
    await expectNoSidewaysScrolling(page);
    const [first, second] = [await box(page, panel), await box(page, customs)];
    expect(second.y, 'one below the other').toBeGreaterThanOrEqual(first.y + first.height);
    expect(Math.abs(second.x - first.x)).toBeLessThan(2);
    await accessible(page);
  });

  test('nothing scrolls sideways at 320 pixels', async ({ signedIn, accessible }) => {
    const page = await signedIn('delegate');
    await page.setViewportSize({ width: 320, height: 640 });
    const session = async () => {
      await page.goto(agenda);
      return (await article(page, panel).getByRole('link').first().getAttribute('href')) ?? '';
    };
    for (const address of [agenda, hanoi, `${hanoi}?day=2014-11-20`, await session(), '/me', '/me/calendar']) {
      await page.goto(address);
      await expectNoSidewaysScrolling(page);
      await accessible(page);
    }
  });
});

test('a participant opens a session, stars it, and finds it under their own', async ({ signedIn, accessible }) => {
  const page = await signedIn('delegate');
  await page.goto(agenda);
  await article(page, panel).getByRole('link', { name: panel }).click();
  await expect(page.locator('h1')).toHaveText(panel);
  await expect(page.locator('main')).toContainText('10:45–\u206012:00');
  await expect(page.locator('main')).toContainText('Chao Phraya, 90 seats');
  await expect(page.locator('main')).toContainText('Suharto');
  await expect(page.locator('main')).toContainText('Office of the Attorney General');
  await accessible(page);
  await page.getByRole('button', { name: 'Add to my agenda' }).click();
  await expect(page.getByRole('button', { name: 'In my agenda' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('navigation', { name: 'Where you are' }).getByRole('link', { name: 'Agenda' }).click();
  await expect(page.getByRole('button', { name: `In my agenda: ${panel}` })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: `Add to my agenda: ${customs}` }).click();
  await expect(page.getByRole('button', { name: `In my agenda: ${customs}` })).toBeVisible();
  await page.getByRole('link', { name: /My agenda \(2\)/ }).click();
  await expect(page.locator('article.item')).toHaveCount(2);
  await accessible(page);
  await page.goto('/me');
  const own = page.locator('section').filter({ has: page.locator('#mine') });
  await expect(own.getByRole('link', { name: panel })).toBeVisible();
  await expect(own.getByRole('link', { name: customs })).toBeVisible();
  await accessible(page);
  await page.goto(agenda);
  await page.getByRole('button', { name: `In my agenda: ${customs}` }).click();
  await expect(page.getByRole('button', { name: `Add to my agenda: ${customs}` })).toBeVisible();
  await page.goto('/me');
  await expect(own.getByRole('link', { name: panel })).toBeVisible();
  await expect(own.getByRole('link', { name: customs })).toHaveCount(0);
});

test('the calendar file has an event for each session that shows, with an identity that stays', async ({ signedIn, stranger }) => {
  const page = await signedIn('delegate');
  const take = async (asker: Page, address: string) => {
    const answer = await asker.request.get(address);
    expect(answer.status(), address).toBe(200);
    expect(answer.headers()['content-type']).toContain('text/calendar');
    return events(await answer.text());
  };
  await page.goto(agenda);
  const days = await page.locator('ul.days a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  let shown = 0;
  for (const day of days) {
    await page.goto(day);
    shown += await page.locator('article.item:not(.item-closed)').count();
    shown += await page.locator('.slot-break').count();
  }
  await page.goto(agenda);
  const href = await page.getByRole('link', { name: 'Calendar file' }).getAttribute('href');
  const own = await take(page, href ?? '');
  expect(own.length).toBe(shown);
  expect(new Set(own.map((event) => event.uid)).size).toBe(own.length);
  expect(own.every((event) => event.status === 'CONFIRMED' && event.sequence === 1 && event.uid.endsWith('@localhost'))).toBe(true);
  expect(own.map((event) => event.summary)).toContain(customs);
  expect(own.map((event) => event.summary)).not.toContain('A seizure at sea, on paper');
  expect((await take(page, href ?? '')).map((event) => event.uid)).toEqual(own.map((event) => event.uid));
  // One session alone has the identity that it has among the others.
  await article(page, customs).getByRole('link', { name: customs }).click();
  const alone = await take(page, (await page.getByRole('link', { name: 'Add to another calendar (.ics)' }).getAttribute('href')) ?? '');
  expect(alone.map((event) => event.uid)).toEqual(own.filter((event) => event.summary === customs).map((event) => event.uid));
  // A stranger takes the public part.
  const outside = await take(await stranger(), `${agenda}.ics`);
  expect(outside.map((event) => event.summary)).toContain(opening);
  expect(outside.map((event) => event.summary)).not.toContain(customs);
});

test('a personal calendar is made, read without signing in, and revoked', async ({ signedIn, stranger, accessible }) => {
  const page = await signedIn('delegate');
  await page.goto('/me/calendar');
  await accessible(page);
  await page.getByRole('button', { name: 'Make the address' }).click();
  const address = await page.getByLabel('Address to subscribe to').inputValue();
  expect(address).toMatch(/\/calendar\/[0-9a-f]{32,}\.ics$/);
  await accessible(page);
  const program = await stranger();
  const answer = await program.request.get(address);
  expect(answer.status()).toBe(200);
  expect(events(await answer.text()).map((event) => event.summary)).toContain(panel);
  await page.getByRole('button', { name: 'Make a new address' }).click();
  const next = await page.getByLabel('Address to subscribe to').inputValue();
  expect(next).not.toBe(address);
  expect((await program.request.get(address)).status()).toBe(404);
  expect((await program.request.get(next)).status()).toBe(200);
  await page.getByRole('button', { name: 'Revoke the address' }).click();
  await expect(page.getByRole('button', { name: 'Make the address' })).toBeVisible();
  expect((await program.request.get(next)).status()).toBe(404);
});

test('a stranger sees the public sessions and nobody’s name', async ({ stranger, accessible }) => {
  const page = await stranger();
  for (const address of [agenda, hanoi]) {
    await page.goto(address);
    await expect(article(page, opening)).toBeVisible();
    const days = await page.locator('ul.days a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    for (const day of days) {
      await page.goto(day);
      for (const tag of await page.locator('article.item .item-about').allInnerTexts()) expect(tag).toContain('CLEAR');
      const html = await page.content();
      for (const name of ['Minh Châu', 'Whitfield', 'Quốc Bảo', 'Suharto', 'พิมพ์ชนก', 'Okafor']) expect(html).not.toContain(name);
      for (const title of [customs, panel, 'Routes, commodities', 'Controlled delivery', 'Closed session']) expect(html).not.toContain(title);
      await accessible(page);
    }
  }
  await page.goto(agenda);
  await article(page, opening).getByRole('link', { name: opening }).click();
  await expect(page.locator('h1')).toHaveText(opening);
  await expect(page.getByRole('button', { name: 'Add to my agenda' })).toHaveCount(0);
  expect(await page.content()).not.toContain('Whitfield');
  await accessible(page);
  await page.goto(agenda);
  await page.getByRole('link', { name: 'Sign in to see the whole agenda' }).click();
  await expect(page.locator('main input[name="email"]')).toBeVisible();
});

test('a session that is not for the reader answers like one that does not exist', async ({ signedIn, stranger }) => {
  const organizer = await signedIn('organizer');
  await organizer.goto(agenda);
  const second = await organizer.locator('ul.days a').nth(1).getAttribute('href');
  await organizer.goto(second ?? '');
  const speaker = await signedIn('speaker');
  await speaker.goto(second ?? '');
  const red = await article(speaker, 'A seizure at sea, on paper').getByRole('link').first().getAttribute('href');
  const reader = await signedIn('delegate');
  const none = '/workshops/bangkok/sessions/00000000-0000-4000-8000-000000000000';
  for (const address of [red ?? '', `${red}.ics`, none, `${none}.ics`]) {
    expect((await reader.request.get(address)).status(), address).toBe(404);
    const outside = await (await stranger()).request.get(address, { maxRedirects: 0 });
    expect(outside.status(), address).toBe(303);
  }
  expect((await speaker.goto(red ?? ''))?.status()).toBe(200);
});

test('a past edition shows its agenda', async ({ signedIn, accessible }) => {
  const page = await signedIn('delegate');
  await page.goto(hanoi);
  await expect(page.locator('h1')).toHaveText('Wednesday 19 November');
  await expect(page.locator('main')).toContainText('Version 1');
  await accessible(page);
  // Anan was shown the tabletop that is for named people only.
  await page.goto(`${hanoi}?day=2014-11-20`);
  await article(page, 'Controlled delivery across three borders').getByRole('link').first().click();
  await expect(page.locator('main')).toContainText('RED');
  await expect(page.locator('main')).toContainText('Michael Okafor');
  await accessible(page);
  // A day that is not the workshop's is not there.
  expect((await page.goto(`${hanoi}?day=2014-12-24`))?.status()).toBe(404);
  await accessible(page);
});
