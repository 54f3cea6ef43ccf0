import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

const names = ['chromium-headless-shell', 'chromium'];

/**
 * The path of a Chromium for the tests: the one that Playwright brought, else Debian's. `null`
 * where there is none.
 */
export function findBrowser(): string | null {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const installed = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [chromium.executablePath(), ...installed].find((file) => existsSync(file)) ?? null;
}

/**
 * The same after trying to install one: Playwright's own, then Debian's package. Throws an error
 * that says what to do where neither can be had.
 */
export function provideBrowser(): string {
  const found = findBrowser();
  if (found !== null) return found;
  console.log('No Chromium is there; trying to install one …');
  const attempts = [
    ['playwright', 'install', 'chromium'],
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium-headless-shell'],
  ] as const;
  for (const [command, ...args] of attempts) {
    spawnSync(command, args, { stdio: 'inherit' });
    const browser = findBrowser();
    if (browser !== null) return browser;
  }
  throw new Error(
    'The end-to-end tests need Chromium, and none could be installed. ' +
      'Install one (`npx playwright install chromium`, or as root ' +
      '`apt-get install chromium-headless-shell`) and run `npm test` again.',
  );
}
