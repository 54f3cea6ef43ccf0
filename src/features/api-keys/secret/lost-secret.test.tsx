import { startGallery, type TestGallery } from '#mocks/node.ts';
import { accountQuery } from '#src/api/account.ts';
import { call } from '#src/api/call.ts';
import { createQueryClient } from '#src/api/query-client.ts';
import { operations } from '#src/contract/operations.ts';
import { ToastProvider } from '#src/ui/toast.tsx';
import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ApiKeysPage } from '../api-keys-page.tsx';
import { IDLE_MS } from './secret-holder.ts';

const NAME = 'Alpha release';

let gallery: TestGallery;
afterEach(() => {
  vi.useRealTimers();
  gallery.close();
});

function Page() {
  const { data } = useQuery(accountQuery());
  return data ? <ApiKeysPage answer={data} /> : null;
}

/** Regenerates a key on a page of its own, so that its secret is held there. */
async function hold() {
  gallery = await startGallery({ scenario: 'typical' });
  const client = createQueryClient();
  const user = userEvent.setup();
  render(
    <QueryClientProvider client={client}>
      <ToastProvider>
        <Page />
      </ToastProvider>
    </QueryClientProvider>,
  );
  await user.click(await screen.findByRole('button', { name: `Regenerate ${NAME}` }));
  await user.click(await screen.findByRole('button', { name: 'Regenerate' }));
  await screen.findByRole('region', { name: 'Copy your new key' });
  const key = (await gallery.read()).keys.find(({ name }) => name === NAME);
  if (!key) throw new Error('the key is gone');
  // Two regenerations at the very same time could not be told apart.
  await gallery.setTime('2026-11-20T12:01:00Z');
  const copy = () => user.click(screen.getByRole('button', { name: 'Copy' }));
  return { user, client, key, copy };
}

const region = () => screen.queryByRole('region', { name: 'Copy your new key' });
const leaving = () => {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented ? 'asks' : 'lets go';
};

type Held = Awaited<ReturnType<typeof hold>>['key'];

const elsewhere = {
  regenerate: ({ id, revision }: Held) =>
    call(operations.regenerateKey, {
      params: { id },
      body: {},
      ifMatch: revision,
      idempotencyKey: 'elsewhere',
    }),
  revoke: ({ id, revision }: Held) =>
    call(operations.revokeKey, { params: { id }, ifMatch: revision }),
  edit: ({ id, revision }: Held) =>
    call(operations.editKey, {
      params: { id },
      body: { subjects: { packages: [], patterns: ['Beta.*'] } },
      ifMatch: revision,
    }),
  remove: ({ id }: Held) => call(operations.deleteKey, { params: { id } }),
};

describe('a secret that works no more', () => {
  test.each([
    ['regenerate', 'This key was regenerated elsewhere'],
    ['revoke', 'This key was revoked'],
  ] as const)(
    'REG-1 REV-1 after another tab did %s, the secret is not offered',
    async (change, title) => {
      const { user, key, copy } = await hold();
      await elsewhere[change](key);
      // Not known yet: what is copied is looked at right after.
      await copy();
      const notice = await screen.findByRole('region', { name: title });
      expect(notice).toHaveTextContent('no longer works, also where you have put it');
      expect(notice.closest('li')).toHaveTextContent(NAME);
      expect(region()).not.toBeInTheDocument();
      expect(leaving()).toBe('lets go');
      await user.click(within(notice).getByRole('button', { name: 'Dismiss' }));
      expect(notice).not.toBeInTheDocument();
      expect(screen.getByRole('heading', { name: NAME })).toHaveFocus();
    },
  );

  test('REG-1 it is noticed without a hand moved', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const { key } = await hold();
    await elsewhere.regenerate(key);
    await act(() => vi.advanceTimersByTimeAsync(15_000));
    await screen.findByRole('region', { name: 'This key was regenerated elsewhere' });
    expect(region()).not.toBeInTheDocument();
  });

  test('DEL-1 of a key that another tab has deleted it goes, which is said', async () => {
    const { key, copy } = await hold();
    await elsewhere.remove(key);
    await copy();
    expect(await screen.findByText(/^A new key was deleted elsewhere/)).toBeVisible();
    expect(screen.queryByRole('heading', { name: NAME })).not.toBeInTheDocument();
    expect(region()).not.toBeInTheDocument();
    expect(leaving()).toBe('lets go');
  });

  test('EDT-2 of a key that another tab has edited it stays', async () => {
    const { key, copy, client } = await hold();
    await elsewhere.edit(key);
    await copy();
    await client.invalidateQueries();
    expect(region()).toBeVisible();
    expect(await within(region() ?? document.body).findByText('Copied')).toBeVisible();
  });
});

describe('a secret that is put away by itself', () => {
  test('SEC-2 it does not outlive the session', async () => {
    const { client, copy } = await hold();
    await copy();
    await gallery.signIn('nobody');
    await act(() => client.invalidateQueries({ queryKey: ['overview'] }));
    const notice = await screen.findByRole('region', { name: 'The new key was put away' });
    expect(notice).toHaveTextContent('only while this page is open and you are signed in');
    expect(region()).not.toBeInTheDocument();
  });

  test('SEC-2 after ten idle minutes its card says what became of it', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
    await hold();
    await act(() => vi.advanceTimersByTimeAsync(IDLE_MS));
    const notice = await screen.findByRole('region', { name: 'The new key was put away' });
    expect(notice).toHaveTextContent('Nobody was here for ten minutes');
    expect(screen.getAllByText('The new key was put away')[0]).toBeVisible();
  });

  test('SEC-5 a page kept for Back has none, and says so when it is back', async () => {
    await hold();
    act(() => void window.dispatchEvent(new Event('pagehide')));
    expect(region()).not.toBeInTheDocument();
    expect(screen.getByRole('region', { name: 'The new key was put away' })).toBeVisible();
  });

  test('REG-1 a newer secret takes the place of the notice', async () => {
    const { user } = await hold();
    act(() => void window.dispatchEvent(new Event('pagehide')));
    await user.click(screen.getByRole('button', { name: `Regenerate ${NAME}` }));
    await user.click(await screen.findByRole('button', { name: 'Regenerate' }));
    await waitFor(() => expect(region()).toBeVisible());
    expect(screen.queryByRole('region', { name: /put away/ })).not.toBeInTheDocument();
  });
});
