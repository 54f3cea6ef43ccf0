import { startGallery, type TestGallery } from '#mocks/node.ts';
import { setListed } from '#mocks/server/protocol/testing/use-key.ts';
import { create } from '#mocks/server/testing/ask.ts';
import { openApp } from '#src/app/open-app.tsx';
import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';

let gallery: TestGallery;
beforeEach(async () => {
  gallery = await startGallery({ scenario: 'empty' });
});
afterEach(() => gallery.close());

/** Opens the activity of the key “Nightly” by its menu. */
async function open() {
  const user = userEvent.setup();
  render(openApp());
  await user.click(await screen.findByRole('button', { name: 'More actions for Nightly' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Activity' }));
  const dialog = await screen.findByRole('dialog', { name: 'Activity of Nightly' });
  const press = (button: string) =>
    user.click(within(dialog).getByRole('button', { name: button }));
  return { user, dialog, press };
}

const entries = (dialog: HTMLElement) =>
  within(dialog)
    .queryAllByRole('listitem')
    .map((one) => one.textContent);

test('USE-8 allowed and refused uses are listed with their rule, the newest first', async () => {
  const { secret } = await create({ scopes: ['unlist'] });
  await gallery.setTime('2026-11-20T12:30:00Z');
  await setListed('DELETE', secret, 'Alpha/1.0.0');
  await gallery.setTime('2026-11-21T18:00:00Z');
  await setListed('POST', secret, 'Dana.Utils/1.0.0');
  const { dialog } = await open();
  await within(dialog).findByText('Showing all 3');
  const [relisted, unlisted, created] = entries(dialog);
  expect(relisted).toMatch(/^Relisting of a versionDana.UtilsRefusedNo package .*\(rule SUB-1\)/);
  expect(relisted).toMatch(/21 Nov 2026, \d\d:00 \S+ \(less than a minute ago\)$/);
  expect(unlisted).toMatch(/^Unlisting of a versionAlphaAllowed20 Nov 2026, .*\(1 day ago\)$/);
  expect(created).toMatch(/^Created for dana, expires .* \(1 day ago\)$/);
});

test('SEC-1 no entry holds the secret, and what was tried stays text', async () => {
  const { secret } = await create();
  await setListed('DELETE', secret, `${encodeURIComponent('<b>x</b>')}/1.0.0`);
  const { dialog } = await open();
  await within(dialog).findByText('Showing all 2');
  expect(dialog).toHaveTextContent('<b>x</b>');
  expect(within(dialog).queryByText('x', { selector: 'b' })).not.toBeInTheDocument();
  expect(dialog.innerHTML).not.toContain(secret.slice(3, 20));
});

test('NET-7 older entries come by “Show more”, and the focus goes to the first of them', async () => {
  const { secret } = await create({ scopes: ['unlist'] });
  for (let count = 0; count < 120; count++) await setListed('DELETE', secret, 'Alpha/9.9.9');
  const { dialog, press } = await open();
  await within(dialog).findByText('Showing the newest 100');
  expect(entries(dialog)).toHaveLength(100);
  gallery.order([{ operation: 'listActivity', kind: 'status', status: 500, times: 1 }]);
  await press('Show more');
  await screen.findByRole('alert');
  expect(entries(dialog)).toHaveLength(100);
  await press('Show more');
  await within(dialog).findByText('Showing all 121');
  const lines = within(dialog).getAllByRole('listitem');
  await waitFor(() => expect(lines[100]).toHaveFocus());
  expect(lines[120]).toHaveTextContent('Created for dana');
  expect(within(dialog).queryByRole('button', { name: 'Show more' })).not.toBeInTheDocument();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('NET-7 older entries that did not come are what “Try again” asks for', async () => {
  const { secret } = await create({ scopes: ['unlist'] });
  for (let count = 0; count < 100; count++) await setListed('DELETE', secret, 'Alpha/9.9.9');
  const { dialog, press } = await open();
  await within(dialog).findByText('Showing the newest 100');
  gallery.order([{ operation: 'listActivity', kind: 'status', status: 500, times: 1 }]);
  await press('Show more');
  await screen.findByRole('alert');
  await press('Try again');
  expect(await within(dialog).findByText('Showing all 101')).toBeVisible();
  await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
});

test('a key of which nothing is recorded says so', async () => {
  gallery.close();
  gallery = await startGallery({ scenario: 'empty', policy: 'myget' });
  const { keys } = await gallery.read();
  const primary = keys.find(({ account }) => account === 'dana');
  window.history.replaceState(null, '', `/?activity=${primary?.id ?? ''}`);
  render(openApp());
  const dialog = await screen.findByRole('dialog', { name: 'Activity of Primary' });
  const status = within(dialog).getByRole('status');
  await waitFor(() => expect(status).toHaveTextContent('Nothing is recorded about this key.'));
});

test('what cannot be loaded is said, and can be asked for again', async () => {
  await create();
  gallery.order([{ operation: 'listActivity', kind: 'status', status: 500, times: 1 }]);
  const { dialog, press } = await open();
  expect(await within(dialog).findByRole('alert')).toHaveTextContent('could not be loaded');
  await press('Try again');
  await within(dialog).findByText('Showing all 1');
  await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
});

test('USE-8 each opening shows what has been done by then', async () => {
  const { secret } = await create();
  const { user, dialog } = await open();
  await within(dialog).findByText('Showing all 1');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(dialog).not.toBeInTheDocument());
  const button = screen.getByRole('button', { name: 'More actions for Nightly' });
  expect(button).toHaveFocus();
  await setListed('DELETE', secret, 'Alpha/1.0.0');
  await user.click(button);
  await user.click(await screen.findByRole('menuitem', { name: 'Activity' }));
  expect(await screen.findByText('Showing all 2')).toBeVisible();
});

test.each(['locked', 'unconfirmed'])(
  'KEY-5 an account that is %s sees it too',
  async (scenario) => {
    gallery.close();
    gallery = await startGallery({ scenario });
    const [key] = (await gallery.read()).keys;
    window.history.replaceState(null, '', `/?activity=${key?.id ?? ''}`);
    render(openApp());
    expect(await screen.findByText(/^Showing all \d/)).toBeVisible();
  },
);
