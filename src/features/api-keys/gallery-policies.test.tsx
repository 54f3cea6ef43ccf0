import { startGallery, type TestGallery } from '#mocks/node.ts';
import type { WorldWish } from '#mocks/scenarios/load-scenario.ts';
import { openApp } from '#src/app/open-app.tsx';
import { call } from '#src/api/call.ts';
import { operations } from '#src/contract/operations.ts';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';

let gallery: TestGallery;
afterEach(() => gallery.close());

/** Opens the page at `?address` on a gallery of its own. */
async function open(wish: WorldWish, address = '') {
  gallery = await startGallery(wish);
  window.history.replaceState(null, '', `/${address}`);
  render(openApp());
  await screen.findByRole('region', { name: 'Your API keys' });
  return userEvent.setup();
}

const button = (name: string) => screen.getByRole('button', { name });
const field = (name: string) => screen.getByLabelText(name);

async function card(name: string) {
  const heading = await screen.findByRole('heading', { level: 3, name });
  const item = heading.closest('li');
  if (!item) throw new Error(`${name} is in no list`);
  return item;
}

const banner = (name: string) => screen.findByRole('region', { name });

async function stored(name: string) {
  return (await gallery.read()).keys.find((key) => key.name === name);
}

describe('MyGet', () => {
  const myget = { scenario: 'typical', policy: 'myget' };

  test('PRI-1 the primary token says that it cannot be deleted, and why', async () => {
    await open(myget);
    const primary = await card('Primary');
    expect(primary).toHaveTextContent(
      'The primary token cannot be deleted: an account always has one.',
    );
    expect(within(primary).queryByRole('button', { name: /^Delete/ })).not.toBeInTheDocument();
    expect(button('Edit Primary')).toBeVisible();
    expect(button('Regenerate Primary')).toBeVisible();
  });

  test('POL-4 a token’s card says that it reaches as far as its owner does', async () => {
    await open(myget);
    expect(await card('Primary')).toHaveTextContent(
      'All actions on all packages that this owner may act on',
    );
  });

  test('EDT-5 PRI-1 description and expiry can be edited, also of the primary token', async () => {
    const user = await open(myget);
    await card('Primary');
    await user.click(button('Edit Primary'));
    const dialog = await screen.findByRole('dialog', { name: 'Edit Primary' });
    const description = await within(dialog).findByLabelText('Description');
    await user.clear(description);
    await user.type(description, 'My laptop');
    await user.type(field('Expires on'), '2027-02-03T10:00');
    expect(dialog).toHaveTextContent(
      /Saving changes the description; changes when it expires, to: 3 Feb 2027, 10:00 \S+\./,
    );
    await user.click(button('Save'));
    expect(await card('My laptop')).toHaveTextContent(/Expires 3 Feb 2027, 10:00/);
    expect((await stored('My laptop'))?.kind).toBe('primary');
  });

  test('EDT-5 an expiry can be taken away again', async () => {
    const user = await open(myget);
    await card('Alpha release');
    await user.click(button('Edit Alpha release'));
    const dialog = await screen.findByRole('dialog');
    await user.clear(await within(dialog).findByLabelText('Expires on'));
    expect(dialog).toHaveTextContent('changes when it expires, to: never');
    await user.click(button('Save'));
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(await card('Alpha release')).toHaveTextContent('Never expires');
  });

  test('NET-3 EDT-5 a token that was changed elsewhere shows what differs, the expiry too', async () => {
    const user = await open(myget);
    await card('Alpha release');
    await user.click(button('Edit Alpha release'));
    const dialog = await screen.findByRole('dialog');
    await user.clear(await within(dialog).findByLabelText('Expires on'));
    const key = await stored('Alpha release');
    await call(operations.editKey, {
      params: { id: key?.id ?? '' },
      ifMatch: key?.revision ?? 0,
      body: { expiry: { at: '2027-05-06T10:00:00Z' } },
    });
    await user.click(button('Save'));
    const conflict = await within(dialog).findByRole('region', {
      name: 'This key was changed in the meantime',
    });
    const versions = within(conflict).getAllByRole('definition');
    expect(versions.map((one) => one.textContent)).toEqual([
      expect.stringMatching(/^Description: Alpha releaseExpires: 6 May 2027/),
      'Description: Alpha releaseExpires: never',
    ]);
  });
});

describe('advice', () => {
  test.each([
    ['nuget', 'Regenerate what you still need before it expires'],
    ['myget', 'Edit what you still need before it expires, and give it a later expiry'],
  ])('REG-8 WRN-1 under %s the banner of expiring keys says what helps', async (policy, words) => {
    await open({ scenario: 'expiring', policy });
    expect(await banner('Keys about to expire')).toHaveTextContent(words);
  });

  test('LEG-2 a revoked key that may be a full access key is to be replaced', async () => {
    await open({ scenario: 'revoked' });
    expect(await banner('Revoked keys')).toHaveTextContent('Regenerate or replace');
  });

  test('KEY-5 an account that may not regenerate is not told to', async () => {
    await open({ scenario: 'typical' });
    await gallery.change((rows) => ({
      ...rows,
      accounts: rows.accounts.map((account) => ({ ...account, locked: true })),
    }));
    cleanup();
    render(openApp());
    await banner('Your account is locked');
    for (const name of ['Revoked keys', 'Expired keys', 'Keys about to expire']) {
      expect(await banner(name)).not.toHaveTextContent(/regenerate|edit/i);
    }
  });

  test.each(['unconfirmed', 'locked'])(
    'KEY-5 an %s account hears that its keys are refused',
    async (scenario) => {
      await open({ scenario });
      expect(await screen.findByText(/your keys are refused/)).toBeVisible();
    },
  );

  test('POL-4 NET-7 a search says what it looks through, and an order what by', async () => {
    await open({ scenario: 'typical', policy: 'myget' }, '?q=nothing+like+it');
    expect(await screen.findByText('A search looks through descriptions.')).toBeVisible();
    expect(await screen.findByRole('searchbox')).toHaveAttribute('placeholder', 'Description');
    expect(screen.getByRole('option', { name: 'Description' })).toBeInTheDocument();
    expect(screen.queryByRole('option', { name: 'Name' })).not.toBeInTheDocument();
  });
});

describe('an address that asks for what cannot be done says why', () => {
  test.each([
    [
      'LEG-2',
      'edit',
      'nuget',
      'Full access API key',
      /cannot be edited/,
      'A full access key cannot',
    ],
    [
      'LEG-2',
      'regenerate',
      'nuget',
      'Full access API key',
      /cannot be regenerated/,
      'Create a key',
    ],
    ['PRI-1', 'delete', 'myget', 'Primary', /cannot be deleted/, 'an account always has one'],
    ['POL-5', 'edit', 'nuget-2016', 'Old laptop', /cannot be edited/, 'No key of this gallery'],
  ])('%s ?%s under %s of %s', async (_, dialog, policy, name, title, why) => {
    gallery = await startGallery({ scenario: 'typical', policy });
    const key = await stored(name);
    window.history.replaceState(null, '', `/?${dialog}=${key?.id ?? ''}`);
    render(openApp());
    expect(await screen.findByRole('dialog', { name: title })).toHaveTextContent(why);
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    await userEvent.click(button('Close'));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(await stored(name)).toEqual(key);
  });
});

describe('NuGet in 2016', () => {
  const before = { scenario: 'typical', policy: 'nuget-2016' };

  test('POL-5 with its one key the page says why there is no second, and offers no form', async () => {
    await open(before, '?create');
    const notice = await screen.findByRole('region', { name: 'One key per account' });
    expect(notice).toHaveTextContent('you cannot create another');
    expect(notice).toHaveTextContent('Regenerate the one you have');
    expect(screen.queryByRole('button', { name: 'Create API key' })).not.toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'Create API key' })).not.toBeInTheDocument();
    expect(screen.queryByRole('searchbox')).not.toBeInTheDocument();
  });

  test('POL-5 a filter of its one key can be taken away again', async () => {
    const user = await open(before);
    await user.click(await screen.findByRole('button', { name: 'Show expired keys' }));
    await user.click(await screen.findByRole('button', { name: 'Revoked 0' }));
    await screen.findByText('Your other keys are still there.');
    await user.click(button('Show all keys'));
    expect(await card('Old laptop')).toBeVisible();
    expect(screen.queryByRole('searchbox')).not.toBeInTheDocument();
  });

  test('POL-5 once it is deleted another can be created, and no form opens by itself', async () => {
    const user = await open(before, '?create');
    await user.click(await screen.findByRole('button', { name: 'Delete Old laptop' }));
    await user.click(await screen.findByRole('button', { name: 'Delete key' }));
    const create = await screen.findByRole('button', { name: 'Create API key' });
    expect(window.location.search).toBe('');
    expect(screen.queryByRole('region', { name: 'Create API key' })).not.toBeInTheDocument();
    expect(screen.getByText('Create one for your tools to publish packages with.')).toBeVisible();
    await user.click(create);
    expect(await screen.findByRole('region', { name: 'Create API key' })).toBeVisible();
    expect(screen.queryByRole('region', { name: 'One key per account' })).not.toBeInTheDocument();
  });

  test('POL-5 NET-2 a form whose answer was lost stays, though its key takes the only room', async () => {
    const user = await open({ ...before, scenario: 'empty' });
    await user.click(await screen.findByRole('button', { name: 'Create API key' }));
    await user.type(await screen.findByLabelText('Key name'), 'Laptop');
    await user.selectOptions(field('Package owner'), 'dana');
    gallery.order([{ operation: 'createKey', kind: 'lost-answer', times: 1 }]);
    await user.click(button('Create'));
    await screen.findByRole('region', { name: "We don't know whether it worked" });
    await screen.findByRole('region', { name: 'One key per account' });
    expect(field('Key name')).toHaveValue('Laptop');
    await user.click(button('Try again'));
    await screen.findByRole('region', { name: 'Copy your new key' });
    expect(screen.queryByRole('region', { name: 'Create API key' })).not.toBeInTheDocument();
    expect((await gallery.read()).keys).toHaveLength(1);
  });

  test('POL-5 without word on how many there are, the form is offered all the same', async () => {
    gallery = await startGallery(before);
    gallery.order([{ operation: 'getOverview', kind: 'status', status: 500, times: 9 }]);
    render(openApp());
    expect(await screen.findByRole('button', { name: 'Create API key' })).toBeVisible();
  });

  test('POL-5 a locked account is told that it is locked, and nothing of room', async () => {
    await open({ ...before, scenario: 'locked' });
    await screen.findByRole('region', { name: 'Your account is locked' });
    await card('Unlist helper');
    expect(screen.queryByRole('region', { name: 'One key per account' })).not.toBeInTheDocument();
  });
});

describe('what is not so everywhere', () => {
  test('REG-2 regenerating keeps, it says, what keys have in this gallery', async () => {
    const user = await open({ scenario: 'typical', policy: 'myget' });
    await card('Alpha release');
    await user.click(button('Regenerate Alpha release'));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('Its description and owner stay the same.');
  });

  test('POL-4 whose token it is decides how far it reaches, which is said beside the choice', async () => {
    await open({ scenario: 'typical', policy: 'myget' }, '?create');
    expect(await screen.findByLabelText('Package owner')).toHaveAccessibleDescription(
      /the key can do all that your account may do/,
    );
  });

  test('KEY-5 an account that may not create is not told to', async () => {
    gallery = await startGallery({ scenario: 'locked', policy: 'nuget' });
    for (const { id } of (await gallery.read()).keys) {
      await call(operations.deleteKey, { params: { id } });
    }
    render(openApp());
    await screen.findByText('You have no API keys yet');
    expect(screen.queryByText(/^Create one/)).not.toBeInTheDocument();
  });
});

describe('the PowerShell Gallery', () => {
  test('POL-3 LEG-2 a full access key never expires, and says what it cannot do', async () => {
    await open({ scenario: 'legacy', policy: 'psgallery' });
    const [heading] = await screen.findAllByRole('heading', { name: 'Full access API key' });
    const item = heading?.closest('li');
    expect(item).toHaveTextContent('Never expires');
    expect(item).toHaveTextContent(
      'cannot be edited or regenerated, nor created again once it is deleted',
    );
  });
});
