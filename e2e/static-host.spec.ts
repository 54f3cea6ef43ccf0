import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { test } from './gallery.ts';
import { serveFiles } from './static-host.ts';

// The preview as it is published for a pull request: files below a path, from the dumbest of hosts.

const BASE = '/some/pull/7/';

/** What the host was asked for. */
let asked: string[] = [];
let at: (host: string) => string;
let close: () => Promise<void>;

test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const outDir = await mkdtemp(path.join(tmpdir(), 'latchkey-'));
  const settings = { mode: 'preview', base: BASE, logLevel: 'error' } as const;
  await build({ ...settings, build: { outDir, emptyOutDir: true } });
  const host = await serveFiles(outDir, BASE);
  ({ asked } = host);
  at = (name) => `http://${name}:${host.port}${BASE}`;
  close = async () => {
    host.close();
    await rm(outDir, { recursive: true });
  };
});

test.afterAll(() => close());

test.use({ provokes: /^Service Worker registration blocked|^Failed to load resource/ });

const trouble = (page: Page) => page.getByRole('heading', { name: /preview can’t run/ });

test('below a path it works, keeps its world on refresh, and has its board', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 900, height: 450 });
  await page.goto(`${at('127.0.0.1')}?scenario=expired`);
  await page.getByRole('button', { name: 'Delete Alpha nightly' }).click();
  await page.getByRole('button', { name: 'Delete key' }).click();
  await expect(page.getByRole('heading', { name: 'Alpha nightly', exact: true })).toBeHidden();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Dana tools' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Alpha nightly', exact: true })).toBeHidden();

  await page.goto(`${at('127.0.0.1')}states/`);
  await page.reload();
  const tile = page.frameLocator('iframe[title="Some years of keys"]');
  await expect(tile.getByRole('heading', { name: 'Alpha release' })).toBeVisible({
    timeout: 60_000,
  });
  await page.getByRole('link', { name: 'One key', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Alpha release' })).toBeVisible();
  expect(page.url()).toContain(BASE);
  expect(asked.filter((one) => one.includes('/api/'))).toEqual([]);
});

test('over plain HTTP it says that it cannot run, and asks nobody', async ({ page }) => {
  asked.length = 0;
  await page.goto(`${at('preview.example')}?scenario=expired`);
  await expect(trouble(page)).toBeVisible();
  await expect(page.getByText(/neither https:\/\/ nor this computer/)).toBeVisible();
  expect(asked.filter((one) => one.includes('/api/'))).toEqual([]);
});

test.describe('where workers are blocked', () => {
  test.use({ serviceWorkers: 'block' });

  test('it says that it cannot run, and asks nobody', async ({ page }) => {
    asked.length = 0;
    await page.goto(`${at('127.0.0.1')}?scenario=expired`);
    await expect(trouble(page)).toBeVisible();
    expect(asked.filter((one) => one.includes('/api/'))).toEqual([]);
  });
});
