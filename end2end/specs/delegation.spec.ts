import { fileURLToPath } from 'node:url';
import { fillWork, followUnasked, register, signInByLetter, type Applicant } from '../support/registering.ts';
import { expect, test, type Page } from '../support/test.ts';

test.use({ siteName: 'delegation' });

const delegation = '/delegation/bangkok/TH';
const messy = fileURLToPath(new URL('../../server/demo/nominations-messy.csv', import.meta.url));

/** A row of the focal point's table. */
const row = (page: Page, name: string) => page.locator('tbody tr', { has: page.getByRole('link', { name, exact: true }) });

test('a focal point nominates somebody, who opens the nomination and submits', async ({ signedIn, stranger, mailbox, accessible }) => {
  test.setTimeout(240_000);
  const wanida = await signedIn('focal point');

  await test.step('sees the places of the delegation', async () => {
    await expect(wanida).toHaveURL(delegation);
    await expect(wanida.getByText('3 of 10 places taken')).toBeVisible();
    await expect(wanida.getByRole('img', { name: '10 places: 3 confirmed, 0 accepted or held, 7 free' })).toBeVisible();
    await expect(row(wanida, 'Kanchana Srisuk')).toContainText('Organizers decide');
    await accessible(wanida);
  });

  await test.step('nominates, with a mistake first', async () => {
    await wanida.getByRole('link', { name: 'Nominate a person' }).click();
    await accessible(wanida);
    await wanida.getByLabel('Full name as in passport').fill('มาลี');
    await wanida.getByLabel('E-mail address').fill('malee');
    await wanida.getByRole('button', { name: 'Nominate' }).click();
    await expect(wanida.getByLabel('E-mail address')).toHaveAccessibleDescription(/Enter a complete address/);
    await expect(wanida.getByLabel('Full name as in passport')).toHaveValue('มาลี');
    await accessible(wanida);
    await wanida.getByLabel('E-mail address').fill('malee@onep.example');
    await wanida.getByRole('button', { name: 'Nominate' }).click();
    await expect(wanida.getByText('Nominated. A letter with a link is on its way.')).toBeVisible();
    await expect(row(wanida, 'มาลี')).toContainText('Letter sent, not answered yet');
    await accessible(wanida);
  });

  await test.step('cannot nominate the same person twice', async () => {
    await wanida.getByRole('link', { name: 'Nominate a person' }).click();
    await wanida.getByLabel('Full name as in passport').fill('Malee again');
    await wanida.getByLabel('E-mail address').fill('MALEE@onep.example');
    await wanida.getByRole('button', { name: 'Nominate' }).click();
    await expect(wanida.getByLabel('E-mail address')).toHaveAccessibleDescription(/registered for this workshop already/);
    await wanida.getByRole('navigation', { name: 'Where you are' }).getByRole('link', { name: 'Delegation of Thailand' }).click();
  });

  const malee = await stranger();
  await test.step('the person opens the nomination and submits', async () => {
    const letter = await mailbox.letter({ to: 'malee@onep.example' });
    expect(await letter.text()).toContain('Your country’s focal point has put you forward.');
    const link = await letter.link('/sign-in/');
    await malee.goto(link);
    await accessible(malee);
    await followUnasked(malee, link, 'malee@onep.example');
    await expect(malee.getByLabel('Full name as in passport')).toHaveValue('มาลี');
    await expect(malee.locator('main')).toContainText('Thailand');
    await expect(malee.getByLabel('Country you work for')).toHaveCount(0);
    await accessible(malee);
    await malee.getByLabel('Agency').fill('Office of Natural Resources');
    await malee.getByRole('radio', { name: 'Policy' }).check();
    await malee.getByRole('button', { name: 'Continue to your work' }).click();
    await fillWork(malee, { position: 'Analyst', languages: ['Thai'] });
    await malee.getByRole('button', { name: 'Continue to check' }).click();
    await malee.getByRole('checkbox', { name: /My details may be used/ }).check();
    await malee.getByRole('button', { name: 'Send my registration' }).click();
    await expect(malee.getByText('Your registration is sent in.')).toBeVisible();
    await expect(malee.getByRole('heading', { level: 1, name: 'You are endorsed. The organizers decide.' })).toBeVisible();
    await accessible(malee);
  });

  await test.step('and counts as endorsed', async () => {
    await wanida.goto(delegation);
    await expect(row(wanida, 'มาลี')).toContainText('Endorsed');
    await expect(wanida.getByText('Nobody waits to be endorsed.')).toBeVisible();
  });
});

test('a focal point endorses one, and does not endorse another', async ({ signedIn, stranger, mailbox, accessible }) => {
  test.setTimeout(240_000);
  const common = { country: 'TH', agency: 'Royal Forest Department', function: 'Investigator', position: 'Ranger', languages: ['Thai'] };
  const [chai, dao]: Applicant[] = [
    { ...common, full_name: 'Chai Rattana', email: 'chai.r@rfd.example' },
    { ...common, full_name: 'Dao', native_name: 'ดาว', email: 'dao@rfd.example' },
  ] as [Applicant, Applicant];
  const [chaiPage, daoPage] = [await stranger(), await stranger()];
  await register(chaiPage, mailbox, chai!);
  await register(daoPage, mailbox, dao!);
  const wanida = await signedIn('focal point');

  await test.step('endorses from the list', async () => {
    const todo = wanida.getByRole('region', { name: 'Waiting for you' });
    await expect(todo.getByRole('listitem')).toHaveCount(2);
    await accessible(wanida);
    await todo.getByRole('button', { name: 'Endorse Chai Rattana' }).click();
    await expect(wanida.getByText('Endorsed. A letter is on its way, and the organizers decide next.')).toBeVisible();
    const letter = await mailbox.letter({ to: chai!.email, subject: /Your registration for/ });
    await chaiPage.goto('/me');
    await expect(chaiPage.getByRole('heading', { level: 1, name: 'You are endorsed. The organizers decide.' })).toBeVisible();
    expect(await letter.text()).toMatch(/has arrived|is endorsed/);
  });

  await test.step('does not endorse the other, for a reason that stays private', async () => {
    await wanida.getByRole('link', { name: 'Do not endorse Dao' }).click();
    await accessible(wanida);
    await wanida.getByLabel('Reason').fill('Is needed at a trial that week');
    await wanida.getByRole('button', { name: 'Do not endorse' }).click();
    await expect(wanida.getByRole('heading', { level: 1, name: 'Not endorse Dao?' })).toBeVisible();
    await accessible(wanida);
    await wanida.getByRole('button', { name: 'Do not endorse' }).click();
    await expect(wanida.getByText('Not endorsed. A letter without a reason is on its way.')).toBeVisible();
    await expect(row(wanida, 'Dao')).toContainText('Declined');
    await daoPage.goto('/me');
    await expect(daoPage.getByRole('heading', { level: 1, name: 'We could not give you a place.' })).toBeVisible();
    await expect(daoPage.locator('body')).not.toContainText('trial');
    await accessible(daoPage);
    await daoPage.goto('/me/messages');
    await daoPage.locator('main ol.brief a').first().click();
    await expect(daoPage.locator('.letter')).toContainText('We cannot offer you a place.');
    await expect(daoPage.locator('.letter')).not.toContainText('trial');
    await accessible(daoPage);
  });

  await test.step('the organizer reads the reason', async () => {
    const desk = await signedIn('organizer');
    await desk.goto('/organize/bangkok/registrations?q=dao@rfd.example');
    await desk.locator('tbody th a').click();
    await expect(desk.locator('main')).toContainText('Is needed at a trial that week');
    await accessible(desk);
  });
});

test('a spreadsheet is taken in whole, or refused with its rows', async ({ signedIn, mailbox, accessible }) => {
  const wanida = await signedIn('focal point');
  await wanida.getByRole('link', { name: 'Upload a spreadsheet' }).click();
  await accessible(wanida);

  await test.step('no file, then a messy one', async () => {
    await wanida.getByRole('button', { name: 'Nominate everybody in the file' }).click();
    await expect(wanida.getByRole('alert')).toContainText('Choose a file');
    await accessible(wanida);
    await wanida.getByLabel('File').setInputFiles(messy);
    await wanida.getByRole('button', { name: 'Nominate everybody in the file' }).click();
    const faults = wanida.getByRole('alert');
    await expect(faults).toContainText('Nobody was nominated');
    for (const fault of [
      'Row 1, email: Row 2 has the same address',
      'Row 2, email: Row 1 has the same address',
      'Row 3, full_name: Enter an answer',
      'Row 4, phone: Enter the number in international form',
      'Row 4, country: This is another delegation’s country',
      'Row 5, country: This is another delegation’s country',
      'Row 6, email: Enter a complete address',
      'Row 6, function: Choose one of the answers offered',
      'Row 7, full_name: Remove the invisible or control characters',
    ]) {
      await expect(faults).toContainText(fault);
    }
    await expect(wanida.getByRole('link', { name: /evil/ })).toHaveCount(0);
    await accessible(wanida);
  });

  await test.step('a tidy one', async () => {
    const tidy = ['full_name,email,country,native_name', 'Arun,arun@dnp.example,TH,อรุณ', '"=cmd|calc",inert@dnp.example,TH,'].join('\r\n');
    await wanida.getByLabel('File').setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${tidy}`) });
    await wanida.getByRole('button', { name: 'Nominate everybody in the file' }).click();
    await expect(wanida.getByText('2 people nominated. A letter with a link is on its way to each.')).toBeVisible();
    await expect(row(wanida, 'Arun')).toContainText('Invited');
    await expect(row(wanida, '=cmd|calc')).toContainText('Invited');
    await accessible(wanida);
  });

  await test.step('each gets a letter, and once more when it was lost', async () => {
    await mailbox.letter({ to: 'inert@dnp.example' });
    await mailbox.letter({ to: 'arun@dnp.example' });
    await wanida.getByRole('button', { name: /^Send the letter again.*Arun$/ }).click();
    await expect(wanida.getByText('The letter is on its way again.')).toBeVisible();
    await expect.poll(() => mailbox.count({ to: 'arun@dnp.example' }), { timeout: 20_000 }).toBe(2);
  });
});

test('a place passes to a substitute', async ({ signedIn, stranger, mailbox, accessible }) => {
  test.setTimeout(240_000);
  const wanida = await signedIn('focal point');

  await test.step('is passed on, with a mistake first', async () => {
    await wanida.getByRole('link', { name: /^Substitute.*Somchai Jaidee$/ }).click();
    await expect(wanida.getByRole('heading', { level: 1, name: 'Replace Somchai Jaidee' })).toBeVisible();
    await accessible(wanida);
    await wanida.getByLabel('Full name as in passport').fill('Preecha');
    await wanida.getByRole('button', { name: 'Pass the place on' }).click();
    for (const fault of ['Enter a complete address', 'Enter the agency', 'Enter the person’s position', 'Choose what the person’s work is']) {
      await expect(wanida.getByRole('alert')).toContainText(fault);
    }
    await expect(wanida.getByLabel('Full name as in passport')).toHaveValue('Preecha');
    await accessible(wanida);
    await wanida.getByLabel('E-mail address').fill('preecha@ago.example');
    await wanida.getByLabel('Agency').fill('Office of the Attorney General');
    await wanida.getByLabel('Position').fill('Prosecutor');
    await wanida.getByLabel('Work').selectOption('prosecutor');
    await wanida.getByRole('button', { name: 'Pass the place on' }).click();
    await expect(wanida.getByText('The place is passed on. Letters are on their way to both.')).toBeVisible();
    await expect(row(wanida, 'Somchai Jaidee')).toContainText('Substituted');
    await expect(row(wanida, 'Preecha')).toContainText('Place held, organizers decide');
    await expect(wanida.getByText('1 held for a substitute')).toBeVisible();
    await accessible(wanida);
  });

  await test.step('the one who came first is told', async () => {
    const somchai = await stranger();
    const letter = await mailbox.letter({ to: 'somchai.j@ago.example', subject: /Bangkok/ });
    expect(await letter.text()).toContain('Your place has passed to another person.');
    expect(await letter.text()).not.toContain('Preecha');
    await signInByLetter(somchai, mailbox, 'somchai.j@ago.example');
    await expect(somchai.getByRole('heading', { level: 1, name: 'Your place has passed to another person.' })).toBeVisible();
    await accessible(somchai);
  });

  await test.step('the substitute completes what others began', async () => {
    const preecha = await stranger();
    const letter = await mailbox.letter({ to: 'preecha@ago.example' });
    expect(await letter.text()).not.toContain('Somchai');
    await signInByLetter(preecha, mailbox, 'preecha@ago.example');
    await expect(preecha.getByRole('heading', { level: 1, name: 'A place is held for you. The organizers decide.' })).toBeVisible();
    await accessible(preecha);
    await preecha.getByRole('link', { name: 'Complete my details' }).click();
    await accessible(preecha);
    await fillWork(preecha, { languages: ['Thai'] });
    await preecha.getByRole('button', { name: 'Save' }).click();
    await expect(preecha.getByRole('checkbox', { name: /My details may be used/ })).toHaveAccessibleDescription(/Agree that your details/);
    await accessible(preecha);
    await preecha.getByRole('checkbox', { name: /My details may be used/ }).check();
    await preecha.getByRole('button', { name: 'Save' }).click();
    await expect(preecha.getByText('Saved.')).toBeVisible();
    await expect(preecha.getByRole('link', { name: 'Complete my details' })).toHaveCount(0);
  });
});

test('a delegation is open to its own focal point only', async ({ signedIn, stranger }) => {
  const anan = await signedIn('delegate');
  const [own, none] = [await anan.request.get(delegation), await anan.request.get('/delegation/bangkok/ZZ')];
  expect([own.status(), none.status()]).toEqual([404, 404]);
  const nobody = await stranger();
  await nobody.goto(delegation);
  await expect(nobody).toHaveURL(/\/sign-in\?next=/);
});
