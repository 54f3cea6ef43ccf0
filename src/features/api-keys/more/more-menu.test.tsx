import { startGallery, type TestGallery } from '#mocks/node.ts';
import type { WorldWish } from '#mocks/scenarios/load-scenario.ts';
import { create } from '#mocks/server/testing/ask.ts';
import { openApp } from '#src/app/open-app.tsx';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';

let gallery: TestGallery;
afterEach(() => gallery.close());

const button = (name: string) => screen.findByRole('button', { name: `More actions for ${name}` });

/** Opens the page, and on it the menu of a key. */
async function open(name: string) {
  const user = userEvent.setup();
  render(openApp());
  await user.click(await button(name));
  await screen.findByRole('menu', { name: `More actions for ${name}` });
  const choose = (entry: string) => user.click(screen.getByRole('menuitem', { name: entry }));
  return { user, choose };
}

const entries = () => screen.getAllByRole('menuitem').map((one) => one.textContent);

const REVOKE = 'Revoke';
const ALWAYS = ['Test this key', 'Activity'];
const ANOTHER = 'Create another like this';
const REMINDER = 'Add reminder to calendar';

describe('what a key cannot do is absent', () => {
  const typical = { scenario: 'typical' };
  test.each<[string, string, WorldWish, string[]]>([
    ['REV-1 an active key', 'Alpha release', typical, [REVOKE, ...ALWAYS, ANOTHER, REMINDER]],
    [
      'WRN-7 one that expires soon',
      'Web components',
      typical,
      [REVOKE, ...ALWAYS, ANOTHER, REMINDER],
    ],
    ['EXP-6 an expired key', 'Nightly build', typical, [REVOKE, ...ALWAYS, ANOTHER]],
    ['REV-1 a revoked key', 'Release pipeline', typical, [...ALWAYS, ANOTHER]],
    ['LEG-2 a full access key', 'Full access API key', typical, [REVOKE, ...ALWAYS]],
    [
      'KEY-5 a locked account',
      'Alpha release',
      { scenario: 'locked' },
      [REVOKE, ...ALWAYS, REMINDER],
    ],
    [
      'POL-5 the one key of an account',
      'Old laptop',
      { policy: 'nuget-2016' },
      [REVOKE, ...ALWAYS],
    ],
    ['POL-4 a token', 'Alpha release', { policy: 'myget' }, [REVOKE, ...ALWAYS, ANOTHER, REMINDER]],
  ])('%s', async (_, name, wish, expected) => {
    gallery = await startGallery(wish);
    await open(name);
    expect(entries()).toEqual(expected);
  });

  test('PRI-1 the primary token is not to be had twice', async () => {
    gallery = await startGallery({ scenario: 'empty', policy: 'myget' });
    const [token] = (await gallery.read()).keys.filter(({ account }) => account === 'dana');
    await open(token?.name ?? '');
    expect(entries()).toEqual(['Revoke', 'Test this key', 'Activity']);
  });
});

describe('another like this', () => {
  test('KEY-1 opens the form with the same in it, and creates nothing', async () => {
    gallery = await startGallery({ scenario: 'typical' });
    const before = await gallery.read();
    const { choose } = await open('Fabrikam updates');
    await choose(ANOTHER);
    const name = await screen.findByLabelText('Key name');
    await waitFor(() => expect(name).toHaveFocus());
    expect(name).toHaveValue('Fabrikam updates');
    expect(screen.getByLabelText('Expires in')).toHaveDisplayValue('270 days');
    expect(screen.getByLabelText('Package owner')).toHaveValue('fabrikam');
    expect(screen.getByRole('radio', { name: 'Push only new package versions' })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: /^Unlist/ })).toBeChecked();
    expect(screen.getByRole('button', { name: 'Remove pattern fabrikam.service.*' })).toBeVisible();
    expect(await gallery.read()).toEqual(before);
  });

  test('KEY-1 asks first for what a summary leaves out', async () => {
    gallery = await startGallery({ scenario: 'empty' });
    const packages = Array.from({ length: 12 }, (_, index) => `Dana.Part${index}`);
    await create({ subjects: { packages, patterns: [] } });
    gallery.order([{ operation: 'getKey', kind: 'delay', delayMs: 100, times: 1 }]);
    const { choose } = await open('Nightly');
    await choose(ANOTHER);
    const waiting = await screen.findByText('Getting all packages of the key…');
    await screen.findByLabelText('Key name');
    expect(waiting).not.toBeInTheDocument();
    expect(new URLSearchParams(window.location.search).getAll('package')).toEqual(packages);
  });

  test('NET-6 where that cannot be had, a toast says so and no form opens', async () => {
    gallery = await startGallery({ scenario: 'empty' });
    const packages = Array.from({ length: 12 }, (_, index) => `Dana.Part${index}`);
    await create({ subjects: { packages, patterns: [] } });
    gallery.order([{ operation: 'getKey', kind: 'status', status: 500, times: 1 }]);
    const { choose } = await open('Nightly');
    await choose(ANOTHER);
    expect(await screen.findByText(/^This could not be loaded\. /)).toBeVisible();
    expect(window.location.search).toBe('');
    expect(await button('Nightly')).toHaveFocus();
  });

  test('SUB-7 of hundreds of packages survives a refresh', async () => {
    gallery = await startGallery({ scenario: 'empty' });
    const packages = Array.from({ length: 300 }, (_, index) => `Dana.Part${index}`);
    const { key } = await create({ subjects: { packages, patterns: [] } });
    const { choose } = await open('Nightly');
    await choose(ANOTHER);
    expect(await screen.findByLabelText('Key name')).toHaveValue('Nightly');
    expect(window.location.search).toBe(`?create&like=${key.id}`);
    cleanup();
    gallery.order([{ operation: 'getKey', kind: 'status', status: 500, times: 1 }]);
    render(openApp());
    const failure = await screen.findByRole('region', { name: 'This could not be loaded' });
    await userEvent.click(within(failure).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByLabelText('Key name')).toHaveValue('Nightly');
    await userEvent.click(screen.getByRole('button', { name: 'Create' }));
    await screen.findByRole('region', { name: 'Copy your new key' });
    expect(window.location.search).toBe('');
    const { keys } = await gallery.read();
    expect(keys.map(({ subjects }) => subjects.packages)).toEqual([packages, packages]);
  });

  test('a form that is open already keeps its draft', async () => {
    gallery = await startGallery({ scenario: 'typical' });
    const user = userEvent.setup();
    render(openApp());
    await user.click(await screen.findByRole('button', { name: 'Create API key' }));
    const form = await screen.findByRole('region', { name: 'Create API key' });
    await user.type(within(form).getByLabelText('Key name'), 'My draft');
    await user.click(await button('Alpha release'));
    await user.click(await screen.findByRole('menuitem', { name: ANOTHER }));
    await screen.findByText('Create or cancel the key that you have begun first.');
    expect(within(form).getByLabelText('Key name')).toHaveValue('My draft');
    expect(window.location.search).toBe('?create');
  });
});
