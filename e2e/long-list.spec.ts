import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { test } from './gallery.ts';

const region = (page: Page) => page.getByRole('region', { name: 'Your API keys' });
const row = (page: Page, place: number) => region(page).locator(`li[aria-posinset="${place}"]`);

const rows = (page: Page) => region(page).locator('li[aria-posinset]');

/** Which of how many the row says it is that has focus in it. */
function findPlace() {
  const own = document.activeElement?.closest('li[aria-posinset]');
  return [own?.getAttribute('aria-posinset'), own?.getAttribute('aria-setsize')];
}

test('NET-7 of ten thousand keys only those near the screen are in the document, and all can be reached', async ({
  page,
  gallery,
}) => {
  await gallery({ scenario: 'large' });
  await expect(row(page, 1)).toBeVisible();
  expect(await page.locator('*').count()).toBeLessThan(1500);
  await page.mouse.move(600, 400);
  const scrollOn = async () => {
    await page.mouse.wheel(0, 3000);
    return Number(await rows(page).last().getAttribute('aria-posinset'));
  };
  await expect.poll(scrollOn, { intervals: [50] }).toBeGreaterThan(250);
  expect(await page.locator('*').count()).toBeLessThan(1500);
});

test('NET-7 Tab goes from key to key, says which of how many, and holds on while the page scrolls', async ({
  page,
  gallery,
}) => {
  await gallery({ scenario: 'large' });
  const edit = (place: number) => row(page, place).getByRole('button', { name: /^Edit/ });
  await edit(1).focus();
  expect(await page.evaluate(findPlace)).toEqual(['1', '10000']);
  for (let presses = 0; presses < 40; presses++) await page.keyboard.press('Tab');
  await expect(edit(11)).toBeFocused();
  expect(await page.evaluate(findPlace)).toEqual(['11', '10000']);

  await page.mouse.move(600, 400);
  await page.mouse.wheel(0, 8000);
  await expect(row(page, 50)).toBeVisible();
  await expect(edit(11)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(row(page, 11).getByRole('button', { name: /^Regenerate/ })).toBeFocused();
  await expect(edit(11)).toBeInViewport();
});

test('a long list of packages is gone through by keyboard, or skipped, and ticks stay', async ({
  page,
  gallery,
}) => {
  await gallery({ scenario: 'large' }, { create: '', owner: 'contoso' });
  const packages = page.getByRole('group', { name: 'Available packages' });
  const box = (name: string) => packages.getByRole('checkbox', { name, exact: true });
  await box('Contoso.Auth.Part00000').focus();
  await page.keyboard.press('Space');
  const first = Number((await page.evaluate(findPlace))[0]);
  for (let presses = 0; presses < 40; presses++) await page.keyboard.press('Tab');
  const findRow = () => page.evaluate(findPlace);
  await expect.poll(findRow).toEqual([String(first + 40), '10000']);
  await page.keyboard.press('Space');
  await expect(page.getByText('2 of 10,000 packages selected')).toBeVisible();
  await packages.getByRole('searchbox', { name: 'Filter packages' }).fill('part00000');
  await expect(box('Contoso.Auth.Part00000')).toBeChecked();
});
