import { expect } from '@playwright/test';
import { test } from './gallery.ts';

test('prefers-reduced-motion: nothing moves, also not while it is on its way', async ({
  page,
  gallery,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await gallery({ scenario: 'typical', faults: 'listKeys:delay=60000' });
  await expect(page.getByText('Loading your keys')).toBeAttached();
  await page.getByRole('button', { name: 'Create API key' }).click();
  await expect(page.getByLabel('Key name')).toBeFocused();
  const longest = await page.evaluate(() =>
    Math.max(
      ...Array.from(document.querySelectorAll('*'), (element) => {
        const { animationName, animationDuration, animationIterationCount } =
          getComputedStyle(element);
        if (animationName === 'none') return 0;
        return animationIterationCount === 'infinite' ? Infinity : parseFloat(animationDuration);
      }),
    ),
  );
  expect(longest).toBe(0.001);
});

test('forced colours: the current tab, a status and a button are told apart without ours', async ({
  page,
  gallery,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await gallery({ scenario: 'typical' });
  const lookOf = (name: RegExp) =>
    page.getByRole('button', { name }).evaluate((element) => {
      const { backgroundColor, color, forcedColorAdjust } = getComputedStyle(element);
      return { backgroundColor, color, forcedColorAdjust };
    });
  const current = await lookOf(/^All 12/);
  const other = await lookOf(/^Active 5/);
  // Else the browser would paint it like the others.
  expect(current.forcedColorAdjust).toBe('none');
  expect(current.backgroundColor).not.toBe(other.backgroundColor);
  expect(current.color).not.toBe(current.backgroundColor);
  const badge = page.getByRole('listitem').getByText('Expiring').first();
  expect(await badge.evaluate((element) => getComputedStyle(element).borderStyle)).toBe('solid');
  await expect(badge.locator('svg')).toBeVisible();
  const edit = page.getByRole('button', { name: 'Edit Alpha release' });
  await edit.focus();
  await page.keyboard.press('Shift');
  expect(await edit.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
});
