import { startGallery, type TestGallery } from '#mocks/node.ts';
import type { Fault } from '#mocks/server/faults.ts';
import { createQueryClient } from '#src/api/query-client.ts';
import type { Subjects } from '#src/contract/api-key.ts';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { draftFromSubjects, toSubjects } from './subject-draft.ts';
import { SubjectPicker } from './subject-picker.tsx';

let gallery: TestGallery;
afterEach(() => gallery.close());

interface Start extends Partial<Subjects> {
  owner?: string;
  scenario?: string;
  faults?: Fault[];
}

/** Shows the picker for an owner's packages; `read` gives what it asks for by now. */
async function open({ owner = 'dana', scenario = 'empty', faults, ...subjects }: Start = {}) {
  gallery = await startGallery({ scenario });
  gallery.order(faults ?? []);
  const submitted = vi.fn<() => void>();
  const start = draftFromSubjects({ packages: [], patterns: [], ...subjects });
  let draft = start;
  function Picker() {
    const [held, setHeld] = useState(start);
    return (
      <form onSubmit={submitted}>
        <SubjectPicker
          id="pattern"
          draft={held}
          onChange={(change) => {
            draft = change(draft);
            setHeld(draft);
          }}
          owner={owner}
          error={undefined}
        />
        <button>Submit</button>
      </form>
    );
  }
  render(
    <QueryClientProvider client={createQueryClient()}>
      <Picker />
    </QueryClientProvider>,
  );
  return { user: userEvent.setup(), submitted, read: () => toSubjects(draft) };
}

const pattern = () => screen.getByRole('textbox', { name: 'Glob pattern' });
const button = (name: string) => screen.getByRole('button', { name });
const box = (name: string) => screen.findByRole('checkbox', { name });

/** Waits for typing to pause, which is when the count is read out. */
async function status(words: string) {
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(words));
}

/** The checkboxes in the list; by role, hundreds of them would take seconds. */
function boxes() {
  const list = screen.getByRole('group', { name: 'Available packages' });
  return [...list.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
}

function shown() {
  return boxes().map((one) => one.labels?.[0]?.textContent);
}

describe('patterns', () => {
  test('SUB-6 SUB-9 a pattern says at once what it matches, and that new packages will match', async () => {
    const { user } = await open();
    await box('Alpha');
    await user.type(pattern(), 'alpha.*');
    const words = 'Matches 2 of 5 packages, and new packages that fit will match too.';
    expect(screen.getByText(words)).toBeVisible();
    expect(await box('Alpha.Core')).toBeChecked();
    expect(await box('Alpha')).not.toBeChecked();
    await status('2 of 5 packages selected');
  });

  test('SUB-1 what stands in the field counts without being added', async () => {
    const { user, read } = await open();
    await user.type(pattern(), ' Alpha.* ');
    expect(read()).toEqual({ packages: [], patterns: ['Alpha.*'] });
  });

  test('Enter adds the pattern and does not submit the form', async () => {
    const { user, read, submitted } = await open();
    await user.type(pattern(), 'Alpha.*{Enter}');
    expect(pattern()).toHaveValue('');
    expect(pattern()).toHaveFocus();
    await user.type(pattern(), 'Dana.*');
    await user.click(button('Add pattern'));
    expect(button('Remove pattern Dana.*')).toBeVisible();
    expect(read().patterns).toEqual(['Alpha.*', 'Dana.*']);
    expect(submitted).not.toHaveBeenCalled();
  });

  test('a removed pattern gives its focus to the next one, the last one to the field', async () => {
    const { user, read } = await open({ patterns: ['A*', 'B*'] });
    await user.click(button('Remove pattern A*'));
    expect(button('Remove pattern B*')).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(pattern()).toHaveFocus();
    expect(read().patterns).toEqual([]);
  });

  test('SUB-2 a near miss is named, and mended by one press', async () => {
    const { user, read } = await open();
    await box('Alpha');
    await user.type(pattern(), 'Alpha.*');
    await user.click(button('Add Alpha'));
    expect(read()).toEqual({ packages: ['Alpha'], patterns: ['Alpha.*'] });
    expect(screen.queryByRole('button', { name: 'Add Alpha' })).toBeNull();
    expect(pattern()).toHaveFocus();
  });

  test('what another pattern covers is no near miss', async () => {
    const { user } = await open({ patterns: ['Alpha'] });
    await box('Alpha');
    await user.type(pattern(), 'Alpha.*');
    expect(screen.queryByRole('button', { name: 'Add Alpha' })).toBeNull();
  });

  test('* is taken without fuss and said plainly', async () => {
    const { user } = await open({ owner: 'contoso' });
    await box('contoso-cli');
    await user.type(pattern(), '*');
    const words = /This key can act on every package of contoso, also future ones \(12 now\)/;
    expect(screen.getByText(words)).toHaveTextContent(/narrow it.*Contoso\.\*/);
    expect(pattern()).not.toBeInvalid();
    await status('12 of 12 packages selected');
  });

  test('SUB-4 what is no pattern is not added; it stays in the field with the reason', async () => {
    const { user, read } = await open();
    await user.type(pattern(), 'Al pha{Enter}');
    expect(pattern()).toHaveValue('Al pha');
    expect(pattern()).toBeInvalid();
    expect(pattern()).toHaveAccessibleDescription(/A space can't be used/);
    await user.clear(pattern());
    expect(pattern()).not.toBeInvalid();
    expect(read().patterns).toEqual([]);
  });
});

describe('available packages', () => {
  test('a covered package names its pattern, and cannot be unticked by mistake', async () => {
    const { user, read } = await open({ packages: ['Alpha.Core'], patterns: ['Alpha.*'] });
    const covered = await screen.findByRole('checkbox', {
      name: 'Alpha.Core',
      description: 'Covered by Alpha.*',
    });
    await user.click(covered);
    expect(covered).toBeChecked();
    expect(covered).toHaveAttribute('aria-disabled', 'true');
    expect(read()).toEqual({ packages: ['Alpha.Core'], patterns: ['Alpha.*'] });
  });

  test('a tick outlives the pattern that covered it', async () => {
    const { user, read } = await open({ packages: ['Alpha.Core'], patterns: ['Alpha.*'] });
    await user.click(button('Remove pattern Alpha.*'));
    expect(await box('Alpha.Core')).toBeChecked();
    expect(read()).toEqual({ packages: ['Alpha.Core'], patterns: [] });
  });

  test('SUB-8 EDT-3 a package that is not the owner’s stays, and goes only when unticked', async () => {
    const { user, read } = await open({ packages: ['Gone.Away', 'Alpha'] });
    await box('Alpha.Core');
    const gone = screen.getByRole('checkbox', {
      name: 'Gone.Away',
      description: "Not one of dana's packages",
    });
    expect(gone).toBeChecked();
    expect(read().packages).toEqual(['Gone.Away', 'Alpha']);
    await user.click(gone);
    expect(read().packages).toEqual(['Alpha']);
    expect(gone).toBeVisible();
  });

  test('"Select all shown" takes what the filter shows, and no more', async () => {
    const { user, read, submitted } = await open();
    await box('Alpha');
    await user.type(screen.getByRole('searchbox', { name: 'Filter packages' }), 'ALPHA.{Enter}');
    expect(submitted).not.toHaveBeenCalled();
    expect(shown()).toEqual(['Alpha.Core', 'Alpha.Json']);
    await user.click(button('Select all shown'));
    expect(read().packages).toEqual(['Alpha.Core', 'Alpha.Json']);
    await user.click(button('Clear selection'));
    expect(read().packages).toEqual([]);
  });

  test('a filter that nothing passes says so', async () => {
    const { user } = await open();
    await box('Alpha');
    await user.type(screen.getByRole('searchbox', { name: 'Filter packages' }), 'zzz');
    expect(screen.getByText(/No package ID contains/)).toHaveTextContent('“zzz”');
  });

  test('SUB-7 "Select all shown" means all ten thousand, or those that the filter leaves', async () => {
    const { user, read } = await open({ owner: 'contoso', scenario: 'large' });
    await status('0 of 10,000 packages selected');
    await user.type(screen.getByRole('searchbox', { name: 'Filter packages' }), 'part0001');
    await user.click(button('Select all shown'));
    expect(read().packages).toHaveLength(10);
    await user.clear(screen.getByRole('searchbox', { name: 'Filter packages' }));
    await user.click(button('Select all shown'));
    expect(read().packages).toHaveLength(10_000);
    await status('10,000 of 10,000 packages selected');
  });

  test('a long list can be skipped by keyboard', async () => {
    const { user } = await open({ owner: 'contoso', scenario: 'large' });
    await user.click(await screen.findByRole('button', { name: 'Skip 10,000 packages' }));
    await status('0 of 10,000 packages selected');
    expect(document.activeElement).toContainElement(screen.getByRole('status'));
  });
});

describe('while there are no packages to choose from', () => {
  test('a list that does not come is said there; patterns still work, trying again brings it', async () => {
    const { user, read } = await open({
      packages: ['Gone.Away'],
      faults: [{ operation: 'listOwnerPackages', kind: 'status', status: 500, times: 1 }],
    });
    await screen.findByRole('heading', { name: 'This could not be loaded' });
    expect(screen.getByRole('checkbox', { name: 'Gone.Away', description: '' })).toBeChecked();
    await user.type(pattern(), 'Alpha.*');
    expect(read()).toEqual({ packages: ['Gone.Away'], patterns: ['Alpha.*'] });
    await user.click(button('Try again'));
    expect(await box('Alpha.Core')).toBeChecked();
  });
});
