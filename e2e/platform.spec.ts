import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { preview } from 'vite';
import { test } from './gallery.ts';

// What the browser can take away from the preview while it runs, or not give it at all.

async function deleteKey(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `Delete ${name}` }).click();
  await page.getByRole('button', { name: 'Delete key' }).click();
  await expect(page.getByRole('alertdialog')).toBeHidden();
  await expect(page.getByRole('heading', { name, exact: true })).toBeHidden();
}

const trouble = (page: Page) => page.getByRole('heading', { name: /preview can’t run/ });

test('a worker that the browser stopped while the page was idle answers again', async ({
  page,
  context,
  gallery,
}) => {
  await gallery({ scenario: 'expired' });
  const browser = await context.newCDPSession(page);
  await browser.send('ServiceWorker.enable');
  await browser.send('ServiceWorker.stopAllWorkers');
  await deleteKey(page, 'Alpha nightly');
});

test('a worker that the browser threw away is started again, and no request gets past it', async ({
  page,
  context,
  gallery,
}) => {
  await gallery({ scenario: 'expired' });
  const strays: string[] = [];
  page.on('response', (response) => {
    if (response.url().includes('/api/') && !response.fromServiceWorker())
      strays.push(response.url());
  });
  const browser = await context.newCDPSession(page);
  const { origin } = new URL(page.url());
  const storageTypes = 'service_workers,cache_storage';
  await browser.send('Storage.clearDataForOrigin', { origin, storageTypes });
  await deleteKey(page, 'Alpha nightly');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Dana tools' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Alpha nightly' })).toBeHidden();
  expect(strays).toEqual([]);
});

test.describe('not given at all', () => {
  // The browser says it on the console as well.
  test.use({ provokes: /Failed to load resource|Content Security Policy|The policy refused/i });

  test('a host that has no worker is told from a page that works', async ({ page }) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'latchkey-'));
    await cp(process.env['LATCHKEY_PREVIEW'] ?? 'dist-preview', folder, { recursive: true });
    await rm(path.join(folder, 'mockServiceWorker.js'));
    const host = await preview({
      logLevel: 'error',
      build: { outDir: folder },
      preview: { port: 0, headers: {} },
    });
    try {
      await page.goto(host.resolvedUrls?.local[0] ?? '');
      await expect(trouble(page)).toBeVisible();
    } finally {
      await host.close();
      await rm(folder, { recursive: true });
    }
  });

  test('storage that is full is said, and asked for again', async ({ page, context, baseURL }) => {
    const browser = await context.newCDPSession(page);
    const { origin } = new URL(baseURL ?? '');
    await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 });
    await page.goto('/?scenario=expired');
    await expect(trouble(page)).toBeVisible();
    await expect(page.getByText(/QuotaExceededError/)).toBeVisible();
    await browser.send('Storage.overrideQuotaForOrigin', { origin });
    // The browser goes by the old quota for a moment.
    await expect(async () => {
      if (await trouble(page).isVisible())
        await page.getByRole('link', { name: 'Try again' }).click();
      await expect(page.getByRole('heading', { name: 'Alpha nightly' })).toBeVisible();
    }).toPass();
  });

  test('storage that is forbidden is said', async ({ page }) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      };
    });
    await page.goto('/?scenario=expired');
    await expect(trouble(page)).toBeVisible();
    await expect(page.getByText(/Access is denied/)).toBeVisible();
  });

  test('NET-6 storage that fills up while the page is open loses neither keys nor draft', async ({
    page,
    context,
    baseURL,
    gallery,
  }) => {
    const browser = await context.newCDPSession(page);
    const { origin } = new URL(baseURL ?? '');
    await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 500_000 });
    await gallery({ scenario: 'empty' });
    await page.evaluate(fillStorage);
    await page.getByRole('button', { name: 'Create API key' }).click();
    const form = page.getByRole('region', { name: 'Create API key' });
    await form.getByLabel('Key name').fill('One too many');
    await form.getByLabel('Package owner').selectOption('contoso');
    await form.getByRole('checkbox', { name: 'Push', exact: true }).check();
    await form.getByLabel('Glob pattern').fill('Contoso.*');
    await form.getByRole('button', { name: 'Create', exact: true }).click();
    await expect(form.getByText('The key was not created')).toBeVisible();
    await expect(form.getByLabel('Key name')).toHaveValue('One too many');

    await browser.send('Storage.overrideQuotaForOrigin', { origin });
    await page.evaluate(() => indexedDB.deleteDatabase('filler'));
    const again = form.getByRole('button', { name: 'Try again' });
    await expect(async () => {
      if (await again.isVisible()) await again.click();
      await expect(page.getByRole('heading', { name: 'One too many' })).toHaveCount(1);
    }).toPass();
  });
});

async function fillStorage(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('filler');
    request.addEventListener('upgradeneeded', () =>
      request.result.createObjectStore('rows', { autoIncrement: true }),
    );
    request.addEventListener('success', () => resolve(request.result));
  });
  const put = (size: number) =>
    new Promise<boolean>((resolve) => {
      const transaction = database.transaction('rows', 'readwrite');
      const bytes = crypto.getRandomValues(new Uint8Array(size));
      transaction.objectStore('rows').put(bytes);
      transaction.addEventListener('complete', () => resolve(true));
      transaction.addEventListener('abort', () => resolve(false));
    });
  let size = 60_000;
  while (size > 100) if (!(await put(size))) size = Math.floor(size / 2);
  database.close();
}
