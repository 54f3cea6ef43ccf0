import { expect, test as base } from '@playwright/test';
import type { ConsoleMessage, Page } from '@playwright/test';

/** Which world a test opens the page on; every test has one of its own. */
interface Wish {
  scenario?: string;
  policy?: string;
  /** ISO 8601 in UTC; the mock's time stands still at it. */
  now?: string;
  account?: string;
  /** Trouble for the next answers, such as `createKey:lost-answer`. */
  faults?: string;
}

/** The time at which the mock stands unless a test says otherwise. */
export const NOW = '2026-11-20T12:00:00Z';

interface Fixtures {
  /**
   * Opens the page on a fresh world, with `more` in its address, and waits until its keys, or their
   * absence, are seen.
   */
  openGallery: (wish?: Wish, more?: Record<string, string>) => Promise<void>;
  /** Everything that the tabs have written to the console. */
  consoleTexts: string[];
  /** Errors and warnings on the console, exceptions, violations of the policy. */
  slips: string[];
  /** What a test provokes on purpose; it fails on any slip that is none of this. */
  provokes: RegExp | null;
}

/**
 * Playwright's test, in a fresh world. It fails on what any of its tabs lets slip, and on whatever
 * the content security policy has refused there.
 */
export const test = base.extend<Fixtures>({
  consoleTexts: async ({ context }, use) => {
    const texts: string[] = [];
    context.on('console', (message) => texts.push(message.text()));
    await use(texts);
  },
  slips: [
    async ({ context, provokes }, use) => {
      const slips: string[] = [];
      await context.addInitScript(reportViolations);
      context.on('console', (message) => {
        if (isUnexpected(message)) slips.push(message.text());
      });
      context.on('weberror', (error) => slips.push(String(error.error())));
      await use(slips);
      expect(slips.filter((slip) => !provokes?.test(slip))).toEqual([]);
    },
    { auto: true },
  ],
  provokes: [null, { option: true }],
  openGallery: async ({ page }, use) => {
    await use(async (wish = {}, more = {}) => {
      await page.goto(`/?${new URLSearchParams({ now: NOW, ...wish, ...more })}`);
      await expect(page.getByRole('region', { name: 'Your API keys' })).toBeVisible();
    });
  },
});

/** Runs in the page, before anything of its own does. */
function reportViolations(): void {
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
    reportError(new Error(`The policy refused ${effectiveDirective}: ${blockedURI} ${sample}`));
  });
}

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
