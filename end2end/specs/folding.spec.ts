// What phones fold away: filters, under what is chosen now; open where one narrows the list, plain where there is room.
import { expect, test } from '../support/test.ts';

test('filters fold away on a phone, and stand open where one narrows the list', async ({ signedIn, accessible }) => {
  const desk = await signedIn('organizer');
  const country = desk.getByLabel('Country');
  await desk.goto('/organize/bangkok/registrations');
  await expect(country).toBeVisible();
  await expect(desk.getByText('More filters')).toBeHidden();

  await desk.setViewportSize({ width: 390, height: 800 });
  await expect(country).toBeHidden();
  await expect(desk.getByRole('link', { name: /^To decide/ })).toBeHidden();
  await accessible(desk);
  await desk.getByText('More filters').click();
  await country.selectOption('KH');
  await desk.getByRole('button', { name: 'Filter' }).click();
  await expect(desk.locator('tbody tr').filter({ hasText: 'Sok Dara' })).toHaveCount(1);
  await expect(desk.locator('tbody tr').filter({ hasText: 'Anan' })).toHaveCount(0);
  await expect(country).toBeVisible();

  await desk.getByText(/^Status: All/).click();
  await desk.getByRole('link', { name: /^To decide/ }).click();
  await expect(desk.getByText(/^Status: To decide/)).toBeVisible();
  await accessible(desk);
});

test('the days of a shelf fold away on a phone', async ({ signedIn }) => {
  const page = await signedIn('delegate');
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('/workshops/hanoi-2014/materials');
  const day = page.getByRole('link', { name: 'Thursday 20 November' });
  await expect(day).toBeHidden();
  await page.getByText('Show: All days').click();
  await day.click();
  await expect(page.getByText('Show: Thursday 20 November')).toBeVisible();
  await expect(page.locator('.shelf')).toHaveCount(1);
  await page.setViewportSize({ width: 1280, height: 720 });
  await expect(day).toBeVisible();
});
