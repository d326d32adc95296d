// Issue 2, step 4: sessions are moved on the board, by pointer and by keyboard, over a form that works without either.
import { block, board, count, drag, expectPlace } from '../support/board.ts';
import { expect, test } from '../support/test.ts';

test.use({ siteName: 'board', answers: [409, 422], viewport: { width: 1280, height: 1400 } });

const [customs, river, samples] = ['Customs: risk profiles', 'River crossings: one pangolin case, three files', 'Samples that survive the journey'];

test('without scripts the links lead to the form that moves a session', async ({ signedIn, scripts, accessible }) => {
  test.skip(scripts, 'the other tests move it on the board');
  const page = await signedIn('organizer');
  await page.goto(board);
  await accessible(page);
  await expectPlace(page, customs, '10:45–12:00', 'Ping');
  await expect(page.getByRole('button', { name: `Move: ${customs}`, includeHidden: true })).toBeHidden();
  await block(page, customs).getByRole('link').click();
  const form = page.getByRole('region', { name: 'Move a session' });
  await expect(form).toContainText(customs);
  await accessible(page);
  await form.getByLabel('Start').fill('11:15');
  await form.getByLabel('End').fill('12:30');
  await form.getByLabel('Room').selectOption({ label: 'Wang (30)' });
  await form.getByRole('button', { name: 'Move' }).click();
  await expect(page.getByText('The session was moved.')).toBeVisible();
  await expectPlace(page, customs, '11:15–12:30', 'Wang');
  // A time that is none is told beside its field, and stays.
  await form.getByLabel('End').fill('10:00');
  await form.getByRole('button', { name: 'Move' }).click();
  await expect(form.getByLabel('End')).toHaveValue('10:00');
  await expect(form.getByLabel('End')).toHaveAttribute('aria-invalid', 'true');
  await expect(form.getByLabel('Room')).toHaveValue(/.+/);
  await accessible(page);
  // Back among those not yet placed, and placed again.
  await page.goto(board);
  await block(page, customs).getByRole('link').click();
  await form.getByRole('button', { name: 'Back to “not yet placed”' }).click();
  await expect(block(page, customs)).toHaveCount(0);
  await page.locator('.tray li').filter({ hasText: customs }).getByRole('link', { name: 'Place' }).click();
  await form.getByLabel('Start').fill('10:45');
  await form.getByLabel('End').fill('12:00');
  await form.getByLabel('Room').selectOption({ label: 'Ping (30)' });
  await form.getByRole('button', { name: 'Move' }).click();
  await expectPlace(page, customs, '10:45–12:00', 'Ping');
});

test.describe('with scripts', () => {
  test.skip(({ scripts }) => !scripts, 'the board comes to life by its script');

  test('a session is dragged to another room and time, and taken back', async ({ signedIn, accessible }) => {
    const page = await signedIn('organizer');
    await page.goto(board);
    await expect(page.getByRole('button', { name: `Move: ${customs}` })).toBeVisible();
    await accessible(page);
    await expectPlace(page, customs, '10:45–12:00', 'Ping');
    await drag(page, customs, 'Wang', '13:30');
    await expectPlace(page, customs, '13:30–14:45', 'Wang');
    await accessible(page);
    await page.reload();
    await expectPlace(page, customs, '13:30–14:45', 'Wang');
    await drag(page, customs, 'Ping', '10:45');
    await expectPlace(page, customs, '10:45–12:00', 'Ping');
    await page.getByRole('button', { name: 'Undo the last move' }).click();
    await expectPlace(page, customs, '13:30–14:45', 'Wang');
    await expect(page.getByRole('button', { name: 'Undo the last move' })).toBeHidden();
    await page.reload();
    await expectPlace(page, customs, '13:30–14:45', 'Wang');
    await drag(page, customs, 'Ping', '10:45');
    await expectPlace(page, customs, '10:45–12:00', 'Ping');
  });

  test('a session in the way is shown at once, and the count above the board follows', async ({ signedIn }) => {
    const page = await signedIn('organizer');
    await page.goto(board);
    const before = Number(await count(page, 'error').textContent());
    await drag(page, customs, 'Chao Phraya', '13:30');
    await expect(block(page, customs)).toHaveClass(/block-error/);
    await expect(block(page, customs)).toContainText(`Room taken: ${river}`);
    await expect(page.locator('.board-errors')).toContainText(['Chao Phraya would hold two sessions at once']);
    await expect(count(page, 'error')).toHaveText(String(before + 1));
    await page.getByRole('button', { name: 'Undo the last move' }).click();
    await expectPlace(page, customs, '10:45–12:00', 'Ping');
    await expect(count(page, 'error')).toHaveText(String(before));
  });

  test('the keyboard carries a session, and what happens is announced', async ({ signedIn, accessible }) => {
    const page = await signedIn('organizer');
    await page.goto(board);
    const grip = page.getByRole('button', { name: `Move: ${samples}` });
    const said = page.locator('.board-now [aria-live]');
    await grip.focus();
    await page.keyboard.press('Enter');
    await expect(said).toContainText(`${samples} picked up.`);
    await expect(grip).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await expect(said).toHaveText('15:15–16:30, Ping');
    await accessible(page);
    await page.keyboard.press('Escape');
    await expect(said).toHaveText(`${samples} stays where it was.`);
    await expect(grip).toHaveAttribute('aria-pressed', 'false');
    await expectPlace(page, samples, '14:45–16:00', 'Chao Phraya');
    await expect(grip).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(said).toHaveText(`${samples} moved to 14:30–15:45, Ping.`);
    await expectPlace(page, samples, '14:30–15:45', 'Ping');
    await expect(grip).toBeFocused();
    await page.reload();
    await expectPlace(page, samples, '14:30–15:45', 'Ping');
  });

  test('a stale move is refused and told, and changes nothing', async ({ signedIn, site }) => {
    const page = await signedIn('organizer');
    await page.goto(board);
    // Somebody else moves it meanwhile, by the form.
    const other = await page.context().newPage();
    await other.goto(new URL(board, site.url).href);
    await block(other, river).getByRole('link').click();
    const form = other.getByRole('region', { name: 'Move a session' });
    await form.getByLabel('Start').fill('13:45');
    await form.getByLabel('End').fill('15:00');
    await form.getByLabel('Room').selectOption({ label: 'Wang (30)' });
    await form.getByRole('button', { name: 'Move' }).click();
    await expectPlace(other, river, '13:45–15:00', 'Wang');
    await drag(page, river, 'Ping', '16:15');
    await expect(page.locator('.board-errors').first()).toContainText(/Somebody else has changed/);
    await expectPlace(page, river, '13:30–14:45', 'Chao Phraya');
    await page.reload();
    await expectPlace(page, river, '13:45–15:00', 'Wang');
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('the board is a list, one session under another', async ({ signedIn, accessible }) => {
    const page = await signedIn('organizer');
    await page.goto(board);
    await accessible(page);
    const places = await page.locator('ol.board > li.block').evaluateAll((all) => all.map((item) => item.getBoundingClientRect().toJSON()));
    const top = await page.locator('ol.board').evaluate((list) => list.getBoundingClientRect().top);
    expect(places[0].top - top, 'the list begins at its top').toBeLessThan(12);
    for (const [before, after] of places.slice(1).map((after, index) => [places[index], after])) {
      expect(after.top, 'nothing stands upon another').toBeGreaterThanOrEqual(before.bottom);
      expect(after.top - before.bottom, 'and nothing stands apart').toBeLessThan(24);
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide, 'nothing scrolls sideways').toBeLessThanOrEqual(0);
  });
});
