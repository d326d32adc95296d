import { register, signInByLetter, workshopDay, type Applicant } from '../support/registering.ts';
import { expect, test, type Page } from '../support/test.ts';

test.use({ siteName: 'deciding' });

const registrations = '/organize/bangkok/registrations';

/** Sets the places of Thailand's delegation. */
async function setPlaces(desk: Page, places: number): Promise<void> {
  await desk.goto('/organize/bangkok/delegations');
  await desk.getByLabel('Places of Thailand').fill(String(places));
  await desk.getByRole('button', { name: 'Save', exact: true }).click();
}

/** Opens somebody's registration from the list, by their address. */
async function open(desk: Page, email: string): Promise<void> {
  await desk.goto(`${registrations}?q=${encodeURIComponent(email)}`);
  await desk.locator('tbody th a').click();
  await expect(desk.getByRole('heading', { name: /^Now: / })).toBeVisible();
}

test('an organizer filters, searches and sorts', async ({ signedIn, accessible }) => {
  const desk = await signedIn('organizer');
  await desk.goto(registrations);
  await accessible(desk);
  const rows = desk.locator('tbody tr');

  await test.step('by heap', async () => {
    await desk.getByRole('link', { name: /^To decide/ }).click();
    await expect(rows.getByText('Endorsed').first()).toBeVisible();
    await expect(rows.filter({ hasText: 'Kanchana Srisuk' })).toHaveCount(1);
    await expect(rows.filter({ hasText: 'Confirmed' })).toHaveCount(0);
  });

  await test.step('by words without accents, and by country', async () => {
    await desk.getByLabel('Search name, address, agency').fill('dang huu phuoc');
    await desk.getByRole('button', { name: 'Filter' }).click();
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText('Đặng Hữu Phước');
    await desk.getByLabel('Search name, address, agency').fill('');
    await desk.getByLabel('Country').selectOption('KH');
    await desk.getByRole('button', { name: 'Filter' }).click();
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText('Sok Dara');
    await accessible(desk);
  });

  await test.step('nobody is found', async () => {
    await desk.getByLabel('Search name, address, agency').fill('zzz');
    await desk.getByRole('button', { name: 'Filter' }).click();
    await expect(desk.getByText('Nobody is found')).toBeVisible();
    await accessible(desk);
  });

  await test.step('sorted by country, there and back', async () => {
    await desk.goto(registrations);
    const country = desk.getByRole('columnheader', { name: 'Country' });
    await country.getByRole('link').click();
    await expect(country).toHaveAttribute('aria-sort', 'ascending');
    await country.getByRole('link').click();
    await expect(country).toHaveAttribute('aria-sort', 'descending');
    await expect(rows.first()).toContainText('Viet Nam');
  });

  await test.step('a decision about nobody is refused', async () => {
    await desk.getByRole('button', { name: 'Accept', exact: true }).click();
    await expect(desk.getByRole('alert')).toContainText('Select at least one registration');
    await accessible(desk);
  });
});

test('a full delegation refuses; a place falls free; the accepted one confirms; the passport is revealed with a reason', async ({
  signedIn,
  stranger,
  mailbox,
  accessible,
}) => {
  test.setTimeout(240_000);
  const address = 'kanchana.s@dnp.example';
  const desk = await signedIn('organizer');

  await test.step('the quota cannot be lower than what is taken', async () => {
    await setPlaces(desk, 2);
    await expect(desk.locator('main')).toContainText('3 places of Thailand are taken already');
    await accessible(desk);
  });

  await test.step('with all places taken, accepting is refused', async () => {
    await setPlaces(desk, 3);
    await open(desk, address);
    await accessible(desk);
    await desk.getByLabel('Private reason').fill('Knows the laboratory');
    await desk.getByRole('button', { name: 'Accept' }).click();
    await expect(desk.getByRole('alert')).toContainText('The delegation has no free place');
    await expect(desk.getByLabel('Private reason')).toHaveValue('Knows the laboratory');
    await accessible(desk);
  });

  await test.step('so is accepting many: those who can are accepted, the other is named', async () => {
    await desk.goto(`${registrations}?status=to_decide`);
    for (const name of ['Kanchana Srisuk', 'Sok Dara']) await desk.getByRole('checkbox', { name: `Select ${name}` }).check();
    await desk.getByRole('button', { name: 'Accept', exact: true }).click();
    await expect(desk.getByRole('alert')).toContainText('Kanchana Srisuk: The delegation has no free place');
    await expect(desk.getByText('It went through for one person')).toBeVisible();
    await expect(desk.getByRole('checkbox', { name: 'Select Kanchana Srisuk' })).toBeChecked();
    await accessible(desk);
    const letter = await mailbox.letter({ to: 'sok.dara@forestry.example', subject: 'Your place at the workshop in Bangkok' });
    expect(await letter.text()).toContain('You are accepted. Please confirm by');
  });

  await test.step('the person is put on the waiting list, by letter', async () => {
    await open(desk, address);
    await desk.getByRole('button', { name: 'Waitlist' }).click();
    await expect(desk.getByText('Put on the waiting list. A letter is on its way.')).toBeVisible();
    const letter = await mailbox.letter({ to: address, subject: /Your registration|Your place/ });
    expect(await letter.text()).toContain('You are on the waiting list.');
  });

  const kanchana = await stranger();
  await test.step('and sees it under /me', async () => {
    await signInByLetter(kanchana, mailbox, address);
    await expect(kanchana.getByRole('heading', { level: 1, name: 'You are on the waiting list.' })).toBeVisible();
    await accessible(kanchana);
  });

  await test.step('a place falls free: it is offered, and given with a button', async () => {
    await setPlaces(desk, 4);
    await desk.goto(registrations);
    await expect(desk.getByText('One place is free in the delegation of Thailand.')).toBeVisible();
    await accessible(desk);
    await desk.getByRole('button', { name: 'Give Kanchana Srisuk a place' }).click();
    await expect(desk.getByText('Accepted. A letter is on its way.')).toBeVisible();
    const letter = await mailbox.letter({ to: address, subject: 'Your place at the workshop in Bangkok' });
    await kanchana.goto(await letter.link('/me'));
    await expect(kanchana.getByRole('heading', { level: 1 })).toContainText('You are accepted. Confirm by');
    await accessible(kanchana);
  });

  const [arrival, departure, early] = [await workshopDay(desk, -1), await workshopDay(desk, 3), await workshopDay(desk, -3)];
  await test.step('the person confirms with travel, meals and passport; mistakes are kept', async () => {
    await kanchana.getByRole('link', { name: 'Confirm my place' }).click();
    await accessible(kanchana);
    await kanchana.getByLabel('Day of arrival').fill(arrival);
    await kanchana.getByLabel('Day of departure').fill(early);
    await kanchana.getByLabel('Meals').selectOption({ index: 1 });
    await kanchana.getByLabel('What you need for access').fill('A ramp to the stage');
    await kanchana.getByLabel('Passport number').fill('AA1234567');
    await kanchana.getByRole('button', { name: 'Confirm my place' }).click();
    await expect(kanchana.getByLabel('Issued by')).toHaveAccessibleDescription(/Choose the country that issued the passport/);
    const departs = expect(kanchana.getByLabel('Day of departure'), 'in the same round');
    await departs.toHaveAccessibleDescription(/Departure cannot be before arrival/);
    await expect(kanchana.getByLabel('What you need for access')).toHaveValue('A ramp to the stage');
    await accessible(kanchana);
    await kanchana.getByLabel('Issued by').selectOption('TH');
    await kanchana.getByLabel('Valid until').fill('2040-01-31');
    await kanchana.getByRole('button', { name: 'Confirm my place' }).click();
    await expect(kanchana.getByLabel('Day of departure')).toHaveAccessibleDescription(/Departure cannot be before arrival/);
    await accessible(kanchana);
    await kanchana.getByLabel('Day of departure').fill(departure);
    await kanchana.getByRole('button', { name: 'Confirm my place' }).click();
    await expect(kanchana.getByText('You have confirmed your place.')).toBeVisible();
    await expect(kanchana.getByRole('heading', { level: 1, name: 'You are coming to Bangkok.' })).toBeVisible();
    await expect(kanchana.locator('main')).toContainText('••••67');
    await expect(kanchana.locator('main')).not.toContainText('AA1234567');
    await accessible(kanchana);
    const letter = await mailbox.letter({ to: address, subject: 'Your place at the workshop in Bangkok' });
    await expect(async () => {
      await letter.page.goto('/dev/mail');
      await letter.page.locator('tr', { hasText: address }).first().locator('a').click();
      await expect(letter.page.locator('main')).toContainText('Your place is confirmed.', { timeout: 500 });
    }).toPass({ timeout: 20_000 });
  });

  await test.step('reads the own passport with a button, and changes travel later', async () => {
    await kanchana.getByRole('link', { name: 'Show my passport' }).click();
    await accessible(kanchana);
    await kanchana.getByRole('button', { name: 'Show my passport' }).click();
    await expect(kanchana.locator('main')).toContainText('AA1234567');
    await accessible(kanchana);
    await kanchana.getByRole('navigation', { name: 'Where you are' }).getByRole('link', { name: 'My place in Bangkok' }).click();
    await kanchana.getByRole('link', { name: 'Change travel and meals' }).click();
    await expect(kanchana.getByLabel('Day of arrival')).toHaveValue(arrival);
    await expect(kanchana.getByLabel('Passport number')).toHaveValue('');
    await kanchana.getByLabel('Whom may we call?').fill('Somying');
    await kanchana.getByRole('button', { name: 'Save' }).click();
    await expect(kanchana.getByText('Saved.')).toBeVisible();
    await expect(kanchana.locator('main')).toContainText('••••67');
  });

  await test.step('the organizer sees it masked, and whole with a reason only', async () => {
    // Revealing needs a sign-in of the last five minutes.
    const fresh = await signedIn('organizer');
    await open(fresh, address);
    await expect(fresh.locator('main')).toContainText('A passport is kept: ••••67.');
    await expect(fresh.locator('main')).not.toContainText('AA1234567');
    await accessible(fresh);
    await fresh.getByRole('link', { name: 'Reveal the passport' }).click();
    await accessible(fresh);
    await fresh.getByRole('button', { name: 'Reveal the passport' }).click();
    await expect(fresh.getByLabel('Why do you need it?')).toHaveAccessibleDescription(/Give a reason/);
    await accessible(fresh);
    await fresh.getByLabel('Why do you need it?').fill('Visa letter to the embassy');
    await fresh.getByRole('button', { name: 'Reveal the passport' }).click();
    await expect(fresh.locator('main')).toContainText('AA1234567');
    await accessible(fresh);
    await fresh.goto('/organize/bangkok/audit');
    await expect(fresh.locator('main')).toContainText('Visa letter to the embassy');
    await expect(fresh.locator('main')).not.toContainText('AA1234567');
  });
});

test('declining and withdrawing are asked, told by letter and seen', async ({ signedIn, stranger, mailbox, accessible }) => {
  test.setTimeout(240_000);
  const desk = await signedIn('organizer');

  await test.step('declining is asked once more, with names', async () => {
    await desk.goto(`${registrations}?status=to_decide`);
    await desk.getByRole('checkbox', { name: 'Select Chanthavong' }).check();
    await desk.getByRole('button', { name: 'Decline' }).click();
    await expect(desk.getByRole('heading', { level: 1, name: 'Decline this person?' })).toBeVisible();
    await expect(desk.getByRole('listitem').filter({ hasText: 'Chanthavong' })).toBeVisible();
    await accessible(desk);
    await desk.getByRole('button', { name: 'Decline' }).click();
    await expect(desk.getByText('Declined. A letter is on its way.')).toBeVisible();
    const letter = await mailbox.letter({ to: 'chanthavong@dofi.example' });
    expect(await letter.text()).toContain('We cannot offer you a place.');
    const chanthavong = await stranger();
    await signInByLetter(chanthavong, mailbox, 'chanthavong@dofi.example');
    await expect(chanthavong.getByRole('heading', { level: 1, name: 'We could not give you a place.' })).toBeVisible();
    await accessible(chanthavong);
  });

  await test.step('an organizer withdraws somebody who asked for it', async () => {
    await open(desk, 'hendra.wijaya@klhk.example');
    await desk.getByLabel('Private reason').fill('Called: has another duty');
    await desk.getByRole('button', { name: 'Withdraw' }).click();
    await expect(desk.getByRole('heading', { level: 1, name: 'Withdraw Hendra Wijaya?' })).toBeVisible();
    await accessible(desk);
    await desk.getByRole('button', { name: 'Withdraw' }).click();
    await expect(desk.getByText('Withdrawn. A letter is on its way.')).toBeVisible();
    await expect(desk.locator('main')).toContainText('Called: has another duty');
    await accessible(desk);
    const letter = await mailbox.letter({ to: 'hendra.wijaya@klhk.example' });
    expect(await letter.text()).toContain('Your registration is withdrawn.');
    expect(await letter.text()).not.toContain('another duty');
    await desk.goto(`${registrations}?status=over`);
    await expect(desk.locator('tbody tr', { hasText: 'Hendra Wijaya' })).toContainText('Withdrawn');
    await expect(desk.locator('tbody tr', { hasText: 'Chanthavong' })).toContainText('Declined');
    await accessible(desk);
  });

  await test.step('vetting is recorded without reasons', async () => {
    await open(desk, 'khamphet.s@ospp.example');
    await desk.getByText('Record vetting', { exact: true }).click();
    await desk.getByLabel('Outcome', { exact: true }).selectOption('cleared');
    await desk.getByLabel('Date of the outcome').fill('2026-02-10');
    await desk.getByLabel('Holds until').fill('2026-01-10');
    await desk.getByRole('button', { name: 'Save vetting' }).click();
    await expect(desk.getByLabel('Holds until')).toHaveAccessibleDescription(/It cannot run out before/);
    await accessible(desk);
    await desk.getByLabel('Holds until').fill('2027-01-10');
    await desk.getByRole('button', { name: 'Save vetting' }).click();
    await expect(desk.getByText('Vetting is recorded.')).toBeVisible();
    await expect(desk.locator('main')).toContainText('Vetting: Cleared');
  });
});

test('where a country has no focal point, organizers endorse', async ({ signedIn, stranger, mailbox, accessible }) => {
  test.setTimeout(240_000);
  const bopha: Applicant = {
    full_name: 'Bopha',
    native_name: 'បុប្ផា',
    country: 'KH',
    agency: 'Forestry Administration',
    function: 'Investigator',
    email: 'bopha@forestry.example',
    position: 'Inspector',
    languages: ['English'],
  };
  const page = await stranger();
  await register(page, mailbox, bopha);
  const desk = await signedIn('organizer');
  await open(desk, bopha.email);
  await accessible(desk);
  await desk.getByRole('button', { name: 'Endorse', exact: true }).click();
  await expect(desk.getByText('Endorsed. A letter is on its way')).toBeVisible();
  await desk.getByRole('button', { name: 'Accept' }).click();
  await expect(desk.getByText('Accepted. A letter is on its way.')).toBeVisible();
  await page.goto('/me');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('You are accepted.');
});

test('an organizer invites a guest, once', async ({ signedIn, mailbox, accessible }) => {
  const desk = await signedIn('organizer');
  await desk.goto(registrations);
  await desk.getByRole('link', { name: 'Invite someone' }).click();
  await accessible(desk);
  await desk.getByRole('button', { name: 'Invite', exact: true }).click();
  await expect(desk.getByRole('alert')).toContainText('Choose as what the person takes part');
  await expect(desk.getByRole('alert')).toContainText('Enter the full name as in the passport');
  await accessible(desk);
  await desk.getByRole('radio', { name: /^Guest/ }).check();
  await desk.getByLabel('Full name as in passport').fill('Amina Yusuf');
  await desk.getByLabel('E-mail address').fill('amina.yusuf@partner.example');
  await desk.getByRole('button', { name: 'Invite', exact: true }).click();
  await expect(desk.getByText('Invited. A letter with a link is on its way.')).toBeVisible();
  const letter = await mailbox.letter({ to: 'amina.yusuf@partner.example' });
  expect(await letter.text()).toContain('The organizers invite you to take part.');
  await desk.getByRole('link', { name: 'Invite someone' }).click();
  await desk.getByRole('radio', { name: /^Guest/ }).check();
  await desk.getByLabel('Full name as in passport').fill('Amina Yusuf');
  await desk.getByLabel('E-mail address').fill('Amina.Yusuf@partner.example');
  await desk.getByRole('button', { name: 'Invite', exact: true }).click();
  await expect(desk.getByLabel('E-mail address')).toHaveAccessibleDescription(/registered for this workshop already/);
});
