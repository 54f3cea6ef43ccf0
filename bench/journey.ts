import type { Page } from '@playwright/test';
import { median } from './measure.ts';
import { openKeys, openPreview, openWorld, type Preview } from './preview.ts';
import { atMost, type Outcome } from './row.ts';
import { sayMillis } from './say.ts';
import { largest, slowDown, takeSeen } from './watch.ts';
import { worldOf } from './worlds.ts';

const COUNT = 10_000;
const ROUNDS = 5;
const SLOWER = 4;

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
  const press = (name: string | RegExp, exact = true) =>
    page.getByRole('button', { name, exact }).click();
  await press('Create API key');
  await page.getByRole('textbox', { name: 'Key name' }).pressSequentially('Measured');
  await page.getByRole('combobox', { name: 'Package owner' }).selectOption('contoso');
  await page.getByRole('checkbox', { name: 'Push', exact: true }).check();
  await page.getByRole('textbox', { name: 'Glob pattern' }).pressSequentially('Contoso.Web.*');
  await press('Create');
  await press('Copy');
  await page.getByText('Copied', { exact: true }).waitFor();
  await press('Done');
  await press('Edit Measured');
  await page
    .getByRole('dialog')
    .getByRole('textbox', { name: 'Glob pattern' })
    .fill('contoso.auth.*');
  await press('Save');
  await press('Regenerate Measured');
  await page.locator('dialog').getByRole('button', { name: 'Regenerate' }).click();
  await press('Copy');
  await page.getByText('Copied', { exact: true }).waitFor();
  await press('Done');
  await press('Delete Measured');
  await press('Delete key');
  await gone(page);
  const { events, shifts } = await takeSeen(page);
  return { interactions: events, shifts };
}

async function gone(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Measured', exact: true }).waitFor({ state: 'detached' });
}
