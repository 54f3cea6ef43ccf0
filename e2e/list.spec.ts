import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { test } from './gallery.ts';

const search = (page: Page) => page.getByRole('searchbox', { name: 'Search keys' });
const names = (page: Page) => page.getByRole('listitem').getByRole('heading');

test('NET-7 search, tab and order by keyboard: in the address, kept by refresh, left by Back', async ({
  page,
  gallery,
}) => {
  await gallery({ scenario: 'typical' });
  await expect(names(page)).toHaveCount(12);
  await search(page).focus();
  await page.keyboard.type('alpha');
  await expect(names(page)).toHaveText(['Alpha release', 'Unlist helper']);
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Sort by')).toBeFocused();
  await page.keyboard.type('Expires soonest');
  await expect(names(page)).toHaveText(['Unlist helper', 'Alpha release']);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/q=alpha&sort=expires&status=active/);
  await expect(page.getByRole('button', { name: 'Active 5' })).toBeFocused();

  await page.reload();
  await expect(names(page)).toHaveText(['Unlist helper', 'Alpha release']);
  await expect(search(page)).toHaveValue('alpha');
  await expect(page.getByLabel('Sort by')).toHaveValue('expires');
  await expect(page.getByRole('button', { name: 'Active 5' })).toHaveAttribute(
    'aria-current',
    'true',
  );

  await page.goBack();
  await expect(page).toHaveURL(/q=alpha&sort=expires$/);
  await page.goBack();
  await expect(names(page)).toHaveText(['Alpha release', 'Unlist helper']);
  await search(page).focus();
  await page.keyboard.press('Escape');
  await expect(names(page)).toHaveCount(12);
});

/** Names and package IDs as long and as odd as the rules allow (KEY-2, SUB-4). */
async function createOddKeys(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const long = `Contoso.${'Abcdefghij'.repeat(9)}Xy`;
    const oddNames = [
      'W'.repeat(256),
      '\u0645\u0641\u062a\u0627\u062d \u0627\u0644\u0646\u0634\u0631 (CI)',
      '\u{1F469}\u200D\u{1F4BB} <b>bold</b>',
    ];
    for (const name of oddNames) {
      await fetch('/api/keys', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
        body: JSON.stringify({
          name,
          owner: 'contoso',
          scopes: ['push'],
          subjects: { packages: [long], patterns: [`*${'z'.repeat(98)}*`] },
          expiry: { days: 1 },
        }),
      });
    }
  });
  await page.reload();
}

/** The spacing that a reader may ask for, and must be able to (WCAG 1.4.12). */
async function spaceText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    );
    document.adoptedStyleSheets.push(sheet);
  });
}

test('WCAG 1.4.10 1.4.12 KEY-2 the oddest names fit 320 px, also with wide spacing', async ({
  page,
  gallery,
}) => {
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  await page.setViewportSize({ width: 320, height: 800 });
  await gallery({ scenario: 'typical' });
  await createOddKeys(page);
  await spaceText(page);
  const long = page.getByRole('heading', { name: /^W{256}$/ });
  await expect(long).toBeVisible();
  await expect(page.getByRole('heading', { name: /<b>bold<\/b>$/ })).toBeVisible();
  expect(await width()).toBe(320);

  await search(page).fill('W'.repeat(256));
  await expect(names(page)).toHaveCount(1);
  expect(await width()).toBe(320);

  for (const verb of ['Edit', 'Regenerate', 'Delete']) {
    await page.getByRole('button', { name: new RegExp(`^${verb} W`) }).click();
    const dialog = page.locator('dialog');
    await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeVisible();
    const sideways = await dialog.evaluate((box) => box.scrollWidth - box.clientWidth);
    expect(sideways, verb).toBe(0);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
});
