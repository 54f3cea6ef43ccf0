import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';
import * as z from 'zod/mini';
import { checkBuild } from '../scripts/check-build.ts';
import { provideBrowser } from '../scripts/find-browser.ts';
import { buildProduction, serveProduction } from './host.ts';
import { median } from './measure.ts';
import { atMost, type Outcome, type Row } from './row.ts';
import { sayMillis } from './say.ts';
import { largest, takeSeen, watchPage } from './watch.ts';

const run = promisify(execFile);

const ROUNDS = 7;
const LIGHTHOUSE = 'lighthouse@13.5.0';
const scenarios = { '12 keys': 'typical', '10,000 keys': 'large' };

/** The production build against the mock's server: its weight, its largest paint, Lighthouse. */
export async function measureProduction(): Promise<Outcome> {
  await buildProduction();
  const findings = await checkBuild('.cache/bench-production');
  const rows: Row[] = findings.map(({ name, ok, goal, found }) => ({
    what: name,
    goal,
    figure: found,
    verdict: ok ? 'holds' : 'DOES NOT HOLD',
  }));
  const browser = await chromium.launch({ executablePath: provideBrowser() });
  for (const [what, scenario] of Object.entries(scenarios)) {
    const host = await serveProduction(scenario);
    try {
      rows.push(...(await measurePaint(browser, host.url, what)));
      if (scenario === 'typical') rows.push(...(await askLighthouse(host.url)));
    } finally {
      await host.close();
    }
  }
  await browser.close();
  return { rows };
}

/** Of a first visit, with nothing kept: the largest paint, and what kept the page busy after it. */
async function measurePaint(browser: Browser, url: string, what: string): Promise<Row[]> {
  const paints: number[] = [];
  const tasks: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await (await browser.newContext()).newPage();
    await page.addInitScript(watchPage);
    await page.goto(url);
    await page.locator('li[data-index]').first().waitFor();
    const seen = await takeSeen(page);
    const paint = await page.evaluate(findLargestPaint);
    paints.push(paint);
    tasks.push(largest(seen.tasks));
    await page.context().close();
  }
  return [
    atMost(`largest contentful paint, ${what}`, median(paints), 400, sayMillis),
    atMost(`longest task until then and after, ${what}`, median(tasks), 50, sayMillis),
  ];
}

/** Runs in the page: the last of the largest paints, in ms since it was asked for. */
function findLargestPaint(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      resolve(list.getEntries().at(-1)?.startTime ?? NaN);
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
}

const Report = z.object({
  categories: z.record(z.string(), z.object({ score: z.nullable(z.number()) })),
});

/** Lighthouse for a phone, which is fetched for this and is no dependency: it brings 130 packages. */
async function askLighthouse(url: string): Promise<Row[]> {
  const categories = ['performance', 'accessibility', 'best-practices'];
  const { stdout } = await run(
    'npm',
    [
      'exec',
      '--yes',
      '--package',
      LIGHTHOUSE,
      '--',
      'lighthouse',
      url,
      '--quiet',
      '--output=json',
      `--only-categories=${categories.join(',')}`,
      '--chrome-flags=--headless=new --no-sandbox',
    ],
    { maxBuffer: 1e8, timeout: 180_000, env: { ...process.env, CHROME_PATH: provideBrowser() } },
  ).catch(() => ({ stdout: '' }));
  if (stdout === '')
    return [{ what: 'Lighthouse', goal: '100', figure: 'could not be run', verdict: 'no goal' }];
  const { categories: found } = Report.parse(JSON.parse(stdout));
  return categories.map((name) => {
    const score = Math.round((found[name]?.score ?? 0) * 100);
    const verdict = score === 100 ? 'holds' : 'DOES NOT HOLD';
    return { what: `Lighthouse, phone: ${name}`, goal: '100', figure: `${score}`, verdict };
  });
}
