// The story once more by somebody who has no mouse: Tab, Enter, Space, arrows and letters only.
import { block, board, expectPlace } from '../support/board.ts';
import { choose, follow, pick, press, tabTo, write, writeDay } from '../support/keys.ts';
import type { Mailbox } from '../support/mailbox.ts';
import { workshopDay } from '../support/registering.ts';
import { expect, test, type Page } from '../support/test.ts';

test.use({ siteName: 'keyboard' });
test.describe.configure({ timeout: 240_000 });

const nok = { name: 'Nok', email: 'nok@dnp.example' };
const [customs, made] = ['Customs: risk profiles', 'How a port says no'];

const button = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('button', { name, exact: true });
const link = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('link', { name, exact: true });

/** The refusal has the focus; its first link leads to this field. */
async function goToFault(page: Page, id: string): Promise<void> {
  await expect(page.locator('.error-summary')).toBeFocused();
  await press(page.locator('.error-summary a').first());
  await expect(page.locator(`#${id}`)).toBeFocused();
}

/** Signs in with the six digits of a letter that was not there before. */
async function signInByCode(page: Page, mailbox: Mailbox, email: string): Promise<void> {
  const sought = { to: email, subject: 'sign-in link' };
  const before = await mailbox.count(sought);
  await page.goto('/sign-in');
  await write(page.getByLabel('Your address'), email);
  await follow(page.locator('main form button'));
  await expect.poll(() => mailbox.count(sought), { timeout: 30_000 }).toBeGreaterThan(before);
  const [code] = (await (await mailbox.letter(sought)).text()).match(/\b\d{6}\b/) ?? [];
  await write(page.getByLabel('Code from the letter'), code ?? '');
  await follow(button(page, 'Sign in'));
  await expect(page).not.toHaveURL(/sign-in/);
}

test('a stranger registers, a focal point endorses, an organizer accepts, the delegate confirms', async ({ page, stranger, site, mailbox }) => {
  await test.step('a stranger reads in another language and comes back, skips to the content, and finds the form', async () => {
    await page.goto('/');
    for (const [name, lang] of [['Tiếng Việt', 'vi'], ['English', 'en']] as const) {
      await press(page.locator('.languages > summary'));
      await follow(page.locator('.languages').getByRole('link', { name }));
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
    }
    await page.goto('/');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
    await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeInViewport();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(page.locator('main :focus')).toHaveCount(1);
    await follow(link(page, /Bangkok, Thailand/));
    await follow(link(page, 'Register for Bangkok'));
  });

  await test.step('fills in the steps, with a mistake first', async () => {
    await write(page.getByLabel('Full name as in passport'), nok.name);
    await choose(page.getByLabel('Country you work for'), 'Thailand');
    await write(page.getByLabel('Agency'), 'Department of National Parks');
    await pick(page.getByRole('radio', { name: 'Investigator' }));
    await write(page.getByLabel('E-mail address'), 'nok at dnp');
    await follow(button(page, 'Continue to your work'));
    await goToFault(page, 'email');
    await write(page.getByLabel('E-mail address'), nok.email);
    await tabTo(page.getByLabel('Agency'), 'Shift+Tab');
    await follow(button(page, 'Continue to your work'));
    await write(page.getByLabel('Position'), 'Ranger');
    await press(page.getByRole('checkbox', { name: 'Thai' }), 'Space');
    await follow(button(page, 'Back to “About you”'));
    await follow(button(page, 'Continue to your work'));
    await expect(page.getByRole('checkbox', { name: 'Thai' })).toBeChecked();
    await follow(button(page, 'Continue to check'));
    await press(page.getByRole('checkbox', { name: /My details may be used/ }), 'Space');
    await follow(button(page, 'Send my registration'));
    await expect(page.getByRole('heading', { level: 1, name: 'Check your mail' })).toBeVisible();
  });

  await test.step("opens the letter's link and presses its button", async () => {
    const letter = await mailbox.letter({ to: nok.email, subject: 'Please confirm your address' });
    await page.goto(letter.page.url());
    await follow(page.locator('main pre a[href*="/sign-in/"]'));
    await write(page.getByLabel('Your address'), nok.email);
    await follow(page.locator('main form button'));
    await expect(page.getByRole('heading', { level: 1, name: 'We have your registration.' })).toBeVisible();
  });

  await test.step('the focal point signs in by code, nominates and endorses', async () => {
    const wanida = await stranger();
    await signInByCode(wanida, mailbox, site.personas.get('focal point')?.email ?? '');
    await wanida.goto('/delegation/bangkok/TH');
    await follow(link(wanida, 'Nominate a person'));
    await write(wanida.getByLabel('Full name as in passport'), 'มาลี');
    await write(wanida.getByLabel('E-mail address'), 'malee@onep.example');
    await follow(button(wanida, 'Nominate'));
    await expect(wanida.getByText('Nominated. A letter with a link is on its way.')).toBeVisible();
    await follow(button(wanida, `Endorse ${nok.name}`));
    await expect(wanida.getByText('Endorsed. A letter is on its way, and the organizers decide next.')).toBeVisible();
  });

  const desk = await stranger();
  await test.step('the organizer searches and accepts', async () => {
    await signInByCode(desk, mailbox, site.personas.get('organizer')?.email ?? '');
    await desk.goto('/organize/bangkok/registrations');
    await write(desk.getByLabel('Search name, address, agency'), nok.email);
    await follow(button(desk, 'Filter'));
    await follow(desk.locator('tbody th a'));
    await follow(button(desk, 'Accept'));
    await expect(desk.getByText('Accepted. A letter is on its way.')).toBeVisible();
  });

  await test.step('the delegate confirms, with travel, meals and passport', async () => {
    const [arrival, departure] = [await workshopDay(desk, -1), await workshopDay(desk, 3)];
    await page.goto('/me');
    await follow(link(page, 'Confirm my place'));
    await writeDay(page.getByLabel('Day of arrival'), arrival);
    await writeDay(page.getByLabel('Day of departure'), departure);
    await choose(page.getByLabel('Meals'), 'Vegetarian');
    await write(page.getByLabel('What you need for access'), 'A ramp to the stage');
    await write(page.getByLabel('Passport number'), 'AA1234567');
    await follow(button(page, 'Confirm my place'));
    await goToFault(page, 'passport_country');
    await choose(page.getByLabel('Issued by'), 'Thailand');
    await writeDay(page.getByLabel('Valid until'), '2040-01-31');
    await follow(button(page, 'Confirm my place'));
    await expect(page.getByRole('heading', { level: 1, name: 'You are coming to Bangkok.' })).toBeVisible();
  });
});

test('an organizer schedules a session, moves one on the board, and publishes', async ({ page, site, mailbox, scripts }) => {
  await signInByCode(page, mailbox, site.personas.get('organizer')?.email ?? '');

  await test.step('schedules by the form, with a mistake first', async () => {
    await page.goto(board);
    await follow(link(page, 'New session'));
    await write(page.locator('#title_en'), made);
    await choose(page.locator('#kind'), 'Plenary');
    await write(page.locator('#start'), '16:15');
    await write(page.locator('#end'), '16:00');
    await choose(page.locator('#room'), 'Chao Phraya (90)');
    await pick(page.getByRole('radio', { name: 'TLP:GREEN' }));
    await follow(button(page, 'Save in the draft'));
    await goToFault(page, 'end');
    await write(page.locator('#end'), '17:00');
    await follow(button(page, 'Save in the draft'));
    await expect(page.getByText('The session is saved in the draft.')).toBeVisible();
    await expectPlace(page, made, '16:15–17:00', 'Chao Phraya');
  });

  await test.step('moves another', async () => {
    if (scripts) {
      const grip = page.getByRole('button', { name: `Move: ${customs}` });
      await press(grip);
      await expect(grip).toHaveAttribute('aria-pressed', 'true');
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
      await expect(page.locator('.board-now [aria-live]')).toHaveText(`${customs} moved to 11:15–12:30, Wang.`);
      await press(button(page, 'Undo the last move'), 'Space');
      await expectPlace(page, customs, '10:45–12:00', 'Ping');
    }
    await follow(block(page, customs).getByRole('link'));
    const form = page.getByRole('region', { name: 'Move a session' });
    await write(form.getByLabel('Start'), '11:15');
    await write(form.getByLabel('End'), '12:30');
    await choose(form.getByLabel('Room'), 'Wang (30)');
    await follow(form.getByRole('button', { name: 'Move', exact: true }));
    await expectPlace(page, customs, '11:15–12:30', 'Wang');
  });

  await test.step('publishes, with a reason for what stands in the way', async () => {
    await follow(link(page, 'Review and publish'));
    await write(page.locator('#reason'), 'The partition wall of the room is closed for these sessions.');
    await follow(button(page, 'Publish version 1'));
    await expect(page.getByText('The new version is published.')).toBeVisible();
  });
});

test('an organizer uploads a document and writes to those whom it concerns, who download it', async ({ page, stranger, site, mailbox, scripts }) => {
  test.skip(!scripts, 'the same pages: they have no script of their own');
  await signInByCode(page, mailbox, site.personas.get('organizer')?.email ?? '');

  await test.step('uploads; only the file itself is chosen in a window of the browser', async () => {
    await page.goto('/organize/bangkok/materials');
    await follow(link(page, 'Upload a document'));
    const chooser = page.waitForEvent('filechooser');
    await press(page.getByLabel('File'));
    await (await chooser).setFiles({ name: 'patrols.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\nthe patrols') });
    await write(page.locator('main input[name="title"]'), 'Joint patrols');
    await pick(page.getByRole('radio', { name: /TLP:AMBER(?!\+)/ }));
    await follow(button(page, 'Upload'));
    await expect(page.locator('main')).toContainText('Joint patrols');
  });

  await test.step('writes to all confirmed of one country', async () => {
    await page.goto('/organize/bangkok/messages');
    await follow(link(page, 'New message'));
    await press(page.getByRole('checkbox', { name: 'Thailand' }), 'Space');
    await follow(button(page, 'See who will get it'));
    await goToFault(page, 'subject');
    await write(page.getByLabel('Subject'), 'Arrivals');
    await follow(button(page, 'See who will get it'));
    await follow(button(page, /^Send to \d people$/));
    await expect(page.getByText('The message is on its way.')).toBeVisible();
  });

  await test.step('a participant reads the message and downloads the document', async () => {
    const anan = await stranger();
    await signInByCode(anan, mailbox, site.personas.get('delegate')?.email ?? '');
    await anan.goto('/me/messages');
    await follow(link(anan, 'Arrivals'));
    await anan.goto('/workshops/bangkok');
    await follow(anan.getByRole('navigation').getByRole('link', { name: 'Materials' }));
    const coming = anan.waitForEvent('download');
    await press(anan.locator('.document').filter({ hasText: 'Joint patrols' }).locator('.files a'));
    expect((await coming).suggestedFilename()).toBe('patrols.pdf');
  });
});
