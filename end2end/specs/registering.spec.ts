import { fillAbout, fillStageOne, fillWork, followUnasked, register, type Applicant } from '../support/registering.ts';
import { expect, test } from '../support/test.ts';

test.use({ siteName: 'registering', answers: [409, 422] });

/** One name, and accents of two scripts. */
const phuong: Applicant = {
  full_name: 'Phượng',
  form_of_address: 'Bà Phượng',
  native_name: 'พระยา ธรรมศักดิ์',
  country: 'VN',
  agency: 'Cục Kiểm lâm — Hà Nội',
  function: 'Investigator',
  email: 'phuong@kiemlam.example',
  phone: '+84 24 5550 1499',
  position: 'Trưởng phòng điều tra',
  rank: 'Đại úy',
  languages: ['English', 'Vietnamese'],
};

test('a stranger registers for Bangkok, follows the status, corrects, withdraws', async ({ page, mailbox, accessible }) => {
  test.setTimeout(240_000);

  await test.step('finds Bangkok from the first page', async () => {
    await page.goto('/');
    await page.getByRole('link', { name: /Bangkok, Thailand/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Bangkok');
    await accessible(page);
    await page.getByRole('link', { name: 'Register for Bangkok' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'About you' })).toBeVisible();
    await accessible(page);
  });

  await test.step('makes mistakes first: they stand beside the fields, the rest is kept', async () => {
    await fillAbout(page, { ...phuong, email: 'phuong at kiemlam', phone: '12' });
    await page.getByRole('button', { name: 'Continue to your work' }).click();
    await expect(page.getByRole('alert')).toContainText('2 answers need a correction');
    await expect(page).toHaveTitle(/^Error: About you/);
    await expect(page.getByLabel('E-mail address')).toHaveAccessibleDescription(/Enter a complete address/);
    await expect(page.getByLabel('Phone')).toHaveAccessibleDescription(/international form, such as/);
    await expect(page.getByLabel('E-mail address')).toHaveValue('phuong at kiemlam');
    await expect(page.getByLabel('Full name as in passport')).toHaveValue(phuong.full_name);
    await expect(page.getByLabel('Name in your own script')).toHaveValue(phuong.native_name ?? '');
    await expect(page.getByLabel('Country you work for')).toHaveValue('VN');
    await expect(page.getByRole('radio', { name: 'Investigator' })).toBeChecked();
    await accessible(page);
    await page.getByRole('alert').getByRole('link').first().click();
    await expect(page.getByLabel('E-mail address')).toBeFocused();
    await fillAbout(page, { email: phuong.email, phone: phuong.phone });
    await page.getByRole('button', { name: 'Continue to your work' }).click();
  });

  await test.step('tells of the work, goes back and forth without losing anything', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'Your work' })).toBeVisible();
    await accessible(page);
    await page.getByRole('button', { name: 'Continue to check' }).click();
    await expect(page.getByLabel('Position')).toHaveAccessibleDescription(/Enter your position/);
    await expect(page.getByRole('group', { name: 'Working languages' })).toHaveAccessibleDescription(/Choose one language at least/);
    await accessible(page);
    await fillWork(page, phuong);
    await page.getByRole('button', { name: 'Back to “About you”' }).click();
    await expect(page.getByLabel('Agency')).toHaveValue(phuong.agency);
    await page.getByRole('button', { name: 'Continue to your work' }).click();
    await expect(page.getByLabel('Rank')).toHaveValue(phuong.rank ?? '');
    await page.getByRole('button', { name: 'Continue to check' }).click();
  });

  await test.step('checks and sends; nothing is ticked beforehand', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'Check and send' })).toBeVisible();
    for (const told of [phuong.full_name, phuong.agency, phuong.position, 'English, Vietnamese', phuong.email]) {
      await expect(page.locator('main form')).toContainText(told);
    }
    await accessible(page);
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
    await page.getByRole('button', { name: 'Send my registration' }).click();
    const needed = page.getByRole('checkbox', { name: /My details may be used/ });
    await expect(needed).toHaveAccessibleDescription(/Agree that your details may be used/);
    await accessible(page);
    await needed.check();
    await page.getByRole('button', { name: 'Send my registration' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Check your mail' })).toBeVisible();
    await accessible(page);
  });

  await test.step("opens the letter's link, which asks for the address, and presses the button", async () => {
    const letter = await mailbox.letter({ to: phuong.email, subject: 'Please confirm your address' });
    const link = await letter.link('/sign-in/');
    await page.goto(letter.page.url());
    await accessible(page);
    await page.goto(link);
    await accessible(page);
    await page.getByLabel('Your address').fill('somebody@else.example');
    await page.locator('main form button').first().click();
    await expect(page.getByLabel('Your address')).toHaveAccessibleDescription(/sent to another address/);
    await accessible(page);
    await followUnasked(page, link, phuong.email);
    await expect(page).toHaveURL(/\/me$/);
  });

  await test.step('sees the status under /me, and the same by letter', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'We have your registration.' })).toBeVisible();
    await expect(page.getByText('Bà Phượng,')).toBeVisible();
    await accessible(page);
    const letter = await mailbox.letter({ to: phuong.email, subject: /Your registration for the workshop in Bangkok/ });
    expect(await letter.text()).toContain('Your registration has arrived.');
    await page.getByRole('link', { name: 'Details we hold', exact: true }).click();
    await expect(page.locator('main')).toContainText(phuong.native_name ?? '');
    await accessible(page);
  });

  await test.step('corrects a detail', async () => {
    await page.getByRole('link', { name: 'Correct my details' }).click();
    await accessible(page);
    await page.getByLabel('Agency').fill('');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByLabel('Agency')).toHaveAccessibleDescription(/Enter the agency you work for/);
    await accessible(page);
    await page.getByLabel('Agency').fill('Chi cục Kiểm lâm vùng I');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Saved.')).toBeVisible();
    await expect(page.locator('main')).toContainText('Chi cục Kiểm lâm vùng I');
  });

  await test.step('withdraws, after being asked once more', async () => {
    await page.getByRole('link', { name: 'I cannot come' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Do you want to give up your place in Bangkok?' })).toBeVisible();
    await accessible(page);
    await page.getByRole('button', { name: 'Withdraw my registration' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Your registration is withdrawn.' })).toBeVisible();
    await accessible(page);
    await page.goto('/me');
    await expect(page.locator('main')).toContainText('Withdrawn');
    await accessible(page);
    const letter = await mailbox.letter({ to: phuong.email, subject: /Bangkok/ });
    await expect(async () => {
      await letter.page.goto('/dev/mail');
      await expect(letter.page.locator('tr', { hasText: phuong.email })).toHaveCount(3, { timeout: 200 });
    }, 'letters: verify, submitted, withdrawn').toPass({ timeout: 20_000 });
  });
});

test('the same form sent twice is one registration and one letter', async ({ page, mailbox, signedIn }) => {
  const nok: Applicant = {
    full_name: 'Nok',
    country: 'TH',
    agency: 'Department of National Parks',
    function: 'Prosecutor',
    email: 'nok@dnp.example',
    position: 'Ranger',
    languages: ['Thai'],
  };
  await page.goto('/workshops/bangkok/register');
  await fillStageOne(page, nok);
  await page.getByRole('checkbox', { name: /My details may be used/ }).check();
  await page.getByRole('button', { name: 'Send my registration' }).dblclick();
  await expect(page.getByRole('heading', { level: 1, name: 'Check your mail' })).toBeVisible();
  const letter = await mailbox.letter({ to: nok.email });
  const link = await letter.link('/sign-in/');
  await page.goto(link);
  await page.getByLabel('Your address').fill(nok.email);
  await page.getByRole('button', { name: 'Verify and send my registration' }).dblclick();
  await expect(page.getByRole('heading', { level: 1, name: 'We have your registration.' })).toBeVisible();
  await mailbox.letter({ to: nok.email, subject: /Your registration for/ });
  expect(await mailbox.count({ to: nok.email, subject: 'Please confirm your address' })).toBe(1);

  const desk = await signedIn('organizer');
  await desk.goto('/organize/bangkok/registrations?q=nok@dnp.example');
  await expect(desk.locator('tbody tr')).toHaveCount(1);
});

test('another language in the middle of a step keeps what was typed, and Enter goes on', async ({ page, accessible }) => {
  await page.goto('/workshops/bangkok/register?lang=en');
  await fillStageOne(page, { ...phuong, email: 'tieng.viet@kiemlam.example' });
  await page.getByRole('button', { name: 'Change “Your work”' }).click();
  await page.getByLabel('Position').fill('');
  await page.getByLabel('Rank').fill('Thượng úy');
  await page.locator('.languages summary').click();
  await accessible(page);
  await page.getByRole('button', { name: 'Tiếng Việt' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  await expect(page.getByRole('heading', { level: 1, name: 'Công việc' })).toBeVisible();
  await expect(page.locator('#rank')).toHaveValue('Thượng úy');
  await expect(page.locator('.error-summary'), 'nothing was sent in yet').toHaveCount(0);
  await accessible(page);
  await page.locator('#position').fill('Trưởng phòng');
  await page.locator('#position').press('Enter');
  await expect(page.locator('main form')).toContainText('Thượng úy');
  await page.locator('.languages summary').click();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Check and send' })).toBeVisible();
  await expect(page.locator('main form')).toContainText('Trưởng phòng');
});

test("the browser's Back, Forward and reload lead through the steps", async ({ page }) => {
  await page.goto('/workshops/bangkok/register');
  await fillStageOne(page, phuong);
  await page.reload();
  await expect(page.locator('main form')).toContainText(phuong.position);
  await page.goBack();
  await expect(page.getByLabel('Position')).toHaveValue(phuong.position);
  await page.goBack();
  await expect(page.getByLabel('Agency')).toHaveValue(phuong.agency);
  await page.goForward();
  await page.goForward();
  await expect(page.locator('main form')).toContainText(phuong.full_name);
  await page.locator('.languages > summary').click();
  await page.getByRole('button', { name: 'Tiếng Việt' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  await expect(page.locator('main form')).toContainText(phuong.full_name);
});

test('somebody who is registered already is led to their place, and nobody else learns of it', async ({ page, mailbox }) => {
  const somchai: Applicant = {
    full_name: 'Somchai',
    country: 'TH',
    agency: 'Somewhere else',
    function: 'Prosecutor',
    email: 'somchai.j@ago.example',
    position: 'Prosecutor',
    languages: ['Thai'],
  };
  await register(page, mailbox, somchai);
  await expect(page.getByRole('heading', { level: 1, name: 'You are coming to Bangkok.' })).toBeVisible();
  await page.getByRole('link', { name: 'Details we hold', exact: true }).click();
  await expect(page.locator('main')).toContainText('Office of the Attorney General');
  await expect(page.locator('main')).not.toContainText('Somewhere else');
});

// The last one: it ends registration for the whole site.
test('a workshop called off meanwhile: the button says why it does nothing', async ({ page, mailbox, signedIn, accessible }) => {
  const late: Applicant = {
    full_name: 'Lek',
    country: 'TH',
    agency: 'Royal Forest Department',
    function: 'Investigator',
    email: 'lek@rfd.example',
    position: 'Ranger',
    languages: ['Thai'],
  };
  await page.goto('/workshops/bangkok/register');
  await fillStageOne(page, late);
  await page.getByRole('checkbox', { name: /My details may be used/ }).check();
  await page.getByRole('button', { name: 'Send my registration' }).click();
  const letter = await mailbox.letter({ to: late.email });
  const link = await letter.link('/sign-in/');
  await page.goto('/workshops/bangkok/register');
  await fillAbout(page, late);

  const desk = await signedIn('organizer');
  await desk.goto('/organize/bangkok/setup');
  await desk.getByRole('radio', { name: 'Cancelled' }).check();
  await desk.getByRole('button', { name: 'Save', exact: true }).first().click();
  await expect(desk.getByText('Saved.')).toBeVisible();

  await page.getByRole('button', { name: 'Continue to your work' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'This workshop has been cancelled.' })).toBeVisible();
  await accessible(page);
  await page.goto(link);
  await page.getByLabel('Your address').fill(late.email);
  await page.locator('main form button').first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'This could not be done any more.' })).toBeVisible();
  await expect(page.locator('main')).toContainText('Registration for this workshop is closed');
  await accessible(page);
});
