import { startGallery, type TestGallery } from '#mocks/node.ts';
import type { WorldWish } from '#mocks/scenarios/load-scenario.ts';
import { call } from '#src/api/call.ts';
import { createQueryClient } from '#src/api/query-client.ts';
import type { ApiKeySummary } from '#src/contract/api-key.ts';
import { operations } from '#src/contract/operations.ts';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { EditKeyDialog } from './edit-key-dialog.tsx';

let gallery: TestGallery;
afterEach(() => gallery.close());

async function findKey(name: string): Promise<ApiKeySummary> {
  const { keys } = await call(operations.listKeys, {});
  const key = keys.find((one) => one.name === name);
  if (!key) throw new Error(`No key is called ${name}`);
  return key;
}

/** Opens the dialog for the key of this name in a gallery of its own. */
async function open(name = 'Contoso service CI', wish: WorldWish = {}) {
  gallery = await startGallery(wish);
  const key = await findKey(name);
  const closed = vi.fn<() => void>();
  const user = userEvent.setup();
  const client = createQueryClient();
  function Page() {
    const [isOpen, setOpen] = useState(false);
    const close = () => {
      closed();
      setOpen(false);
    };
    return (
      <>
        <button onClick={() => setOpen(true)}>Open</button>
        {isOpen && <EditKeyDialog keyId={key.id} onClose={close} onDone={close} />}
      </>
    );
  }
  render(
    <QueryClientProvider client={client}>
      <Page />
    </QueryClientProvider>,
  );
  await user.click(button('Open'));
  const dialog = await screen.findByRole('dialog', { name: `Edit ${name}` });
  await within(dialog).findByRole('button', { name: 'Save' });
  return { user, key, closed, client };
}

const button = (name: string) => screen.getByRole('button', { name });
const box = (name: string) => screen.findByRole('checkbox', { name });
const description = () => screen.getByRole('textbox', { name: 'Description' });
const pattern = () => screen.getByRole('textbox', { name: 'Glob pattern' });

/** One of the two versions that a conflict shows. */
function version(title: string) {
  return screen.getByText(title, { selector: 'dt' }).nextElementSibling;
}

async function storedKey(id: string) {
  return (await gallery.read()).keys.find((key) => key.id === id);
}

/** The same key, changed from elsewhere: another tab, another person. */
async function changeElsewhere({ id, revision }: ApiKeySummary, packages: string[]) {
  const body = { subjects: { packages, patterns: [] } };
  await call(operations.editKey, { params: { id }, body, ifMatch: revision });
}

describe('editing', () => {
  test('EDT-2 saving changes the subjects and nothing else', async () => {
    const { user, key, closed } = await open();
    const before = await storedKey(key.id);
    await user.click(await box('Contoso.Core'));
    await user.click(await box('contoso_templates'));
    await user.click(await box('Contoso.Data.Migrations'));
    expect(screen.getByText('Saving adds 2 packages, removes 1.')).toBeVisible();
    await user.click(button('Save'));
    await waitFor(() => expect(closed).toHaveBeenCalledOnce());
    expect(await storedKey(key.id)).toEqual({
      ...before,
      revision: key.revision + 1,
      subjects: {
        patterns: ['Contoso.Service.*'],
        packages: [
          'contoso-cli',
          'Contoso.Data',
          'Contoso.Web',
          'contoso_templates',
          'Contoso.Data.Migrations',
        ],
      },
    });
  });

  test('EDT-3 subjects that are not the owner’s packages survive an edit', async () => {
    const { user, key, closed } = await open();
    await changeElsewhere(key, ['Gone.Away', 'contoso-cli']);
    // The dialog has not been touched yet; the conflict brings it up to date.
    await user.click(await box('Contoso.Core'));
    await user.click(button('Save'));
    await user.click(await screen.findByRole('button', { name: 'Use the other version' }));
    expect(await box('Gone.Away')).toBeChecked();
    await user.click(await box('Contoso.Core'));
    await user.click(button('Save'));
    await waitFor(() => expect(closed).toHaveBeenCalledOnce());
    const packages = ['Gone.Away', 'contoso-cli', 'Contoso.Core'];
    expect(await storedKey(key.id)).toMatchObject({ subjects: { packages, patterns: [] } });
  });

  test('widening to * is said in so many words', async () => {
    const { user } = await open();
    await user.type(pattern(), '*');
    expect(
      screen.getByText(/^Saving widens to every package of contoso, also future/),
    ).toBeVisible();
  });

  test('EDT-4 an expired key can be edited', async () => {
    const { user, key, closed } = await open('Docs bot');
    await user.click(await box('Alpha'));
    await user.click(button('Save'));
    await waitFor(() => expect(closed).toHaveBeenCalledOnce());
    expect(await storedKey(key.id)).toMatchObject({
      subjects: { packages: ['Dana.Utils', 'Alpha'] },
    });
  });

  test('NET-3 two presses at once save once', async () => {
    const { user, key, closed } = await open();
    await user.click(await box('contoso_templates'));
    act(() => {
      button('Save').click();
      button('Save').click();
    });
    await waitFor(() => expect(closed).toHaveBeenCalledOnce());
    expect((await storedKey(key.id))?.revision).toBe(key.revision + 1);
  });

  test('Save without a change closes and sends nothing', async () => {
    const { user, key, closed } = await open();
    await user.click(button('Save'));
    expect(closed).toHaveBeenCalledOnce();
    expect((await storedKey(key.id))?.revision).toBe(key.revision);
  });

  test('EDT-5 a description and an expiry can be edited where the policy lets them', async () => {
    const { user, key, closed } = await open('Alpha release', { policy: 'myget' });
    expect(screen.queryByRole('group', { name: 'Packages' })).toBeNull();
    await user.clear(description());
    await user.type(description(), 'Laptop');
    await user.click(button('Save'));
    await waitFor(() => expect(closed).toHaveBeenCalledOnce());
    const after = await storedKey(key.id);
    expect(after).toMatchObject({ name: 'Laptop', expires: Date.parse(key.expires ?? '') });
  });
});

describe('bad input', () => {
  test('SUB-1 a key cannot be left without subjects; the draft stays', async () => {
    const { user, key, closed } = await open();
    const before = await gallery.read();
    await box('Contoso.Core');
    await user.click(button('Remove pattern Contoso.Service.*'));
    await user.click(button('Clear selection'));
    await user.click(button('Save'));
    const summary = await screen.findByRole('region', { name: 'There is a problem' });
    expect(summary).toHaveFocus();
    await user.click(within(summary).getByRole('link'));
    expect(pattern()).toHaveFocus();
    expect(pattern()).toHaveAccessibleDescription(/Choose a package or enter a glob pattern/);
    expect(await gallery.read()).toEqual(before);
    expect(closed).not.toHaveBeenCalled();
    expect(await storedKey(key.id)).toBeDefined();
  });

  test('EDT-5 a past expiry is refused by the server, at its field', async () => {
    const { user, key } = await open('Alpha release', { policy: 'myget' });
    const expires = screen.getByLabelText('Expires on');
    await user.clear(expires);
    await user.type(expires, '2020-01-01T00:00');
    await user.click(button('Save'));
    await user.click(await screen.findByRole('link', { name: /in the future/ }));
    expect(expires).toHaveFocus();
    expect(expires).toHaveAccessibleDescription(/in the future/);
    expect((await storedKey(key.id))?.revision).toBe(key.revision);
  });
});

describe('when someone else was first', () => {
  test('NET-3 an untouched draft follows the key', async () => {
    const { key, client } = await open();
    await changeElsewhere(key, ['contoso_templates']);
    await client.invalidateQueries();
    await waitFor(async () => expect(await box('contoso_templates')).toBeChecked());
    expect(await box('Contoso.Core')).not.toBeChecked();
  });

  test('NET-3 a touched draft does not', async () => {
    const { user, key, client } = await open();
    await user.click(await box('Contoso.Core'));
    await changeElsewhere(key, ['contoso_templates']);
    await client.invalidateQueries();
    expect(await box('contoso_templates')).not.toBeChecked();
    expect(await box('contoso-cli')).toBeChecked();
  });

  test('NET-3 both versions are shown, the draft is kept, and nothing is merged', async () => {
    const { user, key, closed } = await open();
    await user.click(await box('contoso_templates'));
    await changeElsewhere(key, ['Contoso.Core']);
    await user.click(button('Save'));
    await screen.findByRole('heading', { name: 'This key was changed in the meantime' });
    expect(document.activeElement).toHaveTextContent(/^This key was changed/);
    expect(version('Stored now')).toHaveTextContent(/^Contoso\.Core$/);
    expect(version('Yours')).toHaveTextContent(/contoso_templates/);
    expect(await box('contoso_templates')).toBeChecked();
    expect(await storedKey(key.id)).toMatchObject({ subjects: { packages: ['Contoso.Core'] } });
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
    expect(closed).not.toHaveBeenCalled();
  });

  test('NET-3 EDT-5 "Use the other version" takes the name and the expiry over as well', async () => {
    const { user, key } = await open('Alpha release', { policy: 'myget' });
    await user.type(description(), ' 2');
    const { id, revision } = key;
    const body = { name: 'Elsewhere', expiry: { never: true as const } };
    await call(operations.editKey, { params: { id }, body, ifMatch: revision });
    await user.click(button('Save'));
    await user.click(await screen.findByRole('button', { name: 'Use the other version' }));
    expect(description()).toHaveValue('Elsewhere');
    expect(description()).toHaveFocus();
    expect(screen.getByLabelText('Expires on')).toHaveValue('');
  });

  test('NET-3 "Save mine anyway" saves over the revision that was shown', async () => {
    const { user, key, closed } = await open();
    await user.click(await box('contoso_templates'));
    await changeElsewhere(key, ['Contoso.Core']);
    await user.click(button('Save'));
    await user.click(await screen.findByRole('button', { name: 'Save mine anyway' }));
    await waitFor(() => expect(closed).toHaveBeenCalledOnce());
    const after = await storedKey(key.id);
    expect(after?.subjects.packages).toContain('contoso_templates');
    expect(after?.revision).toBe(key.revision + 2);
  });
});

describe('closing and failing', () => {
  test('Escape closes an untouched dialog', async () => {
    const { user, closed } = await open();
    await user.click(screen.getByRole('heading', { name: /^Edit/ }));
    await user.keyboard('{Escape}');
    expect(closed).toHaveBeenCalledOnce();
  });

  test('Escape asks first where work would be lost, and can be taken back', async () => {
    const { user, closed } = await open();
    await user.click(await box('contoso_templates'));
    await user.keyboard('{Escape}');
    const question = await screen.findByRole('alertdialog', { name: 'Discard your changes?' });
    const keep = within(question).getByRole('button', { name: 'Keep editing' });
    await waitFor(() => expect(keep).toHaveFocus());
    await user.click(keep);
    expect(await box('contoso_templates')).toBeChecked();
    expect(closed).not.toHaveBeenCalled();
    await user.keyboard('{Escape}');
    await user.click(await screen.findByRole('button', { name: 'Discard changes' }));
    expect(closed).toHaveBeenCalledOnce();
    await waitFor(() => expect(button('Open')).toHaveFocus());
  });

  test('NET-6 a failed save keeps the draft, and can be tried again', async () => {
    const { user, key, closed } = await open();
    gallery.order([{ operation: 'editKey', kind: 'status', status: 500, times: 1 }]);
    await user.click(await box('contoso_templates'));
    await user.click(button('Save'));
    await screen.findByRole('heading', { name: 'Your changes were not saved' });
    expect((await storedKey(key.id))?.revision).toBe(key.revision);
    await user.click(button('Try again'));
    await waitFor(() => expect(closed).toHaveBeenCalledOnce());
    expect((await storedKey(key.id))?.revision).toBe(key.revision + 1);
  });

  test('a save whose answer was lost is tried again without harm', async () => {
    const { user, key, closed } = await open();
    gallery.order([{ operation: 'editKey', kind: 'lost-answer', times: 1 }]);
    await user.click(await box('contoso_templates'));
    await user.click(button('Save'));
    await screen.findByRole('heading', { name: "We don't know whether it worked" });
    await user.click(button('Try again'));
    await waitFor(() => expect(closed).toHaveBeenCalledOnce());
    const after = await storedKey(key.id);
    expect(after?.revision).toBe(key.revision + 1);
    expect(after?.subjects.packages).toContain('contoso_templates');
  });

  test('NET-3 a refusal after a lost answer does not say that nothing was saved', async () => {
    const { user } = await open();
    gallery.order([
      { operation: 'editKey', kind: 'lost-answer', times: 1 },
      { operation: 'editKey', kind: 'status', status: 500, times: 1 },
    ]);
    await user.click(await box('contoso_templates'));
    await user.click(button('Save'));
    await screen.findByRole('heading', { name: "We don't know whether it worked" });
    await user.click(button('Try again'));
    const notice = await screen.findByRole('region', { name: 'This try did not work' });
    expect(notice).toHaveTextContent("We still don't know whether your earlier try worked.");
    expect(notice).not.toHaveTextContent('The key is as it was');
  });

  test('NET-3 after a lost answer a stale key does not say that nothing was saved', async () => {
    const { user, key } = await open();
    gallery.order([{ operation: 'editKey', kind: 'lost-answer', times: 1 }]);
    await user.click(await box('contoso_templates'));
    await user.click(button('Save'));
    await screen.findByRole('heading', { name: "We don't know whether it worked" });
    await changeElsewhere({ ...key, revision: key.revision + 1 }, ['Contoso.Web']);
    await user.click(button('Try again'));
    const notice = await screen.findByRole('region', {
      name: 'This key was changed in the meantime',
    });
    expect(notice).toHaveTextContent(
      'Whether your earlier try was saved before that we do not know',
    );
    expect(notice).not.toHaveTextContent('Nothing of yours was saved');
  });

  test('NET-4 a key that is gone is said to be gone', async () => {
    gallery = await startGallery();
    const closed = vi.fn<() => void>();
    render(
      <QueryClientProvider client={createQueryClient()}>
        <EditKeyDialog keyId="nothing" onClose={closed} onDone={closed} />
      </QueryClientProvider>,
    );
    expect(await screen.findByRole('dialog', { name: 'You have no such key' })).toBeVisible();
  });
});
