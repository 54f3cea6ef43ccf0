import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { LazyMenu, MenuButton } from './lazy-menu.tsx';
import { ToastProvider } from './toast.tsx';

const button = () => screen.getByRole('button', { name: 'Files' });
const entries = [{ label: 'Open', onSelect: () => undefined }];

test('the button keeps the focus until the menu has it, and gets it back', async () => {
  render(<LazyMenu entries={entries}>Files</LazyMenu>);
  const before = button();
  await userEvent.tab();
  expect(before).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(document.body).not.toHaveFocus();
  expect(await screen.findByRole('menu', { name: 'Files' })).toBeVisible();
  expect(button()).toBe(before);
  expect(before).toHaveAttribute('aria-expanded', 'true');
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('menu')).toBeNull();
  expect(before).toHaveFocus();
  expect(before).toHaveAttribute('aria-expanded', 'false');
});

test('a second press closes the menu, and a third opens it', async () => {
  render(<LazyMenu entries={entries}>Files</LazyMenu>);
  await userEvent.click(button());
  expect(await screen.findByRole('menu')).toBeVisible();
  await userEvent.click(button());
  expect(screen.queryByRole('menu')).toBeNull();
  await userEvent.click(button());
  expect(await screen.findByRole('menu')).toBeVisible();
});

test('a menu that cannot be had is said, and the button stays', async () => {
  render(
    <ToastProvider>
      <MenuButton preload={() => undefined} renderMenu={() => <Gone />}>
        Files
      </MenuButton>
    </ToastProvider>,
  );
  await userEvent.click(button());
  expect(await screen.findByText(/^This menu could not be loaded\./)).toBeVisible();
  expect(button()).toHaveFocus();
  expect(button()).toHaveAttribute('aria-expanded', 'false');
});

function Gone(): never {
  throw new Error('gone');
}
