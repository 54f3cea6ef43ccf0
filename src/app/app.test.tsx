import { startGallery, type TestGallery } from '#mocks/node.ts';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openApp } from './open-app.tsx';

let gallery: TestGallery;
afterEach(() => gallery.close());

/** Opens the page, and tells which paths it has asked for, in order. */
async function open(address = '/') {
  window.history.replaceState(null, '', address);
  const fetched = vi.spyOn(globalThis, 'fetch');
  render(openApp());
  return () =>
    fetched.mock.calls.map(([asked]) =>
      asked instanceof URL ? asked.pathname + asked.search : asked,
    );
}

const all = ['/api/account', '/api/overview', '/api/keys?status=revoked'];
const card = () => screen.findByRole('heading', { name: 'Release pipeline' });

describe('what the page asks for as it opens', () => {
  test('goes out at once, without waiting for who is signed in, and only once', async () => {
    gallery = await startGallery({ scenario: 'typical' });
    gallery.order([{ operation: 'getAccount', kind: 'delay', delayMs: 300, times: 1 }]);
    const asked = await open('/?status=revoked');
    expect(asked()).toEqual(all);
    expect(await card()).toBeVisible();
    expect(asked()).toEqual(all);
  });

  test('shows nothing before it is known whose it is', async () => {
    gallery = await startGallery({ scenario: 'typical' });
    gallery.order([{ operation: 'getAccount', kind: 'status', status: 500, times: 1 }]);
    const asked = await open('/?status=revoked');
    const again = await screen.findByRole('button', { name: 'Try again' });
    expect(screen.queryByRole('region', { name: 'Your API keys' })).not.toBeInTheDocument();
    await userEvent.click(again);
    expect(await card()).toBeVisible();
    expect(asked()).toEqual([...all, ...all]);
  });

  test('is asked anew when somebody has signed in', async () => {
    gallery = await startGallery({ scenario: 'typical' });
    await gallery.signIn('nobody');
    const asked = await open('/?status=revoked');
    const again = await screen.findByRole('button', { name: 'Try again' });
    expect(asked()).toEqual(all);
    await gallery.signIn('dana');
    await userEvent.click(again);
    expect(await card()).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  test('is said to have failed when it was refused before the account was known', async () => {
    gallery = await startGallery({ scenario: 'typical' });
    gallery.order([
      { operation: 'getAccount', kind: 'delay', delayMs: 200, times: 1 },
      { operation: 'listKeys', kind: 'status', status: 500, times: 1 },
    ]);
    const asked = await open('/?status=revoked');
    await screen.findByText('This could not be loaded');
    expect(asked()).toEqual(all);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await card()).toBeVisible();
  });
});
