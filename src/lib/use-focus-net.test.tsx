import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useFocusNet } from './use-focus-net.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function Page({ next = () => {} }: { next?: () => void }) {
  const [shown, setShown] = useState(true);
  useFocusNet();
  return (
    <main>
      <section aria-label="Around">
        {shown && (
          <button
            type="button"
            onClick={() => {
              setShown(false);
              next();
            }}
          >
            Vanish
          </button>
        )}
      </section>
      <a href="#elsewhere">Elsewhere</a>
    </main>
  );
}

function vanish() {
  const button = screen.getByRole('button');
  button.focus();
  fireEvent.click(button);
  expect(button).not.toBeInTheDocument();
}

test('when the focused element is removed, the region around it takes focus', async () => {
  render(<Page />);
  vanish();
  expect(document.body).toHaveFocus();
  await vi.runAllTimersAsync();
  expect(screen.getByRole('region', { name: 'Around' })).toHaveFocus();
});

test('focus that somebody has sent elsewhere stays there', async () => {
  render(<Page next={() => screen.getByRole('link').focus()} />);
  vanish();
  await vi.runAllTimersAsync();
  expect(screen.getByRole('link')).toHaveFocus();
});
