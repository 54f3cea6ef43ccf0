import { startGallery, type TestGallery } from '#mocks/node.ts';
import { myget } from '#mocks/policies/myget.ts';
import { createQueryClient } from '#src/api/query-client.ts';
import type { AccountAnswer } from '#src/contract/account.ts';
import { openInAddress } from '#src/lib/address.ts';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useCreating } from './use-creating.ts';

function answer(locked: boolean): AccountAnswer {
  const account = { name: 'dana', email: 'dana@example.com', emailConfirmed: true, locked };
  return { account, owners: [], policy: myget };
}

function Probe({ locked }: { locked: boolean }) {
  return <p>{useCreating(answer(locked)).isOpen ? 'open' : 'closed'}</p>;
}

let gallery: TestGallery;
beforeEach(async () => {
  gallery = await startGallery({ policy: myget.id });
});
afterEach(() => gallery.close());

function show(locked: boolean) {
  const client = createQueryClient();
  const wrapper = ({ children }: { children: React.ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  return render(<Probe locked={locked} />, { wrapper });
}

test('KEY-5 the address opens the form for an account that may create, and for no other', () => {
  openInAddress({ create: '' });
  show(false);
  expect(screen.getByText('open')).toBeVisible();
});

test('KEY-5 for a locked account it stays closed', () => {
  openInAddress({ create: '' });
  show(true);
  expect(screen.getByText('closed')).toBeVisible();
});

test('KEY-5 an open form outlives the news that the account is locked, until it is closed', () => {
  openInAddress({ create: '' });
  const { rerender } = show(false);
  rerender(<Probe locked />);
  expect(screen.getByText('open')).toBeVisible();
  act(() => openInAddress({ create: null }));
  expect(screen.getByText('closed')).toBeVisible();
  act(() => openInAddress({ create: '' }));
  expect(screen.getByText('closed')).toBeVisible();
});
