// Issue 2, step 4: the organizer schedules, publishes, changes and publishes again; those affected are mailed what changed.
import { block, board, count, expectPlace } from '../support/board.ts';
import { expect, test, type Page } from '../support/test.ts';

test.use({ siteName: 'scheduling', answers: [404, 422], viewport: { width: 1280, height: 1400 } });
test.describe.configure({ mode: 'serial', timeout: 120_000 });

const [customs, desk] = ['Customs: risk profiles', 'Laboratory help desk'];
const made = 'How a port says no';
const grace = 'grace.lim@customs.example';
const hendra = 'hendra.wijaya@klhk.example';
const suharto = 'suharto@kejaksaan.example';
const agendaMail = /(The agenda of the|Agenda, version \d+:) workshop in Bangkok/;
const secondMail = 'Agenda, version 2: workshop in Bangkok';

const row = (page: Page, number: number) => ({
  person: page.locator(`#person_${number - 1}`),
  part: page.locator(`#part_${number - 1}`),
});

/** Opens the form with everything about a session. */
async function edit(page: Page, title: string): Promise<void> {
  await block(page, title).getByRole('link').click();
  await page.getByRole('link', { name: 'Edit everything about it' }).click();
  await expect(page.locator('h1')).toHaveText(title);
}

async function option(page: Page, select: string, words: string): Promise<string> {
  return (await page.locator(`${select} option`).filter({ hasText: words }).first().getAttribute('value')) ?? '';
}

const save = (page: Page) => page.getByRole('button', { name: 'Save in the draft' });

test('a session is created, and what is wrong is told beside its field', async ({ signedIn, accessible }) => {
  const page = await signedIn('organizer');
  await page.goto(board);
  await expect(page.locator('main')).toContainText('Agenda draft');
  await page.getByRole('link', { name: 'New session' }).click();
  await accessible(page);
  await page.locator('#start').fill('25:00');
  await page.locator('#end').fill('11:00');
  await page.locator('#expected').fill('lots');
  await row(page, 1).person.selectOption(await option(page, '#person_0', 'Siti Nurhaliza'));
  await save(page).click();
  await expect(page.locator('#title_en-error')).toContainText('Give a title in one language at least');
  await expect(page.locator('#start-error')).toContainText('Enter a time, such as 13:30');
  await expect(page.locator('#expected-error')).toContainText('Enter a whole number');
  await expect(page.locator('#part_0-error')).toContainText('Choose what this person does');
  await expect(page.locator('.error-summary')).toBeFocused();
  await expect(page.locator('#expected')).toHaveValue('lots');
  await expect(row(page, 1).person).toHaveValue(/.+/);
  await accessible(page);
  await page.getByRole('button', { name: 'More rows' }).click();
  await expect(row(page, 6).person).toHaveCount(1);
  await expect(page.locator('#expected')).toHaveValue('lots');

  await page.locator('#title_en').fill(made);
  await page.locator('#title_vi').fill('Khi cảng nói không');
  await page.locator('#kind').selectOption({ label: 'Plenary' });
  await page.locator('#start').fill('16:15');
  await page.locator('#end').fill('17:00');
  await page.locator('#room').selectOption({ label: 'Ping (30)' });
  await page.locator('#expected').fill('45');
  await row(page, 1).part.selectOption({ label: 'Speaker' });
  await page.getByLabel('TLP:GREEN').check();
  await save(page).click();
  await expect(page.getByText('The session is saved in the draft.')).toBeVisible();
  // It stands where another is already, and expects more than the room seats.
  await expect(block(page, made)).toHaveClass(/block-error/);
  await expect(block(page, made)).toContainText('Room taken: Delegation meetings');
  await expect(block(page, made)).toContainText('45 expected, 30 seats');
  await expect(page.locator('.board-errors')).toContainText(['Ping would hold two sessions at once']);
  await accessible(page);

  // Moved by the form into a room that is free.
  const form = page.getByRole('region', { name: 'Move a session' });
  await form.getByLabel('Room').selectOption({ label: 'Chao Phraya (90)' });
  await form.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(page.getByText('The session was moved.')).toBeVisible();
  await expectPlace(page, made, '16:15–17:00', 'Chao Phraya');
  await expect(block(page, made)).not.toHaveClass(/block-error/);
});

test('a person in two places, and a session outside the days, are shown and refused', async ({ signedIn, accessible }) => {
  const page = await signedIn('organizer');
  await page.goto(board);
  await edit(page, made);
  await page.locator('#start').fill('10:45');
  await page.locator('#end').fill('12:00');
  await page.locator('#room').selectOption({ label: 'Wang (30)' });
  await row(page, 2).person.selectOption(await option(page, '#person_1', 'Grace Lim'));
  await row(page, 2).part.selectOption({ label: 'Chair' });
  await save(page).click();
  await expect(block(page, made)).toContainText('Also in Ping');
  await expect(page.locator('.board-errors')).toContainText(['Grace Lim Siew Ling would be in two places']);
  await page.getByRole('link', { name: 'Review and publish' }).click();
  await expect(page.locator('main')).toContainText('Grace Lim Siew Ling would be in two places');
  await accessible(page);
  // Published neither by a button nor by a wrong reason; the reason is asked for beside its field.
  await page.getByRole('button', { name: 'Publish version 1' }).click();
  await expect(page.locator('#reason-error')).toBeVisible();
  await accessible(page);
  await page.goto(board);
  await edit(page, made);
  await page.locator('#end').fill('10:00');
  await save(page).click();
  await expect(page.locator('#end-error')).toContainText('The end must be after the start');
  await page.locator('#start').fill('16:15');
  await page.locator('#end').fill('17:00');
  await page.locator('#room').selectOption({ label: 'Chao Phraya (90)' });
  await save(page).click();
  await expect(page.getByText('The session is saved in the draft.')).toBeVisible();
  await expect(block(page, made)).not.toHaveClass(/block-error/);
});

test('a stale edit is told, and what was typed stays', async ({ signedIn, accessible }) => {
  const first = await signedIn('organizer');
  const second = await signedIn('organizer');
  for (const page of [first, second]) {
    await page.goto(board);
    await edit(page, desk);
  }
  await first.locator('#summary_en').fill('The first one’s words.');
  await save(first).click();
  await expect(first.getByText('The session is saved in the draft.')).toBeVisible();
  await second.locator('#summary_en').fill('The second one’s words.');
  await save(second).click();
  await expect(second.locator('.error-summary')).toContainText('Somebody else has changed this session since you opened the form.');
  await expect(second.locator('#summary_en')).toHaveValue('The second one’s words.');
  await accessible(second);
  // Sent again it is still stale: nothing is overwritten by persisting.
  await save(second).click();
  await expect(second.locator('.error-summary')).toContainText('Somebody else has changed this session');
  await first.goto(board);
  await edit(first, desk);
  await expect(first.locator('#summary_en')).toHaveValue('The first one’s words.');
  // A button that does not save loses nothing either.
  await first.locator('#summary_en').fill('Not saved yet.');
  await first.getByRole('button', { name: 'Remove the session' }).click();
  await expect(first.locator('.error-summary')).toContainText('What you changed in this form is not saved yet.');
  await expect(first.locator('#summary_en')).toHaveValue('Not saved yet.');
  await accessible(first);
});

test('version 1 is published, and tells those with a part', async ({ signedIn, mailbox, stranger, accessible }) => {
  const page = await signedIn('organizer');
  // Nobody sees a draft.
  const reader = await signedIn('delegate');
  await reader.goto('/workshops/bangkok/agenda');
  await expect(reader.locator('main')).toContainText('The agenda is not published yet');
  await expect(reader.locator('main')).not.toContainText(customs);
  await accessible(reader);

  await page.goto(board);
  await page.getByRole('link', { name: 'Review and publish' }).click();
  // The demo's draft has two sessions in one room on its second day: a reason is needed.
  await expect(page.locator('main')).toContainText('Ping would hold two sessions at once');
  await page.locator('#reason').fill('The partition wall of the room is closed for these sessions.');
  await accessible(page);
  await page.getByRole('button', { name: 'Publish version 1' }).click();
  await expect(page.getByText('The new version is published.')).toBeVisible();
  await accessible(page);
  const letter = await mailbox.letter({ to: grace, subject: agendaMail });
  expect(await letter.text()).toContain(customs);
  expect(await letter.text()).toContain(made);
  expect(await letter.text()).not.toContain('Siti Nurhaliza');
  await mailbox.letter({ to: suharto, subject: agendaMail });
  expect(await mailbox.count({ to: 'anan@rtp.example', subject: agendaMail }), 'Anan has no part in any session').toBe(0);

  await reader.goto('/workshops/bangkok/agenda');
  await expect(reader.locator('main')).toContainText('Version 1');
  await expect(reader.locator('main')).toContainText(customs);
  await reader.goto('/workshops/bangkok/agenda/v/1');
  await accessible(reader);
  const outside = await stranger();
  await outside.goto('/workshops/bangkok/agenda');
  await expect(outside.locator('main')).not.toContainText(customs);
});

test('two sessions change; version 2 tells those whom it concerns, and nobody else', async ({ signedIn, mailbox, accessible }) => {
  const page = await signedIn('organizer');
  await page.goto(board);
  const form = page.getByRole('region', { name: 'Move a session' });
  await block(page, customs).getByRole('link').click();
  await form.getByLabel('Start').fill('11:00');
  await form.getByLabel('End').fill('12:15');
  await form.getByLabel('Room').selectOption({ label: 'Wang (30)' });
  await form.getByRole('button', { name: 'Move', exact: true }).click();
  await expectPlace(page, customs, '11:00–12:15', 'Wang');
  await edit(page, desk);
  await page.getByRole('button', { name: 'Cancel the session' }).click();
  await expect(page.getByText('The session is cancelled in the draft.')).toBeVisible();
  await expect(block(page, desk)).toContainText('Cancelled');
  await expect(count(page, 'moved')).toHaveText('1');
  await expect(count(page, 'cancelled')).toHaveText('1');
  await accessible(page);

  const before = await mailbox.count({ to: suharto, subject: agendaMail });
  await page.getByRole('link', { name: 'Review and publish' }).click();
  await expect(page.locator('main')).toContainText('2 people get a letter each');
  await expect(page.locator('main')).toContainText(customs);
  await expect(page.locator('main')).toContainText('10:45–\u206012:00');
  await page.locator('#reason').fill('The partition wall is closed.');
  await page.getByRole('button', { name: 'Publish version 2' }).click();
  await expect(page.getByText('The new version is published.')).toBeVisible();

  await expect.poll(() => mailbox.count({ to: grace, subject: agendaMail })).toBe(2);
  await expect.poll(() => mailbox.count({ to: hendra, subject: agendaMail })).toBe(2);
  const moved = await (await mailbox.letter({ to: grace, subject: secondMail })).text();
  expect(moved).toContain(customs);
  expect(moved).toContain('11:00–12:15');
  expect(moved).toContain('10:45–12:00');
  expect(moved).not.toContain(made);
  const off = await (await mailbox.letter({ to: hendra, subject: secondMail })).text();
  expect(off).toContain(desk);
  expect(off).toContain('Cancelled');
  expect(await mailbox.count({ to: suharto, subject: agendaMail }), 'nothing of his changed').toBe(before);

  // Readers see what is new; the older version can be read, and says that it is older.
  const reader = await signedIn('delegate');
  await reader.goto('/workshops/bangkok/agenda');
  await expect(reader.locator('main')).toContainText('now 11:00–\u206012:15, was 10:45–\u206012:00');
  await expect(reader.locator('article').filter({ hasText: desk })).toContainText('Cancelled');
  await accessible(reader);
  await reader.goto('/workshops/bangkok/agenda/v/1');
  await expect(reader.locator('main')).toContainText('This is version 1, which is not in force any more.');
  await accessible(reader);

  // The history names both, with their reasons, to organizers only.
  await page.goto(board);
  await page.getByRole('link', { name: 'History' }).click();
  await expect(page.locator('tbody tr')).toHaveCount(2);
  await expect(page.locator('tbody tr').first()).toContainText('Version 2');
  await expect(page.locator('tbody tr').first()).toContainText('Daniel Reyes');
  await expect(page.locator('tbody tr').last()).toContainText('The partition wall of the room is closed for these sessions.');
  await accessible(page);
  expect((await reader.goto('/organize/bangkok/agenda/history'))?.status()).toBe(404);

  // What is called off takes place after all.
  await page.goto(board);
  await edit(page, desk);
  await page.getByRole('button', { name: 'Take back the cancellation' }).click();
  await expect(page.getByText('The session takes place again in the draft.')).toBeVisible();
  await expect(count(page, 'cancelled')).toHaveText('0');
});

test('a CSV file brings in all of its rows, or none', async ({ signedIn, accessible }) => {
  const page = await signedIn('organizer');
  await page.goto(board);
  await page.getByRole('link', { name: 'Import CSV' }).click();
  await accessible(page);
  const head = 'day,start,end,kind,theme,priority,room,tlp,title,abstract,people';
  const send = async (rows: string[], button: string) => {
    const buffer = Buffer.from([head, ...rows, ''].join('\n'), 'utf8');
    await page.getByLabel('CSV file').setInputFiles({ name: 'agenda.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: button }).click();
  };
  const good = '3,13:30,14:30,plenary,policy,,Ping,GREEN,After the closing,,chair:Suharto';
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.locator('.error-summary')).toContainText('Choose a file');
  await send([good, '9,13:30,14:30,plenary,,,Ballroom,GREEN,Nowhere,,chair:Nobody At All'], 'Import');
  await expect(page.locator('.error-summary')).toContainText('Row 2, day');
  await expect(page.locator('.error-summary')).toContainText('there is no room “Ballroom”');
  await expect(page.locator('.error-summary')).toContainText('nobody here is called “Nobody At All”');
  await expect(page.locator('.error-summary')).toBeFocused();
  await accessible(page);
  await send([good], 'Only try');
  await expect(page.getByText('One session could come in. Nothing was changed.')).toBeVisible();
  await accessible(page);
  await page.goto(board);
  const third = await page.locator('ul.days a').nth(2).getAttribute('href');
  await page.goto(third ?? '');
  await expect(block(page, 'After the closing'), 'neither the bad file nor the try brought it in').toHaveCount(0);
  await page.goto(`${board}/import`);
  await send([good], 'Import');
  await expect(page.getByText('The sessions of the file stand in the draft.')).toBeVisible();
  await page.goto(third ?? '');
  await expectPlace(page, 'After the closing', '13:30–14:30', 'Ping');
  await page.goto(`${board}/import`);
  await send([good], 'Import');
  await expect(page.locator('.error-summary')).toContainText('the draft has this session already');
});
