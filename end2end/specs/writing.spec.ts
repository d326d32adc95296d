import { signInByLetter } from '../support/registering.ts';
import { expect, test } from '../support/test.ts';

test.use({ siteName: 'writing', answers: [404, 422] });

const messages = '/organize/bangkok/messages';
const subject = 'Arrivals';

test('an organizer writes to all confirmed of one country', async ({ signedIn, stranger, mailbox, accessible }) => {
  test.setTimeout(240_000);
  const desk = await signedIn('organizer');

  await test.step('nothing was sent so far', async () => {
    await desk.goto(messages);
    await expect(desk.getByText('No message has been sent yet')).toBeVisible();
    await accessible(desk);
  });

  await test.step('composes, with mistakes first: a place that nobody knows, an empty subject', async () => {
    await desk.getByRole('link', { name: 'New message' }).click();
    await accessible(desk);
    await desk.getByRole('checkbox', { name: 'Thailand' }).check();
    await desk.getByLabel('Message').fill('Dear {greting},\n\nThe bus leaves at 8.\n');
    await desk.getByRole('button', { name: 'See who will get it' }).click();
    await expect(desk.getByLabel('Message')).toHaveAccessibleDescription(/Nothing is known by the name “greting”/);
    await expect(desk.getByLabel('Subject')).toHaveAccessibleDescription(/Enter a subject/);
    await expect(desk.getByLabel('Message')).toHaveValue(/The bus leaves at 8/);
    await expect(desk.getByRole('checkbox', { name: 'Thailand' })).toBeChecked();
    await accessible(desk);
  });

  await test.step('somebody must get it', async () => {
    await desk.getByLabel('Subject').fill(subject);
    await desk.getByLabel('Message').fill('Dear {greeting},\n\nThe bus to {city} leaves at 8. <b>Bring your passport.</b>\n\n{link}');
    await desk.getByRole('checkbox', { name: 'Cambodia' }).check();
    await desk.getByRole('checkbox', { name: 'Thailand' }).uncheck();
    await desk.getByRole('button', { name: 'See who will get it' }).click();
    await expect(desk.getByRole('alert')).toContainText('Nobody would get this message');
    await accessible(desk);
    await desk.getByRole('checkbox', { name: 'Cambodia' }).uncheck();
    await desk.getByRole('checkbox', { name: 'Thailand' }).check();
  });

  await test.step('previews exactly who gets it and how it reads', async () => {
    await desk.getByRole('button', { name: 'See who will get it' }).click();
    await expect(desk.getByRole('heading', { level: 1, name: '3 people will get this message.' })).toBeVisible();
    const who = desk.getByRole('region', { name: 'Who' });
    await expect(who).toContainText('Confirmed · Thailand');
    for (const name of ['Anan', 'Pimchanok Wongsawat', 'Somchai Jaidee']) await expect(who.getByRole('listitem').filter({ hasText: name })).toHaveCount(1);
    await expect(who.getByRole('listitem')).toHaveCount(3);
    await expect(desk.locator('pre')).toContainText('Dear Khun Anan,');
    await expect(desk.locator('pre')).toContainText('The bus to Bangkok leaves at 8. <b>Bring your passport.</b>');
    await accessible(desk);
  });

  await test.step('goes back and changes it; nothing is lost', async () => {
    await desk.getByRole('button', { name: 'Change it' }).click();
    await expect(desk.getByLabel('Subject')).toHaveValue(subject);
    await expect(desk.getByRole('checkbox', { name: 'Thailand' })).toBeChecked();
    await desk.getByLabel('Message').fill('Dear {greeting},\n\nThe bus to {city} leaves at 9.\n\n{link}');
    await desk.getByRole('button', { name: 'See who will get it' }).click();
    await expect(desk.locator('pre')).toContainText('leaves at 9');
  });

  await test.step('sends, once', async () => {
    await desk.getByRole('button', { name: 'Send to 3 people' }).dblclick();
    await expect(desk.getByText('The message is on its way.')).toBeVisible();
    await expect.poll(() => mailbox.count({ to: '@', subject }), { timeout: 20_000 }).toBe(3);
    await desk.reload();
    await expect(desk.locator('main')).toContainText('3 sent, 0 waiting, 0 not delivered.');
    await accessible(desk);
    await desk.goto(messages);
    await expect(desk.locator('tbody tr')).toHaveCount(1);
    await expect(desk.locator('tbody tr')).toContainText('Confirmed · Thailand');
    await accessible(desk);
  });

  const anan = await signedIn('delegate');
  let address = '';
  await test.step('the recipient reads it under /me/messages, where nobody else is named', async () => {
    await anan.goto('/me/messages');
    const row = anan.getByRole('listitem').filter({ hasText: subject });
    await expect(row).toContainText('New');
    await accessible(anan);
    await row.getByRole('link').click();
    await expect(anan.locator('.letter')).toContainText('Dear Khun Anan,');
    await expect(anan.locator('.letter')).toContainText('The bus to Bangkok leaves at 9.');
    await expect(anan.locator('main')).not.toContainText(/Pimchanok|Somchai/);
    address = anan.url();
    await accessible(anan);
    await anan.goto('/me/messages');
    await expect(anan.getByRole('listitem').filter({ hasText: subject })).not.toContainText('New');
    await desk.goto(messages);
    await desk.getByRole('link', { name: subject }).click();
    await expect(desk.locator('tr', { hasText: 'Anan' })).toContainText('opened here');
  });

  await test.step('others do not have it, and cannot open it', async () => {
    const hendra = await stranger();
    await signInByLetter(hendra, mailbox, 'hendra.wijaya@klhk.example');
    await hendra.goto('/me/messages');
    await expect(hendra.getByText('No letter yet')).toBeVisible();
    await accessible(hendra);
    const answer = await hendra.goto(address);
    expect(answer?.status()).toBe(404);
    await accessible(hendra);
  });
});

test('people ticked in the list are written to one by one', async ({ signedIn, mailbox, accessible }) => {
  const desk = await signedIn('organizer');
  await desk.goto('/organize/bangkok/registrations');
  for (const name of ['Suharto', 'Grace Lim Siew Ling']) await desk.getByRole('checkbox', { name: `Select ${name}` }).check();
  await desk.getByRole('button', { name: 'Write to them' }).click();
  await expect(desk.getByText('2 people, chosen by hand')).toBeVisible();
  await accessible(desk);
  await desk.getByLabel('Subject').fill('Your photograph');
  await desk.getByRole('button', { name: 'See who will get it' }).click();
  await expect(desk.getByRole('heading', { level: 1, name: '2 people will get this message.' })).toBeVisible();
  await desk.getByRole('button', { name: 'Send to 2 people' }).click();
  await expect.poll(() => mailbox.count({ to: '@', subject: 'Your photograph' }), { timeout: 20_000 }).toBe(2);
});

test('a letter in the reader’s language keeps its language on an English page', async ({ page, mailbox, signedIn, accessible }) => {
  const desk = await signedIn('organizer');
  await desk.goto('/organize/bangkok/messages/new?country=VN');
  await desk.getByLabel('Subject').fill('Room change');
  await desk.getByRole('button', { name: 'See who will get it' }).click();
  await expect(desk.locator('pre')).toHaveAttribute('lang', 'vi');
  await expect(desk.locator('pre > span[lang=en]')).toContainText('Dear Ông Thành,');
  await expect(desk.locator('pre')).toContainText('Ban tổ chức gửi thư này cho quý vị');
  await accessible(desk);
  await desk.getByRole('button', { name: /^Send to/ }).click();
  const letter = await mailbox.letter({ to: 'vanthanh.le@vks.example', subject: 'Room change' });
  await page.goto(`${letter.page.url()}?lang=en`);
  await expect(page.locator('pre')).toHaveAttribute('lang', 'vi');
  await expect(page.locator('pre > span[lang=en]')).toContainText('Dear Ông Thành,');
  await expect(page.locator('main').getByText('Room change')).toHaveAttribute('lang', 'en');
  await accessible(page);
});
