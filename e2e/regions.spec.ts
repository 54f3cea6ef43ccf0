import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { test } from './gallery.ts';

// How the main states are read out: a region each, not the page.

const region = (page: Page, name: string) => page.getByRole('region', { name });

test('the list, with one key', async ({ page, gallery }) => {
  await gallery({ scenario: 'one' });
  await expect(region(page, 'Your API keys').getByRole('listitem').first()).toMatchAriaSnapshot(`
    - listitem:
      - heading "Alpha release" [level=3]
      - text: Active
      - paragraph:
        - text: Expires
        - time: /\\d+ Oct \\d+, \\d+:\\d+ UTC/
        - text: /\\(in \\d+ days\\)/
      - paragraph: Push only new package versions , owner dana
      - list "Applies to":
        - listitem: Alpha.*
        - listitem: Alpha
      - paragraph:
        - text: Created
        - time: /\\d+ days ago/
        - text: · Last used
        - time: 2 days ago
      - button "Edit Alpha release"
      - button "Regenerate Alpha release"
      - button "Delete Alpha release"
      - button "More actions for Alpha release"
  `);
});

test('no key', async ({ page, gallery }) => {
  await gallery({ scenario: 'empty' });
  await expect(region(page, 'Your API keys')).toMatchAriaSnapshot(`
    - region "Your API keys":
      - heading "Your API keys" [level=2]
      - status: No keys
      - paragraph: You have no API keys yet
      - text: Create one for each tool that publishes packages for you, with only the access that it needs.
  `);
});

test('expired keys', async ({ page, gallery }) => {
  await gallery({ scenario: 'expired' });
  await expect(region(page, 'Expired keys')).toMatchAriaSnapshot(`
    - region "Expired keys":
      - heading "Expired keys" [level=2]
      - paragraph:
        - link "Alpha nightly"
        - text: ","
        - link "Dana tools"
        - text: and
        - link "Alpha docs"
      - paragraph: They can no longer be used. Regenerate what you still need, or delete it.
      - button "Show expired keys"
  `);
});

test('revoked keys', async ({ page, gallery }) => {
  await gallery({ scenario: 'revoked' });
  await expect(region(page, 'Revoked keys')).toMatchAriaSnapshot(`
    - region "Revoked keys":
      - heading "Revoked keys" [level=2]
      - paragraph: This key was revoked and can no longer be used. Regenerate or replace what you still need, and delete the rest.
      - list:
        - listitem:
          - link "Release pipeline"
          - text: ": by Secret scanning, found at"
          - link "https://code.example/contoso/tools/blob/main/publish.yml"
  `);
});

test('the problems of an empty form', async ({ page, gallery }) => {
  await gallery({ scenario: 'one' }, { create: '' });
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(region(page, 'There is a problem')).toMatchAriaSnapshot(`
    - region "There is a problem":
      - alert:
        - heading "There is a problem" [level=3]
        - list:
          - listitem:
            - link "Enter a key name"
          - listitem:
            - link "Choose a package owner"
          - listitem:
            - link "Choose at least one scope"
          - listitem:
            - link "Choose a package or enter a glob pattern"
  `);
});

test('the secret', async ({ page, gallery }) => {
  await gallery({ scenario: 'one' }, { regenerate: 'alpha-release' });
  await page.getByRole('dialog').getByRole('button', { name: 'Regenerate' }).click();
  await expect(region(page, 'Copy your new key')).toMatchAriaSnapshot(`
    - region "Copy your new key":
      - heading "Copy your new key" [level=4]
      - button "Copy"
      - button "Copy as…"
      - status
      - button "Done"
      - paragraph: You will not be able to copy it again after you leave or refresh this page.
      - status
  `);
});

test('a deletion that waits to be confirmed', async ({ page, gallery }) => {
  await gallery({ scenario: 'one' }, { delete: 'alpha-release' });
  await expect(page.getByRole('alertdialog')).toMatchAriaSnapshot(`
    - alertdialog "Delete Alpha release?":
      - heading "Delete Alpha release?" [level=2]
      - paragraph: "Whatever uses this key can no longer publish. There is no recovery: a deleted key cannot be brought back."
      - button "Delete key"
      - button "Cancel"
  `);
});

test('a locked account', async ({ page, gallery }) => {
  await gallery({ scenario: 'locked' });
  await expect(region(page, 'Your account is locked')).toMatchAriaSnapshot(`
    - region "Your account is locked":
      - heading "Your account is locked" [level=2]
      - paragraph: You cannot create, edit or regenerate keys, and your keys are refused. You can still revoke and delete them. Ask the gallery's support to unlock your account.
  `);
});
