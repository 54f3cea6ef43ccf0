import { startGallery, type TestGallery } from '#mocks/node.ts';
import { openApp } from '#src/app/open-app.tsx';
import { call } from '#src/api/call.ts';
import { operations } from '#src/contract/operations.ts';
import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';

let gallery: TestGallery;
afterEach(() => gallery.close());

/** Opens the dialog of a key of the scenario `expired` by its button. */
async function open(name: string) {
  gallery = await startGallery({ scenario: 'expired' });
  const user = userEvent.setup();
  render(openApp());
  await user.click(await screen.findByRole('button', { name: `Delete ${name}` }));
  const dialog = await screen.findByRole('alertdialog', { name: `Delete ${name}?` });
  const press = (button: string) =>
    user.click(within(dialog).getByRole('button', { name: button }));
  return { user, dialog, press };
}

const storedNames = async () => (await gallery.read()).keys.map((key) => key.name);
const names = () => screen.queryAllByRole('heading', { level: 3 }).map((one) => one.textContent);
const heading = (name: string) => screen.getByRole('heading', { name });

test('DEL-1 a key is deleted for good, and focus goes to the next card', async () => {
  const { dialog, press } = await open('Alpha nightly');
  expect(dialog).toHaveTextContent('There is no recovery');
  expect(within(dialog).getByRole('button', { name: 'Cancel' })).toHaveFocus();
  await press('Delete key');
  await waitFor(() => expect(heading('Dana tools')).toHaveFocus());
  expect(names()).toEqual(['Alpha release', 'Dana tools', 'Alpha docs']);
  expect(await storedNames()).not.toContain('Alpha nightly');
  expect(await screen.findByText('was deleted', { exact: false })).toHaveTextContent(
    'Alpha nightly was deleted',
  );
  await waitFor(() =>
    expect(screen.getByRole('region', { name: 'Expired keys' })).not.toHaveTextContent(
      'Alpha nightly',
    ),
  );
});

test('DEL-1 after the last card focus goes to the one before, after the only one to the heading', async () => {
  const { user, press } = await open('Alpha docs');
  await press('Delete key');
  await waitFor(() => expect(heading('Dana tools')).toHaveFocus());
  for (const name of ['Dana tools', 'Alpha nightly', 'Alpha release']) {
    await user.click(screen.getByRole('button', { name: `Delete ${name}` }));
    await user.click(await screen.findByRole('button', { name: 'Delete key' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument());
  }
  await waitFor(() => expect(heading('API keys')).toHaveFocus());
  expect(screen.getByText('You have no API keys yet')).toBeVisible();
});

test('DEL-1 Cancel keeps the key, and focus returns to its button', async () => {
  const { press } = await open('Alpha docs');
  await press('Cancel');
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'Delete Alpha docs' })).toHaveFocus(),
  );
  expect(await storedNames()).toContain('Alpha docs');
});

test('DEL-1 a key that a link led to, and that the list does not show, is deleted as well', async () => {
  gallery = await startGallery({ scenario: 'expired' });
  const key = (await gallery.read()).keys.find(({ name }) => name === 'Alpha release');
  window.history.replaceState(null, '', `/?status=expired&delete=${key?.id ?? ''}`);
  render(openApp());
  await screen.findByRole('alertdialog', { name: 'Delete Alpha release?' });
  await userEvent.click(screen.getByRole('button', { name: 'Delete key' }));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument());
  expect(await storedNames()).not.toContain('Alpha release');
  expect(window.location.search).toBe('?status=expired');
});

test('DEL-2 a key that is gone already is deleted like any other', async () => {
  const { press } = await open('Alpha docs');
  const key = (await gallery.read()).keys.find(({ name }) => name === 'Alpha docs');
  await call(operations.deleteKey, { params: { id: key?.id ?? '' } });
  await press('Delete key');
  await waitFor(() => expect(names()).not.toContain('Alpha docs'));
  expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
});

test('NET-6 a refusal is said in the dialog, and the key stays', async () => {
  const { press } = await open('Alpha docs');
  gallery.order([{ operation: 'deleteKey', kind: 'status', status: 500, times: 1 }]);
  await press('Delete key');
  expect(await screen.findByRole('alert')).toHaveTextContent('The key is still there');
  expect(await storedNames()).toContain('Alpha docs');
  await press('Delete key');
  await waitFor(() => expect(names()).not.toContain('Alpha docs'));
});

test('NET-6 after a 429 the button waits, counting down', async () => {
  const { press } = await open('Alpha docs');
  gallery.order([{ operation: 'deleteKey', kind: 'status', status: 429, times: 1 }]);
  await press('Delete key');
  expect(await screen.findByText(/^Try again in \d+ seconds\.$/)).toBeVisible();
  await press('Delete key');
  expect(await storedNames()).toContain('Alpha docs');
});

test('DEL-2 a lost answer, and a refusal after it, promise nothing about the key', async () => {
  const { press } = await open('Alpha docs');
  gallery.order([
    { operation: 'deleteKey', kind: 'lost-answer', times: 1 },
    { operation: 'deleteKey', kind: 'status', status: 500, times: 1 },
  ]);
  await press('Delete key');
  await screen.findByRole('region', { name: "We don't know whether it worked" });
  await press('Try again');
  const refusal = await screen.findByRole('region', { name: 'This try did not work' });
  expect(refusal).toHaveTextContent("We still don't know whether your earlier try worked.");
  expect(refusal).not.toHaveTextContent('The key is still there');
  await press('Try again');
  await waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument());
});
