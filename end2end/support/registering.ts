// What journeys of registration have in common: the three steps of the form, signing in by letter.
import { expect, type Page } from '@playwright/test';
import type { Mailbox } from './mailbox.ts';

export interface Applicant {
  full_name: string;
  form_of_address?: string;
  native_name?: string;
  country: string;
  agency: string;
  /** The words of the answer. */
  function: string;
  email: string;
  phone?: string;
  position: string;
  rank?: string;
  honorific?: string;
  /** Names of languages, as the form offers them. */
  languages: string[];
}

/** The first step, as far as it is told. */
export async function fillAbout(page: Page, who: Partial<Applicant>): Promise<void> {
  const lines = { 'Full name as in passport': who.full_name, 'How should we address you?': who.form_of_address, 'Name in your own script': who.native_name };
  await fillLines(page, { ...lines, Agency: who.agency, 'E-mail address': who.email, Phone: who.phone });
  if (who.country) await page.getByLabel('Country you work for').selectOption(who.country);
  if (who.function) await page.getByRole('radio', { name: who.function }).check();
}

/** The second step, as far as it is told. */
export async function fillWork(page: Page, who: Partial<Applicant>): Promise<void> {
  await fillLines(page, { Position: who.position, Rank: who.rank, 'Title or honorific': who.honorific });
  for (const language of who.languages ?? []) await page.getByRole('checkbox', { name: language }).check();
}

async function fillLines(page: Page, lines: Record<string, string | undefined>): Promise<void> {
  for (const [label, value] of Object.entries(lines)) {
    if (value !== undefined) await page.getByLabel(label).fill(value);
  }
}

/** Both steps, at the form's first; ends at the third. */
export async function fillStageOne(page: Page, who: Applicant): Promise<void> {
  await fillAbout(page, who);
  await page.getByRole('button', { name: 'Continue to your work' }).click();
  await fillWork(page, who);
  await page.getByRole('button', { name: 'Continue to check' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Check and send' })).toBeVisible();
}

/** A stranger registers for Bangkok and verifies the address; ends at `/me`. */
export async function register(page: Page, mailbox: Mailbox, who: Applicant): Promise<void> {
  await page.goto('/workshops/bangkok/register');
  await fillStageOne(page, who);
  await page.getByRole('checkbox', { name: /My details may be used/ }).check();
  await page.getByRole('button', { name: 'Send my registration' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Check your mail' })).toBeVisible();
  const letter = await mailbox.letter({ to: who.email, subject: 'Please confirm your address' });
  await followUnasked(page, await letter.link('/sign-in/'), who.email);
}

/** Opens a link that was sent unasked: its page asks for the address, its button acts. */
export async function followUnasked(page: Page, link: string, email: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Your address').fill(email);
  await page.locator('main form button').first().click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

/** Asks for a sign-in letter, and opens its link in the same browser. */
export async function signInByLetter(page: Page, mailbox: Mailbox, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Your address').fill(email);
  await page.locator('main form button').first().click();
  await page.waitForURL(/\/sign-in\/sent/);
  const letter = await mailbox.letter({ to: email, subject: /sign-in link|đăng nhập/i });
  await page.goto(await letter.link('/sign-in/'));
  await page.locator('main form button').first().click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

/** A day this many days after the workshop begins, as its page says. */
export async function workshopDay(page: Page, shift: number): Promise<string> {
  await page.goto('/');
  const first = await page.locator('.edition-next time').getAttribute('datetime');
  const day = new Date(`${first}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + shift);
  return day.toISOString().slice(0, 10);
}
