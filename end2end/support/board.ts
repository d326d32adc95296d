// The organizers' board, as specs speak of it.
import { expect, type Locator, type Page } from '@playwright/test';

export const board = '/organize/bangkok/agenda';

/** A session's block. */
export const block = (page: Page, title: string): Locator =>
  page.locator('ol.board > li.block').filter({ has: page.getByRole('link', { name: title, exact: true }) });

/** What the publish bar counts: "new", "moved", "changed", "cancelled", "warning", "error". */
export const count = (page: Page, what: string): Locator => page.locator(`#count-${what}`);

/** Fails unless the session stands there: "14:45–16:00", "Ping". */
export async function expectPlace(page: Page, title: string, times: string, room: string): Promise<void> {
  await expect(block(page, title).locator('time')).toHaveText(times);
  await expect(block(page, title).locator('.board-room')).toHaveText(room);
}

/** The addresses of a workshop's days, in order. */
export async function dayAddresses(page: Page): Promise<string[]> {
  const links = await page.locator('ul.days a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  return links.map((href) => href.replace(/&.*/, ''));
}

/** A place on the board, to drag to: the middle of a room's column, at the top of a quarter of an hour. */
export async function spot(page: Page, room: string, time: string): Promise<{ x: number; y: number }> {
  const head = await page.locator('li.board-head').filter({ hasText: room }).boundingBox();
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const mark = await page.locator(`ol.board [data-minute="${hour * 60 + minute}"]`).boundingBox();
  if (!head || !mark) throw new Error(`no ${room} at ${time} on the board`);
  return { x: head.x + head.width / 2, y: mark.y + 3 };
}

/** Drags a session by its title line so that it would begin there. */
export async function drag(page: Page, title: string, room: string, time: string): Promise<void> {
  // It can be dragged once the board is awake.
  await expect(page.getByRole('button', { name: `Move: ${title}` })).toBeVisible();
  await block(page, title).scrollIntoViewIfNeeded();
  const from = await block(page, title).boundingBox();
  if (!from) throw new Error(`${title} is not on the board`);
  const to = await spot(page, room, time);
  await page.mouse.move(from.x + from.width / 2, from.y + 3);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 5 });
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await expect(page.locator('ol.board .block-shadow time')).toContainText(time);
  await page.mouse.up();
}

/** A finger put down in the middle of something, and lifted there. */
export async function fingerDrag(page: Page, what: Locator, to: { x: number; y: number }): Promise<void> {
  const at = await what.boundingBox();
  if (!at) throw new Error('it is not in view');
  const from = { x: at.x + at.width / 2, y: at.y + Math.min(at.height / 2, 10) };
  const finger = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await finger.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await touch('touchStart', [from]);
  for (const step of [0.2, 0.4, 0.6, 0.8, 1]) {
    await touch('touchMove', [{ x: from.x + (to.x - from.x) * step, y: from.y + (to.y - from.y) * step }]);
  }
  await touch('touchEnd', []);
  await finger.detach();
}
