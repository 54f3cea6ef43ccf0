import type { Page } from '@playwright/test';
import { openPreview, openWorld } from './preview.ts';
import { atMost, type Outcome, type Row } from './row.ts';
import { sayMillis } from './say.ts';
import { largest, takeSeen } from './watch.ts';
import { worldOf } from './worlds.ts';

const COUNT = 10_000;
/** Turns of a wheel, which get past a thousand keys. */
const TURNS = 250;
const TABS = 400;

/** Going through the list of ten thousand keys, by wheel and by keyboard, to its end. */
export async function measureScrolling(): Promise<Outcome> {
  const preview = await openPreview();
  try {
    const page = await openWorld(preview, worldOf(COUNT));
    await page.mouse.move(600, 400);
    const wheel = await countFrames(page, async () => {
      for (let turn = 0; turn < TURNS; turn++) await page.mouse.wheel(0, 800);
    });
    await page.keyboard.press('Home');
    await row(page, 1).getByRole('button', { name: /^Edit/ }).focus();
    const tabs = await countFrames(page, async () => {
      for (let press = 0; press < TABS; press++) await page.keyboard.press('Tab');
    });
    const reachedByTab = await placeOfFocus(page);
    const end = await countFrames(page, () => goToEnd(page));
    const last = row(page, COUNT - 1);
    await last.getByRole('button', { name: /^Edit/ }).focus();
    return {
      rows: [
        atMost('longest frame while the wheel turns', wheel, 50, sayMillis),
        atMost('longest frame while Tab goes on', tabs, 50, sayMillis),
        atMost('longest frame on the way to the end', end, 50, sayMillis),
        isTrue('key after 400 presses of Tab', `${TABS / 4 + 1}`, reachedByTab),
        isTrue('key 9,999 is reached, and says so', `${COUNT - 1}`, await placeOfFocus(page)),
      ],
      details: { wheel, tabs, end },
    };
  } finally {
    await preview.close();
  }
}

function row(page: Page, place: number) {
  return page.locator(`li[aria-posinset="${place}"]`);
}

function placeOfFocus(page: Page): Promise<string> {
  return page.evaluate(
    () => document.activeElement?.closest('li')?.getAttribute('aria-posinset') ?? 'none',
  );
}

/** The longest time from one frame to the next while something is done, in ms. */
async function countFrames(page: Page, work: () => Promise<void>): Promise<number> {
  await takeSeen(page);
  await page.evaluate(() => {
    globalThis.seen.countsFrames = true;
    let last = performance.now();
    const count = (now: number) => {
      globalThis.seen.frames.push(now - last);
      last = now;
      if (globalThis.seen.countsFrames) requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
  await work();
  await page.evaluate(() => {
    globalThis.seen.countsFrames = false;
  });
  return largest((await takeSeen(page)).frames);
}

/** Presses End until the last key is there. */
async function goToEnd(page: Page): Promise<void> {
  while ((await row(page, COUNT).count()) === 0) {
    await page.keyboard.press('End');
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

function isTrue(what: string, goal: string, figure: string): Row {
  return { what, goal, figure, verdict: figure === goal ? 'holds' : 'DOES NOT HOLD' };
}
