import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useSecondsLeft } from './use-seconds-left.ts';

function Probe({ cause, seconds }: { cause: string; seconds: number }) {
  return <p>{useSecondsLeft(cause, seconds)}</p>;
}

const left = () => Number(screen.getByText(/^\d+$/).textContent);
const pass = (millis: number) => act(() => vi.advanceTimersByTimeAsync(millis));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a wait goes down second by second to nothing, and stays there', async () => {
  render(<Probe cause="a" seconds={3} />);
  expect(left()).toBe(3);
  await pass(1000);
  expect(left()).toBe(2);
  await pass(2000);
  expect(left()).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});

test('a wait is over in time although the page slept through it', async () => {
  render(<Probe cause="a" seconds={30} />);
  vi.setSystemTime(Date.now() + 29_000);
  await pass(1000);
  expect(left()).toBe(0);
});

test('another cause begins another wait, also where one is still on', async () => {
  const { rerender } = render(<Probe cause="a" seconds={5} />);
  await pass(2000);
  rerender(<Probe cause="a" seconds={5} />);
  expect(left()).toBe(3);
  rerender(<Probe cause="b" seconds={5} />);
  expect(left()).toBe(5);
  await pass(5000);
  expect(left()).toBe(0);
  rerender(<Probe cause="c" seconds={2} />);
  expect(left()).toBe(2);
  await pass(2000);
  expect(left()).toBe(0);
});

test('without a wait nothing ticks', () => {
  render(<Probe cause={'none'} seconds={0} />);
  expect(left()).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});
