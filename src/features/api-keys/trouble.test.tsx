import { startGallery, type TestGallery } from '#mocks/node.ts';
import { openApp } from '#src/app/open-app.tsx';
import { call } from '#src/api/call.ts';
import { operations } from '#src/contract/operations.ts';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';

// Troubles that need the whole page. Those of one form or dialog stand beside it.

const NEW_KEY = '?create&name=CI&owner=dana&scopes=push&pattern=Alpha.*';

let gallery: TestGallery;
afterEach(() => {
  vi.useRealTimers();
  gallery.close();
});

/** Opens the page at `?address` on a gallery of its own. */
async function open(address = '') {
  gallery = await startGallery({ scenario: 'typical' });
  window.history.replaceState(null, '', `/${address}`);
  const user = userEvent.setup();
  render(openApp());
  await card('Alpha release');
  const press = async (name: string) => user.click(await screen.findByRole('button', { name }));
  return { user, press };
}

const card = (name: string) => screen.findByRole('heading', { level: 3, name });
const names = () => [...document.querySelectorAll('h3')].map((one) => one.textContent);
const cards = () => screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent);
const notice = (name: string) => screen.findByRole('region', { name });
const secret = () => screen.findByRole('region', { name: 'Copy your new key' });
const unsure = () => notice("We don't know whether it worked");

async function stored(name: string) {
  return (await gallery.read()).keys.filter((key) => key.name === name);
}

async function deleteElsewhere(name: string) {
  const [key] = await stored(name);
  await call(operations.deleteKey, { params: { id: key?.id ?? '' } });
}

/** A clock that stands until it is told to pass; the platform's own timeout follows it. */
function stopClock() {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(new DOMException('too late', 'TimeoutError')), ms);
    return controller.signal;
  });
  return { pass: (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms)) };
}

describe('an answer that does not come', () => {
  test('NET-2 after a timeout, the gallery having carried it out, there is one key', async () => {
    const { press } = await open(NEW_KEY);
    const clock = stopClock();
    gallery.order([{ operation: 'createKey', kind: 'delay', delayMs: 31_000, times: 1 }]);
    await press('Create');
    await clock.pass(30_000);
    await unsure();
    expect(await stored('CI')).toHaveLength(1);
    await press('Try again');
    await secret();
    // The answer to the first try comes now, to nobody.
    await clock.pass(1_000);
    expect(screen.getAllByRole('region', { name: 'Copy your new key' })).toHaveLength(1);
    expect(await stored('CI')).toHaveLength(1);
  });

  test('NET-2 once the first answer can no longer be had, that is said, and nothing is made anew', async () => {
    const { press } = await open();
    gallery.order([{ operation: 'regenerateKey', kind: 'lost-answer', times: 1 }]);
    await press('Regenerate Alpha release');
    await press('Regenerate');
    await unsure();
    const lost = await stored('Alpha release');
    await gallery.setTime('2026-11-20T12:11:00Z');
    await press('Try again');
    expect(await notice('This attempt is too old to repeat')).toHaveTextContent(
      'We no longer know how it ended',
    );
    expect(await stored('Alpha release')).toEqual(lost);
    await press('Cancel');
    await press('Regenerate Alpha release');
    await press('Regenerate');
    await secret();
  });

  test('NET-2 a creation whose answer can no longer be had is said to be of unknown end', async () => {
    const { press } = await open(NEW_KEY);
    gallery.order([{ operation: 'createKey', kind: 'lost-answer', times: 1 }]);
    await press('Create');
    await unsure();
    await gallery.setTime('2026-11-20T12:11:00Z');
    await press('Try again');
    const word = await notice('This attempt is too old to repeat');
    expect(word).toHaveTextContent('We no longer know how it ended. Close this, look at your keys');
    expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
    expect(screen.getByLabelText('Key name')).toHaveValue('CI');
    expect(await card('CI')).toBeVisible();
    expect(await stored('CI')).toHaveLength(1);
  });

  test('NET-2 the network goes while a request is under way: nothing is fired when it is back', async () => {
    const { press } = await open(NEW_KEY);
    gallery.order([{ operation: 'createKey', kind: 'lost-answer', times: 1 }]);
    const online = vi.spyOn(navigator, 'onLine', 'get');
    const sent = vi.spyOn(globalThis, 'fetch');
    const posts = () => sent.mock.calls.filter(([, init]) => init?.method === 'POST').length;
    await press('Create');
    online.mockReturnValue(false);
    act(() => void window.dispatchEvent(new Event('offline')));
    await unsure();
    expect(await screen.findAllByText('You are offline')).not.toHaveLength(0);
    online.mockReturnValue(true);
    act(() => void window.dispatchEvent(new Event('online')));
    await waitFor(() => expect(screen.queryByText('You are offline')).not.toBeInTheDocument());
    expect(posts()).toBe(1);
    await press('Try again');
    await secret();
    expect(await stored('CI')).toHaveLength(1);
  });

  test('offline what is said is true, also once the network is back', async () => {
    const { press } = await open();
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    act(() => void window.dispatchEvent(new Event('offline')));
    await press('Delete Docs bot');
    await press('Delete key');
    const dialog = await screen.findByRole('alertdialog');
    expect(await within(dialog).findByText('You are offline')).toBeVisible();
    online.mockReturnValue(true);
    act(() => void window.dispatchEvent(new Event('online')));
    expect(await within(dialog).findByText('You were offline')).toBeVisible();
    expect(dialog).toHaveTextContent('The key is still there and as it was.');
    expect(await stored('Docs bot')).toHaveLength(1);
  });

  test('what could not be read offline is read by itself when the network is back', async () => {
    gallery = await startGallery({ scenario: 'typical' });
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    render(openApp());
    await notice('You are offline');
    online.mockReturnValue(true);
    act(() => {
      window.dispatchEvent(new Event('offline'));
      window.dispatchEvent(new Event('online'));
    });
    expect(await card('Alpha release')).toBeVisible();
  });

  test('after 29 seconds the list still comes', async () => {
    gallery = await startGallery({ scenario: 'typical' });
    gallery.order([{ operation: 'listKeys', kind: 'delay', delayMs: 29_000, times: 1 }]);
    const clock = stopClock();
    render(openApp());
    expect(await screen.findByText('Loading your keys')).toBeInTheDocument();
    await clock.pass(29_000);
    await card('Alpha release');
  });
});

describe('an answer that is none', () => {
  test.each([
    ['HTML with status 500', { garbage: 'html', status: 500 }],
    ['HTML with status 200', { garbage: 'html' }],
    ['half a JSON text', { garbage: 'half' }],
    ['JSON of another shape', { garbage: 'other' }],
  ] as const)(
    'NET-2 %s says nothing about the key; asked again, it is told',
    async (_, garbage) => {
      const { press } = await open(NEW_KEY);
      gallery.order([{ operation: 'createKey', kind: 'garbage', times: 1, ...garbage }]);
      await press('Create');
      await unsure();
      expect(screen.getByLabelText('Key name')).toHaveValue('CI');
      await press('Try again');
      await secret();
      expect(await stored('CI')).toHaveLength(1);
    },
  );

  test.each([{ garbage: 'html', status: 502 }, { garbage: 'half' }] as const)(
    'REG-1 NET-2 after %o to regenerate, asked again, the secret that was made arrives',
    async (garbage) => {
      const { press } = await open();
      gallery.order([{ operation: 'regenerateKey', kind: 'garbage', times: 1, ...garbage }]);
      await press('Regenerate Alpha release');
      await press('Regenerate');
      await unsure();
      const made = await stored('Alpha release');
      await press('Try again');
      await secret();
      expect(await stored('Alpha release')).toEqual(made);
    },
  );

  test.each([{ garbage: 'html' }, { garbage: 'half' }, { garbage: 'other' }] as const)(
    'NET-6 a list that comes as %o is said to be unreadable, and can be asked for again',
    async (garbage) => {
      gallery = await startGallery({ scenario: 'typical' });
      gallery.order([{ operation: 'listKeys', kind: 'garbage', times: 1, ...garbage }]);
      render(openApp());
      const failure = await notice('The gallery answered with something unreadable');
      expect(names()).not.toContain('Alpha release');
      await userEvent.click(within(failure).getByRole('button', { name: 'Try again' }));
      await card('Alpha release');
    },
  );

  test.each([403, 418])(
    'NET-6 a refusal with %i keeps the draft and makes nothing',
    async (status) => {
      const { press } = await open(NEW_KEY);
      gallery.order([{ operation: 'createKey', kind: 'status', status, times: 1 }]);
      await press('Create');
      await notice('The key was not created');
      expect(screen.getByLabelText('Key name')).toHaveValue('CI');
      expect(screen.getByRole('button', { name: 'Remove pattern Alpha.*' })).toBeVisible();
      expect(await stored('CI')).toEqual([]);
    },
  );
});

describe('another tab', () => {
  test.each(['Save', 'Regenerate'])(
    'NET-4 deleted the key: “%s” says so, and its card goes',
    async (verb) => {
      const { user, press } = await open();
      await press(verb === 'Save' ? 'Edit Alpha release' : 'Regenerate Alpha release');
      const dialog = await screen.findByRole('dialog');
      if (verb === 'Save') {
        await user.type(await within(dialog).findByLabelText('Glob pattern'), 'Beta.*');
      }
      await deleteElsewhere('Alpha release');
      await press(verb);
      expect(await notice('This key no longer exists')).toHaveTextContent('perhaps in another tab');
      await press('Cancel');
      await waitFor(() => expect(names()).not.toContain('Alpha release'));
    },
  );
});

describe('answers out of order', () => {
  test('NET-7 a search that is answered late is not shown under a later one', async () => {
    const { user } = await open();
    const clock = stopClock();
    gallery.order([{ operation: 'listKeys', kind: 'delay', delayMs: 5_000, times: 1 }]);
    const search = await screen.findByRole('searchbox', { name: 'Search keys' });
    await user.type(search, 'alpha{Enter}');
    await user.clear(search);
    await user.type(search, 'docs bot{Enter}');
    await waitFor(() => expect(cards()).toEqual(['Docs bot']));
    await clock.pass(6_000);
    expect(cards()).toEqual(['Docs bot']);
    expect(screen.getByText('1 of 12 keys matches')).toBeInTheDocument();
  });

  test('KEY-3 the packages of an owner that come late are not offered for the next one', async () => {
    const { user } = await open('?create');
    const clock = stopClock();
    gallery.order([{ operation: 'listOwnerPackages', kind: 'delay', delayMs: 5_000, times: 1 }]);
    const owner = await screen.findByLabelText('Package owner');
    await user.selectOptions(owner, 'contoso');
    await user.selectOptions(owner, 'dana');
    await screen.findByRole('checkbox', { name: 'Alpha' });
    await clock.pass(6_000);
    expect(screen.getByRole('checkbox', { name: 'Alpha' })).toBeVisible();
    expect(screen.queryByRole('checkbox', { name: 'contoso-cli' })).not.toBeInTheDocument();
  });

  test('a list from before a key was deleted does not bring it back', async () => {
    const { press } = await open();
    const clock = stopClock();
    // Asked for after the first is deleted, told before the second is, heard after.
    gallery.order([
      { operation: 'listKeys', kind: 'delay', delayMs: 5_000, times: 1 },
      { operation: 'getOverview', kind: 'delay', delayMs: 9_000, times: 2 },
    ]);
    await press('Delete Docs bot');
    await press('Delete key');
    await waitFor(() => expect(names()).not.toContain('Docs bot'));
    await press('Delete Old laptop');
    await press('Delete key');
    await waitFor(() => expect(names()).not.toContain('Old laptop'));
    await clock.pass(5_000);
    expect(names()).not.toContain('Old laptop');
    expect(names()).toHaveLength(10);
  });
});
