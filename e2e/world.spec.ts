import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { NOW, test } from './gallery.ts';

async function deleteKey(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `Delete ${name}` }).click();
  await page.getByRole('button', { name: 'Delete key' }).click();
  await expect(page.getByRole('alertdialog')).toBeHidden();
  await expect(page.getByRole('heading', { name, exact: true })).toBeHidden();
}

test('two tabs share one world, and neither loses the change of the other', async ({
  page,
  context,
  gallery,
}) => {
  await gallery({ scenario: 'expired' });
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByRole('heading', { name: 'Dana tools' })).toBeVisible();

  await Promise.all([deleteKey(page, 'Alpha nightly'), deleteKey(other, 'Dana tools')]);

  await page.reload();
  await expect(page.getByRole('heading', { name: 'Alpha docs' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Alpha nightly' })).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Dana tools' })).toBeHidden();
});

test('an answered change survives a tab that is closed at once', async ({
  page,
  context,
  gallery,
}) => {
  await gallery({ scenario: 'expired' });
  await page.getByRole('button', { name: 'Delete Alpha nightly' }).click();
  await page.getByRole('button', { name: 'Delete key' }).click();
  await expect(page.getByRole('alertdialog')).toBeHidden();
  const address = page.url();
  await page.close();

  const next = await context.newPage();
  await next.goto(address);
  await expect(next.getByRole('heading', { name: 'Alpha docs' })).toBeVisible();
  await expect(next.getByRole('heading', { name: 'Alpha nightly' })).toBeHidden();
});

test('stored data that cannot be read is said, and a fresh world offered', async ({
  page,
  gallery,
}) => {
  await gallery({ scenario: 'expired' });
  await page.evaluate(spoilWorld);

  await page.reload();
  await expect(page.getByRole('heading', { name: /stored data can’t be read/ })).toBeVisible();
  await page.getByRole('link', { name: 'Start with a fresh world' }).click();

  await expect(page.getByRole('heading', { name: 'Alpha nightly' })).toBeVisible();
  expect(page.url()).not.toContain('fresh');
});

async function spoilWorld(): Promise<void> {
  const [{ name = '' } = {}] = await indexedDB.databases();
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(name);
    request.addEventListener('success', () => resolve(request.result));
  });
  await new Promise((resolve) => {
    const transaction = database.transaction('changes', 'readwrite');
    transaction.objectStore('changes').put({ number: 2, changes: { keys: 'spoilt' } });
    transaction.addEventListener('complete', resolve);
  });
  database.close();
}

test('an address that asks for what is not there says what is', async ({ page }) => {
  await page.goto('/?scenario=nowhere');
  await expect(page.getByText('No scenario is called “nowhere”.')).toBeVisible();
  await page.getByRole('link', { name: /^expired:/ }).click();
  await expect(page.getByRole('heading', { name: 'Alpha nightly' })).toBeVisible();
});

test('a world is kept across refresh until another one is asked for', async ({ page, gallery }) => {
  await gallery({ scenario: 'expired' });
  await deleteKey(page, 'Alpha nightly');
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Dana tools' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Alpha nightly' })).toBeHidden();

  await page.goto(`/?scenario=expired&now=${NOW}&fresh`);
  await expect(page.getByRole('heading', { name: 'Alpha nightly' })).toBeVisible();
});
