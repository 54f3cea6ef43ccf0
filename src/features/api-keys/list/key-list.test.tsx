import { startGallery, type TestGallery } from '#mocks/node.ts';
import type { WorldWish } from '#mocks/scenarios/load-scenario.ts';
import { openApp } from '#src/app/open-app.tsx';
import { call } from '#src/api/call.ts';
import { operations } from '#src/contract/operations.ts';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';

let gallery: TestGallery;
afterEach(() => gallery.close());

/** Opens the page at `?address` on a gallery of its own, and waits for its toolbar and its keys. */
async function open(address = '', wish: WorldWish = { scenario: 'typical' }) {
  gallery = await startGallery(wish);
  window.history.replaceState(null, '', `/${address}`);
  render(openApp());
  if (wish.scenario !== 'empty') await screen.findByRole('button', { name: /^All \d/ });
  await waitFor(() => expect(summary()).not.toBeEmptyDOMElement());
  return userEvent.setup();
}

const list = () => screen.getByRole('region', { name: 'Your API keys' });
const search = () => screen.getByRole('searchbox', { name: 'Search keys' });
const sort = () => screen.getByRole('combobox', { name: 'Sort by' });
const tab = (name: RegExp) => within(list()).getByRole('button', { name });
const tabs = () => within(within(list()).getByRole('group', { name: 'Status' }));
const names = () => [...document.querySelectorAll('h3')].map((one) => one.textContent);
const summary = () => within(list()).getAllByRole('status')[0];

async function findNames(...expected: string[]) {
  await waitFor(() => expect(names()).toEqual(expected));
}

function goBack() {
  act(() => window.history.back());
}

describe('searching', () => {
  test('NET-7 typing shows what the server finds in names, patterns and packages', async () => {
    const user = await open();
    await user.type(search(), 'WEB');
    await waitFor(() => expect(summary()).toHaveTextContent('2 keys match “WEB”'));
    expect(names()).toEqual(['Contoso service CI', 'Web components']);
    expect(window.location.search).toBe('?q=WEB');
  });

  test('NET-7 what was typed is one step in the history, and Back leaves it as a whole', async () => {
    const user = await open();
    await user.click(tab(/^Active/));
    await findNames(
      'Contoso service CI',
      'Alpha release',
      'Unlist helper',
      'Fabrikam updates',
      'Everything, from my desk',
    );
    const step = vi.spyOn(window.history, 'pushState');
    await user.type(search(), 'alpha');
    await findNames('Alpha release', 'Unlist helper');
    await user.type(search(), 'tools');
    await waitFor(() => expect(summary()).toHaveTextContent('1 active key matches “alphatools”'));
    expect(step).not.toHaveBeenCalled();
    expect(window.location.search).toBe('?status=active&q=alphatools');
    goBack();
    await waitFor(() => expect(search()).toHaveValue(''));
    await waitFor(() => expect(names()).toHaveLength(12));
  });

  test('NET-7 Enter searches at once, and so does leaving the field', async () => {
    const user = await open();
    await user.type(search(), 'bot{Enter}');
    expect(window.location.search).toBe('?q=bot');
    await user.clear(search());
    await user.type(search(), 'desk');
    await user.click(tab(/^Active/));
    expect(window.location.search).toBe('?q=desk&status=active');
    goBack();
    await waitFor(() => expect(window.location.search).toBe('?q=desk'));
    expect(search()).toHaveValue('desk');
  });

  test('NET-7 Escape clears the search', async () => {
    const user = await open('?q=bot');
    await findNames('Docs bot');
    await user.click(search());
    await user.keyboard('{Escape}');
    await waitFor(() => expect(names()).toHaveLength(12));
    expect(search()).toHaveValue('');
    expect(search()).toHaveFocus();
    expect(window.location.search).toBe('');
  });

  test('NET-7 without a match it says what was searched for, and how to clear it', async () => {
    const user = await open();
    await user.type(search(), 'nothing like it');
    await waitFor(() => expect(summary()).toHaveTextContent('No keys match “nothing like it”'));
    expect(names()).toEqual([]);
    expect(list()).toHaveTextContent('names, patterns and package IDs');
    expect(screen.queryByRole('button', { name: 'Show all keys' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Clear search' }));
    await waitFor(() => expect(names()).toHaveLength(12));
    expect(search()).toHaveFocus();
    expect(search()).toHaveValue('');
  });
});

describe('the status tabs', () => {
  test('NET-7 LEG-3 they count by the server’s word, a retired key among the expired', async () => {
    await open();
    const buttons = tabs().getAllByRole('button');
    expect(buttons.map((one) => one.textContent)).toEqual([
      'All 12',
      'Active 5',
      'Expiring 2',
      'Expired 4',
      'Revoked 1',
    ]);
    expect(tab(/^All/)).toHaveAttribute('aria-current', 'true');
  });

  test('NET-7 one shows its keys, keeps the focus, and Back returns to the one before', async () => {
    const user = await open();
    const said = summary();
    tab(/^Expired/).focus();
    await user.keyboard(' ');
    await findNames('Nightly build', 'Docs bot', 'Old laptop', 'Full access API key');
    expect(tab(/^Expired/)).toHaveFocus();
    expect(tab(/^Expired/)).toHaveAttribute('aria-current', 'true');
    expect(tab(/^All/)).toHaveAttribute('aria-current', 'false');
    expect(window.location.search).toBe('?status=expired&status=retired');
    expect(summary()).toBe(said);
    expect(said).toHaveTextContent('4 expired or retired keys');
    await user.keyboard('{Shift>}{Tab}{/Shift}{Enter}');
    await findNames('Web components', 'Template publisher');
    expect(window.location.search).toBe('?status=expiring');
    goBack();
    await waitFor(() => expect(names()).toHaveLength(4));
    expect(tab(/^Expired/)).toHaveAttribute('aria-current', 'true');
  });

  test('NET-7 the one that is shown already makes no step in the history', async () => {
    const user = await open('?status=revoked');
    const step = vi.spyOn(window.history, 'pushState');
    await user.click(tab(/^Revoked/));
    expect(step).not.toHaveBeenCalled();
    await findNames('Release pipeline');
  });

  test('NET-7 a status without keys says so, and leads back to all', async () => {
    const user = await open('?status=revoked', { scenario: 'expired' });
    await screen.findByText('Your other keys are still there.');
    expect(summary()).toHaveTextContent('No revoked keys');
    await user.click(screen.getByRole('button', { name: 'Show all keys' }));
    await waitFor(() => expect(names()).toHaveLength(4));
    expect(screen.getByRole('heading', { name: 'Your API keys' })).toHaveFocus();
  });

  test('NET-7 an account without any keys is told so, not that others are there', async () => {
    await open('?status=revoked', { scenario: 'empty' });
    expect(await screen.findByText('You have no API keys yet')).toBeVisible();
    expect(screen.queryByText('Your other keys are still there.')).not.toBeInTheDocument();
  });

  test('NET-7 with a search too, both can be undone', async () => {
    const user = await open('?status=revoked&q=bot');
    await waitFor(() => expect(summary()).toHaveTextContent('No revoked keys match “bot”'));
    await user.click(screen.getByRole('button', { name: 'Clear search' }));
    await findNames('Release pipeline');
    goBack();
    await user.clear(search());
    await user.type(search(), 'bot');
    await user.click(await screen.findByRole('button', { name: 'Show all keys' }));
    await waitFor(() => expect(names()).toHaveLength(12));
    expect(search()).toHaveValue('');
    expect(window.location.search).toBe('');
  });

  test('NET-7 statuses that are no tab’s are shown as the address asks, and said', async () => {
    await open('?status=revoked&status=active');
    await waitFor(() => expect(names()).toHaveLength(6));
    expect(summary()).toHaveTextContent('6 active or revoked keys');
    for (const one of tabs().getAllByRole('button')) {
      expect(one).toHaveAttribute('aria-current', 'false');
    }
  });

  test('WRN-1 “Show expired keys” shows all of them, whatever was searched for', async () => {
    const user = await open();
    await user.type(search(), 'bot');
    await user.click(screen.getByRole('button', { name: 'Show expired keys' }));
    await waitFor(() => expect(names()).toHaveLength(4));
    expect(search()).toHaveValue('');
  });
});

describe('sorting', () => {
  test('NET-7 the orders are offered by name, the newest first unless asked', async () => {
    const user = await open();
    expect(
      within(sort())
        .getAllByRole('option')
        .map((one) => one.textContent),
    ).toEqual([
      'Newest first',
      'Oldest first',
      'Name',
      'Expires soonest',
      'Expires latest',
      'Last used',
    ]);
    expect(sort()).toHaveDisplayValue('Newest first');
    await user.selectOptions(sort(), 'Name');
    await waitFor(() => expect(names()[0]).toBe('Alpha release'));
    expect(names()).toEqual(names().toSorted((one, other) => one.localeCompare(other, 'en')));
    expect(window.location.search).toBe('?sort=name');
    await user.selectOptions(sort(), 'Newest first');
    await waitFor(() => expect(names()[0]).toBe('Contoso service CI'));
    expect(window.location.search).toBe('');
    goBack();
    await waitFor(() => expect(sort()).toHaveDisplayValue('Name'));
  });

  test.each([
    ['Oldest first', 'Full access API key'],
    ['Expires soonest', 'Old laptop'],
    ['Expires latest', 'Full access API key'],
    ['Last used', 'Fabrikam updates'],
  ])('NET-7 by “%s” the first is %s', async (order, first) => {
    const user = await open();
    await user.selectOptions(sort(), order);
    await waitFor(() => expect(names()[0]).toBe(first));
  });

  test('NET-7 the address brings back search, tab and order', async () => {
    await open('?q=alpha&status=active&sort=name');
    await findNames('Alpha release', 'Unlist helper');
    expect(search()).toHaveValue('alpha');
    expect(sort()).toHaveDisplayValue('Name');
    expect(tab(/^Active/)).toHaveAttribute('aria-current', 'true');
  });
});

describe('while it is on its way, and when it does not come', () => {
  test('NET-7 the list before stays in its place, marked as busy, until the next is there', async () => {
    const user = await open();
    gallery.order([{ operation: 'listKeys', kind: 'delay', delayMs: 400, times: 1 }]);
    const card = screen.getByRole('heading', { name: 'Alpha release' });
    await user.click(tab(/^Revoked/));
    expect(card.closest('[aria-busy]')).toHaveAttribute('aria-busy', 'true');
    expect(card).toBeVisible();
    expect(summary()).toHaveTextContent('12 keys');
    await findNames('Release pipeline');
    const now = screen.getByRole('heading', { name: 'Release pipeline' });
    expect(now.closest('[aria-busy]')).toHaveAttribute('aria-busy', 'false');
  });

  test('NET-7 a search that fails is said, keeps the toolbar, and can be tried again', async () => {
    const user = await open();
    gallery.order([{ operation: 'listKeys', kind: 'status', status: 500, times: 1 }]);
    await user.type(search(), 'bot');
    const failure = await screen.findByRole('alert');
    expect(failure).toHaveTextContent('This could not be loaded');
    expect(names().slice(1)).toEqual([]);
    expect(search()).toHaveValue('bot');
    expect(search()).toHaveFocus();
    expect(summary()).toBeEmptyDOMElement();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await findNames('Docs bot');
    expect(screen.getByRole('heading', { name: 'Your API keys' })).toHaveFocus();
  });

  test('NET-7 offline it says so, and what was loaded before can be gone back to', async () => {
    const user = await open();
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    await user.click(tab(/^Revoked/));
    expect(await screen.findByRole('alert')).toHaveTextContent('You are offline');
    await user.click(tab(/^All/));
    await waitFor(() => expect(names()).toHaveLength(12));
  });
});

describe('what stands above the list', () => {
  test('comes before it, so that nothing is pushed down', async () => {
    gallery = await startGallery({ scenario: 'typical' });
    gallery.order([{ operation: 'getOverview', kind: 'delay', delayMs: 500, times: 1 }]);
    window.history.replaceState(null, '', '/?create');
    render(openApp());
    expect(await screen.findByRole('button', { name: 'dana' })).toBeVisible();
    expect(names()).toEqual([]);
    expect(screen.queryByLabelText('Key name')).not.toBeInTheDocument();
    await screen.findByRole('region', { name: 'Expired keys' });
    await waitFor(() => expect(names()).toHaveLength(12));
    expect(await screen.findByLabelText('Key name')).toHaveFocus();
  });

  test('is not waited for when it does not come', async () => {
    gallery = await startGallery({ scenario: 'typical' });
    gallery.order([{ operation: 'getOverview', kind: 'status', status: 500, times: 9 }]);
    render(openApp());
    expect(await screen.findByRole('heading', { name: 'Alpha release' })).toBeVisible();
    expect(await screen.findByRole('button', { name: 'All' })).toBeVisible();
    expect(search()).toBeVisible();
  });

  test('is not waited for longer than a moment, and a link still leads to its card', async () => {
    gallery = await startGallery({ scenario: 'typical' });
    gallery.order([{ operation: 'getOverview', kind: 'delay', delayMs: 60_000, times: 1 }]);
    const [key] = (await gallery.read()).keys;
    window.history.replaceState(null, '', `/?key=${key?.id ?? ''}`);
    render(openApp());
    const card = await screen.findByRole('heading', { name: key?.name ?? '' });
    await waitFor(() => expect(card).toHaveFocus());
    expect(screen.queryByRole('region', { name: 'Expired keys' })).not.toBeInTheDocument();
  });
});

describe('the time', () => {
  test('EXP-7 EXP-8 is the server’s own when it has just answered, though the list comes later', async () => {
    const now = '2026-11-20T12:00:00Z';
    gallery = await startGallery({ scenario: 'typical', now });
    gallery.order([{ operation: 'getAccount', kind: 'delay', delayMs: 200, times: 1 }]);
    await gallery.change((rows) => ({
      ...rows,
      keys: rows.keys.map((key) => ({ ...key, expires: Date.parse(now) + 60_000 })),
    }));
    window.history.replaceState(null, '', '/?status=expiring');
    render(openApp());
    await waitFor(() => expect(list()).toHaveTextContent('(in 1 minute)'));
  });
});

describe('a key that must be seen', () => {
  test.each([
    ['the last of a short list', 'typical', 11],
    ['far down in a long one', 'large', 60],
  ])('KEY-8 %s has the focus when a link leads to it', async (_, scenario, place) => {
    gallery = await startGallery({ scenario });
    const listed = await call(operations.listKeys, {});
    const { id, name } = listed.keys[place] ?? { id: '', name: '' };
    window.history.replaceState(null, '', `/?key=${id}`);
    render(openApp());
    await waitFor(() => expect(document.activeElement).toHaveTextContent(name));
    expect(document.activeElement?.closest('li')).toHaveAttribute('aria-posinset', `${place + 1}`);
  });

  test('KEY-8 REG-4 a regenerated key stays, though it is no longer of the shown status', async () => {
    const user = await open('?status=expired&status=retired');
    await user.click(await screen.findByRole('button', { name: 'Regenerate Docs bot' }));
    await user.click(await screen.findByRole('button', { name: 'Regenerate' }));
    await screen.findByRole('region', { name: 'Copy your new key' });
    await findNames('Docs bot', 'Nightly build', 'Old laptop', 'Full access API key');
    await waitFor(() => expect(summary()).toHaveTextContent('3 expired or retired keys'));
    expect(tab(/^Expired/)).toHaveAccessibleName('Expired 3');
    await user.click(screen.getByRole('button', { name: 'Done' }));
    await user.click(await screen.findByRole('button', { name: 'Put it away' }));
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Docs bot' })).toHaveFocus());
    await user.click(tab(/^Revoked/));
    await findNames('Release pipeline');
  });

  test('NET-7 one that a link leads to stands first, once', async () => {
    await open('?q=pipeline');
    await findNames('Release pipeline');
    const banner = screen.getByRole('region', { name: 'Expired keys' });
    await userEvent.click(within(banner).getByRole('link', { name: 'Docs bot' }));
    await findNames('Docs bot', 'Release pipeline');
    expect(screen.getByRole('heading', { name: 'Docs bot' })).toHaveFocus();
    expect(summary()).toHaveTextContent('1 key matches “pipeline”');
  });

  test.each([
    ['sort=name', 'typical', '13 keys'],
    ['q=nightly+two', 'typical', '1 key matches “nightly two”'],
    ['sort=name', 'empty', '1 key'],
  ])('NET-7 with ?%s a new key in the world %s is counted: %s', async (view, scenario, words) => {
    const key = 'name=Nightly+two&owner=dana&scopes=push&pattern=Alpha.*';
    const user = await open(`?${view}&create&${key}`, { scenario });
    await user.click(await screen.findByRole('button', { name: 'Create' }));
    await screen.findByRole('region', { name: 'Copy your new key' });
    await waitFor(() => expect(summary()).toHaveTextContent(words));
    expect(screen.queryByText('You have no API keys yet')).not.toBeInTheDocument();
    expect(within(list()).queryByText(/^No /)).not.toBeInTheDocument();
    expect(names().filter((name) => name === 'Nightly two')).toHaveLength(1);
  });

  test('NET-7 another tab lets go of one that a link led to', async () => {
    const user = await open('?q=pipeline');
    const banner = screen.getByRole('region', { name: 'Expired keys' });
    await user.click(within(banner).getByRole('link', { name: 'Docs bot' }));
    await findNames('Docs bot', 'Release pipeline');
    await user.click(tab(/^Revoked/));
    await waitFor(() => expect(names()).toEqual(['Release pipeline']));
  });

  test('NET-4 one that was deleted in another tab is said to be gone, and its banner goes', async () => {
    const user = await open('?q=pipeline');
    const banner = await screen.findByRole('region', { name: 'Expired keys' });
    const [docs] = (await gallery.read()).keys.filter(({ name }) => name === 'Docs bot');
    await call(operations.deleteKey, { params: { id: docs?.id ?? '' } });
    await user.click(within(banner).getByRole('link', { name: 'Docs bot' }));
    await screen.findByText(/^You have no such key. It was deleted, perhaps in another tab/);
    await waitFor(() => expect(banner).not.toHaveTextContent('Docs bot'));
    expect(names()).toEqual(['Release pipeline']);
  });

  test('DEL-1 one that a link led to is gone once it is deleted', async () => {
    const user = await open('?q=pipeline');
    const banner = screen.getByRole('region', { name: 'Expired keys' });
    await user.click(within(banner).getByRole('link', { name: 'Docs bot' }));
    await user.click(await screen.findByRole('button', { name: 'Delete Docs bot' }));
    await user.click(await screen.findByRole('button', { name: 'Delete key' }));
    await findNames('Release pipeline');
    await waitFor(() =>
      expect(screen.getByRole('heading', { name: 'Release pipeline' })).toHaveFocus(),
    );
    expect(screen.getByText(/was deleted$/)).toHaveTextContent('Docs bot was deleted');
  });
});

describe('by keyboard', () => {
  test('the toolbar comes before the list, in the order in which it is read', async () => {
    const user = await open();
    search().focus();
    const reached: (string | null | undefined)[] = [];
    for (let presses = 0; presses < 7; presses++) {
      await user.tab();
      const { activeElement } = document;
      reached.push(activeElement?.getAttribute('aria-label') ?? activeElement?.textContent);
    }
    expect(reached.slice(1)).toEqual([
      'All 12',
      'Active 5',
      'Expiring 2',
      'Expired 4',
      'Revoked 1',
      'Edit Contoso service CI',
    ]);
  });

  test('an account without keys has nothing to search', async () => {
    gallery = await startGallery({ scenario: 'empty' });
    render(openApp());
    await screen.findByText('You have no API keys yet');
    expect(screen.queryByRole('searchbox')).not.toBeInTheDocument();
  });
});
