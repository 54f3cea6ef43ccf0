import { startGallery, type TestGallery } from '#mocks/node.ts';
import type { WorldWish } from '#mocks/scenarios/load-scenario.ts';
import { openApp } from '#src/app/open-app.tsx';
import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';

let gallery: TestGallery;
afterEach(() => gallery.close());

const more = (name: string) => screen.findByRole('button', { name: `More actions for ${name}` });

/** Opens the dialog of a key by its menu. */
async function open(name: string, wish: WorldWish = { scenario: 'typical' }) {
  gallery = await startGallery(wish);
  const user = userEvent.setup();
  render(openApp());
  await user.click(await more(name));
  await user.click(await screen.findByRole('menuitem', { name: 'Test this key' }));
  const dialog = await screen.findByRole('dialog', { name: `Test ${name}` });
  const ui = within(dialog);
  const field = ui.getByLabelText('Package ID');
  const press = (button: string) => user.click(ui.getByRole('button', { name: button }));
  const answer = async (word: 'Allowed' | 'Refused') =>
    (await ui.findByText(word)).closest('output');
  /** Asks about a package by Enter, from the field. */
  async function ask(packageId: string, action?: string) {
    if (action !== undefined) await user.selectOptions(ui.getByLabelText('Action'), action);
    await user.clear(field);
    await user.type(field, `${packageId}{Enter}`);
  }
  return { user, dialog, ui, field, press, answer, ask };
}

describe('an answer', () => {
  test('USE-10 tells what a use would be told, through which subject, and changes nothing', async () => {
    const { dialog, ask, answer } = await open('Alpha release');
    const before = await gallery.read();
    await ask('alpha.core');
    expect(await answer('Allowed')).toHaveTextContent(
      'This key can push new versions of alpha.core.',
    );
    expect(dialog).toHaveTextContent('RuleUSE-3ThroughAlpha.*');
    expect(await gallery.read()).toEqual(before);
  });

  test('USE-10 is announced: it comes into a status that was there before', async () => {
    const { dialog, ask, answer } = await open('Alpha release');
    const status = within(dialog).getByRole('status');
    expect(status).toBeEmptyDOMElement();
    await ask('Dana.Utils');
    expect(await answer('Refused')).toBe(status);
    expect(status).toHaveTextContent('No package or pattern of the API key covers Dana.Utils.');
    expect(dialog).toHaveTextContent('RuleSUB-1');
  });

  test('USE-10 of a key that is not limited says so', async () => {
    const { dialog, ask, answer } = await open('Alpha release', {
      scenario: 'typical',
      policy: 'myget',
    });
    await ask('AlphaTools');
    await answer('Allowed');
    expect(dialog).toHaveTextContent('Throughall packages');
  });

  test('USE-4 the gallery tells a new package from a new version, whichever was asked about', async () => {
    const { ask, answer } = await open('Everything, from my desk');
    await ask('Dana.Brand.New', 'Push a new version');
    expect(await answer('Allowed')).toHaveTextContent(
      'push Dana.Brand.New as a new package of dana',
    );
  });

  test('is about the question that stands there, and goes when that changes', async () => {
    const { user, ui, field, ask, answer } = await open('Alpha release');
    await ask('Alpha');
    await answer('Allowed');
    await user.type(field, 'Tools');
    expect(ui.queryByText('Allowed')).not.toBeInTheDocument();
    await user.keyboard('{Enter}');
    await answer('Refused');
    await user.selectOptions(ui.getByLabelText('Action'), 'Unlist a version');
    expect(ui.queryByText('Refused')).not.toBeInTheDocument();
  });

  test('that comes late, to an earlier question, is not shown', async () => {
    const { ui, ask, answer } = await open('Alpha release');
    gallery.order([{ operation: 'checkKey', kind: 'delay', delayMs: 300, times: 1 }]);
    const fetched = vi.spyOn(globalThis, 'fetch');
    await ask('Alpha');
    await ask('AlphaTools');
    await answer('Refused');
    await waitFor(() => expect(fetched.mock.settledResults[0]?.type).toBe('fulfilled'));
    await expect(ui.findByText('Allowed', {}, { timeout: 100 })).rejects.toThrow('Allowed');
    expect(await answer('Refused')).toHaveTextContent('covers AlphaTools');
  });

  test('USE-3 names the other keys that can do what this one cannot', async () => {
    const { dialog, ask } = await open('Alpha release');
    await ask('AlphaTools', 'Unlist a version');
    await waitFor(() =>
      expect(dialog).toHaveTextContent(
        'Of your other keys, these can: Unlist helper, Everything, from my desk.',
      ),
    );
  });

  test('USE-3 names none that covers the package, but for something else', async () => {
    const { dialog, ask } = await open('Unlist helper');
    await ask('Dana.Utils', 'Push a new package');
    await waitFor(() =>
      expect(dialog).toHaveTextContent(
        'Of your other keys, this one can: Everything, from my desk.',
      ),
    );
  });
});

describe('a question', () => {
  test.each([
    ['', 'Enter a package ID'],
    ['Alpha.*', '“Alpha.*” is not a package ID'],
  ])('USE-10 about %j has its problem at the field, and is not asked', async (text, words) => {
    const { user, ui, field, press } = await open('Alpha release');
    if (text !== '') await user.type(field, text);
    await press('Test');
    expect(field).toHaveAccessibleDescription(words);
    expect(field).toBeInvalid();
    expect(field).toHaveFocus();
    await user.type(field, 'x');
    expect(field).not.toBeInvalid();
    expect(ui.getByRole('status')).toBeEmptyDOMElement();
  });

  test('that is none leaves no earlier answer standing', async () => {
    const { user, ui, field, press, ask, answer } = await open('Alpha release');
    await ask('Alpha');
    await answer('Allowed');
    await user.clear(field);
    await press('Test');
    expect(field).toBeInvalid();
    expect(ui.queryByText('Allowed')).not.toBeInTheDocument();
  });

  test('starts with what the key is likely meant for', async () => {
    const { ui } = await open('Unlist helper');
    expect(ui.getByLabelText('Action')).toHaveDisplayValue('Unlist a version');
  });

  test('NET-6 that the gallery fails is said to have changed nothing, and is kept', async () => {
    const { ui, field, press, ask, answer } = await open('Alpha release');
    gallery.order([{ operation: 'checkKey', kind: 'status', status: 500, times: 1 }]);
    await ask('Alpha');
    expect(await ui.findByRole('alert')).toHaveTextContent('The key was not tested');
    expect(field).toHaveValue('Alpha');
    await press('Test');
    await answer('Allowed');
    expect(ui.queryByRole('alert')).not.toBeInTheDocument();
  });

  test('NET-6 without an answer can be asked again', async () => {
    const { ui, press, ask, answer } = await open('Alpha release');
    gallery.order([{ operation: 'checkKey', kind: 'lost-answer', times: 1 }]);
    await ask('Alpha');
    expect(await ui.findByRole('alert')).toHaveTextContent('The gallery did not answer');
    await press('Test');
    await answer('Allowed');
  });
});

describe('a refusal', () => {
  test('USE-6 for want of a subject leads to the edit, and back to the same question', async () => {
    const { user, dialog, ui, field, press, ask, answer } = await open('Alpha release');
    await ask('Dana.Utils');
    await answer('Refused');
    expect(dialog).toHaveTextContent('Add a package or pattern that covers Dana.Utils.');
    await press('Edit');
    const edit = await screen.findByRole('dialog', { name: 'Edit Alpha release' });
    await user.type(await within(edit).findByLabelText('Glob pattern'), 'Dana.*');
    await user.click(within(edit).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(edit).not.toBeInTheDocument());
    expect(dialog).toBeVisible();
    expect(field).toHaveValue('Dana.Utils');
    expect(ui.queryByText('Refused')).not.toBeInTheDocument();
    await press('Test');
    await answer('Allowed');
    await press('Close');
    const button = await more('Alpha release');
    await waitFor(() => expect(button).toHaveFocus());
    expect(window.location.search).toBe('');
  });

  test('USE-6 for want of a scope leads to another key like this', async () => {
    const { dialog, press, ask, answer } = await open('Alpha release');
    await ask('Alpha', 'Unlist a version');
    await answer('Refused');
    expect(dialog).toHaveTextContent('RuleSCO-1');
    expect(dialog).toHaveTextContent('The scopes of a key cannot be changed.');
    await press('Create another like this');
    expect(await screen.findByLabelText('Key name')).toHaveValue('Alpha release');
    expect(dialog).not.toBeInTheDocument();
  });

  test('USE-2 of an expired key leads to regenerating it, and Cancel back to its card', async () => {
    const { user, dialog, press, ask, answer } = await open('Nightly build');
    await ask('Contoso.Core');
    expect(await answer('Refused')).toHaveTextContent(/The API key expired on 17 Nov 2026/);
    expect(dialog).toHaveTextContent('RuleEXP-3');
    await press('Regenerate');
    await screen.findByRole('dialog', { name: 'Regenerate Nightly build?' });
    expect(dialog).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    const button = await more('Nightly build');
    await waitFor(() => expect(button).toHaveFocus());
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  test('USE-2 of a retired full access key leads to a new one', async () => {
    const { press, dialog, ask, answer } = await open('Full access API key');
    await ask('Alpha');
    await answer('Refused');
    expect(dialog).toHaveTextContent('A full access key cannot be regenerated.');
    await press('Create API key');
    expect(await screen.findByRole('region', { name: 'Create API key' })).toBeVisible();
  });

  test.each([
    ['locked', "Ask the gallery's support to unlock your account."],
    ['unconfirmed', 'Open the link that the gallery mailed to you.'],
  ])('KEY-5 of a key of an %s account says what helps, and offers nothing', async (...row) => {
    const [scenario, words] = row;
    const { ui, dialog, ask, answer } = await open('Alpha release', { scenario });
    await ask('Alpha');
    await answer('Refused');
    expect(dialog).toHaveTextContent(words);
    expect(ui.getAllByRole('button').map((one) => one.textContent)).toEqual(['Test', 'Close']);
  });
});

test('NET-4 a link to the test of a key that is not there says so', async () => {
  gallery = await startGallery({ scenario: 'empty' });
  window.history.replaceState(null, '', '/?test=none');
  render(openApp());
  const dialog = await screen.findByRole('dialog', { name: 'You have no such key' });
  expect(dialog).toBeVisible();
});
