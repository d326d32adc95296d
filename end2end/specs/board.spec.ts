// Issue 2, step 4: sessions are moved on the board, by pointer and by keyboard, over a form that works without either.
import { block, board, count, drag, expectPlace, fingerDrag, spot } from '../support/board.ts';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/test.ts';

test.use({ siteName: 'board', answers: [409, 422], viewport: { width: 1280, height: 2000 } });
test.describe.configure({ timeout: 120_000 });

const [customs, river, samples] = ['Customs: risk profiles', 'River crossings: one pangolin case, three files', 'Samples that survive the journey'];
const [opening, lunch, meetings, reception] = ['Opening ceremony', 'Lunch', 'Delegation meetings', 'Reception'];

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

test.describe('with scripts, what is in the way', () => {
  test.skip(({ scripts }) => !scripts, 'the board comes to life by its script');

  test('what would stand upon each other can be read, and hours stay equally high', async ({ signedIn, accessible }) => {
    const page = await signedIn('organizer');
    await page.goto(board);
    const [room, times] = [await block(page, river).locator('.board-room').textContent(), await block(page, river).locator('time').textContent()];
    await drag(page, customs, room ?? '', (times ?? '').slice(0, 5));
    await expect(block(page, customs)).toHaveClass(/block-error/);
    const hours = await page.locator('li.board-hour').evaluateAll((all) => all.map((hour) => hour.getBoundingClientRect().top));
    const heights = hours.slice(1).map((top, index) => Math.round(top - (hours[index] ?? 0)));
    expect(new Set(heights).size, `hours are ${heights.join(', ')} px high`).toBe(1);
    await expectApart(page, customs, river);
    await accessible(page);
    await page.getByRole('button', { name: 'Undo the last move' }).click();
    await expectPlace(page, customs, '10:45–12:00', 'Ping');
  });

  test('a pause for all beside a session in one room hides neither, and is told', async ({ signedIn, accessible }) => {
    const page = await signedIn('organizer');
    await page.goto(board);
    const before = Number(await count(page, 'warning').textContent());
    await drag(page, meetings, 'Ping', '12:30');
    await expect(block(page, lunch)).toContainText(`Beside: ${meetings}`);
    await expectApart(page, lunch, meetings);
    await expect(count(page, 'warning')).toHaveText(String(before + 1));
    await accessible(page);
    await page.getByRole('button', { name: 'Undo the last move' }).click();
    await expect(page.locator('li.board-head').first()).toContainText('Chao Phraya');
  });

  /** Two blocks lie beside each other, each wide enough for its title. */
  async function expectApart(page: Page, one: string, other: string): Promise<void> {
    const [a, b] = [await block(page, one).boundingBox(), await block(page, other).boundingBox()];
    if (!a || !b) throw new Error('both stand on the board');
    expect(Math.min(a.width, b.width)).toBeGreaterThan(90);
    const across = a.x + a.width <= b.x + 1 || b.x + b.width <= a.x + 1;
    const down = a.y + a.height <= b.y + 1 || b.y + b.height <= a.y + 1;
    expect(across || down, 'neither hides the other').toBe(true);
  }
});

test.describe('with scripts, carrying', () => {
  test.skip(({ scripts }) => !scripts, 'the board comes to life by its script');

  test('what is in all rooms stays in all rooms', async ({ signedIn }) => {
    const page = await signedIn('organizer');
    await page.goto(board);
    const said = page.locator('.board-now [aria-live]');
    await page.getByRole('button', { name: `Move: ${opening}` }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await expect(said).toHaveText('09:15–10:00, All rooms');
    await page.keyboard.press('Escape');
    await drag(page, opening, 'Wang', '17:30');
    await expect(said).toHaveText(`${opening} moved to 17:30–18:15, All rooms.`);
    await expectPlace(page, opening, '17:30–18:15', 'All rooms');
    await page.getByRole('button', { name: 'Undo the last move' }).click();
    await expectPlace(page, opening, '09:00–09:45', 'All rooms');
  });

  test('Escape ends a drag, and a click that moves nothing follows its link', async ({ signedIn }) => {
    const page = await signedIn('organizer');
    await page.goto(board);
    const link = block(page, samples).getByRole('link');
    await expect(page.getByRole('button', { name: `Move: ${samples}` })).toBeVisible();
    const [where, to] = [await link.boundingBox(), await spot(page, 'Ping', '17:30')];
    if (!where) throw new Error('the link is in view');
    const times = await block(page, samples).locator('time').textContent();
    await page.mouse.move(where.x + 8, where.y + 8);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 5 });
    await expect(page.locator('.block-shadow')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('.block-shadow')).toHaveCount(0);
    await page.mouse.up();
    await expect(block(page, samples).locator('time')).toHaveText(times ?? '');
    await expect(page.locator('.board-now [aria-live]')).toHaveText(`${samples} stays where it was.`);
    await link.click();
    await expect(page.getByRole('region', { name: 'Move a session' })).toContainText(samples);
  });

  test('what waits is dragged to its place, and goes back', async ({ signedIn, accessible }) => {
    const page = await signedIn('organizer');
    await page.goto(board);
    const waiting = page.locator('.tray li').filter({ hasText: reception });
    await expect(page.getByRole('button', { name: `Move: ${samples}` })).toBeVisible();
    const [from, to] = [await waiting.boundingBox(), await spot(page, 'Wang', '17:30')];
    if (!from) throw new Error('it waits in view');
    await page.mouse.move(from.x + 20, from.y + 20);
    await page.mouse.down();
    // Nothing lands until the pointer is over the board.
    await page.mouse.move(from.x + 30, from.y + 40, { steps: 3 });
    await expect(page.locator('.block-shadow')).toHaveCount(0);
    await page.mouse.move(to.x, to.y, { steps: 5 });
    await expect(page.locator('.block-shadow time')).toHaveText('17:30–18:30');
    await page.mouse.up();
    await expectPlace(page, reception, '17:30–18:30', 'Wang');
    await expect(waiting).toBeHidden();
    await accessible(page);
    await page.getByRole('button', { name: 'Undo the last move' }).click();
    await expect(waiting).toBeVisible();
    await expect(block(page, reception)).toHaveCount(0);
    // Where nothing waits, the board takes the whole width.
    const width = () => page.locator('ol.board').evaluate((list) => list.getBoundingClientRect().width);
    const before = await width();
    await page.locator('.tray li').evaluateAll((all) => all.forEach((entry) => entry.setAttribute('hidden', '')));
    expect(await width()).toBeGreaterThan(before + 150);
  });

  test.describe('in a low window', () => {
    test.use({ viewport: { width: 1280, height: 600 } });

    test('the page rolls on under a drag near its edge', async ({ signedIn }) => {
      const page = await signedIn('organizer');
      await page.goto(board);
      await expect(page.getByRole('button', { name: `Move: ${opening}` })).toBeVisible();
      await block(page, opening).scrollIntoViewIfNeeded();
      const [from, before] = [await block(page, opening).boundingBox(), await page.evaluate(() => scrollY)];
      if (!from) throw new Error('it is in view');
      await page.mouse.move(from.x + from.width / 2, from.y + 3);
      await page.mouse.down();
      await page.mouse.move(from.x + from.width / 2, 594, { steps: 5 });
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 200);
      await page.keyboard.press('Escape');
      await page.mouse.up();
      await expectPlace(page, opening, '09:00–09:45', 'All rooms');
    });
  });

  test.describe('by finger', () => {
    test('the handle carries, and the block itself rolls the page', async ({ signedIn }) => {
      const page = await signedIn('organizer');
      await page.goto(board);
      const grip = page.getByRole('button', { name: `Move: ${samples}` });
      await expect(grip).toBeVisible();
      const times = (await block(page, samples).locator('time').textContent()) ?? '';
      await fingerDrag(page, block(page, samples).getByRole('link'), await spot(page, 'Ping', '17:00'));
      await expectPlace(page, samples, times, (await block(page, samples).locator('.board-room').textContent()) ?? '');
      await fingerDrag(page, grip, await spot(page, 'Wang', '17:30'));
      await expect(block(page, samples).locator('.board-room')).toHaveText('Wang');
      await page.getByRole('button', { name: 'Undo the last move' }).click();
      await expect(block(page, samples).locator('time')).toHaveText(times);
    });
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
