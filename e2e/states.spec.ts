import { expect } from '@playwright/test';
import { states } from '#mocks/preview/states/states.ts';
import { addressInFull } from '#mocks/preview/states/state-address.ts';
import { NOW, test } from './gallery.ts';
import { seenIn } from './seen-in.ts';

// The browser says on the console that a request has failed, as some states want it to.
test.use({ provokes: /^Failed to load resource/ });

for (const state of states) {
  test(`the state “${state.name}” (${state.id}) is reached by its address`, async ({ page }) => {
    await page.goto(addressInFull('/', state));
    await expect(seenIn(page, state)).toBeAttached();
  });
}

test.describe('the board', () => {
  // Each tile is a page that starts: few in sight, and time for them.
  test.use({ viewport: { width: 900, height: 450 } });
  test.beforeEach(() => test.slow());
  const soon = { timeout: 60_000 };

  test('shows the states live, and takes neither focus nor place from who looks', async ({
    page,
  }) => {
    await page.goto('/states');
    const typical = page.frameLocator('iframe[title="Some years of keys"]');
    await expect(typical.getByRole('heading', { name: 'Alpha release' })).toBeVisible(soon);
    const problems = page.getByRole('listitem').filter({ hasText: 'There is a problem' });
    await problems.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    const form = problems.frameLocator('iframe');
    await expect(form.getByRole('region', { name: 'There is a problem' })).toBeVisible(soon);
    expect(await page.evaluate(() => [scrollY, document.activeElement?.tagName])).toEqual([
      before,
      'BODY',
    ]);
    await page.getByLabel('Colours').selectOption('dark');
    await page.getByLabel('Width').selectOption('320 px');
    await problems.scrollIntoViewIfNeeded();
    await expect(form.locator(':root')).toHaveCSS('color-scheme', 'dark', soon);
    await page.reload();
    await expect(page.getByLabel('Width')).toHaveValue('320');
    await expect(page.locator(':root')).toHaveCSS('color-scheme', 'dark');
  });

  test('a tile and a state in full leave the designer’s own world alone', async ({ page }) => {
    await page.goto(`/?scenario=expired&now=${NOW}`);
    await page.getByRole('button', { name: 'Delete Alpha nightly' }).click();
    await page.getByRole('button', { name: 'Delete key' }).click();
    await expect(page.getByRole('heading', { name: 'Alpha nightly', exact: true })).toBeHidden();

    await page.goto('/states');
    const tile = page.frameLocator('iframe[title="Some years of keys"]');
    await expect(tile.getByRole('heading', { name: 'Alpha release' })).toBeVisible(soon);
    await page.getByRole('link', { name: 'One key', exact: true }).click();
    await page.getByRole('button', { name: 'Delete Alpha release' }).click();
    await page.getByRole('button', { name: 'Delete key' }).click();
    await expect(page.getByText('You have no API keys yet')).toBeVisible();
    await page.reload();
    await expect(page.getByText('You have no API keys yet')).toBeVisible();

    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'Dana tools' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Alpha nightly', exact: true })).toBeHidden();
  });
});
