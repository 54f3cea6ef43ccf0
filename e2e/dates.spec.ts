import { expect } from '@playwright/test';
import { test } from './gallery.ts';

// Far from where the clocks change the reader would notice nothing.
test.use({ timezoneId: 'Europe/Berlin' });

/** A new key of one day; the clock of the gallery stands, this computer's is another. */
const NEW_KEY = {
  create: '',
  name: 'One day',
  owner: 'dana',
  scopes: 'push',
  pattern: 'Alpha.*',
  expires: '1',
};

for (const { when, now, expires } of [
  { when: 'clocks go back', now: '2027-10-30T12:00:00Z', expires: '31 Oct 2027, 13:00 UTC+1' },
  { when: 'clocks go forward', now: '2027-03-27T12:00:00Z', expires: '28 Mar 2027, 14:00 UTC+2' },
  {
    when: 'February has a leap day',
    now: '2028-02-28T12:00:00Z',
    expires: '29 Feb 2028, 13:00 UTC+1',
  },
  { when: 'the year ends', now: '2026-12-31T22:30:00Z', expires: '1 Jan 2027, 23:30 UTC+1' },
]) {
  test(`EXP-2 EXP-7 when ${when}, the form says what the gallery then does`, async ({
    page,
    gallery,
  }) => {
    await gallery({ scenario: 'empty', now }, NEW_KEY);
    const form = page.getByRole('region', { name: 'Create API key' });
    const said = form.locator('time');
    await expect(said).toHaveText(expires);
    const words = await said.textContent();
    await form.getByRole('button', { name: 'Create', exact: true }).click();
    const card = page.getByRole('listitem').filter({ hasText: 'One day' });
    await expect(card.getByText(`Expires ${words} (in 1 day)`)).toBeVisible();
    await expect(card).toContainText('Created less than a minute ago');

    await page.getByRole('button', { name: 'Regenerate One day' }).click();
    await expect(page.getByRole('dialog')).toContainText(`expire on ${words} (in 1 day)`);
  });
}
