import { expect, test as base } from '@playwright/test';
import type { ConsoleMessage, Page } from '@playwright/test';

/** Which world a test opens the page on; every test has one of its own. */
interface Wish {
  scenario?: string;
  policy?: string;
  /** ISO 8601 in UTC; the mock's time stands still at it. */
  now?: string;
  account?: string;
}

/** The time at which the mock stands unless a test says otherwise. */
export const NOW = '2026-11-20T12:00:00Z';

interface Fixtures {
  /** Opens the page on a fresh world and waits until its keys, or their absence, are seen. */
  openGallery: (wish?: Wish) => Promise<void>;
  /** Everything that the page has written to the console. */
  consoleTexts: string[];
}

/** Playwright's test, in a fresh world, failing on every unexpected console error and exception. */
export const test = base.extend<Fixtures>({
  // Playwright wants to see the pattern, empty where nothing is needed.
  consoleTexts: async ({ page }, use) => {
    const texts: string[] = [];
    const errors: string[] = [];
    page.on('console', (message) => {
      texts.push(message.text());
      if (isUnexpected(message)) errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(String(error)));
    await use(texts);
    expect(errors).toEqual([]);
  },
  openGallery: async ({ page, consoleTexts }, use) => {
    await use(async (wish = {}) => {
      expect(consoleTexts).toEqual([]);
      await page.goto(`/?${new URLSearchParams({ now: NOW, ...wish })}`);
      await expect(page.getByRole('region', { name: 'Your API keys' })).toBeVisible();
    });
  },
});

function isUnexpected(message: ConsoleMessage): boolean {
  return message.type() === 'error' || message.type() === 'warning';
}

/** Everything in which a secret could linger in a browser, as one text (SEC-5). */
export async function searchBrowser(page: Page): Promise<string> {
  const url = page.url();
  return url + (await page.evaluate(readEverything));
}

async function readEverything(): Promise<string> {
  const fields = Array.from(document.querySelectorAll('input, textarea, select'), (field) =>
    field instanceof HTMLElement && 'value' in field ? String(field.value) : '',
  );
  const databases = await Promise.all(
    (await indexedDB.databases()).map(async ({ name = '' }) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error(name)));
      });
      const rows = await Promise.all(
        Array.from(
          database.objectStoreNames,
          (store) =>
            new Promise((resolve) => {
              const request = database.transaction(store).objectStore(store).getAll();
              request.addEventListener('success', () => resolve(request.result));
            }),
        ),
      );
      database.close();
      return rows;
    }),
  );
  const caches = await Promise.all(
    (await window.caches.keys()).map(async (name) => {
      const cache = await window.caches.open(name);
      const answers = await cache.matchAll();
      return Promise.all(answers.map((answer) => answer.text()));
    }),
  );
  return JSON.stringify([
    document.documentElement.outerHTML,
    fields,
    databases,
    caches,
    Object.entries(localStorage),
    Object.entries(sessionStorage),
    history.state,
  ]);
}
