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

/** Opens the dialog of a key by its button. */
async function open(name: string, policy = 'nuget') {
  gallery = await startGallery({ scenario: 'typical', policy });
  const user = userEvent.setup();
  render(openApp());
  await user.click(await screen.findByRole('button', { name: `Regenerate ${name}` }));
  const dialog = await screen.findByRole('dialog', { name: `Regenerate ${name}?` });
  const press = (button: string) => user.click(screen.getByRole('button', { name: button }));
  return { user, dialog, press, before: await stored(name) };
}

const copyRegion = () => screen.findByRole('region', { name: 'Copy your new key' });

test('REG-3 the dialog says that the old secret stops, and the new date and time', async () => {
  const { dialog } = await open('Nightly build');
  expect(dialog).toHaveTextContent('the old one stops working at once');
  expect(dialog).toHaveTextContent(/will then expire on 18 Feb 2027, \d\d:\d\d \S+ \(in 90 days\)/);
});

test('REG-1 REG-4 an expired key gets a new secret and is active again, in its place', async () => {
  const { press, before } = await open('Nightly build');
  await press('Regenerate');
  expect((await copyRegion()).closest('li')).toHaveTextContent('Nightly build');
  const after = await stored('Nightly build');
  expect(after.secretDigest).not.toBe(before.secretDigest);
  expect(after.expires).toBe(Date.UTC(2027, 1, 18, 12));
  expect((await copyRegion()).closest('li')).toHaveTextContent('Active');
  expect((await copyRegion()).closest('li')).toHaveTextContent('· Not used since');
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(window.location.search).toBe('');
});

test('REG-1 a double click regenerates once, and the secret that arrives is good', async () => {
  const { dialog, before } = await open('Alpha release');
  const fetched = vi.spyOn(globalThis, 'fetch');
  const button = within(dialog).getByRole('button', { name: 'Regenerate' });
  // Both before anything is rendered anew.
  act(() => {
    button.click();
    button.click();
  });
  await copyRegion();
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  const writes = fetched.mock.calls.filter(([, request]) => request?.method === 'POST');
  expect(writes).toHaveLength(1);
  expect((await stored('Alpha release')).revision).toBe(before.revision + 1);
});

test('REG-1 Cancel and Escape change nothing and give focus back', async () => {
  const { user, press, before } = await open('Alpha release');
  const opener = await screen.findByLabelText('Regenerate Alpha release');
  await press('Cancel');
  await waitFor(() => expect(opener).toHaveFocus());
  await user.keyboard('{Enter}');
  await screen.findByRole('dialog');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(await stored('Alpha release')).toEqual(before);
});

test('NET-2 after a lost answer the same intent is repeated: one effect, and its secret', async () => {
  const { dialog, press, before } = await open('Alpha release');
  gallery.order([{ operation: 'regenerateKey', kind: 'lost-answer', times: 1 }]);
  await press('Regenerate');
  await screen.findByRole('region', { name: "We don't know whether it worked" });
  const lost = await stored('Alpha release');
  expect(lost.revision).toBe(before.revision + 1);
  expect(dialog).toBeVisible();
  await press('Try again');
  await copyRegion();
  expect(await stored('Alpha release')).toEqual(lost);
});

test('NET-2 a refusal after a lost answer promises nothing, and the first try is repeated', async () => {
  const { dialog, press } = await open('Alpha release');
  gallery.order([
    { operation: 'regenerateKey', kind: 'lost-answer', times: 1 },
    { operation: 'regenerateKey', kind: 'status', status: 500, times: 1 },
  ]);
  await press('Regenerate');
  await screen.findByRole('region', { name: "We don't know whether it worked" });
  const lost = await stored('Alpha release');
  await press('Try again');
  await screen.findByRole('region', { name: 'This try did not work' });
  expect(dialog).toHaveTextContent("We still don't know whether your earlier try worked.");
  expect(dialog).not.toHaveTextContent('present secret are as they were');
  await press('Try again');
  await copyRegion();
  expect(await stored('Alpha release')).toEqual(lost);
});

test('NET-6 a 429 counts down in the dialog, and holds its button', async () => {
  const { user, dialog, press, before } = await open('Alpha release');
  gallery.order([{ operation: 'regenerateKey', kind: 'status', status: 429, times: 1 }]);
  await press('Regenerate');
  expect(await within(dialog).findByText(/^Try again in (30|29) seconds\.$/)).toBeVisible();
  const button = within(dialog).getByRole('button', { name: 'Regenerate' });
  expect(button).toHaveAttribute('aria-disabled', 'true');
  await user.click(button);
  expect(await stored('Alpha release')).toEqual(before);
});

test('NET-3 a key that was changed elsewhere is shown as it is now, and asked about again', async () => {
  const { press, before } = await open('Alpha release');
  await call(operations.editKey, {
    params: { id: before.id },
    ifMatch: before.revision,
    body: { subjects: { packages: [], patterns: ['Beta.*'] } },
  });
  await press('Regenerate');
  await screen.findByRole('region', { name: 'This key was changed in the meantime' });
  expect((await stored('Alpha release')).secretDigest).toBe(before.secretDigest);
  await press('Regenerate');
  expect((await copyRegion()).closest('li')).toHaveTextContent('Beta.*');
});

test('NET-6 a refusal is said in the dialog, and changes nothing', async () => {
  const { dialog, press, before } = await open('Alpha release');
  gallery.order([{ operation: 'regenerateKey', kind: 'status', status: 500, times: 1 }]);
  await press('Regenerate');
  expect(await screen.findByRole('alert')).toHaveTextContent('The key was not regenerated');
  expect(dialog).toHaveTextContent('present secret are as they were');
  expect(await stored('Alpha release')).toEqual(before);
});

test('REG-8 a gallery that asks for the new number of days is told, and its refusal stands there', async () => {
  const { user, dialog, press, before } = await open('Old laptop', 'nuget-2016');
  const days = within(dialog).getByLabelText('Expires in');
  await user.clear(days);
  await press('Regenerate');
  expect(days).toHaveAccessibleDescription(/Enter a whole number of days from 1 to 365/);
  expect(days).toHaveFocus();
  expect(await stored('Old laptop')).toEqual(before);
  await user.type(days, '30');
  await press('Regenerate');
  await copyRegion();
  expect((await stored('Old laptop')).expires).toBe(Date.UTC(2026, 11, 20, 12));
});

test('REG-8 a gallery that keeps the expiry asks for one only when it has passed', async () => {
  const { press, dialog } = await open('Alpha release', 'myget');
  expect(within(dialog).queryByLabelText('Expires on')).not.toBeInTheDocument();
  const kept = (await stored('Alpha release')).expires;
  await press('Regenerate');
  await copyRegion();
  expect((await stored('Alpha release')).expires).toBe(kept);
});

test('REG-8 where it has passed, none can be given', async () => {
  const { press, dialog } = await open('Nightly build', 'myget');
  expect(within(dialog).getByLabelText('Expires on')).toHaveValue('');
  await press('Regenerate');
  await copyRegion();
  expect((await stored('Nightly build')).expires).toBeNull();
});

test('a link opens the dialog, also of a key that the list does not hold, and Back closes it', async () => {
  gallery = await startGallery({ scenario: 'large' });
  const { keys } = await gallery.read();
  const old = keys.find((key) => key.name.startsWith('Pipeline 09999'));
  window.history.replaceState(null, '', `/?scenario=large&regenerate=${old?.id ?? ''}`);
  render(openApp());
  await screen.findByRole('dialog', { name: /^Regenerate Pipeline 09999/ });
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(window.location.search).toBe('?scenario=large');
  await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
});

test('NET-4 a link to a key that is not there says so', async () => {
  gallery = await startGallery({ scenario: 'empty' });
  window.history.replaceState(null, '', '/?regenerate=none');
  render(openApp());
  await screen.findByRole('dialog', { name: 'You have no such key' });
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
});
