import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { build, preview } from 'vite';
import { provideBrowser } from '../scripts/find-browser.ts';
import type { Rows } from '#mocks/store/rows.ts';
import { watchPage } from './watch.ts';

const BUILD = '.cache/bench-preview';

/** The preview as it is built for a host, served on a free port, and a browser to open it in. */
export interface Preview {
  url: string;
  browser: Browser;
  close(): Promise<void>;
}

export async function openPreview(): Promise<Preview> {
  const options = { mode: 'preview', logLevel: 'error', build: { outDir: BUILD } } as const;
  await build(options);
  const host = await preview({ ...options, preview: { port: 0 } });
  const browser = await chromium.launch({ executablePath: provideBrowser() });
  return {
    url: host.resolvedUrls?.local[0] ?? '',
    browser,
    close: async () => {
      await browser.close();
      await host.close();
    },
  };
}

/** A page of its own, with storage of its own, on this very world; it is there when keys are seen. */
export async function openWorld({ url, browser }: Preview, rows: Rows): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.addInitScript(watchPage);
  await openKeys(page, `${url}?scenario=empty`);
  await page.evaluate(storeWorld, rows);
  await openKeys(page, url);
  return page;
}

/** Goes to an address and waits for the list of keys. */
export async function openKeys(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('region', { name: 'Your API keys' }).waitFor({ timeout: 120_000 });
}

/** Runs in the page: stores a transaction that puts `rows` in the place of everything. */
async function storeWorld(rows: Rows): Promise<void> {
  const [{ name = '' } = {}] = await indexedDB.databases();
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(name);
    request.addEventListener('success', () => resolve(request.result));
  });
  const changes = Object.fromEntries(
    Object.entries(rows).map(([table, put]) => [table, { cleared: true, removed: [], put }]),
  );
  await new Promise((resolve) => {
    const transaction = database.transaction('changes', 'readwrite');
    // After whatever is there.
    transaction.objectStore('changes').add({ number: 1_000_000, changes });
    transaction.addEventListener('complete', resolve);
  });
  database.close();
}
