// Somebody who has keys only: Tab to a thing, type, press. Whatever has the focus on the way is seen to have it.
import { expect, type Locator } from '@playwright/test';
import { eye } from './eye.ts';

/** More stops than the longest page has, there and round again. */
const most = 500;

/** Presses Tab until this has the focus; fails where the way does not lead there. */
export async function tabTo(what: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const page = what.page();
  await what.waitFor();
  const seen = await page.evaluateHandle(eye);
  for (let [press, ends] = [0, 0]; press < most && ends < 2; press++) {
    const { found, ended, fault } = await what.evaluate((sought, seen) => seen.look(sought), seen);
    expect(fault, page.url()).toBe('');
    if (found) return await seen.dispose();
    ends += Number(ended && press > 0);
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${what} on ${page.url()}`);
}

/** Tabs to it and presses: a button that stays on the page, a tick (Space). */
export async function press(what: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(what);
  await what.page().keyboard.press(key);
}

/** Tabs to a link or a button and presses it; waits for the page that it leads to. */
export async function follow(what: Locator): Promise<void> {
  await tabTo(what);
  const next = what.page().waitForEvent('load');
  await what.page().keyboard.press('Enter');
  await next;
}

/** Types into a field, in place of what it holds. */
export async function write(field: Locator, words: string): Promise<void> {
  await tabTo(field);
  await field.page().keyboard.press('ControlOrMeta+A');
  await field.page().keyboard.type(words);
  await expect(field).toHaveValue(words);
}

/** Types a day, whichever order the browser's own language has: 2027-05-03. */
export async function writeDay(field: Locator, iso: string): Promise<void> {
  await tabTo(field);
  const keyboard = field.page().keyboard;
  const [year, month, day] = iso.split('-');
  for (const typed of [`${month}${day}${year}`, `${day}${month}${year}`]) {
    if ((await field.inputValue()) === iso) break;
    await keyboard.press('ArrowLeft');
    await keyboard.press('ArrowLeft');
    await keyboard.type(typed);
  }
  await expect(field).toHaveValue(iso);
}

/** Finds an answer of a list by typing how it begins. */
export async function choose(list: Locator, words: string): Promise<void> {
  await tabTo(list);
  await list.page().keyboard.type(words);
  await expect(list.locator('option:checked')).toHaveText(words);
}

/** One answer of several: Tab leads to the first or the chosen one, arrows go on from there. */
export async function pick(answer: Locator): Promise<void> {
  const name = await answer.getAttribute('name');
  const all = answer.locator(`xpath=ancestor::form//input[@type="radio"][@name="${name}"]`);
  const chosen = all.and(answer.page().locator(':checked'));
  await tabTo((await chosen.count()) ? chosen : all.first());
  for (let turn = await all.count(); turn > 0 && !(await answer.evaluate((it) => it === document.activeElement)); turn--) {
    await answer.page().keyboard.press('ArrowDown');
  }
  await answer.page().keyboard.press('Space');
  await expect(answer).toBeChecked();
}
