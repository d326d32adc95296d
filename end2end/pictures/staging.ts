// The demo's story a week on, told through the site's own pages: an agenda published and changed, decisions, somebody who waits
// to be endorsed, translations. Pictures that say `staged` show the site after it.
import { block, board, dayAddresses } from '../support/board.ts';
import { Mailbox } from '../support/mailbox.ts';
import { register, type Applicant } from '../support/registering.ts';
import { expect, signIn, type Page, type Role } from '../support/test.ts';
import type { Site } from '../support/site.ts';
import type { Browser } from '@playwright/test';

const [customs, river, request] = ['Customs: risk profiles', 'River crossings: one pangolin case, three files', 'Writing the request together'];
const [desk, paper, buyers, reception] = ['Laboratory help desk', 'A seizure at sea, on paper', 'Whom advertising reaches', 'Reception'];

const nattapon: Applicant = {
  full_name: 'Nattapon Saengthong',
  form_of_address: 'Khun Nattapon',
  native_name: 'ณัฐพล แสงทอง',
  country: 'TH',
  agency: 'Customs Department',
  function: 'Customs',
  email: 'nattapon.s@customs-th.example',
  position: 'Head of risk analysis',
  languages: ['Thai', 'English'],
};

/** Tells it, each with a browser of their own. */
export async function stage(browser: Browser, site: Site): Promise<void> {
  const open = async () => {
    const page = await (await browser.newContext({ baseURL: site.url, viewport: { width: 1280, height: 1400 } })).newPage();
    page.setDefaultTimeout(15_000);
    return page;
  };
  const as = async (role: Role) => {
    const page = await open();
    await signIn(page, site, role);
    return page;
  };
  const [organizer, delegate, stranger] = [await as('organizer'), await as('delegate'), await open()];
  const mailbox = new Mailbox(browser, site.url);

  await organizer.goto(board);
  const days = await dayAddresses(organizer);
  await move(organizer, days[0], desk, { start: '16:15', end: '17:00', room: 'Wang' });
  await move(organizer, days[1], paper, { start: '10:45', end: '12:15', room: 'Wang' });
  await publish(organizer, 1);

  for (const [day, title] of [[0, customs], [0, river], [1, request]] as const) {
    await delegate.goto(`/workshops/bangkok/agenda?${days[day]?.split('?')[1]}`);
    await delegate.getByRole('link', { name: title, exact: true }).click();
    await delegate.getByRole('button', { name: /agenda/i }).first().click();
    await expect(delegate.locator('button[aria-pressed="true"]')).toBeVisible();
  }

  await move(organizer, days[0], customs, { start: '14:45', end: '16:00', room: 'Ping' });
  await move(organizer, days[1], request, { start: '14:00', end: '15:30', room: 'Ping' });
  await organizer.goto(days[1] ?? board);
  await edit(organizer, buyers);
  await organizer.getByRole('button', { name: 'Cancel the session' }).click();
  await organizer.goto(days[0] ?? board);
  await organizer.locator('.tray li').filter({ hasText: reception }).getByRole('link', { name: /^Place/ }).click();
  await place(organizer, { start: '18:30', end: '20:30', room: 'all' });
  await publish(organizer, 2);

  await register(stranger, mailbox, nattapon);

  await organizer.goto('/organize/bangkok/registrations?status=to_decide');
  for (const name of ['Kanchana Srisuk', 'Đặng Hữu Phước']) await organizer.getByRole('checkbox', { name: new RegExp(name) }).check();
  await organizer.getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(organizer.getByText(/2 people are accepted|Accepted/).first()).toBeVisible();

  const maps = 'Routes and commodities, 2012–2014, with maps';
  await translate(organizer, maps, 'vi', 'Tuyến đường và hàng hóa, 2012–2014, kèm bản đồ', 214_000);
  await translate(organizer, maps, 'th', 'เส้นทางและสินค้า พ.ศ. 2555–2557 พร้อมแผนที่', 231_000);

  await mailbox.close();
  for (const page of [organizer, delegate, stranger]) await page.context().close();
}

interface Spot {
  start: string;
  end: string;
  room: string;
}

async function move(page: Page, day: string | undefined, title: string, to: Spot): Promise<void> {
  await page.goto(day ?? board);
  await block(page, title).getByRole('link').click();
  await place(page, to);
}

/** Where the chosen session goes, by the form beside the board. */
async function place(page: Page, to: Spot): Promise<void> {
  const form = page.getByRole('region', { name: 'Move a session' });
  await form.getByLabel('Start').fill(to.start);
  await form.getByLabel('End').fill(to.end);
  const room = form.getByLabel('Room');
  const option = room.locator('option').filter({ hasText: to.room === 'all' ? /^All rooms/ : to.room });
  await room.selectOption((await option.first().getAttribute('value')) ?? '');
  await form.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(page.getByText('The session was moved.')).toBeVisible();
}

async function edit(page: Page, title: string): Promise<void> {
  await block(page, title).getByRole('link').click();
  await page.getByRole('link', { name: 'Edit everything about it' }).click();
  await expect(page.locator('h1')).toHaveText(title);
}

/** Publishes what the board holds, and writes to everyone. */
async function publish(page: Page, number: number): Promise<void> {
  await page.goto(`${board}/publish`);
  await page.locator('input[name="everyone"]').check();
  await page.getByRole('button', { name: `Publish version ${number}` }).click();
  await expect(page.getByText('The new version is published.')).toBeVisible();
}

async function translate(page: Page, document: string, language: string, title: string, size: number): Promise<void> {
  await page.goto('/workshops/hanoi-2014/materials');
  await page.locator('.document').filter({ hasText: document }).locator('a[href$="/edit"]').first().click();
  await page.getByRole('link', { name: 'Add a translation' }).click();
  await page.locator('main select[name="language"]').selectOption(language);
  await page.locator('main input[name="title"]').fill(title);
  const buffer = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(size, 'x')]);
  await page.locator('main input[name="file"]').setInputFiles({ name: `${language}.pdf`, mimeType: 'application/pdf', buffer });
  await page.getByRole('button', { name: 'Upload', exact: true }).click();
  await page.waitForURL(/done=/);
}
