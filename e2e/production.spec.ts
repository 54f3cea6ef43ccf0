import { startServer } from '#mocks/http/start-server.ts';
import { expect } from '@playwright/test';
import { preview } from 'vite';
import { searchBrowser, test } from './gallery.ts';

/**
 * The production page as a host serves it, with the mock's HTTP server behind it at the same
 * origin. `LATCHKEY_BUILD` says where the build is; it has to be there.
 */
async function serveProduction() {
  const gallery = await startServer({
    port: 0,
    wish: { scenario: 'empty', now: '2026-11-20T12:00:00Z' },
  });
  const page = await preview({
    logLevel: 'error',
    build: { outDir: process.env['LATCHKEY_BUILD'] ?? 'dist' },
    preview: {
      port: 0,
      // The gallery takes requests of its own origin only, which here is the host's.
      proxy: { '/api': { target: gallery.origin, headers: { Origin: gallery.origin } } },
    },
  });
  const [origin = ''] = page.resolvedUrls?.local ?? [];
  return {
    origin,
    close: async () => {
      await page.close();
      await gallery.close();
    },
  };
}

let served: Awaited<ReturnType<typeof serveProduction>>;
test.beforeEach(async () => {
  served = await serveProduction();
});
test.afterEach(() => served.close());

test.use({ withMock: false });

test('SEC-1 SEC-5 the production page does the main job with no text ever trusted', async ({
  page,
}) => {
  const response = await page.goto(served.origin);
  expect(response?.headers()['content-security-policy']).toMatch(/trusted-types 'none'$/);

  await page.getByRole('button', { name: 'Create API key' }).click();
  const form = page.getByRole('region', { name: 'Create API key' });
  await form.getByLabel('Key name').fill('Contoso service CI');
  await form.getByLabel('Package owner').selectOption('contoso');
  await form.getByRole('checkbox', { name: 'Push', exact: true }).check();
  await form.getByLabel('Glob pattern').fill('Contoso.Service.*');
  await form.getByRole('button', { name: 'Create', exact: true }).click();

  const region = page.getByRole('region', { name: 'Copy your new key' });
  await region.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(region.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  const secret = await page.evaluate(() => navigator.clipboard.readText());
  expect(secret).toMatch(/^gk_[0-9A-Za-z]{46}$/);

  await page.reload();
  await expect(page.getByRole('heading', { name: 'Contoso service CI' })).toBeVisible();
  expect(await searchBrowser(page)).not.toContain(secret.slice(3, 20));

  await page.getByRole('button', { name: 'Delete Contoso service CI' }).click();
  await page.getByRole('button', { name: 'Delete key' }).click();
  await expect(page.getByText('You have no API keys yet')).toBeVisible();
});

test.describe('before its script has come', () => {
  test.use({ javaScriptEnabled: false });

  test('the page is there in outline, with its heading, and says that it is loading', async ({
    page,
  }) => {
    await page.goto(served.origin);
    await expect(page.getByRole('heading', { name: 'API keys', exact: true })).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: 'Loading' })).toBeAttached();
  });
});
