import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { test } from './gallery.ts';

const card = (page: Page, name: string) =>
  page
    .getByRole('region', { name: 'Your API keys' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name, exact: true }) });

const more = (page: Page, name: string) =>
  page.getByRole('button', { name: `More actions for ${name}` });

async function choose(page: Page, name: string, entry: string): Promise<void> {
  await more(page, name).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

test('REV-1 by keyboard alone: revoked at once, the focus on the card, also after a refresh', async ({
  page,
  gallery,
}) => {
  await gallery({ scenario: 'typical' });
  await more(page, 'Alpha release').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Revoke' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(more(page, 'Alpha release')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Revoke' })).toBeFocused();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('alertdialog', { name: 'Revoke Alpha release?' });
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(more(page, 'Alpha release')).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Revoke' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Alpha release' })).toBeFocused();
  await expect(
    page.getByRole('status').filter({ hasText: 'Alpha release was revoked' }),
  ).toBeVisible();
  await page.reload();
  await expect(card(page, 'Alpha release')).toContainText('by you');
  await expect(page.getByRole('region', { name: 'Revoked keys' })).toContainText(
    'Alpha release: by you',
  );
});

test('USE-10 USE-6 a refused test leads to the edit and back, and Back closes what is open', async ({
  page,
  gallery,
}) => {
  await gallery({ scenario: 'typical' });
  await choose(page, 'Alpha release', 'Test this key');
  const dialog = page.getByRole('dialog', { name: 'Test Alpha release' });
  await dialog.getByLabel('Package ID').fill('Dana.Utils');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status')).toContainText('Refused');
  await dialog.getByRole('button', { name: 'Edit' }).click();
  const edit = page.getByRole('dialog', { name: 'Edit Alpha release' });
  await expect(edit).toBeVisible();
  await page.goBack();
  await expect(edit).toBeHidden();
  await expect(dialog.getByRole('button', { name: 'Edit' })).toBeFocused();

  await page.keyboard.press('Enter');
  await edit.getByLabel('Glob pattern').fill('Dana.*');
  await edit.getByRole('button', { name: 'Save' }).click();
  await expect(edit).toBeHidden();
  await dialog.getByRole('button', { name: 'Test', exact: true }).click();
  await expect(dialog.getByRole('status')).toContainText('Allowed');
  await expect(dialog).toContainText('Dana.*');
  await page.goBack();
  await expect(dialog).toBeHidden();
  await expect(more(page, 'Alpha release')).toBeFocused();
});

test('USE-2 a test of an expired key leads to regenerating it', async ({ page, gallery }) => {
  await gallery({ scenario: 'typical' });
  await choose(page, 'Nightly build', 'Test this key');
  await page.getByLabel('Package ID').fill('Contoso.Core');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Regenerate' }).click();
  const dialog = page.getByRole('dialog', { name: 'Regenerate Nightly build?' });
  await dialog.getByRole('button', { name: 'Regenerate' }).click();
  const copy = card(page, 'Nightly build').getByRole('button', { name: 'Copy', exact: true });
  await expect(copy).toBeFocused();
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('USE-8 the activity tells what was done, with the key and to it', async ({
  page,
  gallery,
}) => {
  await gallery({ scenario: 'typical' });
  await page.getByRole('button', { name: 'Regenerate Unlist helper' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Regenerate' }).click();
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  const status = await page.evaluate(async () => {
    const headers = { 'X-NuGet-ApiKey': await navigator.clipboard.readText() };
    const response = await fetch('/api/v2/package/Alpha/1.0.0', { method: 'DELETE', headers });
    return response.status;
  });
  expect(status).toBe(200);
  await choose(page, 'Unlist helper', 'Activity');
  const entries = page
    .getByRole('dialog', { name: 'Activity of Unlist helper' })
    .getByRole('listitem');
  await expect(entries).toHaveText([
    /Unlisting of a version\s*Alpha\s*Allowed/,
    /Regenerated/,
    /Relisting of a version\s*Alpha\s*Allowed/,
    /Unlisting of a version\s*Alpha\s*Allowed/,
    /Created for dana/,
  ]);
});

test('KEY-1 another key like this is filled in, and created as its own', async ({
  page,
  gallery,
}) => {
  await gallery({ scenario: 'typical' });
  await choose(page, 'Contoso service CI', 'Create another like this');
  const form = page.getByRole('region', { name: 'Create API key' });
  await expect(form.getByLabel('Key name')).toBeFocused();
  await page.reload();
  await expect(form.getByLabel('Key name')).toHaveValue('Contoso service CI');
  await form.getByLabel('Key name').fill('Second CI');
  await form.getByRole('button', { name: 'Create', exact: true }).click();
  const created = card(page, 'Second CI');
  await expect(created.getByRole('button', { name: 'Copy', exact: true })).toBeFocused();
  for (const subject of ['Contoso.Service.*', 'contoso-cli', 'Contoso.Web']) {
    await expect(created).toContainText(subject);
  }
  await expect(card(page, 'Contoso service CI')).toBeVisible();
});

test('EXP-2 a reminder is saved as a calendar file that leads back to the key', async ({
  page,
  gallery,
}) => {
  await gallery({ scenario: 'typical' });
  const download = page.waitForEvent('download');
  await choose(page, 'Alpha release', 'Add reminder to calendar');
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('api-key-Alpha-release.ics');
  const text = (await readFile(await saved.path(), 'utf8')).replaceAll('\r\n ', '');
  expect(text).toContain('DTSTART:20270930T120000Z\r\n');
  expect(text).toContain('SUMMARY:API key “Alpha release” is about to expire\r\n');
  await expect(page.getByText('Open the saved file to add it to your calendar.')).toBeVisible();
  await expect(more(page, 'Alpha release')).toBeFocused();

  const [, link] = /^URL:(.*)\r$/m.exec(text) ?? [];
  await page.goto(link ?? '');
  await expect(page.getByRole('dialog', { name: 'Regenerate Alpha release?' })).toBeVisible();
});

test('WCAG 1.4.10 at 320 px a test with the longest package ID needs no scrolling sideways', async ({
  page,
  gallery,
}) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await gallery({ scenario: 'typical' });
  await choose(page, 'Alpha release', 'Test this key');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Package ID').fill('A'.repeat(100));
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status')).toContainText('Refused');
  const widths = await dialog.evaluate(({ scrollWidth, clientWidth }) => [
    scrollWidth - clientWidth,
    document.documentElement.scrollWidth,
  ]);
  expect(widths).toEqual([0, 320]);
});
