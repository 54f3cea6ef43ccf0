import { expect } from '@playwright/test';
import { test } from './gallery.ts';

test('KEY-6 every refusal reaches its field, keeps the draft and changes nothing', async ({
  page,
  gallery,
}) => {
  await gallery({ scenario: 'empty' });
  await page.getByRole('button', { name: 'Create API key' }).click();
  const form = page.getByRole('region', { name: 'Create API key' });
  await form.getByLabel('Package owner').selectOption('dana');
  await expect(page).toHaveTitle('API keys · NuGet Gallery');
  await form.getByLabel('Glob pattern').fill('Alpha.?');
  await form.getByRole('button', { name: 'Create', exact: true }).click();

  const summary = page.getByRole('region', { name: 'There is a problem' });
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle('Error: API keys · NuGet Gallery');
  await form.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(page).toHaveTitle('Error: API keys · NuGet Gallery');
  await expect(form.getByLabel('Key name')).toHaveAccessibleDescription(/name/i);
  await expect(form.getByLabel('Glob pattern')).toHaveAccessibleDescription(/“\?”/);
  await expect(form.getByLabel('Glob pattern')).toHaveValue('Alpha.?');

  await summary.getByRole('link', { name: /name/i }).click();
  await expect(form.getByLabel('Key name')).toBeFocused();
  await page.reload();
  await expect(page.getByRole('listitem')).toHaveCount(0);
});

test('WCAG 1.4.10 at 400 % an entry of the summary brings what it is about into sight', async ({
  page,
  gallery,
}) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await gallery({ scenario: 'empty' }, { create: '' });
  const form = page.getByRole('region', { name: 'Create API key' });
  await form.getByRole('button', { name: 'Create', exact: true }).click();
  const summary = page.getByRole('region', { name: 'There is a problem' });
  for (const [problem, label] of [
    ['Choose a package or enter a glob pattern', 'Glob pattern'],
    ['Choose a package owner', 'Package owner'],
    ['Enter a key name', 'Key name'],
  ] as const) {
    await summary.getByRole('link', { name: problem }).click();
    await expect(form.getByLabel(label)).toBeFocused();
    await expect(form.getByText(label, { exact: true })).toBeInViewport({ ratio: 1 });
    await expect(form.getByText(problem, { exact: true }).last()).toBeInViewport({ ratio: 1 });
  }
});
