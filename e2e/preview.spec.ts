import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { test } from './gallery.ts';

const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Preview' });

async function openPanel(page: Page) {
  await panelOf(page).getByRole('button', { name: 'Preview' }).click();
  await expect(panelOf(page).getByRole('button', { name: 'Copy link' })).toBeVisible();
  return panelOf(page);
}

test('WRN-1 three expired keys, dark, a minute before a fourth lapses, sent as a link', async ({
  page,
  browser,
  gallery,
}) => {
  await gallery();
  const panel = await openPanel(page);
  await panel.getByLabel('Scenario').selectOption('expired');
  await panel.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Expired keys' })).toBeVisible();
  await panel.getByRole('button', { name: 'To one minute before the next expiry' }).click();
  const expiring = page.getByRole('region', { name: 'Keys about to expire' });
  await expect(expiring).toContainText('Alpha release');
  await panel.getByLabel('Colours').selectOption('dark');
  await panel.getByRole('button', { name: 'Copy link' }).click();
  await expect(panel.getByText('Copied')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());

  const elsewhere = await browser.newContext({ viewport: { width: 320, height: 720 } });
  const other = await elsewhere.newPage();
  await other.goto(link);
  await expect(other.getByText(/Expires .* \(in 1 minute\)/)).toBeVisible();
  await expect(other.getByRole('region', { name: 'Expired keys' })).toContainText('Dana tools');
  await expect(other.locator(':root')).toHaveCSS('color-scheme', 'dark');
  await elsewhere.close();
});

test('a narrow window shares the world, and no address covers it with the panel', async ({
  page,
  context,
  gallery,
}) => {
  await gallery({ scenario: 'expired' });
  const panel = await openPanel(page);
  const [narrow] = await Promise.all([
    context.waitForEvent('page'),
    panel.getByRole('button', { name: 'Open a window of 320 px' }).click(),
  ]);
  await expect(narrow.getByRole('heading', { name: 'Alpha nightly' })).toBeVisible();
  await expect(panelOf(narrow).getByRole('button', { name: 'Preview' })).toBeVisible();
  expect(await narrow.evaluate(() => [innerWidth, document.documentElement.scrollWidth])).toEqual([
    320, 320,
  ]);
});

test('panel=off leaves the page as it is', async ({ page }) => {
  await page.goto('/?scenario=expired&panel=off');
  await expect(page.getByRole('heading', { name: 'Alpha nightly' })).toBeVisible();
  await page.keyboard.press('Control+Shift+M');
  await page.waitForLoadState('networkidle');
  await expect(panelOf(page)).toBeHidden();
});

for (const [width, colorScheme] of [
  [1280, 'light'],
  [320, 'dark'],
] as const) {
  test(`WCAG 2.2 AA the preview panel at ${width} px, ${colorScheme}`, async ({
    page,
    gallery,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    await gallery({ scenario: 'typical' });
    const panel = await openPanel(page);
    for (const name of [/^Trouble/, /^Outbox/, /^Requests/, /^Keys/])
      await panel.getByRole('heading', { name }).click();
    await expect(panel.getByRole('button', { name: 'Try' })).toBeVisible();
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(
      violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => target) })),
    ).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
}

test('two tabs follow each other at once, in what is done and in time', async ({
  page,
  context,
  gallery,
}) => {
  await gallery({ scenario: 'expired' });
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByRole('heading', { name: 'Dana tools' })).toBeVisible();

  await page.getByRole('button', { name: 'Delete Dana tools' }).click();
  await page.getByRole('button', { name: 'Delete key' }).click();
  await expect(other.getByRole('heading', { name: 'Dana tools' })).toBeHidden();

  const panel = await openPanel(other);
  await panel.getByRole('button', { name: 'To one minute before the next expiry' }).click();
  await expect(page.getByRole('region', { name: 'Keys about to expire' })).toBeVisible();
});

test('WRN-2 the link in a mail of the outbox leads to its dialog', async ({ page, gallery }) => {
  await gallery();
  const panel = await openPanel(page);
  await panel.getByRole('heading', { name: /^Outbox/ }).click();
  await panel.getByText(/“Web components” expires in 4 hours/).click();
  await panel.getByRole('link', { name: /regenerate=/ }).click();
  await expect(page.getByRole('dialog', { name: 'Regenerate Web components?' })).toBeVisible();
});
