import type { Page } from '@playwright/test';

/** What a page did since it was last asked. */
export interface Seen {
  /** Of each interaction, from its event to the next paint, in ms, by the browser's own account. */
  events: number[];
  /** Tasks of 50 ms and more, in ms. */
  tasks: number[];
  /** Frames, in ms from one to the next, while `countsFrames`. */
  frames: number[];
  countsFrames: boolean;
  /** The sum of layout shifts that no input explains. */
  shifts: number;
  /** When the first keys were painted, in ms since the page began. */
  painted: number | null;
}

declare global {
  var seen: Seen;
}

/** Runs in the page before anything else of it. */
export function watchPage(): void {
  globalThis.seen = {
    events: [],
    tasks: [],
    frames: [],
    countsFrames: false,
    shifts: 0,
    painted: null,
  };
  const notes: [type: string, note: (entry: PerformanceEntry) => void][] = [
    [
      'event',
      (entry) => {
        if ('interactionId' in entry && entry.interactionId)
          globalThis.seen.events.push(entry.duration);
      },
    ],
    ['longtask', ({ duration }) => globalThis.seen.tasks.push(duration)],
    [
      'layout-shift',
      (entry) => {
        const isExpected = 'hadRecentInput' in entry && entry.hadRecentInput;
        if (!isExpected && 'value' in entry) globalThis.seen.shifts += Number(entry.value);
      },
    ],
  ];
  for (const [type, note] of notes) {
    const options = { type, buffered: true, durationThreshold: 16 };
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe(options);
  }
  const firstKeys = new MutationObserver(() => {
    if (!document.querySelector('li[data-index] h3')) return;
    firstKeys.disconnect();
    // The task after the frame that shows them.
    requestAnimationFrame(() =>
      setTimeout(() => {
        globalThis.seen.painted = performance.now();
      }),
    );
  });
  firstKeys.observe(document, { childList: true, subtree: true });
}

/** What the page did since the last time; begins anew. Waits for what the browser still has to report. */
export async function takeSeen(page: Page): Promise<Seen> {
  return page.evaluate(async () => {
    await new Promise((resolve) => {
      setTimeout(resolve, 300);
    });
    const taken = globalThis.seen;
    globalThis.seen = { ...taken, events: [], tasks: [], frames: [] };
    return taken;
  });
}

/** The processor of a machine that is `times` as slow. */
export async function slowDown(page: Page, times: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: times });
}

/** The largest of some, 0 of none. */
export function largest(values: number[]): number {
  return Math.max(0, ...values);
}
