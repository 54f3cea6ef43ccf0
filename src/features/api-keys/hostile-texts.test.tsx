import { startGallery, type TestGallery } from '#mocks/node.ts';
import type { Rows } from '#mocks/store/rows.ts';
import { openApp } from '#src/app/open-app.tsx';
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';

/** Markup, a bidi override, control characters, a joined emoji, a right-to-left word. */
const EVIL = '<img src=x onerror="window.hacked = 1"> \u202Egnp.exe \u0007\u0000 👩‍👩‍👧 שלום &lt;';
const DANA = `dana ${EVIL}`;
const CONTOSO = `contoso ${EVIL}`;
const KEY = `Alpha release ${EVIL}`;
const PACKAGE = `contoso-cli ${EVIL}`;

const names = new Map([
  ['dana', DANA],
  ['contoso', CONTOSO],
  ['contoso-cli', PACKAGE],
]);
const spoil = (name: string) => names.get(name) ?? name;

/** A world as a foreign server might have it, in which no rule has looked at any name. */
function spoilWorld(rows: Rows): Rows {
  return {
    ...rows,
    world: rows.world.map((row) => ({ ...row, account: spoil(row.account) })),
    accounts: rows.accounts.map((row) => ({ ...row, name: spoil(row.name), email: EVIL })),
    organizations: rows.organizations.map(({ members, ...row }) => ({
      ...row,
      name: spoil(row.name),
      members: members.map((member) => ({ ...member, account: spoil(member.account) })),
    })),
    packages: rows.packages.map((row) => ({ ...row, id: spoil(row.id), owner: spoil(row.owner) })),
    keys: rows.keys.map(({ subjects, revocation, ...row }) => ({
      ...row,
      account: spoil(row.account),
      owner: spoil(row.owner),
      name: `${row.name} ${EVIL}`,
      subjects: { ...subjects, packages: subjects.packages.map(spoil) },
      revocation: revocation && { ...revocation, source: EVIL, url: 'javascript:hacked=1' },
    })),
  };
}

let gallery: TestGallery;
beforeEach(async () => {
  gallery = await startGallery({ scenario: 'typical' });
  await gallery.change(spoilWorld);
  render(openApp());
  await screen.findByRole('heading', { level: 3, name: /^Alpha release </ });
});
afterEach(() => gallery.close());

/**
 * The texts with a bidi override that are not kept apart from what comes after them. In an option
 * and in what is only for ears nothing does.
 */
function looseTexts() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const loose: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const apart = node.parentElement?.closest('bdi, option, [dir=auto], .sr-only');
    const rest = node.textContent?.replaceAll(/\u2068[^\u2069]*\u2069/g, '') ?? '';
    const isLast = rest.endsWith(EVIL) && node.nextSibling === null;
    if (rest.includes('\u202E') && !apart && !isLast) loose.push(rest);
  }
  return loose;
}

/** Nothing foreign has become an element, a link or a script, or turns what is ours. */
function expectOnlyText() {
  const made = document.querySelectorAll('img, script, [onerror], [href^="javascript:"]');
  expect(made).toHaveLength(0);
  expect(window).not.toHaveProperty('hacked');
  expect(looseTexts()).toEqual([]);
}

const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }));

test('on cards and banners they stay text, each kept apart', () => {
  const heading = screen.getByRole('heading', { level: 3, name: /^Alpha release </ });
  expect(heading.textContent).toBe(KEY);
  expect(heading.closest('li')).toHaveTextContent('dana <img src=x');
  expect(screen.getByRole('region', { name: 'Revoked keys' })).toHaveTextContent('<img src=x');
  expectOnlyText();
});

test('in the form, where an owner is chosen and packages are ticked', async () => {
  await press('Create API key');
  await userEvent.selectOptions(await screen.findByLabelText('Package owner'), CONTOSO);
  const box = await screen.findByRole('checkbox', { name: /^contoso-cli </ });
  await userEvent.click(box);
  expect(box).toBeChecked();
  expect(screen.getAllByText((_, element) => element?.textContent === PACKAGE)).not.toEqual([]);
  await userEvent.type(screen.getByLabelText('Glob pattern'), '*');
  expect(await screen.findByText(/every package of/)).toHaveTextContent('contoso <img');
  expectOnlyText();
});

test.each(['Edit', 'Regenerate', 'Delete'])('in the dialog “%s”', async (verb) => {
  await press(new RegExp(`^${verb} Alpha release <`));
  const role = verb === 'Delete' ? 'alertdialog' : 'dialog';
  const dialog = await screen.findByRole(role, { name: new RegExp(`^${verb} Alpha release <`) });
  if (verb === 'Edit') await within(dialog).findByRole('button', { name: 'Save' });
  expect(dialog).toHaveTextContent(KEY, { normalizeWhitespace: false });
  expectOnlyText();
});

test.each([
  ['Revoke', 'alertdialog'],
  ['Test this key', 'dialog'],
  ['Activity', 'dialog'],
])('in the dialog “%s” of the menu', async (entry, role) => {
  await press(/^More actions for Alpha release </);
  await userEvent.click(await screen.findByRole('menuitem', { name: entry }));
  const dialog = await screen.findByRole(role, { name: /Alpha release </ });
  expect(dialog).toHaveTextContent(KEY, { normalizeWhitespace: false });
  expectOnlyText();
});

test('in the word that a key was deleted, and in what a gallery refuses with', async () => {
  gallery.order([{ operation: 'deleteKey', kind: 'status', status: 403, detail: EVIL, times: 1 }]);
  await press(/^Delete Alpha release </);
  await press('Delete key');
  expect(await screen.findByRole('alert')).toHaveTextContent('The key was not deleted');
  expect(screen.getByRole('alert')).toHaveTextContent('<img src=x');
  await press('Delete key');
  expect(await screen.findByText(/was deleted$/)).toHaveTextContent('Alpha release <img');
  expectOnlyText();
});

test('in the account’s name, also once somebody else is signed in', async () => {
  expect(screen.getByRole('button', { name: /^dana </ })).toBeVisible();
  await gallery.signIn('erin');
  window.dispatchEvent(new Event('focus'));
  const notice = await screen.findByRole('region', { name: 'Somebody else is signed in' });
  expect(notice).toHaveTextContent('dana <img src=x');
  expectOnlyText();
});
