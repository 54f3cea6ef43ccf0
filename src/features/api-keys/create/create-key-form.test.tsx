import { startGallery, type TestGallery } from '#mocks/node.ts';
import type { WorldWish } from '#mocks/scenarios/load-scenario.ts';
import { call } from '#src/api/call.ts';
import { createQueryClient } from '#src/api/query-client.ts';
import type { KeyWithSecret } from '#src/contract/api-key.ts';
import { operations } from '#src/contract/operations.ts';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { CreateKeyForm } from './create-key-form.tsx';

const NOW = Date.UTC(2026, 10, 20, 12);

let gallery: TestGallery;
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  gallery.close();
});

/** Opens the form on a gallery of its own, with the account as that gallery gives it. */
async function open(wish: WorldWish = { scenario: 'empty' }, address = '') {
  gallery = await startGallery(wish);
  const account = await call(operations.getAccount, {});
  const created: KeyWithSecret[] = [];
  const cancelled = vi.fn<() => void>();
  render(
    <QueryClientProvider client={createQueryClient()}>
      <CreateKeyForm
        account={account}
        now={NOW}
        prefill={new URLSearchParams(address)}
        onCreated={(answer) => created.push(answer)}
        onCancel={cancelled}
      />
    </QueryClientProvider>,
  );
  return { user: userEvent.setup(), created, cancelled };
}

type User = ReturnType<typeof userEvent.setup>;

const submit = () => screen.getByRole('button', { name: 'Create' });
const field = (name: string) => screen.getByLabelText(name);

async function fill(user: User, owner = 'dana') {
  await user.type(field('Key name'), 'CI');
  await user.selectOptions(field('Package owner'), owner);
  await user.click(screen.getByRole('checkbox', { name: 'Push' }));
  await user.type(field('Glob pattern'), 'Alpha.*');
}

async function storedKeys() {
  return (await gallery.read()).keys;
}

/** Everything that a refused request must leave as it was (NET-6). */
async function stored() {
  const { keys, mails, activity } = await gallery.read();
  return { keys, mails, activity };
}

/** The texts that belong to a control or a group: its hint and its error. */
function descriptionOf(element: Element | null | undefined) {
  const ids = element?.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent).join();
}

/** The problems in the summary, and the field that each leads to, by following it. */
async function followSummary(user: User) {
  const summary = await screen.findByRole('region', { name: 'There is a problem' });
  expect(summary).toHaveFocus();
  const ways: [string, Element | null][] = [];
  for (const link of within(summary).getAllByRole('link')) {
    await user.click(link);
    const group = document.activeElement?.closest('fieldset');
    const said = [document.activeElement, group].map(descriptionOf).join();
    expect(said).toContain(link.textContent);
    ways.push([link.textContent, document.activeElement]);
  }
  return ways;
}

describe('creating', () => {
  test('KEY-1 the form makes a key of what it says, and hands its secret over once', async () => {
    const { user, created } = await open();
    expect(field('Key name')).toHaveFocus();
    await user.type(field('Key name'), ' Contoso service CI ');
    await user.selectOptions(field('Expires in'), '90 days');
    await user.selectOptions(field('Package owner'), 'contoso');
    await user.click(screen.getByRole('checkbox', { name: 'Push' }));
    await user.click(screen.getByRole('checkbox', { name: 'Unlist or relist package versions' }));
    await user.type(field('Glob pattern'), 'Contoso.Service.*');
    await user.click(await screen.findByRole('checkbox', { name: 'contoso-cli' }));
    await user.click(submit());
    await waitFor(() => expect(created).toHaveLength(1));
    expect(created[0]?.secret).toMatch(/^gk_/);
    expect(await storedKeys()).toMatchObject([
      {
        name: 'Contoso service CI',
        owner: 'contoso',
        scopes: ['push', 'unlist'],
        subjects: { packages: ['contoso-cli'], patterns: ['Contoso.Service.*'] },
        expires: NOW + 90 * 86_400_000,
      },
    ]);
  });

  test('KEY-3 of several owners none is chosen beforehand', async () => {
    await open();
    expect(field('Package owner')).toHaveValue('');
    expect(await screen.findByText('Choose a package owner to see the packages.')).toBeVisible();
  });

  test('EXP-1 the policy’s lives are offered, with the date that results', async () => {
    const { user } = await open();
    const options = within(field('Expires in')).getAllByRole('option');
    expect(options.map((option) => option.textContent)).toEqual([
      '1 day',
      '90 days',
      '180 days',
      '270 days',
      '365 days',
    ]);
    expect(field('Expires in')).toHaveDisplayValue('365 days');
    expect(screen.getByText(/20 Nov 2027/)).toBeVisible();
    await user.selectOptions(field('Expires in'), '1 day');
    expect(screen.getByText(/21 Nov 2026/)).toBeVisible();
  });

  test('an address fills the form and sends nothing', async () => {
    await open(undefined, 'name=CI&owner=contoso&scopes=push-version&pattern=Contoso.*&expires=90');
    expect(field('Key name')).toHaveValue('CI');
    expect(field('Package owner')).toHaveValue('contoso');
    expect(screen.getByRole('radio', { name: 'Push only new package versions' })).toBeChecked();
    expect(await screen.findByRole('button', { name: 'Remove pattern Contoso.*' })).toBeVisible();
    expect(field('Expires in')).toHaveDisplayValue('90 days');
    expect(await storedKeys()).toEqual([]);
  });

  test('Cancel tells its caller and sends nothing', async () => {
    const { user, cancelled } = await open();
    await fill(user);
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(cancelled).toHaveBeenCalledOnce();
    expect(await storedKeys()).toEqual([]);
  });
});

describe('scopes', () => {
  test('SCO-4 Push takes the first push scope; another one takes its place', async () => {
    const { user } = await open();
    const push = screen.getByRole('checkbox', { name: 'Push' });
    const all = screen.getByRole('radio', { name: 'Push new packages and package versions' });
    const versions = screen.getByRole('radio', { name: 'Push only new package versions' });
    await user.click(push);
    expect(all).toBeChecked();
    await user.click(versions);
    expect(all).not.toBeChecked();
    await user.click(push);
    expect(versions).not.toBeChecked();
  });

  test('SCO-6 what the owner may not do is disabled with the reason, and given up', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('checkbox', { name: 'Push' }));
    await user.selectOptions(field('Package owner'), 'fabrikam');
    const refused = screen.getByRole('radio', {
      name: 'Push new packages and package versions',
      description: "You can't push new packages for fabrikam",
    });
    expect(refused).toBeDisabled();
    expect(screen.getByRole('radio', { name: 'Push only new package versions' })).toBeChecked();
  });
});

describe('owners and their packages', () => {
  test('the packages follow the owner, and ticks wait for their own owner', async () => {
    const { user } = await open();
    await user.selectOptions(field('Package owner'), 'dana');
    await user.click(await screen.findByRole('checkbox', { name: 'Alpha' }));
    await user.selectOptions(field('Package owner'), 'contoso');
    expect(await screen.findByRole('checkbox', { name: 'contoso-cli' })).not.toBeChecked();
    expect(screen.queryByRole('checkbox', { name: 'Alpha' })).toBeNull();
    await user.selectOptions(field('Package owner'), 'dana');
    expect(await screen.findByRole('checkbox', { name: 'Alpha' })).toBeChecked();
  });
});

describe('bad input', () => {
  test('KEY-6 all that is missing is told together, each at its field', async () => {
    const { user } = await open();
    const before = await stored();
    await user.click(submit());
    expect(await followSummary(user)).toEqual([
      ['Enter a key name', field('Key name')],
      ['Choose a package owner', field('Package owner')],
      ['Choose at least one scope', screen.getByRole('checkbox', { name: 'Push' })],
      ['Choose a package or enter a glob pattern', field('Glob pattern')],
    ]);
    expect(await stored()).toEqual(before);
  });

  test('KEY-2 a name that only the server refuses lands at its field, and the draft stays', async () => {
    const { user, created } = await open();
    const before = await stored();
    await fill(user);
    await user.clear(field('Key name'));
    await user.type(field('Key name'), 'CI \u202e');
    await user.click(submit());
    const [way] = await followSummary(user);
    expect(way).toEqual([expect.stringMatching(/can't be shown/), field('Key name')]);
    expect(field('Key name')).toHaveValue('CI \u202e');
    expect(field('Glob pattern')).toHaveValue('Alpha.*');
    expect(screen.getByRole('checkbox', { name: 'Push' })).toBeChecked();
    expect(await stored()).toEqual(before);
    expect(created).toEqual([]);
  });

  test('SUB-4 a bad character in a pattern is named at once, and blocks on submit only', async () => {
    const { user } = await open();
    await fill(user);
    await user.type(field('Glob pattern'), '?');
    expect(screen.getByText(/^“\?” can't be used/)).toBeVisible();
    expect(field('Glob pattern')).not.toBeInvalid();
    await user.click(submit());
    const ways = await followSummary(user);
    expect(ways).toEqual([[expect.stringMatching(/^“\?” can't/), field('Glob pattern')]]);
    expect(await storedKeys()).toEqual([]);
  });

  test('SUB-8 what is no package ID is refused by the server, at the packages', async () => {
    const { user } = await open(undefined, 'package=not%20one');
    await fill(user);
    await user.click(submit());
    const ways = await followSummary(user);
    expect(ways).toEqual([
      [expect.stringMatching(/^“not one” is not a package ID/), field('Glob pattern')],
    ]);
    expect(await storedKeys()).toEqual([]);
  });

  test('SCO-2 SUB-1 nothing chosen is never read as everything', async () => {
    const { user } = await open();
    await user.type(field('Key name'), 'CI');
    await user.selectOptions(field('Package owner'), 'dana');
    await user.click(submit());
    expect(await screen.findByRole('link', { name: 'Choose at least one scope' })).toBeVisible();
    expect(await storedKeys()).toEqual([]);
  });

  test('NET-2 a refused form can be mended and sent again', async () => {
    const { user, created } = await open();
    await fill(user);
    await user.clear(field('Key name'));
    await user.type(field('Key name'), 'CI \u202e');
    await user.click(submit());
    await screen.findByRole('region', { name: 'There is a problem' });
    await user.clear(field('Key name'));
    await user.type(field('Key name'), 'CI');
    await user.click(submit());
    await waitFor(() => expect(created).toHaveLength(1));
    expect(await storedKeys()).toMatchObject([{ name: 'CI' }]);
  });
});

describe('when things go wrong', () => {
  test('NET-2 a lost answer is said as what it is; trying again brings one key and its secret', async () => {
    const { user, created } = await open();
    gallery.order([{ operation: 'createKey', kind: 'lost-answer', times: 1 }]);
    await fill(user);
    await user.click(submit());
    await screen.findByRole('heading', { name: "We don't know whether it worked" });
    expect(created).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(created).toHaveLength(1));
    expect(await storedKeys()).toHaveLength(1);
  });

  test('NET-2 after a lost answer "Try again" repeats what was sent, whatever was typed since', async () => {
    const { user, created } = await open();
    gallery.order([{ operation: 'createKey', kind: 'lost-answer', times: 1 }]);
    await fill(user);
    await user.click(submit());
    const again = await screen.findByRole('button', { name: 'Try again' });
    await user.type(field('Key name'), ' edited');
    await user.click(again);
    await waitFor(() => expect(created).toHaveLength(1));
    expect(await storedKeys()).toMatchObject([{ name: 'CI' }]);
  });

  test('NET-2 after a lost answer a changed form is another key, which is said before', async () => {
    const { user, created } = await open();
    gallery.order([{ operation: 'createKey', kind: 'lost-answer', times: 1 }]);
    await fill(user);
    await user.click(submit());
    const notice = await screen.findByRole('region', { name: "We don't know whether it worked" });
    expect(notice).toHaveTextContent('without changes made since');
    expect(notice).toHaveTextContent('you ask for another key: you may then have two');
    await user.type(field('Key name'), ' edited');
    await user.click(submit());
    await waitFor(() => expect(created).toHaveLength(1));
    expect((await storedKeys()).map(({ name }) => name)).toEqual(['CI', 'CI edited']);
  });

  test('NET-2 a refusal after a lost answer promises nothing, and the first try is repeated', async () => {
    const { user, created } = await open();
    gallery.order([
      { operation: 'createKey', kind: 'lost-answer', times: 1 },
      { operation: 'createKey', kind: 'status', status: 500, times: 1 },
    ]);
    await fill(user);
    await user.click(submit());
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    const notice = await screen.findByRole('region', { name: 'This try did not work' });
    expect(notice).toHaveTextContent("We still don't know whether your earlier try worked.");
    expect(notice).not.toHaveTextContent('Nothing was created');
    await user.type(field('Key name'), ' edited');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(created).toHaveLength(1));
    expect(await storedKeys()).toMatchObject([{ name: 'CI' }]);
  });

  test('NET-2 while the first try is under way, trying again repeats it', async () => {
    const { user, created } = await open();
    gallery.order([{ operation: 'createKey', kind: 'status', status: 409, times: 1 }]);
    await fill(user);
    await user.click(submit());
    await screen.findByRole('region', { name: 'Your first try is still under way' });
    await user.type(field('Key name'), ' edited');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(created).toHaveLength(1));
    expect(await storedKeys()).toMatchObject([{ name: 'CI' }]);
  });

  test('NET-6 after a 429 nothing is sent by itself nor by a press, until the wait is over', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'], now: NOW });
    const { user, created } = await open();
    gallery.order([{ operation: 'createKey', kind: 'status', status: 429, times: 1 }]);
    await fill(user);
    await user.click(submit());
    expect(await screen.findByText('Try again in 30 seconds.')).toBeVisible();
    await user.click(submit());
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await user.type(field('Key name'), '{Enter}');
    await act(() => vi.advanceTimersByTimeAsync(30_000));
    expect(await screen.findByText('You can try again now.')).toBeVisible();
    expect(await storedKeys()).toEqual([]);
    expect(field('Key name')).toHaveValue('CI');
    await user.click(submit());
    await waitFor(() => expect(created).toHaveLength(1));
    expect(await storedKeys()).toHaveLength(1);
  });

  test('NET-2 two presses at once send one request and creates one key', async () => {
    const { user, created } = await open();
    await fill(user);
    const sent = vi.spyOn(globalThis, 'fetch');
    act(() => {
      submit().click();
      submit().click();
    });
    await waitFor(() => expect(created).toHaveLength(1));
    expect(sent.mock.calls.filter(([, init]) => init?.method === 'POST')).toHaveLength(1);
    expect(await storedKeys()).toHaveLength(1);
  });

  test('NET-6 a fault of the server keeps the draft, and the form can be sent again', async () => {
    const { user, created } = await open();
    gallery.order([{ operation: 'createKey', kind: 'status', status: 500, times: 1 }]);
    await fill(user);
    await user.click(submit());
    await screen.findByRole('heading', { name: 'The key was not created' });
    expect(await storedKeys()).toEqual([]);
    expect(field('Key name')).toHaveValue('CI');
    await user.click(submit());
    await waitFor(() => expect(created).toHaveLength(1));
    expect(await storedKeys()).toHaveLength(1);
  });

  test('offline is said at once; nothing is sent, then or later', async () => {
    const { user, created } = await open();
    await fill(user);
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    await user.click(submit());
    await screen.findByRole('heading', { name: 'You are offline' });
    online.mockReturnValue(true);
    globalThis.dispatchEvent(new Event('online'));
    expect(await storedKeys()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(created).toHaveLength(1));
  });

  test('KEY-5 a locked account is told so in the form, and nothing is stored', async () => {
    const { user } = await open({ scenario: 'locked' });
    const before = await stored();
    await fill(user);
    await user.click(submit());
    await screen.findByRole('heading', { name: 'Your account is locked' });
    expect(field('Key name')).toHaveValue('CI');
    expect(await stored()).toEqual(before);
  });
});

describe('other galleries', () => {
  test('POL-4 without scopes and subjects the form asks for neither, and a life may be endless', async () => {
    const { user, created } = await open({ scenario: 'empty', policy: 'myget' });
    expect(screen.queryByRole('group', { name: 'Scopes' })).toBeNull();
    expect(screen.queryByRole('group', { name: 'Packages' })).toBeNull();
    await user.type(field('Description'), 'Laptop');
    await user.selectOptions(field('Package owner'), 'dana');
    await user.click(submit());
    await waitFor(() => expect(created).toHaveLength(1));
    expect(created[0]?.key).toMatchObject({ name: 'Laptop', expires: null });
  });

  test('EDT-5 a time in the past is refused by the server, at its field', async () => {
    const { user } = await open({ scenario: 'empty', policy: 'myget' });
    const before = await stored();
    await user.type(field('Description'), 'Laptop');
    await user.selectOptions(field('Package owner'), 'dana');
    await user.type(field('Expires on'), '2020-01-01T00:00');
    await user.click(submit());
    const ways = await followSummary(user);
    expect(ways).toEqual([['Choose a date and time in the future', field('Expires on')]]);
    expect(await stored()).toEqual(before);
  });

  test('POL-5 a number of days is checked on submit and counted from the server’s clock', async () => {
    const { user, created } = await open({ scenario: 'empty', policy: 'nuget-2016' });
    await user.type(field('Key name'), 'Laptop');
    await user.selectOptions(field('Package owner'), 'dana');
    await user.clear(field('Expires in'));
    await user.type(field('Expires in'), '366');
    await user.click(submit());
    const ways = await followSummary(user);
    expect(ways).toEqual([['Enter a whole number of days from 1 to 365', field('Expires in')]]);
    expect(screen.queryByText(/21 Nov 2027/)).not.toBeInTheDocument();
    await user.clear(field('Expires in'));
    await user.type(field('Expires in'), '30');
    await user.click(submit());
    await waitFor(() => expect(created).toHaveLength(1));
    expect(created[0]?.key.expires).toBe('2026-12-20T12:00:00.000Z');
  });
});
