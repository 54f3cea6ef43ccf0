import { startGallery, type TestGallery } from '#mocks/node.ts';
import { openApp } from '#src/app/open-app.tsx';
import { call } from '#src/api/call.ts';
import { operations } from '#src/contract/operations.ts';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';

let gallery: TestGallery;
afterEach(() => gallery.close());

async function stored(name: string) {
  const key = (await gallery.read()).keys.find((one) => one.name === name);
  if (!key) throw new Error(`no key ${name}`);
  return key;
}

const more = (name: string) => screen.findByRole('button', { name: `More actions for ${name}` });
const heading = (name: string) => screen.getByRole('heading', { level: 3, name });
const gone = () => waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument());

/** Opens the dialog of a key by its menu. */
async function open(name: string, scenario = 'typical') {
  gallery = await startGallery({ scenario });
  const user = userEvent.setup();
  render(openApp());
  await user.click(await more(name));
  await user.click(await screen.findByRole('menuitem', { name: 'Revoke' }));
  const dialog = await screen.findByRole('alertdialog', { name: `Revoke ${name}?` });
  const press = (button: string) =>
    user.click(within(dialog).getByRole('button', { name: button }));
  return { user, dialog, press, before: await stored(name) };
}

test('REV-1 a key is revoked at once, keeps its configuration, and its card says so', async () => {
  const { dialog, press, before } = await open('Alpha release');
  expect(dialog).toHaveTextContent('Its secret is refused at once');
  expect(dialog).toHaveTextContent('stays in your list with its configuration');
  expect(dialog).toHaveTextContent('can be regenerated later');
  await press('Revoke key');
  await gone();
  const revocation = { at: Date.UTC(2026, 10, 20, 12), source: 'owner', url: null };
  expect(await stored('Alpha release')).toEqual({ ...before, revocation, revision: 2 });
  const card = heading('Alpha release').closest('li');
  expect(card).toHaveTextContent(
    /Revoked 20 Nov 2026, \d\d:\d\d \S+ \(less than a minute ago\) by you/,
  );
  expect(window.location.search).toBe('');
  await waitFor(() => expect(heading('Alpha release')).toHaveFocus());
  expect(await screen.findByText('was revoked', { exact: false })).toHaveTextContent(
    'Alpha release was revoked',
  );
  const banner = screen.getByRole('region', { name: 'Revoked keys' });
  await waitFor(() => expect(banner).toHaveTextContent('Alpha release: by you'));
});

test('REV-1 what is revoked offers it no more, and can be regenerated', async () => {
  const { user, press } = await open('Alpha release');
  await press('Revoke key');
  await gone();
  await user.click(await more('Alpha release'));
  await screen.findByRole('menuitem', { name: 'Test this key' });
  expect(screen.queryByRole('menuitem', { name: 'Revoke' })).not.toBeInTheDocument();
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: 'Regenerate Alpha release' }));
  await user.click(await screen.findByRole('button', { name: 'Regenerate' }));
  await screen.findByRole('region', { name: 'Copy your new key' });
  expect((await stored('Alpha release')).revocation).toBeNull();
});

test('REV-1 a secret that waits to be copied is put away: it is worth nothing now', async () => {
  gallery = await startGallery({ scenario: 'typical' });
  const user = userEvent.setup();
  render(openApp());
  await user.click(await screen.findByRole('button', { name: 'Regenerate Alpha release' }));
  await user.click(await screen.findByRole('button', { name: 'Regenerate' }));
  const region = await screen.findByRole('region', { name: 'Copy your new key' });
  await user.click(await more('Alpha release'));
  await user.click(await screen.findByRole('menuitem', { name: 'Revoke' }));
  await user.click(await screen.findByRole('button', { name: 'Revoke key' }));
  await gone();
  expect(region).not.toBeInTheDocument();
});

test('REV-1 Cancel has the focus, changes nothing, and gives the focus back', async () => {
  const { dialog, press, before } = await open('Alpha release');
  const cancel = within(dialog).getByRole('button', { name: 'Cancel' });
  await waitFor(() => expect(cancel).toHaveFocus());
  await press('Cancel');
  const button = await more('Alpha release');
  await waitFor(() => expect(button).toHaveFocus());
  expect(await stored('Alpha release')).toEqual(before);
});

test('LEG-2 a full access key is told to be past regenerating', async () => {
  const { dialog, press } = await open('Full access API key');
  expect(dialog).toHaveTextContent('It cannot be regenerated.');
  await press('Revoke key');
  await gone();
  expect((await stored('Full access API key')).revocation).not.toBeNull();
});

test.each(['locked', 'unconfirmed'])('KEY-5 an account that is %s may revoke', async (scenario) => {
  const { press } = await open('Alpha release', scenario);
  await press('Revoke key');
  await gone();
  expect((await stored('Alpha release')).revocation).not.toBeNull();
});

test('NET-3 a key that was changed elsewhere is shown as it is now, and asked about again', async () => {
  const { press, dialog, before } = await open('Alpha release');
  await call(operations.editKey, {
    params: { id: before.id },
    ifMatch: before.revision,
    body: { subjects: { packages: [], patterns: ['Beta.*'] } },
  });
  await press('Revoke key');
  const news = await screen.findByRole('region', { name: 'This key was changed in the meantime' });
  expect(news).toHaveTextContent('It is not revoked. This is how it is now:');
  expect(news).toHaveTextContent('Beta.*');
  expect(within(dialog).getByRole('alert')).toHaveTextContent('changed in the meantime');
  expect((await stored('Alpha release')).revocation).toBeNull();
  await press('Revoke key');
  await gone();
  expect(await stored('Alpha release')).toMatchObject({
    revocation: { source: 'owner' },
    subjects: { patterns: ['Beta.*'] },
  });
});

test('NET-3 a key that was revoked elsewhere is what was wanted', async () => {
  const { press, before } = await open('Alpha release');
  await call(operations.revokeKey, { params: { id: before.id }, ifMatch: before.revision });
  const revoked = await stored('Alpha release');
  await press('Revoke key');
  await gone();
  expect(await stored('Alpha release')).toEqual(revoked);
  expect(await screen.findByText('was revoked', { exact: false })).toBeVisible();
});

test('REV-1 a lost answer is said as what it is, and trying again ends well', async () => {
  const { press } = await open('Alpha release');
  gallery.order([{ operation: 'revokeKey', kind: 'lost-answer', times: 1 }]);
  await press('Revoke key');
  await screen.findByRole('region', { name: "We don't know whether it worked" });
  const lost = await stored('Alpha release');
  expect(lost.revocation).not.toBeNull();
  await press('Try again');
  await gone();
  expect(await stored('Alpha release')).toEqual(lost);
});

test('NET-6 after a lost answer nothing is said to be as it was, before that is known', async () => {
  const { press } = await open('Alpha release');
  gallery.order([
    { operation: 'revokeKey', kind: 'lost-answer', times: 1 },
    { operation: 'revokeKey', kind: 'status', status: 500, times: 1 },
  ]);
  await press('Revoke key');
  await screen.findByRole('region', { name: "We don't know whether it worked" });
  await press('Try again');
  const alert = await screen.findByText(/We still don't know whether your earlier try worked/);
  expect(alert).not.toHaveTextContent('as it was');
  await press('Try again');
  await gone();
});

test('NET-6 a wait is counted down, and until then nothing is sent', async () => {
  const { press, dialog, before } = await open('Alpha release');
  gallery.order([{ operation: 'revokeKey', kind: 'status', status: 429, times: 1 }]);
  await press('Revoke key');
  expect(await screen.findByRole('alert')).toHaveTextContent(/Try again in (29|30) seconds/);
  await press('Revoke key');
  expect(within(dialog).getByRole('button', { name: 'Revoke key' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  expect(await stored('Alpha release')).toEqual(before);
});

test('REV-1 a double click revokes once', async () => {
  const { dialog } = await open('Alpha release');
  const fetched = vi.spyOn(globalThis, 'fetch');
  const button = within(dialog).getByRole('button', { name: 'Revoke key' });
  // Both before anything is rendered anew.
  act(() => {
    button.click();
    button.click();
  });
  await gone();
  const writes = fetched.mock.calls.filter(([, request]) => request?.method === 'POST');
  expect(writes).toHaveLength(1);
});

test('NET-6 a refusal is said in the dialog, and changes nothing', async () => {
  const { press, before } = await open('Alpha release');
  gallery.order([{ operation: 'revokeKey', kind: 'status', status: 500, times: 1 }]);
  await press('Revoke key');
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('The key was not revoked');
  expect(alert).toHaveTextContent('The key is as it was.');
  expect(await stored('Alpha release')).toEqual(before);
  await press('Revoke key');
  await gone();
});

test('NET-4 a key that was deleted elsewhere cannot be revoked any more', async () => {
  const { press, dialog, before } = await open('Alpha release');
  await call(operations.deleteKey, { params: { id: before.id } });
  await press('Revoke key');
  expect(await screen.findByRole('alert')).toHaveTextContent('This key no longer exists');
  expect(within(dialog).queryByRole('button', { name: 'Revoke key' })).not.toBeInTheDocument();
  await press('Cancel');
  await gone();
  await waitFor(() => expect(screen.queryByText('Alpha release')).not.toBeInTheDocument());
  await waitFor(() => expect(document.body).not.toHaveFocus());
});

test('REV-2 a mail’s link to a key that is revoked already tells when and by whom', async () => {
  gallery = await startGallery({ scenario: 'typical' });
  const { id } = await stored('Release pipeline');
  window.history.replaceState(null, '', `/?revoke=${id}`);
  render(openApp());
  const dialog = await screen.findByRole('dialog', { name: 'Release pipeline is revoked' });
  expect(dialog).toHaveTextContent(/It was revoked 15 Nov 2026, .*5 days ago\) by Secret scanning/);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(window.location.search).toBe('');
});

test('REV-1 a mail’s link asks, and the focus ends on the card', async () => {
  gallery = await startGallery({ scenario: 'typical' });
  const { id } = await stored('Alpha release');
  window.history.replaceState(null, '', `/?revoke=${id}`);
  render(openApp());
  await userEvent.click(await screen.findByRole('button', { name: 'Revoke key' }));
  await gone();
  await waitFor(() => expect(heading('Alpha release')).toHaveFocus());
});
