import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SearchField } from './search-field.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Puts text into the field as a key press does, and leaves the page no time to answer it. */
function enter(field: HTMLElement, text: string) {
  Reflect.set(HTMLInputElement.prototype, 'value', text, field);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

test('NET-7 a letter typed just as the search begins stays, and is searched for', async () => {
  render(<SearchField placeholder="Name" />);
  const field = screen.getByRole('searchbox', { name: 'Search keys' });
  fireEvent.input(field, { target: { value: 'alph' } });
  await vi.advanceTimersByTimeAsync(299);
  enter(field, 'alpha');
  vi.advanceTimersByTime(1);
  expect(window.location.search).toBe('?q=alph');
  await vi.advanceTimersByTimeAsync(0);
  expect(field).toHaveValue('alpha');
  await vi.advanceTimersByTimeAsync(300);
  expect(window.location.search).toBe('?q=alpha');
});
