import { startGallery } from '#mocks/node.ts';
import { openApp } from '#src/app/open-app.tsx';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';

vi.mock(import('./key-life.tsx'), async (load) => {
  const real = await load();
  return {
    ...real,
    KeyLife: (props: Parameters<typeof real.KeyLife>[0]) => {
      if (props.apiKey.name === 'Docs bot') throw new Error('a fault of the page');
      return real.KeyLife(props);
    },
  };
});

test('a card that cannot be shown says so, and the others stand and work', async () => {
  // React writes the fault to the console.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const gallery = await startGallery({ scenario: 'typical' });
  render(openApp());
  expect(await screen.findByText(/^This key cannot be shown/)).toBeVisible();
  expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(11);
  expect(screen.queryByRole('heading', { name: 'Docs bot' })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Delete Alpha release' }));
  expect(await screen.findByRole('alertdialog', { name: 'Delete Alpha release?' })).toBeVisible();
  gallery.close();
});
