import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { test } from './gallery.ts';

/** From the last control of a modal dialog Tab goes to the browser's own, and back in. */
function isFocusLost() {
  return document.activeElement === document.body && !document.querySelector('dialog:modal');
}

/** Presses Tab until the element with this role and name has the focus. */
async function tabTo(
  page: Page,
  role: 'button' | 'textbox' | 'checkbox' | 'combobox',
  name: string,
) {
  const target = page.getByRole(role, { name, exact: true });
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
    expect(await page.evaluate(isFocusLost)).toBe(false);
  }
  throw new Error(`Tab does not reach the ${role} “${name}”`);
}

test('the main job by keyboard alone, with the focus never lost', async ({ page, gallery }) => {
  await gallery({ scenario: 'empty' });
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: /skip/i })).toBeFocused();
  await tabTo(page, 'button', 'Create API key');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Key name')).toBeFocused();
  await page.keyboard.type('By keyboard');
  await tabTo(page, 'combobox', 'Package owner');
  await page.keyboard.type('dana');
  await tabTo(page, 'checkbox', 'Push');
  await page.keyboard.press('Space');
  await tabTo(page, 'textbox', 'Glob pattern');
  await page.keyboard.type('Alpha.*');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Remove pattern Alpha.*' })).toBeVisible();
  await tabTo(page, 'button', 'Create');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('region', { name: 'Copy your new key' })).toBeVisible();
  await tabTo(page, 'button', 'Copy');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  await tabTo(page, 'button', 'Done');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Copy your new key' })).toBeHidden();

  await tabTo(page, 'button', 'Edit By keyboard');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Edit By keyboard' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Edit By keyboard' })).toBeFocused();

  await tabTo(page, 'button', 'Delete By keyboard');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await tabTo(page, 'button', 'Delete key');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'By keyboard', exact: true })).toBeHidden();
  await expect(page.getByRole('heading', { name: 'API keys', exact: true })).toBeFocused();
});
