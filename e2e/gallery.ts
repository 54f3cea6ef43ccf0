import { expect, test as base } from '@playwright/test';
import type { ConsoleMessage, Page } from '@playwright/test';
import * as z from 'zod/mini';

/** Which world a test opens the page on; every test has one of its own. */
interface Wish {
  scenario?: string;
  policy?: string;
  /** ISO 8601 in UTC; the time of page and mock stands still at it. */
  now?: string;
  account?: string;
  /** Trouble for the next answers, such as `createKey:lost-answer`. */
  faults?: string;
}

/** What a test can look at and do behind the page's back. */
interface Gallery {
  /** The mails sent so far, with those that are due by now. */
  readOutbox: () => Promise<Mail[]>;
  /** Everything stored, table by table, as it is stored; no secret can be found in it. */
  readRecords: () => Promise<Records>;
  /** What stands in the clipboard. */
  readClipboard: () => Promise<string>;
  /** Moves the time of page and mock to `now`, where it stands still; the page follows at once. */
  setTime: (now: string) => Promise<void>;
}

const Mails = z.object({
  mails: z.array(
    z.object({ to: z.string(), subject: z.string(), text: z.string(), kind: z.string() }),
  ),
});
type Mail = z.infer<typeof Mails>['mails'][number];

const Records = z.record(z.string(), z.array(z.record(z.string(), z.unknown())));
type Records = z.infer<typeof Records>;

/** The time at which the mock stands unless a test says otherwise. */
export const NOW = '2026-11-20T12:00:00Z';

interface Fixtures {
  /**
   * Opens the page on a fresh world, with `more` in its address, and waits until its keys, or their
   * absence, are seen.
   */
  gallery: (wish?: Wish, more?: Record<string, string>) => Promise<Gallery>;
  /** Everything that the tabs have written to the console. */
  consoleTexts: string[];
  /** Errors and warnings on the console, exceptions, violations of the policy. */
  slips: string[];
  /** Requests that got past the mock; a test fails on any. */
  strays: string[];
  /** Whether the mock is in the page, as it is everywhere but in a production build. */
  withMock: boolean;
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
  withMock: [true, { option: true }],
  gallery: async ({ page }, use) => {
    await use(async (wish = {}, more = {}) => {
      const { now = NOW } = wish;
      await page.clock.setFixedTime(now);
      await page.goto(`/?${new URLSearchParams({ now, ...wish, ...more })}`);
      await expect(page.getByRole('region', { name: 'Your API keys' })).toBeVisible();
      return behind(page);
    });
  },
  // Whatever leaves for the network is a hole in the mock.
  strays: [
    async ({ context, withMock }, use) => {
      const strays: string[] = [];
      context.on('response', (response) => {
        const { pathname } = new URL(response.url());
        const isAsked = pathname.includes('/api/') || pathname.includes('/__mock/');
        if (withMock && isAsked && !response.fromServiceWorker()) strays.push(response.url());
      });
      await use(strays);
      expect(strays).toEqual([]);
    },
    { auto: true },
  ],
});

function behind(page: Page): Gallery {
  const steer = (name: string, body?: object) => page.evaluate(askMock, { name, body });
  return {
    readOutbox: async () => {
      await steer('jobs/run', {});
      return Mails.parse(await steer('mail')).mails;
    },
    readRecords: async () => Records.parse(await steer('records')),
    readClipboard: () => page.evaluate(() => navigator.clipboard.readText()),
    setTime: async (now) => {
      await page.clock.setFixedTime(now);
      await steer('clock', { now });
    },
  };
}

/** In the page: one steering operation of the mock (docs/http-mock.md). */
async function askMock({ name, body }: { name: string; body: object | undefined }) {
  const headers = { 'Content-Type': 'application/json' };
  const init = body && { method: 'POST', headers, body: JSON.stringify(body) };
  const response = await fetch(`/__mock/${name}`, init);
  if (!response.ok) throw new Error(`${name}: ${await response.text()}`);
  const answer: unknown = response.status === 204 ? null : await response.json();
  return answer;
}

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
