import { ApiError } from '#src/api/api-error.ts';
import { readRetryAfter } from '#src/api/retry-after.ts';
import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FailureNotice } from './failure-notice.tsx';
import { useRetryWait } from './use-retry-wait.ts';

const NOW = Date.UTC(2026, 10, 20, 12);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'], now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
});

function Probe({ error, onTryAgain }: { error: Error; onTryAgain: () => void }) {
  const wait = useRetryWait(error);
  return <FailureNotice error={error} attempt="create" wait={wait} onTryAgain={onTryAgain} />;
}

/** Shows a 429 with this `Retry-After`. */
function show(header: string | null) {
  const problem = { type: '/problems/too-many-requests', status: 429, title: '', detail: '' };
  const retryAfter = readRetryAfter(
    new Headers(header === null ? {} : { 'Retry-After': header }),
    NOW,
  );
  const error = new ApiError({ kind: 'problem', code: 'too-many-requests', problem, retryAfter });
  const tried = vi.fn<() => void>();
  render(<Probe error={error} onTryAgain={tried} />);
  return tried;
}

const tryAgain = () => screen.getByRole('button', { name: 'Try again' });
const pass = (millis: number) => act(() => vi.advanceTimersByTimeAsync(millis));

test.each([
  ['seconds', '30', 'Try again in 30 seconds.'],
  ['a date', 'Fri, 20 Nov 2026 12:00:45 GMT', 'Try again in 45 seconds.'],
  ['a date an hour away', 'Fri, 20 Nov 2026 13:00:00 GMT', 'Try again in 60 minutes.'],
])(
  'NET-1 a 429 with Retry-After as %s counts down, and holds the button',
  async (_, header, words) => {
    const tried = show(header);
    expect(screen.getByText(words)).toBeVisible();
    await userEvent.click(tryAgain());
    expect(tried).not.toHaveBeenCalled();
  },
);

test.each([
  ['nonsense', 'soon'],
  ['absent', null],
])(
  'NET-1 a 429 with Retry-After %s says to wait a moment, and leaves the button',
  async (_, header) => {
    const tried = show(header);
    expect(screen.getByRole('region')).toHaveTextContent('Wait a moment, then try again.');
    await userEvent.click(tryAgain());
    expect(tried).toHaveBeenCalledOnce();
  },
);

test('NET-1 the countdown is not read out at each step; its end is, and the button works', async () => {
  const tried = show('30');
  const heard = screen.getByRole('status');
  expect(heard).toBeEmptyDOMElement();
  await pass(1000);
  expect(screen.getByText('Try again in 29 seconds.')).toHaveAttribute('aria-live', 'off');
  await pass(28_000);
  expect(screen.getByText('Try again in 1 second.')).toBeVisible();
  expect(heard).toBeEmptyDOMElement();
  expect(tryAgain()).toHaveAttribute('aria-disabled', 'true');
  await pass(1000);
  expect(screen.queryByText(/^Try again in/)).not.toBeInTheDocument();
  expect(heard).toHaveTextContent('You can try again now.');
  // Nothing is tried by itself.
  expect(tried).not.toHaveBeenCalled();
  await userEvent.click(tryAgain());
  expect(tried).toHaveBeenCalledOnce();
});
