import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { test } from './gallery.ts';

interface State {
  name: string;
  scenario: string;
  policy?: string;
  /** Trouble for the next answers. */
  faults?: string;
  /** What else is in the address. */
  more?: Record<string, string>;
  reach: (page: Page) => Promise<void>;
}

/** Opens what the menu of a key has under `entry`. */
async function choose(page: Page, name: string, entry: string): Promise<void> {
  await page.getByRole('button', { name: `More actions for ${name}` }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

/** Asks whether the key “Alpha release” could push a new version of a package. */
async function testKey(page: Page, packageId: string): Promise<void> {
  await choose(page, 'Alpha release', 'Test this key');
  await page.getByLabel('Package ID').fill(packageId);
  await page.keyboard.press('Enter');
}

async function seeRegion(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('region', { name })).toBeVisible();
}

/** Has another account signed in from elsewhere, and comes back to the page. */
async function signIn(page: Page, account: string, notice: string): Promise<void> {
  const { origin } = new URL(page.url());
  await page.context().addCookies([{ name: 'account', value: account, url: origin }]);
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await seeRegion(page, notice);
}

// The browser says on the console that a request has failed.
test.use({ provokes: /^Failed to load resource/ });

const states: State[] = [
  { name: 'the list', scenario: 'typical', reach: async () => {} },
  { name: 'no keys', scenario: 'empty', reach: async () => {} },
  { name: 'a locked account', scenario: 'locked', reach: async () => {} },
  { name: 'an unconfirmed account', scenario: 'unconfirmed', reach: async () => {} },
  {
    name: 'a list that did not come',
    scenario: 'typical',
    faults: 'listKeys:status=500*9',
    reach: (page) => seeRegion(page, 'This could not be loaded'),
  },
  {
    name: 'an overview that did not come',
    scenario: 'typical',
    faults: 'getOverview:status=500*9',
    reach: (page) => seeRegion(page, 'The warnings could not be loaded'),
  },
  {
    name: 'no network',
    scenario: 'typical',
    reach: async (page) => {
      await page.context().setOffline(true);
      await seeRegion(page, 'You are offline');
    },
  },
  {
    name: 'nobody signed in any more',
    scenario: 'typical',
    reach: (page) => signIn(page, 'nobody', 'You are signed out'),
  },
  {
    name: 'somebody else signed in',
    scenario: 'typical',
    reach: (page) => signIn(page, 'erin', 'Somebody else is signed in'),
  },
  ...[
    { faults: 'createKey:lost-answer', title: "We don't know whether it worked" },
    { faults: 'createKey:status=429', title: 'Too many requests' },
  ].map(({ faults, title }): State => ({
    name: `a creation that ended with ${faults}`,
    scenario: 'empty',
    faults,
    more: { create: '', name: 'CI', owner: 'dana', scopes: 'push', pattern: '*' },
    reach: async (page) => {
      await page.getByRole('button', { name: 'Create', exact: true }).click();
      await seeRegion(page, title);
    },
  })),
  {
    name: 'a new secret about to be put away',
    scenario: 'typical',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Regenerate Nightly build' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Regenerate' }).click();
      await page.getByRole('button', { name: 'Done' }).click();
      await expect(page.getByRole('button', { name: 'Put it away' })).toBeVisible();
    },
  },
  {
    name: 'a dialog about what cannot be done',
    scenario: 'legacy',
    reach: async (page) => {
      const legacy = page.getByRole('listitem').filter({ hasText: 'Full access' }).first();
      const id = (await legacy.getAttribute('id'))?.replace('key-', '') ?? '';
      await page.goto(`${page.url()}&edit=${id}`);
      await expect(page.getByRole('dialog', { name: /cannot be edited/ })).toBeVisible();
    },
  },
  {
    name: 'a list that a tab has filtered',
    scenario: 'typical',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Expired 4' }).click();
      await expect(page.getByRole('listitem').getByRole('heading')).toHaveCount(4);
    },
  },
  {
    name: 'a search without a match',
    scenario: 'typical',
    reach: async (page) => {
      await page.getByLabel('Search keys').fill('nothing like it');
      await expect(page.getByRole('button', { name: 'Clear search' })).toBeVisible();
    },
  },
  ...['psgallery', 'myget', 'nuget-2016'].flatMap((policy): State[] => [
    { name: `the list of ${policy}`, scenario: 'typical', policy, reach: async () => {} },
    {
      name: `the form of ${policy}`,
      // Where an account may have one key only, a form is for who has none.
      scenario: policy === 'nuget-2016' ? 'empty' : 'typical',
      policy,
      reach: async (page) => {
        await page.getByRole('button', { name: 'Create API key' }).click();
        await page.getByRole('button', { name: 'Create', exact: true }).click();
        await expect(page.getByRole('region', { name: 'There is a problem' })).toBeFocused();
      },
    },
  ]),
  {
    name: 'the create form with problems',
    scenario: 'typical',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Create API key' }).click();
      await page.getByRole('button', { name: 'Create', exact: true }).click();
      await expect(page.getByRole('region', { name: 'There is a problem' })).toBeFocused();
    },
  },
  {
    name: 'the create form filled in',
    scenario: 'typical',
    reach: async (page) => {
      await page.goto(`${page.url()}&create&owner=contoso&pattern=Contoso.Service.*`);
      await expect(page.getByRole('checkbox', { name: 'contoso-cli' })).toBeVisible();
    },
  },
  {
    name: 'a new secret, copied',
    scenario: 'typical',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Regenerate Nightly build' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Regenerate' }).click();
      await page.getByRole('button', { name: 'Copy', exact: true }).click();
      await expect(page.getByText('Copied')).toBeVisible();
    },
  },
  {
    name: 'the menu of a key',
    scenario: 'typical',
    reach: async (page) => {
      await page.getByRole('button', { name: 'More actions for Alpha release' }).click();
      await expect(page.getByRole('menuitem', { name: 'Activity' })).toBeVisible();
    },
  },
  {
    name: 'the dialog Revoke',
    scenario: 'typical',
    reach: async (page) => {
      await choose(page, 'Alpha release', 'Revoke');
      await expect(page.getByRole('button', { name: 'Revoke key' })).toBeVisible();
    },
  },
  {
    name: 'a test without a package ID',
    scenario: 'typical',
    reach: async (page) => {
      await testKey(page, '');
      await expect(page.getByLabel('Package ID')).toHaveAttribute('aria-invalid', 'true');
    },
  },
  {
    name: 'an allowed test',
    scenario: 'typical',
    reach: async (page) => {
      await testKey(page, 'Alpha.Core');
      await expect(page.getByText('Allowed')).toBeVisible();
    },
  },
  {
    name: 'a refused test',
    scenario: 'typical',
    reach: async (page) => {
      await testKey(page, 'Contoso.Core');
      await expect(page.getByText('Of your other keys')).toBeVisible();
    },
  },
  {
    name: 'the activity of a key',
    scenario: 'typical',
    reach: async (page) => {
      await choose(page, 'Alpha release', 'Activity');
      await expect(page.getByText('Showing all')).toBeVisible();
    },
  },
  ...['Edit', 'Regenerate', 'Delete'].map((verb) => ({
    name: `the dialog ${verb}`,
    scenario: 'typical',
    reach: async (page: Page) => {
      await page.getByRole('button', { name: `${verb} Nightly build` }).click();
      const button = page.locator('dialog').getByRole('button', { name: 'Cancel' });
      await expect(button).toBeVisible();
    },
  })),
];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const { name, scenario, policy, faults, more, reach } of states) {
    test(`WCAG 2.2 AA ${name}, ${colorScheme}`, async ({ page, gallery }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const wish = { scenario, ...(policy && { policy }), ...(faults && { faults }) };
      await gallery(wish, more);
      await reach(page);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(
        violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => target) })),
      ).toEqual([]);
    });
  }
}

test('WCAG 1.4.10 at 320 px nothing needs scrolling sideways', async ({ page, gallery }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await gallery({ scenario: 'typical' });
  await page.getByRole('button', { name: 'Create API key' }).click();
  await page.getByLabel('Package owner').selectOption('contoso');
  await page.getByLabel('Glob pattern').fill('Contoso.'.repeat(12));
  await page.getByRole('button', { name: 'Add pattern' }).click();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(320);
});
