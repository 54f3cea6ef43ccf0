import { startGallery, type TestGallery } from '#mocks/node.ts';
import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { openApp } from './open-app.tsx';

let gallery: TestGallery;
afterEach(() => gallery.close());

/** Opens the page as dana, with a filled form in it. */
async function openWithDraft() {
  gallery = await startGallery({ scenario: 'typical' });
  window.history.replaceState(null, '', '/?create&name=CI&owner=contoso&scopes=push&pattern=A.*');
  const user = userEvent.setup();
  render(openApp());
  const form = await screen.findByRole('region', { name: 'Create API key' });
  await screen.findByRole('heading', { name: 'Alpha release' });
  await user.type(within(form).getByLabelText('Key name'), ' by hand');
  return { user, press: (name: string) => user.click(screen.getByRole('button', { name })) };
}

const draft = () => screen.queryByRole('textbox', { name: 'Key name' });
const signedOut = () => screen.queryAllByRole('heading', { name: 'You are signed out' });
const other = () => screen.findByRole('region', { name: 'Somebody else is signed in' });

/** As when someone comes back from another tab. */
const comeBack = () => window.dispatchEvent(new Event('focus'));

async function createdNames() {
  const { keys } = await gallery.read();
  return keys
    .filter(({ name }) => name.startsWith('CI'))
    .map(({ name, account }) => [name, account]);
}

describe('signed out in mid-form', () => {
  test('NET-2 and in again as the same: the draft is still there, and is sent', async () => {
    const { press } = await openWithDraft();
    await gallery.signIn('nobody');
    await press('Create');
    // Above the page, and in the form.
    await waitFor(() => expect(signedOut()).toHaveLength(2));
    expect(draft()).toHaveValue('CI by hand');
    expect(await createdNames()).toEqual([]);
    await gallery.signIn('dana');
    await press('Try again');
    await screen.findByRole('region', { name: 'Copy your new key' });
    expect(await createdNames()).toEqual([['CI by hand', 'dana']]);
    await waitFor(() => expect(signedOut()).toEqual([]));
  });

  test('and in again as another: nothing is sent, nothing of either is shown to the other', async () => {
    const { press } = await openWithDraft();
    await gallery.signIn('nobody');
    await press('Create');
    await waitFor(() => expect(signedOut()).toHaveLength(2));
    await gallery.signIn('erin');
    await press('Try again');
    const notice = await other();
    expect(notice).toHaveTextContent('You opened this page as dana, and are signed in as erin now');
    expect(await createdNames()).toEqual([]);
    expect(draft()).not.toBeInTheDocument();
    expect(screen.queryByRole('heading', { name: 'Alpha release' })).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'erin' })).toBeVisible();

    await gallery.signIn('dana');
    await press('Check again');
    await waitFor(() => expect(draft()).toHaveValue('CI by hand'));
    expect(await screen.findByRole('heading', { name: 'Alpha release' })).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent('Nothing was sent');
    await press('Try again');
    await screen.findByRole('region', { name: 'Copy your new key' });
    expect(await createdNames()).toEqual([['CI by hand', 'dana']]);
  });

  test('another account goes on in a page of its own, without the draft', async () => {
    const { press } = await openWithDraft();
    await gallery.signIn('erin');
    comeBack();
    await other();
    await press('Go on as erin');
    await screen.findByRole('region', { name: 'Your API keys' });
    expect(screen.queryByRole('heading', { name: 'Alpha release' })).not.toBeInTheDocument();
    expect(screen.queryByDisplayValue('CI by hand')).not.toBeInTheDocument();
  });

  test('an open dialog waits with the page, and comes back with its draft', async () => {
    const { user, press } = await openWithDraft();
    await press('Edit Alpha release');
    const dialog = await screen.findByRole('dialog', { name: 'Edit Alpha release' });
    await user.type(await within(dialog).findByLabelText('Glob pattern'), 'Beta.*');
    await gallery.signIn('erin');
    comeBack();
    await other();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    await gallery.signIn('dana');
    await press('Check again');
    const back = await screen.findByRole('dialog', { name: 'Edit Alpha release' });
    expect(within(back).getByLabelText('Glob pattern')).toHaveValue('Beta.*');
    await waitFor(() => expect(back.contains(document.activeElement)).toBe(true));
  });
});
