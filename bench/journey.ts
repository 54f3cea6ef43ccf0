import type { Locator, Page } from '@playwright/test';
import { median } from './measure.ts';
import { openKeys, openPreview, openWorld, type Preview } from './preview.ts';
import { atMost, type Outcome } from './row.ts';
import { sayMillis } from './say.ts';
import { largest, slowDown, takeSeen } from './watch.ts';
import { worldOf } from './worlds.ts';

const COUNT = 10_000;
const ROUNDS = 5;
const SLOWER = 4;
/** How long a quick hand takes from one letter to the next, and from a button to its press, in ms. */
const PAUSE = 100;

/** Opening a key of ten thousand package IDs, and the whole journey on a machine a quarter as fast. */
export async function measureJourney(): Promise<Outcome> {
  const preview = await openPreview();
  try {
    const opening = await measureOpening(preview);
    const { interactions, shifts } = await walk(preview);
    return {
      rows: [
        atMost('opening edit on a key of 10,000 package IDs', opening, 100, sayMillis),
        atMost('INP over the journey, 4 × slower', largest(interactions), 100, sayMillis),
        atMost('CLS over the journey', shifts, 0, (value) => value.toFixed(3)),
      ],
      details: { opening, interactions, shifts },
    };
  } finally {
    await preview.close();
  }
}

/** From the press of the button until the packages can be ticked and are painted, in ms. */
async function measureOpening(preview: Preview): Promise<number> {
  const world = worldOf(COUNT);
  const [key] = world.keys;
  if (key) key.subjects = { packages: world.packages.map(({ id }) => id), patterns: [] };
  const page = await openWorld(preview, world);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await openKeys(page, `${preview.url}?key=${key?.id ?? ''}`);
    // Nobody presses what they have not come to, which is when the dialog's code is fetched.
    await page.getByRole('button', { name: `Edit ${key?.name ?? ''}`, exact: true }).hover();
    times.push(await page.evaluate(pressEdit, key?.name ?? ''));
  }
  await page.context().close();
  return median(times);
}

/** Runs in the page. */
async function pressEdit(name: string): Promise<number> {
  await new Promise((resolve) => {
    setTimeout(resolve, 300);
  });
  const start = performance.now();
  document.querySelector<HTMLElement>(`[aria-label="Edit ${CSS.escape(name)}"]`)?.click();
  while (!document.querySelector('dialog input[type=checkbox]'))
    await new Promise(requestAnimationFrame);
  await new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
  return performance.now() - start;
}

/** Creates, copies, edits, regenerates and deletes a key among ten thousand. */
async function walk(preview: Preview) {
  const page = await openWorld(preview, worldOf(COUNT));
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await slowDown(page, SLOWER);
  await takeSeen(page);
  const press = (name: string, within: Page | Locator = page) =>
    pressSlowly(within.getByRole('button', { name, exact: true }));
  await press('Create API key');
  await typeSlowly('Measured', page.getByRole('textbox', { name: 'Key name' }));
  await page.getByRole('combobox', { name: 'Package owner' }).selectOption('contoso');
  await page.getByRole('checkbox', { name: 'Push', exact: true }).check();
  await typeSlowly('Contoso.Web.*', page.getByRole('textbox', { name: 'Glob pattern' }));
  await press('Create');
  await press('Copy');
  await page.getByText('Copied', { exact: true }).waitFor();
  await press('Done');
  await press('Edit Measured');
  const dialog = page.getByRole('dialog');
  await typeSlowly('contoso.auth.*', dialog.getByRole('textbox', { name: 'Glob pattern' }));
  await press('Save');
  await press('Regenerate Measured');
  await press('Regenerate', page.locator('dialog'));
  await press('Copy');
  await page.getByText('Copied', { exact: true }).waitFor();
  await press('Done');
  await press('Delete Measured');
  await press('Delete key');
  await gone(page);
  const { events, shifts } = await takeSeen(page);
  return { interactions: events, shifts };
}

function typeSlowly(text: string, field: Locator): Promise<void> {
  return field.pressSequentially(text, { delay: PAUSE });
}

async function pressSlowly(button: Locator): Promise<void> {
  await button.hover();
  await button.page().waitForTimeout(PAUSE);
  await button.click();
}

async function gone(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Measured', exact: true }).waitFor({ state: 'detached' });
}
