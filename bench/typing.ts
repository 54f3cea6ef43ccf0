import type { Page } from '@playwright/test';
import { openPreview, openWorld } from './preview.ts';
import { atMost, type Outcome } from './row.ts';
import { sayMillis } from './say.ts';
import { largest, slowDown, takeSeen } from './watch.ts';
import { sizes, worldOf } from './worlds.ts';

/** What is typed, where; each letter leaves another choice of packages or keys. */
const fields = [
  { role: 'textbox', name: 'Glob pattern', text: 'contoso.web.*' },
  { role: 'textbox', name: 'Glob pattern', text: '*' },
  { role: 'searchbox', name: 'Filter packages', text: 'web.part00' },
  { role: 'searchbox', name: 'Search keys', text: 'pipeline 0004' },
] as const;

const SLOWER = 4;
/** As somebody types who does so every day, in ms from letter to letter. */
const PAUSE = 100;

/** Each keystroke to the next paint, on a machine a quarter as fast, as packages and keys grow. */
export async function measureTyping(): Promise<Outcome> {
  const preview = await openPreview();
  try {
    const taken: Record<string, { paint: number; task: number }[]> = {};
    for (const size of sizes) {
      const page = await openWorld(preview, worldOf(size));
      await page.goto(`${preview.url}?create&owner=contoso`);
      await page.getByRole('checkbox', { name: 'Contoso.Auth.Part00000' }).waitFor();
      await slowDown(page, SLOWER);
      for (const field of fields) {
        const name = `“${field.text}” in ${field.name}`;
        (taken[name] ??= []).push(await typeIn(page, field));
      }
      await page.context().close();
    }
    const worst = Object.values(taken).map((ofField) => ofField.at(-1));
    return {
      rows: [
        ...Object.entries(taken).map(([name, ofField]) =>
          atMost(`${name}, 10,000, 4 × slower`, ofField.at(-1)?.paint ?? NaN, 50, sayMillis),
        ),
        atMost(
          'longest task of all that typing',
          largest(worst.map((one) => one?.task ?? NaN)),
          50,
          sayMillis,
        ),
      ],
      lines: Object.entries(taken).map(
        ([name, ofField]) =>
          name.padEnd(36) + ofField.map(({ paint }) => sayMillis(paint).padStart(10)).join(''),
      ),
      details: { sizes, taken },
    };
  } finally {
    await preview.close();
  }
}

/** The slowest keystroke and the longest task, in ms; less than 16 and 50 are not told apart from 0. */
async function typeIn(page: Page, { role, name, text }: (typeof fields)[number]) {
  const field = page.getByRole(role, { name, exact: true });
  await field.fill('');
  await field.focus();
  await takeSeen(page);
  await page.keyboard.type(text, { delay: PAUSE });
  const { events, tasks } = await takeSeen(page);
  await field.fill('');
  return { paint: largest(events), task: largest(tasks) };
}
