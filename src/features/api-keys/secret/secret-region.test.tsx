import { startGallery, type TestGallery } from '#mocks/node.ts';
import { ToastProvider } from '#src/ui/toast.tsx';
import { accountQuery } from '#src/api/account.ts';
import { createQueryClient } from '#src/api/query-client.ts';
import { type QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ApiKeysPage } from '../api-keys-page.tsx';
import { IDLE_MS, WARN_MS } from './secret-holder.ts';

let gallery: TestGallery;
afterEach(() => {
  vi.useRealTimers();
  gallery.close();
});

function Page() {
  const { data } = useQuery(accountQuery());
  return data ? <ApiKeysPage answer={data} /> : null;
}

function show(client: QueryClient) {
  render(
    <QueryClientProvider client={client}>
      <ToastProvider>
        <Page />
      </ToastProvider>
    </QueryClientProvider>,
  );
}

/** Regenerates a key on a page of its own, and gives what then stands on its card. */
async function regenerate() {
  gallery = await startGallery({ scenario: 'typical' });
  const client = createQueryClient();
  const user = userEvent.setup();
  const answers = listenToAnswers();
  const mutations: string[] = [];
  client.getMutationCache().subscribe(({ mutation }) => {
    mutations.push(JSON.stringify(mutation?.state));
  });
  show(client);
  await user.click(await screen.findByRole('button', { name: 'Regenerate Alpha release' }));
  await user.click(await screen.findByRole('button', { name: 'Regenerate' }));
  const region = await screen.findByRole('region', { name: 'Copy your new key' });
  await waitFor(() => expect(within(region).getByRole('button', { name: 'Copy' })).toHaveFocus());
  const press = (name: string) => user.click(within(region).getByRole('button', { name }));
  return { user, client, mutations, region, press, secret: await answers.secret() };
}

/** Hears the answers that hold a secret, as they come in. */
function listenToAnswers() {
  const heard: Promise<unknown>[] = [];
  const real = globalThis.fetch;
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (...args) => {
    const response = await real(...args);
    if (response.ok) heard.push(response.clone().text());
    return response;
  });
  return {
    secret: async () => {
      const texts = (await Promise.all(heard)).join('\n');
      const [secret] = /gk_[0-9A-Za-z]{46}/.exec(texts) ?? [];
      if (secret === undefined) throw new Error('no answer held a secret');
      return secret;
    },
  };
}

const clipboard = () => navigator.clipboard.readText();
const regionNow = () => screen.queryByRole('region', { name: 'Copy your new key' });
const leave = () => {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented ? 'asks' : 'lets go';
};

/** Everything in the document that could hold a text: markup, attributes, values of fields. */
function wholeDocument(): string {
  const values = [...document.querySelectorAll('input, textarea, select')].map((field) =>
    field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : '',
  );
  return [document.documentElement.outerHTML, ...values, document.cookie].join('\n');
}

describe('the secret', () => {
  test('SEC-2 it is on no part of the page, and Copy puts it on the clipboard', async () => {
    const { region, press, secret } = await regenerate();
    expect(wholeDocument()).not.toContain(secret);
    expect(region).toHaveTextContent(
      'You will not be able to copy it again after you leave or refresh this page.',
    );
    await press('Copy');
    expect(await within(region).findByText('Copied')).toBeVisible();
    expect(await clipboard()).toBe(secret);
    expect(wholeDocument()).not.toContain(secret);
  });

  test('SEC-5 no cache of the page, no storage, no address and no history holds it', async () => {
    const { client, mutations, press, secret } = await regenerate();
    await press('Copy');
    const queries = client
      .getQueryCache()
      .getAll()
      .map(({ state }) => state);
    const places = [
      queries,
      mutations,
      Object.entries(localStorage),
      Object.entries(sessionStorage),
    ];
    expect(queries).not.toHaveLength(0);
    // Every state that a mutation has had, not only what is left of it.
    expect(mutations.join()).toContain('success');
    expect(JSON.stringify(places)).not.toContain(secret);
    expect(JSON.stringify([window.location.href, window.history.state])).not.toContain(secret);
  });

  test('SEC-1 after the page is loaded anew no card has a Copy', async () => {
    await regenerate();
    cleanup();
    show(createQueryClient());
    expect(await screen.findByRole('heading', { name: 'Alpha release' })).toBeVisible();
    expect(regionNow()).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Copy' })).not.toBeInTheDocument();
  });

  test('SEC-2 it says Copied only once the clipboard has taken it', async () => {
    const { region, press } = await regenerate();
    let take: (() => void) | undefined;
    const taking = new Promise<void>((resolve) => {
      take = resolve;
    });
    vi.spyOn(navigator.clipboard, 'writeText').mockReturnValue(taking);
    await press('Copy');
    expect(within(region).queryByText('Copied')).not.toBeInTheDocument();
    take?.();
    expect(await within(region).findByText('Copied')).toBeVisible();
  });

  test('SEC-2 when the clipboard refuses, the secret is kept for another try', async () => {
    const { region, press, secret } = await regenerate();
    const refuse = vi
      .spyOn(navigator.clipboard, 'writeText')
      .mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    await press('Copy');
    expect(await within(region).findByText('Could not copy')).toBeVisible();
    expect(leave()).toBe('asks');
    refuse.mockRestore();
    await press('Copy');
    expect(await within(region).findByText('Copied')).toBeVisible();
    expect(within(region).queryByText('Could not copy')).not.toBeInTheDocument();
    expect(await clipboard()).toBe(secret);
  });
});

test('REG-1 a newer secret of the same key is not said to be copied', async () => {
  const { user, press, region } = await regenerate();
  await press('Copy');
  await within(region).findByText('Copied');
  const first = await clipboard();
  await user.click(screen.getByRole('button', { name: 'Regenerate Alpha release' }));
  await user.click(await screen.findByRole('button', { name: 'Regenerate' }));
  await waitFor(() => expect(screen.queryByText('Copied')).not.toBeInTheDocument());
  await waitFor(() => expect(screen.getByRole('button', { name: 'Copy' })).toHaveFocus());
  expect(leave()).toBe('asks');
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  await screen.findByText('Copied');
  expect(await clipboard()).not.toBe(first);
});

test('SEC-5 Copy as… puts a command on the clipboard that asks for the key', async () => {
  const { user, region, press, secret } = await regenerate();
  await press('Copy as…');
  await user.click(await screen.findByRole('menuitem', { name: 'GitHub Actions secret' }));
  expect(await within(region).findByText('Command copied')).toBeVisible();
  expect(await clipboard()).toBe('gh secret set NUGET_API_KEY');
  expect(leave()).toBe('asks');
  await press('Copy');
  expect(await within(region).findByText('Copied')).toBeVisible();
  expect(await clipboard()).toBe(secret);
});

describe('putting it away', () => {
  test('SEC-2 Done after a copy puts it away and leaves focus on the card', async () => {
    const { press } = await regenerate();
    await press('Copy');
    await press('Done');
    expect(regionNow()).not.toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Alpha release' })).toHaveFocus();
  });

  test('SEC-2 Done before a copy asks first, and can be taken back', async () => {
    const { user, press, region } = await regenerate();
    await press('Done');
    const question = await screen.findByRole('alertdialog');
    expect(within(question).getByRole('button', { name: 'Keep it here' })).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(region).toBeInTheDocument();
    await press('Done');
    await user.click(await screen.findByRole('button', { name: 'Put it away' }));
    expect(regionNow()).not.toBeInTheDocument();
    await waitFor(() =>
      expect(screen.getByRole('heading', { name: 'Alpha release' })).toHaveFocus(),
    );
  });

  test('SEC-2 leaving the page asks before a copy and not after it', async () => {
    const { press } = await regenerate();
    expect(leave()).toBe('asks');
    await press('Copy');
    await waitFor(() => expect(leave()).toBe('lets go'));
  });

  test('SEC-5 a page that is left keeps nothing for Back', async () => {
    await regenerate();
    act(() => void window.dispatchEvent(new Event('pagehide')));
    expect(regionNow()).not.toBeInTheDocument();
  });

  test('SEC-2 ten idle minutes wipe it, after a warning that can be answered', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
    const { region } = await regenerate();
    for (const active of [fireEvent.keyDown, fireEvent.pointerDown]) {
      act(() => void vi.advanceTimersByTime(IDLE_MS - WARN_MS - 1000));
      active(document.body);
    }
    act(() => void vi.advanceTimersByTime(IDLE_MS - WARN_MS - 1000));
    expect(region).not.toHaveTextContent('in a minute this key will be put away');
    act(() => void vi.advanceTimersByTime(1000));
    expect(region).toHaveTextContent('in a minute this key will be put away');
    fireEvent.click(screen.getByRole('button', { name: 'Keep it for ten more minutes' }));
    expect(region).not.toHaveTextContent('in a minute this key will be put away');
    act(() => void vi.advanceTimersByTime(IDLE_MS - 1000));
    expect(region).toBeInTheDocument();
    act(() => void vi.advanceTimersByTime(1000));
    expect(regionNow()).not.toBeInTheDocument();
  });
});
