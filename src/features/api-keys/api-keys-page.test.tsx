import { startGallery, type TestGallery } from '#mocks/node.ts';
import type { WorldWish } from '#mocks/scenarios/load-scenario.ts';
import { openApp } from '#src/app/open-app.tsx';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';

let gallery: TestGallery;
afterEach(() => {
  vi.useRealTimers();
  gallery.close();
});

/** Opens the page at `?address` on a gallery of its own. */
async function open(wish: WorldWish = { scenario: 'typical' }, address = '') {
  gallery = await startGallery(wish);
  window.history.replaceState(null, '', `/${address}`);
  const view = render(openApp());
  await screen.findByRole('region', { name: 'Your API keys' });
  return { user: userEvent.setup(), ...view };
}

const button = (name: string) => screen.getByRole('button', { name });
const region = (name: string) => screen.findByRole('region', { name });
const names = () => [...document.querySelectorAll('h3')].map((one) => one.textContent);

/** The card of a key, once it is there. */
async function card(name: string) {
  const heading = await screen.findByRole('heading', { level: 3, name });
  const item = heading.closest('li');
  if (!item) throw new Error(`${name} is in no list`);
  return item;
}

describe('the list', () => {
  test('KEY-8 the keys are listed, the newest first', async () => {
    await open();
    await waitFor(() => expect(names()).toHaveLength(12));
    expect(names().slice(0, 3)).toEqual(['Contoso service CI', 'Alpha release', 'Unlist helper']);
  });

  test('POL-6 a card says what its key may do in the labels of the gallery', async () => {
    await open({ scenario: 'typical', policy: 'psgallery' });
    expect(document.title).toBe('API keys · PowerShell Gallery');
    expect(await card('Contoso service CI')).toHaveTextContent('Push new or update packages');
  });

  test('SUB-1 a card names patterns first, then packages', async () => {
    await open();
    const subjects = within(await card('Contoso service CI')).getByRole('list', {
      name: 'Applies to',
    });
    expect(
      within(subjects)
        .getAllByRole('listitem')
        .map((one) => one.textContent),
    ).toEqual(['Contoso.Service.*', 'contoso-cli', 'Contoso.Core', 'Contoso.Data', 'Contoso.Web']);
  });

  test('WRN-7 each card shows date and time of expiry and marks what is about to expire', async () => {
    await open();
    const soon = await card('Template publisher');
    expect(soon).toHaveTextContent('Expiring');
    const time = within(soon).getByText(/^2[89] Nov 2026, \d\d:\d\d \S+$/);
    expect(time).toHaveAttribute('datetime', '2026-11-28T21:36:00.000Z');
  });

  test('EXP-7 EXP-8 what is left of a key is counted by the clock of the server', async () => {
    await open({ scenario: 'expiring', now: '2031-03-01T12:00:00Z' });
    expect(await card('Alpha docs')).toHaveTextContent('(in 9 days)');
    expect(await card('Dana tools')).toHaveTextContent('(in 7 hours)');
    expect(await card('Alpha nightly')).toHaveTextContent(/\(in (39|40) minutes\)/);
  });

  test('LEG-1 LEG-2 a full-access key is shown as one, and says why it lacks buttons', async () => {
    await open({ scenario: 'legacy' });
    const [legacy] = await screen.findAllByRole('heading', { name: 'Full access API key' });
    const item = legacy?.closest('li');
    if (!item) throw new Error('no legacy key');
    expect(item).toHaveTextContent('All actions on all packages');
    expect(item).toHaveTextContent('Never expires');
    expect(item).toHaveTextContent('cannot be edited or regenerated');
    const buttons = within(item).getAllByRole('button');
    expect(buttons.map((one) => one.getAttribute('aria-label'))).toEqual([
      'Delete Full access API key',
      'More actions for Full access API key',
    ]);
  });

  test('an account without keys is told so', async () => {
    await open({ scenario: 'empty' });
    expect(await screen.findByText('You have no API keys yet')).toBeVisible();
  });

  test('a list that does not come can be asked for again', async () => {
    gallery = await startGallery({ scenario: 'typical' });
    gallery.order([{ operation: 'listKeys', kind: 'status', status: 500, times: 1 }]);
    render(openApp());
    const failure = await region('This could not be loaded');
    expect(failure).not.toHaveTextContent('out of date');
    await userEvent.click(within(failure).getByRole('button', { name: 'Try again' }));
    expect(await card('Alpha release')).toBeVisible();
    expect(failure).not.toBeInTheDocument();
  });
});

describe('a list that is there already', () => {
  test('stays when it cannot be brought up to date, which is said', async () => {
    const { user } = await open();
    await card('Docs bot');
    gallery.order([{ operation: 'listKeys', kind: 'status', status: 500, times: 9 }]);
    await user.click(button('Delete Docs bot'));
    await user.click(await screen.findByRole('button', { name: 'Delete key' }));
    const failure = await region('This could not be loaded');
    expect(failure).toHaveTextContent('What you see below may be out of date.');
    expect(await card('Alpha release')).toBeVisible();
    gallery.order([]);
    await user.click(within(failure).getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(failure).not.toBeInTheDocument());
    expect(names()).toHaveLength(11);
  });
});

describe('an overview that does not come', () => {
  test('WRN-1 is said, since no banner looks like good news, and can be asked for again', async () => {
    gallery = await startGallery({ scenario: 'typical' });
    gallery.order([{ operation: 'getOverview', kind: 'status', status: 503, times: 1 }]);
    render(openApp());
    const failure = await region('The warnings could not be loaded');
    expect(failure).toHaveTextContent('this computer’s clock counts');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    await userEvent.click(within(failure).getByRole('button', { name: 'Try again' }));
    await region('Expired keys');
    expect(failure).not.toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  });

  test('WRN-1 one that could not be brought up to date is said to be old', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    await open();
    await region('Expired keys');
    gallery.order([{ operation: 'getOverview', kind: 'status', status: 503, times: 1 }]);
    await vi.advanceTimersByTimeAsync(46_000);
    const failure = await region('The warnings could not be brought up to date');
    expect(failure).toHaveTextContent('may be out of date');
    await region('Expired keys');
    await vi.advanceTimersByTimeAsync(46_000);
    await waitFor(() => expect(failure).not.toBeInTheDocument());
  });

  test('offline it is said once', async () => {
    gallery = await startGallery({ scenario: 'typical' });
    gallery.order([{ operation: 'getOverview', kind: 'status', status: 503, times: 9 }]);
    render(openApp());
    const failure = await region('The warnings could not be loaded');
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    act(() => void window.dispatchEvent(new Event('offline')));
    await region('You are offline');
    expect(failure).not.toBeInTheDocument();
  });
});

describe('the account', () => {
  test('without a session the page says so and shows nothing', async () => {
    gallery = await startGallery({ account: 'nobody' });
    render(openApp());
    await region('You are signed out');
    expect(screen.queryByRole('button', { name: 'Create API key' })).not.toBeInTheDocument();
    await gallery.signIn('dana');
    await userEvent.click(button('Try again'));
    expect(await card('Alpha release')).toBeVisible();
  });

  test.each([
    ['unconfirmed', 'Confirm your e-mail address'],
    ['locked', 'Your account is locked'],
  ])('KEY-5 an %s account is told why it can only revoke and delete', async (scenario, title) => {
    await open({ scenario }, '?create&edit=x');
    await card('Alpha release');
    await region(title);
    expect(screen.queryByRole('button', { name: 'Create API key' })).not.toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'Create API key' })).not.toBeInTheDocument();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^(Edit|Regenerate)/ })).not.toBeInTheDocument();
    expect(button('Delete Alpha release')).toBeVisible();
    expect(button('More actions for Alpha release')).toBeVisible();
  });
});

describe('the banners', () => {
  test('WRN-1 each expired key is named, with a link to its card', async () => {
    const { user } = await open({ scenario: 'expired' });
    const banner = await region('Expired keys');
    await card('Dana tools');
    await user.click(within(banner).getByRole('link', { name: 'Dana tools' }));
    expect(document.activeElement).toBe(
      screen.getByRole('heading', { level: 3, name: 'Dana tools' }),
    );
  });

  test('WRN-1 the banner leads to the expired keys alone, and back to all', async () => {
    const { user } = await open();
    const banner = await region('Expired keys');
    await user.click(within(banner).getByRole('button', { name: 'Show expired keys' }));
    await waitFor(() =>
      expect(names()).toEqual(['Nightly build', 'Docs bot', 'Old laptop', 'Full access API key']),
    );
    expect(window.location.search).toBe('?status=expired&status=retired');
    const heading = screen.getByRole('heading', { name: 'Your API keys' });
    expect(heading).toHaveFocus();
    expect(button('Expired 4')).toHaveAttribute('aria-current', 'true');
    await user.click(button('All 12'));
    await waitFor(() => expect(names()).toHaveLength(12));
  });

  test('WRN-1 EXP-3 a key that lapses while the page is open joins the banner within a minute', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    await open({ scenario: 'expiring' });
    await region('Keys about to expire');
    expect(screen.queryByRole('region', { name: 'Expired keys' })).not.toBeInTheDocument();
    await gallery.setTime('2026-11-20T12:40:00Z');
    await vi.advanceTimersByTimeAsync(60_000);
    const banner = await region('Expired keys');
    expect(within(banner).getByRole('link', { name: 'Alpha nightly' })).toBeVisible();
    expect(screen.getByText('Now expired: Alpha nightly')).toHaveAttribute('aria-live', 'polite');
    // The badge is the server's word, the date beside it is not.
    expect(await within(await card('Alpha nightly')).findByText('Expired')).toBeVisible();
  });

  test('REV-2 a revoked key is named with its reason and where it had leaked', async () => {
    await open();
    const banner = await region('Revoked keys');
    expect(banner).toHaveTextContent('Release pipeline: by Secret scanning');
    expect(within(banner).getByRole('link', { name: /^https:/ })).toHaveAttribute(
      'href',
      'https://code.example/contoso/tools/blob/main/publish.yml',
    );
  });
});

/** Looking for a role among a hundred cards takes jsdom a while. */
describe('a long list', { timeout: 60_000 }, () => {
  test('NET-7 comes in pages, and focus goes to the first card of the next', async () => {
    const { user } = await open({ scenario: 'large' });
    await screen.findByText('Showing 100 of 10,000');
    const more = screen.getByText('Show more keys');
    gallery.order([{ operation: 'listKeys', kind: 'status', status: 500, times: 1 }]);
    await user.click(more);
    await screen.findByText('This could not be loaded');
    expect(more).toHaveFocus();
    await user.click(more);
    await screen.findByText('Showing 200 of 10,000');
    await waitFor(() =>
      expect(document.activeElement?.closest('li')).toHaveAttribute('aria-posinset', '101'),
    );
    expect(document.activeElement?.closest('li')).toHaveAttribute('aria-setsize', '10000');
  });

  test('NET-7 more comes by itself near the end; a press that brings none leaves the focus alone', async () => {
    let isNear = true;
    // Tells once that the foot of the list is near.
    class NearOnce {
      readonly #tell: (entries: { isIntersecting: boolean }[]) => void;
      constructor(tell: (entries: { isIntersecting: boolean }[]) => void) {
        this.#tell = tell;
      }
      observe() {
        if (isNear) this.#tell([{ isIntersecting: true }]);
        isNear = false;
      }
      disconnect() {}
    }
    vi.stubGlobal('IntersectionObserver', NearOnce);
    const { user } = await open({ scenario: 'large' });
    await screen.findByText('Showing 200 of 10,000');
    gallery.order([{ operation: 'listKeys', kind: 'status', status: 500, times: 1 }]);
    await user.click(screen.getByText('Show more keys'));
    await screen.findByText('This could not be loaded');
    expect(screen.getByText('Show more keys')).toHaveFocus();
  });

  test('NET-7 a search that finds more than a page says so, since nobody has counted', async () => {
    await open({ scenario: 'large' }, '?q=pipeline');
    await screen.findByText('More than 100 of 10,000 keys match');
    expect(screen.getByText('Showing 100')).toBeVisible();
    const [first] = within(await region('Your API keys')).getAllByRole('heading', { level: 3 });
    expect(first?.closest('li')).toHaveAttribute('aria-setsize', '-1');
  });

  test('WRN-1 the banner names three and says how many more, and a link brings its card', async () => {
    const { user } = await open({ scenario: 'large' });
    await screen.findByText('Showing 100 of 10,000');
    const banner = await region('Expired keys');
    expect(banner).toHaveTextContent('and 197 more');
    const links = within(banner).getAllByRole('link');
    expect(links).toHaveLength(3);
    const [first] = links;
    const name = first?.textContent ?? '';
    expect(names()).not.toContain(name);
    if (first) await user.click(first);
    await waitFor(() => expect(names()[0]).toBe(name));
    await waitFor(() => expect(document.activeElement?.tagName).toBe('H3'));
    expect(document.activeElement).toHaveTextContent(name);
  });
});
