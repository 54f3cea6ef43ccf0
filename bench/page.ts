import type { Page } from '@playwright/test';
import { sayGrowth } from './growth.ts';
import { median } from './measure.ts';
import { openKeys, openPreview, openWorld, type Preview } from './preview.ts';
import { atMost, type Outcome } from './row.ts';
import { sayMillis, sayRatio } from './say.ts';
import { sizes, worldOf } from './worlds.ts';

const ROUNDS = 9;

/** What is opened at first, as keys and packages grow: how soon, and how much of it there is. */
export async function measurePage(): Promise<Outcome> {
  const preview = await openPreview();
  try {
    const pages = [];
    for (const size of sizes) pages.push(await openWorld(preview, worldOf(size)));
    const paints = await measurePaints(preview, pages);
    const nodes = await Promise.all(pages.map(countNodes));
    const heap = (await measureHeap(pages.at(-1))) / 1e6;
    const [least = NaN] = paints;
    const most = paints.at(-1) ?? NaN;
    return {
      rows: [
        atMost('first keys painted, 10,000', most, 300, sayMillis),
        atMost('… against 10', most / least, 1.2, sayRatio),
        atMost('DOM nodes then, 10,000', nodes.at(-1) ?? NaN, 1500, String),
        atMost('JS heap, 10,000, mock included', heap, 60, sayMegabytes),
      ],
      lines: sayGrowth('from the first question to the keys', { painted: paints }),
      details: { sizes, paints, nodes, heap },
    };
  } finally {
    await preview.close();
  }
}

/** From the page's first question, which the mock is up for, to the painted keys, in ms. */
async function measurePaints({ url }: Preview, pages: Page[]): Promise<number[]> {
  const taken: number[][] = pages.map(() => []);
  for (let round = 0; round < ROUNDS; round++)
    for (const [index, page] of pages.entries()) {
      await openKeys(page, url);
      await page.waitForFunction(() => globalThis.seen.painted !== null);
      taken[index]?.push(await page.evaluate(findPaint));
    }
  return taken.map(median);
}

function findPaint(): number {
  const entries = performance.getEntriesByType('resource');
  const asked = entries.find(({ name }) => name.endsWith('/api/account'))?.startTime ?? NaN;
  return (globalThis.seen.painted ?? NaN) - asked;
}

function countNodes(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('*').length);
}

async function measureHeap(page: Page | undefined): Promise<number> {
  if (!page) return NaN;
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

function sayMegabytes(value: number): string {
  return `${value.toFixed(1)} MB`;
}
