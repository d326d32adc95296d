import { expect, test } from '../support/test.ts';

test.use({ answers: [404, 422] });

test('a stranger finds the series, in both languages', async ({ page, accessible }) => {
  await page.goto('/');
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await accessible(page);
  await page.goto('/?lang=vi');
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  await accessible(page);
});

test('what is not there says so, to everyone alike', async ({ page, accessible }) => {
  const answer = await page.goto('/workshops/nowhere-1999');
  expect(answer?.status()).toBe(404);
  await accessible(page);
});

test('every persona of the demo signs in with a button', async ({ signedIn, accessible }) => {
  for (const role of ['administrator', 'organizer', 'focal point', 'speaker', 'delegate'] as const) {
    const page = await signedIn(role);
    const answer = await page.goto('/me');
    expect(answer?.status(), role).toBe(200);
    await accessible(page);
  }
});

test('a refused form keeps what was typed', async ({ page, accessible }) => {
  await page.goto('/sign-in');
  await page.locator('main input[name="email"]').fill('no address');
  const answer = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.locator('main form button').first().click();
  expect((await answer).status()).toBe(422);
  await expect(page.locator('main input[name="email"]')).toHaveValue('no address');
  await accessible(page);
});

test('a sign-in link comes by mail', async ({ page, site, mailbox }) => {
  const email = site.personas.get('delegate')?.email ?? '';
  await page.goto('/sign-in');
  await page.locator('main input[name="email"]').fill(email);
  await page.locator('main form button').first().click();
  const letter = await mailbox.letter({ to: email });
  await page.goto(await letter.link('/sign-in/'));
  await page.locator('main form button').first().click();
  const answer = await page.goto('/me');
  expect(answer?.status()).toBe(200);
  expect(new URL(page.url()).pathname).toBe('/me');
});

test('a page left while its scripts are still asked for goes quietly', async ({ signedIn, scripts }) => {
  test.skip(!scripts, 'without scripts nothing is asked for');
  const page = await signedIn('organizer');
  const asked = new Promise<void>((resolve) => void page.route('**/app_bg.wasm', () => resolve()));
  await page.goto('/organize/bangkok/agenda', { waitUntil: 'commit' });
  await asked;
  await page.goto('/me');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
