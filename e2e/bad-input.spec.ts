import { expect } from '@playwright/test';
import { test } from './gallery.ts';

test('KEY-6 every refusal reaches its field, keeps the draft and changes nothing', async ({
  page,
  openGallery,
}) => {
  await openGallery({ scenario: 'empty' });
  await page.getByRole('button', { name: 'Create API key' }).click();
  const form = page.getByRole('region', { name: 'Create API key' });
  await form.getByLabel('Package owner').selectOption('dana');
  await form.getByLabel('Glob pattern').fill('Alpha.?');
  await form.getByRole('button', { name: 'Create', exact: true }).click();

  const summary = page.getByRole('region', { name: 'There is a problem' });
  await expect(summary).toBeFocused();
  await expect(form.getByLabel('Key name')).toHaveAccessibleDescription(/name/i);
  await expect(form.getByLabel('Glob pattern')).toHaveAccessibleDescription(/“\?”/);
  await expect(form.getByLabel('Glob pattern')).toHaveValue('Alpha.?');

  await summary.getByRole('link', { name: /name/i }).click();
  await expect(form.getByLabel('Key name')).toBeFocused();
  await page.reload();
  await expect(page.getByRole('listitem')).toHaveCount(0);
});
