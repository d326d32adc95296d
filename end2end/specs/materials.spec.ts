// Step 6 of the story: documents are put on the shelf, opened by whom they are for, and nobody else.
import { writeFileSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '../support/test.ts';

test.use({ siteName: 'materials', answers: [404, 422] });

const size = 30 * 1024 * 1024;

/** A PDF of this size, as far as anybody looks into it. */
function pdf(bytes: number): string {
  const path = join(mkdtempSync(join(tmpdir(), 'plenary-pdf-')), 'Báo cáo tuần tra.pdf');
  writeFileSync(path, Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(bytes - 9, 'x')]));
  return path;
}

/** Chooses an option by its words, as people do. */
async function tick(page: Page, words: string | RegExp): Promise<void> {
  await page.locator('main').getByLabel(words).check();
}

test('an organizer uploads 30 MB, those confirmed download it, and it is on record', async ({ signedIn, stranger, accessible }) => {
  const organizer = await signedIn('organizer');
  await organizer.goto('/organize/bangkok/materials');
  await accessible(organizer);
  await organizer.locator('main').getByRole('link', { name: 'Upload a document' }).click();
  await accessible(organizer);

  // First without a title and a file: both are told beside their fields, the rest stays.
  await organizer.locator('main select[name="language"]').selectOption('vi');
  await organizer.getByRole('button', { name: 'Upload', exact: true }).click();
  await expect(organizer.locator('main [role="alert"]')).toBeVisible();
  await expect(organizer.locator('main select[name="language"]')).toHaveValue('vi');
  await accessible(organizer);

  // Then with the file and still without a title: what was sent is kept, and need not be sent again.
  await organizer.locator('main input[name="file"]').setInputFiles(pdf(size));
  await organizer.getByRole('button', { name: 'Upload', exact: true }).click();
  await expect(organizer.locator('main')).toContainText(/Báo cáo tuần tra\.pdf \([\d.]+\sMB\) was received and is kept/);
  await expect(organizer.locator('main [role="alert"]')).not.toContainText('Choose the file again');
  await accessible(organizer);

  await organizer.locator('main input[name="title"]').fill('Báo cáo tuần tra liên ngành');
  await tick(organizer, /TLP:AMBER(?!\+)/);
  await organizer.getByRole('button', { name: 'Upload', exact: true }).click();
  await expect(organizer.locator('main')).toContainText('Báo cáo tuần tra liên ngành');
  await accessible(organizer);

  const delegate = await signedIn('delegate');
  await delegate.goto('/workshops/bangkok/materials');
  await accessible(delegate);
  const document = delegate.locator('.document').filter({ hasText: 'Báo cáo tuần tra liên ngành' });
  const coming = delegate.waitForEvent('download');
  await document.locator('.files a').click();
  const path = await (await coming).path();
  expect(statSync(path).size).toBe(size);
  expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');

  const zip = delegate.waitForEvent('download');
  await delegate.getByRole('link', { name: /Download all/ }).click();
  const archive = await (await zip).path();
  expect(statSync(archive).size).toBeGreaterThan(size);

  // Others learn nothing: not from the shelf, not from the address.
  const href = (await document.locator('.files a').getAttribute('href')) ?? '';
  expect(href).toMatch(/^\/materials\/[0-9a-f]+/);
  for (const role of ['administrator', 'speaker'] as const) {
    const other = await signedIn(role);
    await other.goto('/workshops/bangkok/materials');
    const sees = (await other.locator('main').innerText()).includes('tuần tra');
    const answer = await other.request.get(href, { maxRedirects: 0 });
    expect(answer.status() === 200, `${role} is answered as the shelf shows`).toBe(sees);
    if (role === 'administrator') expect(answer.status()).toBe(404);
  }
  const nobody = await stranger();
  await nobody.goto('/workshops/bangkok/materials');
  await expect(nobody.locator('main')).not.toContainText('tuần tra');
  expect((await nobody.request.get(href, { maxRedirects: 0 })).status()).toBe(303);

  await organizer.goto('/organize/bangkok/audit');
  await expect(organizer.locator('main')).toContainText('downloaded a document');
  await accessible(organizer);
});

test('a speaker puts a document beside their own session, and keeps it', async ({ signedIn, accessible }) => {
  const speaker = await signedIn('speaker');
  await speaker.goto('/workshops/hanoi-2014/agenda?day=2014-11-19');
  await speaker.getByRole('link', { name: 'From port seizure to sentence' }).first().click();
  await accessible(speaker);
  await speaker.locator('main a[href$="/upload"]').click();
  await accessible(speaker);
  await speaker.locator('main input[name="title"]').fill('Slides: รายงานสรุป');
  await speaker.locator('main input[name="link"]').fill('https://agency.example/slides');
  await speaker.getByRole('button', { name: 'Upload', exact: true }).click();
  await expect(speaker.locator('main')).toContainText('รายงานสรุป');
  await speaker.locator('.document').filter({ hasText: 'รายงานสรุป' }).locator('a[href$="/edit"]').click();
  await expect(speaker.locator('main h1')).toContainText('รายงานสรุป');
  await accessible(speaker);
  await speaker.getByRole('button', { name: 'Take it off the shelf' }).click();
  await expect(speaker.locator('main')).not.toContainText('รายงานสรุป');
});

test('a large file that comes after the session ended is answered, not cut off', async ({ signedIn }) => {
  const page = await signedIn('organizer');
  await page.goto('/organize/bangkok/materials/new');
  await page.locator('input[type="file"]').setInputFiles(pdf(5_000_000));
  await page.context().clearCookies();
  await page.locator('main form[method="post"] button.button[type="submit"]').first().click();
  await expect(page.getByText('what you sent was not saved')).toBeVisible();
});
