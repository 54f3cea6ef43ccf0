import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { searchBrowser, test } from './gallery.ts';

const card = (page: Page, name: string) =>
  page
    .getByRole('region', { name: 'Your API keys' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name, exact: true }) });

const readClipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

async function createKey(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Create API key' }).click();
  const form = page.getByRole('region', { name: 'Create API key' });
  await form.getByLabel('Key name').fill(name);
  await form.getByLabel('Package owner').selectOption('contoso');
  await form.getByRole('checkbox', { name: 'Push', exact: true }).check();
  await form.getByLabel('Glob pattern').fill('Contoso.Service.*');
  await form.getByRole('checkbox', { name: 'contoso-cli' }).check();
  await form.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(card(page, name).getByRole('region', { name: 'Copy your new key' })).toBeVisible();
}

async function copySecret(page: Page): Promise<string> {
  const secret = page.getByRole('region', { name: 'Copy your new key' });
  await secret.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(secret.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  return readClipboard(page);
}

test('KEY-1 SEC-2 SEC-5 create, copy once, refresh: listed, and the secret is nowhere', async ({
  page,
  gallery,
  consoleTexts,
}) => {
  await gallery({ scenario: 'empty' });
  await createKey(page, 'Contoso service CI');
  const secret = await copySecret(page);
  expect(secret).toMatch(/^gk_[0-9A-Za-z]{46}$/);

  const whileHeld = (await searchBrowser(page)) + consoleTexts.join('\n');
  expect(whileHeld).toContain('Contoso service CI');
  expect(whileHeld).not.toContain(secret.slice(3, 20));

  await page.reload();
  await expect(card(page, 'Contoso service CI')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Copy your new key' })).toBeHidden();
  await expect(page.getByRole('button', { name: /^Copy/ })).toBeHidden();
  expect((await searchBrowser(page)) + consoleTexts.join('\n')).not.toContain(secret.slice(3, 20));
});

test('EDT-2 EDT-3 edit keeps what the owner leaves alone', async ({ page, gallery }) => {
  await gallery({ scenario: 'empty' });
  await createKey(page, 'Contoso service CI');
  await page.reload();
  await page.getByRole('button', { name: 'Edit Contoso service CI' }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit Contoso service CI' });
  await dialog.getByRole('checkbox', { name: 'Contoso.Web', exact: true }).check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();

  await page.reload();
  const edited = card(page, 'Contoso service CI');
  await expect(edited).toContainText('Contoso.Service.*');
  await expect(edited).toContainText('contoso-cli');
  await expect(edited).toContainText('Contoso.Web');
  await expect(edited).toContainText('Expires 20 Nov 2027');
});

test('REG-1 REG-5 regenerate gives another secret and keeps the key in its place', async ({
  page,
  gallery,
}) => {
  await gallery({ scenario: 'empty' });
  await createKey(page, 'Contoso service CI');
  const first = await copySecret(page);
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Regenerate Contoso service CI' }).click();
  const dialog = page.getByRole('dialog', { name: 'Regenerate Contoso service CI?' });
  await expect(dialog).toContainText('20 Nov 2027');
  await dialog.getByRole('button', { name: 'Regenerate' }).click();
  await expect(dialog).toBeHidden();

  const second = await copySecret(page);
  expect(second).toMatch(/^gk_[0-9A-Za-z]{46}$/);
  expect(second).not.toBe(first);
});

test('DEL-1 delete asks first, with the safe button focused, and is for good', async ({
  page,
  gallery,
}) => {
  await gallery({ scenario: 'expired' });
  await page.getByRole('button', { name: 'Delete Alpha nightly' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Delete Alpha nightly?' });
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Delete Alpha nightly' })).toBeFocused();

  await page.getByRole('button', { name: 'Delete Alpha nightly' }).click();
  await dialog.getByRole('button', { name: 'Delete key' }).click();
  await expect(dialog).toBeHidden();
  await expect(card(page, 'Alpha nightly')).toBeHidden();
  await page.reload();
  await expect(card(page, 'Dana tools')).toBeVisible();
  await expect(card(page, 'Alpha nightly')).toBeHidden();
});

test('WRN-1 the expired banner names each key and shrinks as they are dealt with', async ({
  page,
  gallery,
}) => {
  await gallery({ scenario: 'expired' });
  const banner = page.getByRole('region', { name: 'Expired keys' });
  await expect(banner).toContainText('Alpha nightly, Dana tools and Alpha docs');

  await page.getByRole('button', { name: 'Regenerate Dana tools' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Regenerate' }).click();
  await expect(banner).toContainText('Alpha nightly and Alpha docs');
  await expect(banner).not.toContainText('Dana tools');

  await banner.getByRole('button', { name: 'Show expired keys' }).click();
  await expect(card(page, 'Alpha docs')).toBeVisible();
  await expect(card(page, 'Alpha release')).toBeHidden();
});

test('SEC-2 on a narrow screen the new secret is in sight, with Copy focused', async ({
  page,
  gallery,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await gallery({ scenario: 'typical' });
  await createKey(page, 'From my phone');
  const copy = page.getByRole('button', { name: 'Copy', exact: true });
  await expect(copy).toBeFocused();
  await expect(copy).toBeInViewport();
  await expect(page).not.toHaveURL(/create/);
  await expect(copy).toBeInViewport();
});
