import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useGrowing } from './use-growing.ts';

function Probe({ count }: { count: number }) {
  return <p>{useGrowing(count, 4)}</p>;
}

const drawn = () => screen.getByRole('paragraph').textContent;
const nextPicture = () => act(() => vi.advanceTimersToNextTimerAsync());

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a few are drawn at first, and as many more with each picture, until all are', async () => {
  render(<Probe count={10} />);
  expect(drawn()).toBe('4');
  await nextPicture();
  expect(drawn()).toBe('8');
  await nextPicture();
  expect(drawn()).toBe('12');
  await nextPicture();
  expect(drawn()).toBe('Infinity');
});

test('what is added to a list that stands is drawn at once', async () => {
  const { rerender } = render(<Probe count={3} />);
  await nextPicture();
  rerender(<Probe count={30} />);
  expect(drawn()).toBe('Infinity');
});
