import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { build, preview } from 'vite';
import { addressOfTile } from '#mocks/preview/states/state-address.ts';
import { states } from '#mocks/preview/states/states.ts';
import type { PageState } from '#mocks/preview/states/page-state.ts';
import { seenIn } from '../e2e/seen-in.ts';
import { provideBrowser } from './find-browser.ts';
import { type Sight, writeAlbum } from './write-album.ts';

const sights: readonly Sight[] = [
  { name: 'light', width: 1280, theme: 'light' },
  { name: 'dark', width: 1280, theme: 'dark' },
  { name: '320', width: 320, theme: 'light' },
];

/** What does not fit is cut: a list may be a hundred cards long. */
const TALLEST = 3000;
const AT_ONCE = 2;

/**
 * Builds the preview and takes a picture of every state in each sight into `folder`, which is begun
 * anew, with a page that shows them all. Throws at the end where a state was not reached.
 */
export async function takePictures(folder: string): Promise<void> {
  await build({ mode: 'preview', logLevel: 'warn' });
  const server = await preview({
    build: { outDir: 'dist-preview' },
    preview: { port: 0, strictPort: false },
  });
  const browser = await chromium.launch({ executablePath: provideBrowser() });
  const missed: string[] = [];
  try {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const [url = ''] = server.resolvedUrls?.local ?? [];
    const waiting = states.values();
    const work = async () => {
      for (const state of waiting) {
        const isSeen = await takeState(browser, state, { url, folder });
        console.log(`${isSeen ? '✓' : '✗'} ${state.name}`);
        if (!isSeen) missed.push(state.id);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    await writeFile(path.join(folder, 'index.html'), writeAlbum(sights));
  } finally {
    await browser.close();
    await server.close();
  }
  console.log(`\n${states.length} states in ${sights.length} sights: ${folder}/index.html`);
  if (missed.length > 0) throw new Error(`Not reached: ${missed.join(', ')}`);
}

/** Whether the state was seen, in every sight. */
async function takeState(
  browser: Browser,
  state: PageState,
  { url, folder }: { url: string; folder: string },
): Promise<boolean> {
  let isSeen = true;
  for (const { name, width, theme } of sights) {
    const context = await browser.newContext({
      viewport: { width, height: width === 320 ? 720 : 960 },
      locale: 'en-GB',
      timezoneId: 'UTC',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto(addressOfTile(url, state, { theme }));
    isSeen = (await waitFor(page, state)) && isSeen;
    await photograph(page, path.join(folder, `${state.id}-${name}.png`));
    await context.close();
  }
  return isSeen;
}

async function photograph(page: Page, file: string): Promise<void> {
  // What lies beneath a dialog is covered as far as the window goes.
  const isCovered = await page.locator('[aria-modal="true"]').first().isVisible();
  const [width, height] = await page.evaluate(() => {
    const { clientWidth, scrollHeight } = document.documentElement;
    return [clientWidth, scrollHeight] as const;
  });
  const clip = { x: 0, y: 0, width, height: Math.min(height, TALLEST) };
  const area = isCovered ? {} : { fullPage: true, clip };
  await page.screenshot({ path: file, animations: 'disabled', ...area });
}

async function waitFor(page: Page, state: PageState): Promise<boolean> {
  try {
    await seenIn(page, state).waitFor({ state: 'attached' });
    return true;
  } catch {
    return false;
  }
}
