// Issue 2, step 4: an edition is set up, by cloning one that was held.
import { expect, test, type Page } from '../support/test.ts';

test.use({ siteName: 'setting up' });
test.describe.configure({ timeout: 120_000 });

const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true });
const section = (page: Page, name: string) => page.locator('section').filter({ has: page.getByRole('heading', { name, exact: true }) });
const room = (page: Page, name: string) => page.locator('.venue > li').filter({ has: page.locator(`input[id^="room_name-"][value="${name}"]`) });

/** Fails unless this is wrong with the field, told beside it and in the summary, which has the focus. */
async function expectFault(page: Page, field: string, words: string): Promise<void> {
  await expect(page.locator(`#${field}-error`)).toContainText(words);
  const described = page.locator(`[aria-describedby~="${field}-error"]`);
  await expect(described, `${field} says what is wrong with it`).toHaveCount(1);
  await expect(page.locator('.error-summary').getByRole('link', { name: words })).toHaveAttribute('href', `#${field}`);
}

test.describe.serial('the next edition', () => {
  test('an organizer makes the next edition from Hanoi', async ({ signedIn, stranger, accessible }) => {
    const page = await signedIn('organizer');
    await page.goto('/organize/hanoi-2014/setup');
    await page.getByRole('link', { name: 'Make the next edition from this one' }).click();
    await expect(page).toHaveURL('/organize/hanoi-2014/clone');
    await accessible(page);

    // What is missing or wrong is told beside its field; what was typed stays.
    await page.getByLabel('Web address').fill('Jakarta 2027');
    await page.getByLabel('City, in English').fill('Jakarta');
    await page.getByLabel('Host country').selectOption({ label: 'Indonesia' });
    await page.getByLabel('Venue, in English').fill('A training centre');
    await page.getByLabel('Time zone of the venue').fill('Mars/Olympus');
    await page.getByLabel('First day').fill('2027-05-04');
    await page.getByLabel('Last day').fill('2027-05-03');
    await page.getByLabel('Register by').fill('2027-06-01');
    await page.getByRole('button', { name: 'Create the draft' }).click();
    await expectFault(page, 'slug', 'Use 2 to 60 small letters');
    await expectFault(page, 'zone', 'Enter a time zone by its IANA name');
    await expectFault(page, 'last_day', 'The last day cannot be before the first');
    await expect(page.locator('.error-summary')).toBeFocused();
    await expect(page.getByLabel('Web address')).toHaveValue('Jakarta 2027');
    await expect(page.getByLabel('Host country')).toHaveValue('ID');
    await expect(page.getByLabel('First day')).toHaveValue('2027-05-04');
    await accessible(page);

    // An address that is taken is told as well.
    await page.getByLabel('Web address').fill('bangkok');
    await page.getByLabel('Time zone of the venue').fill('Asia/Jakarta');
    await page.getByLabel('Last day').fill('2027-05-06');
    await page.getByLabel('Register by').fill('2027-03-01');
    await page.getByLabel('Hosts 1').selectOption({ label: 'United States of America' });
    await page.getByLabel('Hosts 2').selectOption({ label: 'Indonesia' });
    await page.getByRole('button', { name: 'Create the draft' }).click();
    await expectFault(page, 'slug', 'Another workshop has this address');
    await page.getByLabel('Web address').fill('jakarta-2027');
    await page.getByRole('button', { name: 'Create the draft' }).click();
    await expect(page).toHaveURL('/organize/jakarta-2027');
    await expect(page.locator('main')).toContainText('0 of 60 places are taken');
    await accessible(page);

    // Rooms, delegations and sessions came along, on the new days; people did not.
    await page.goto('/organize/jakarta-2027/agenda');
    await accessible(page);
    await expect(page.locator('ul.days')).toContainText('Thursday');
    await expect(page.locator('li.board-head').first()).toContainText('Hồng Hà');
    await expect(page.locator('ol.board')).toContainText('Opening ceremony');
    await expect(page.locator('ol.board')).not.toContainText('Minh Châu');
    await expect(page.locator('#count-new')).toHaveText('33');

    // The public and delegates see nothing of it yet.
    const answer = await (await stranger()).request.get('/workshops/jakarta-2027');
    expect(answer.status()).toBe(404);
  });

  test('they set it up: rooms, delegations, days, status', async ({ signedIn, stranger, accessible }) => {
    const page = await signedIn('organizer');
    await page.goto('/organize/jakarta-2027/setup');
    await page.getByLabel('Venue, in English').fill('A hall in the old town');
    await save(page).click();
    await expect(page.getByText('Saved.')).toBeVisible();
    await expect(page.getByLabel('Venue, in English')).toHaveValue('A hall in the old town');
    await accessible(page);
    await page.getByRole('link', { name: 'Change: Rooms' }).click();
    await accessible(page);
    // A mistake in one row loses nothing that was typed in another.
    await room(page, 'Hồng Hà').getByLabel('Name').fill('Merdeka');
    await page.locator('#room_name').fill('Merdeka');
    await page.locator('#room_seats').fill('0');
    await save(page).click();
    await expectFault(page, 'room_seats', 'Enter a whole number');
    await expect(room(page, 'Merdeka')).toHaveCount(1);
    await page.locator('#room_seats').fill('20');
    await save(page).click();
    await expectFault(page, 'room_name', 'Another room has this name');
    await expect(page.locator('#room_seats')).toHaveValue('20');
    await accessible(page);
    await page.locator('#room_name').fill('Monas');
    await save(page).click();
    await expect(page.getByText('Saved.')).toBeVisible();
    await expect(room(page, 'Merdeka')).toHaveCount(1);
    await room(page, 'Monas').getByLabel('Remove').check();
    await save(page).click();
    await expect(page.getByText('Saved.')).toBeVisible();
    await expect(room(page, 'Monas')).toHaveCount(0);
    await room(page, 'Merdeka').getByLabel('Remove').check();
    await save(page).click();
    await expect(page.locator('.error-summary')).toContainText('Sessions are scheduled in this room');
    await expect(room(page, 'Merdeka')).toHaveCount(1);

    await page.goto('/organize/jakarta-2027/setup');
    await page.getByRole('link', { name: 'Change: Delegations' }).click();
    await accessible(page);
    await page.locator('#delegation_country').selectOption({ label: 'Philippines' });
    await page.locator('#delegation_quota').fill('-1');
    await save(page).click();
    await expectFault(page, 'delegation_quota', 'Enter a whole number');
    await expect(page.locator('#delegation_country')).toHaveValue('PH');
    await page.locator('#delegation_quota').fill('4');
    await save(page).click();
    await expect(page.locator('.venue > li').filter({ hasText: 'Philippines' })).toHaveCount(1);
    await accessible(page);
    await page.goto('/organize/jakarta-2027/setup');
    await expect(page.locator('main dl')).toContainText('Philippines: 0 of 4 taken');

    // Days from under the sessions that are scheduled on them are not taken away.
    await page.getByLabel('Last day').fill('2027-05-05');
    await save(page).click();
    await expect(page.locator('#first_day-error')).toContainText('outside');
    await expect(page.getByLabel('Last day')).toHaveValue('2027-05-05');
    await accessible(page);
    await page.getByLabel('Last day').fill('2027-05-06');

    // Opened, it is announced.
    await page.getByLabel('Open: people register until the deadline').check();
    await save(page).click();
    await expect(page.getByText('Saved.')).toBeVisible();
    const reader = await stranger();
    await reader.goto('/workshops/jakarta-2027');
    await expect(reader.locator('main')).toContainText('Registration is open.');
    await expect(reader.locator('main')).toContainText('Philippines');
    await accessible(reader);
  });
});

test('two who set an edition up at once: the second is told, and nothing is lost', async ({ signedIn, accessible }) => {
  const first = await signedIn('organizer');
  const second = await signedIn('organizer');
  await first.goto('/organize/bangkok/setup');
  await second.goto('/organize/bangkok/setup');
  await first.getByLabel('Venue, in English').fill('The first one’s venue');
  await save(first).click();
  await expect(first.getByText('Saved.')).toBeVisible();
  // A mistake in between does not hide that it is stale.
  await second.getByLabel('Venue, in English').fill('The second one’s venue');
  await second.getByLabel('Places in all').fill('-1');
  await save(second).click();
  await expectFault(second, 'capacity', 'Enter a whole number');
  await second.getByLabel('Places in all').fill('60');
  await save(second).click();
  await expect(second.locator('.error-summary')).toContainText('Somebody has changed this workshop since you opened the page.');
  await expect(second.getByLabel('Venue, in English')).toHaveValue('The second one’s venue');
  await accessible(second);
  await first.reload();
  await expect(first.getByLabel('Venue, in English')).toHaveValue('The first one’s venue');
});

test('a place that somebody has is not taken away, and the refusal stands where it belongs', async ({ signedIn, accessible }) => {
  const page = await signedIn('organizer');
  await page.goto('/organize/bangkok/delegations');
  await page.getByLabel('Places of Thailand').fill('1');
  await page.getByLabel('Places of Malaysia').fill('14');
  await save(page).click();
  await expectFault(page, 'delegation_quota-TH', 'places of Thailand are taken already');
  await expect(page.getByLabel('Places of Thailand')).toHaveValue('1');
  await expect(page.getByLabel('Places of Malaysia')).toHaveValue('14');
  await expect(page.getByLabel('Places of Thailand')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('#delegation_quota')).toHaveValue('');
  await accessible(page);
  await page.goto('/organize/bangkok/rooms');
  const field = await room(page, 'Ping').getByLabel('Name').getAttribute('id');
  await page.locator(`[id="${field}"]`).fill('Wang');
  await save(page).click();
  await expect(page.locator(`[id="${field}-error"]`)).toContainText('Another room has this name');
  await expect(page.locator(`[id="${field}"]`)).toHaveValue('Wang');
  await expect(page.locator('#room_name')).toHaveValue('');
});

test('roles are given and taken away, and whoever gets one is told', async ({ signedIn, mailbox, accessible }) => {
  const page = await signedIn('organizer');
  await page.goto('/organize/bangkok/people');
  await accessible(page);
  await expect(page.locator('main')).toContainText('Cambodia');
  const form = section(page, 'Appoint somebody').locator('form');
  const appoint = form.getByRole('button', { name: 'Appoint somebody' });
  await form.getByLabel('Full name').fill('Chea Bopha');
  await appoint.click();
  await expectFault(page, 'role', 'Choose one of the answers');
  await form.getByLabel('Focal point').check();
  await form.getByLabel('Country').selectOption({ label: 'Cambodia' });
  await form.getByLabel('E-mail address').fill('no address');
  await appoint.click();
  await expectFault(page, 'email', 'address');
  await expect(form.getByLabel('Full name')).toHaveValue('Chea Bopha');
  await expect(form.getByLabel('Country')).toHaveValue('KH');
  await accessible(page);
  await form.getByLabel('E-mail address').fill('chea.bopha@mofa-kh.example');
  await appoint.click();
  await expect(page.getByText('Appointed.')).toBeVisible();
  const letter = await mailbox.letter({ to: 'chea.bopha@mofa-kh.example' });
  expect(await letter.text()).toContain('Bangkok');
  await page.getByRole('button', { name: 'Take the role away from Chea Bopha' }).click();
  await expect(page.getByText('The role was taken away.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Take the role away from Chea Bopha' })).toHaveCount(0);

  // Administrators create editions from nothing, and appoint their like.
  const administrator = await signedIn('administrator');
  await administrator.goto('/admin');
  await accessible(administrator);
  await administrator.getByRole('link', { name: 'Create an edition' }).click();
  await administrator.getByRole('button', { name: 'Create the draft' }).click();
  await expectFault(administrator, 'slug', 'Use 2 to 60 small letters');
  await accessible(administrator);
  await administrator.goto('/admin/series');
  await accessible(administrator);
  await administrator.goto('/admin/audit');
  await expect(administrator.locator('main')).toContainText('gave somebody a role');
});
