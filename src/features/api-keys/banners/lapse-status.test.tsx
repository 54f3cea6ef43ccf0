import type { Overview } from '#src/contract/key-list.ts';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { LapseStatus } from './lapse-status.tsx';

/** An overview in which so many keys have expired, of which it names some. */
function overviewOf(count: number, ...names: string[]): Overview {
  return {
    now: '2026-11-20T12:00:00.000Z',
    counts: { active: 0, expiring: 0, expired: count, revoked: 0, retired: 0, total: count },
    expired: names.map((name) => ({ id: name, name })),
    expiring: [],
    revoked: [],
  };
}

test('WRN-1 what has expired since the page was opened is said, and nothing on load', () => {
  const { rerender } = render(<LapseStatus overview={overviewOf(1, 'Old')} />);
  expect(screen.getByRole('status')).toHaveTextContent(/^$/);
  rerender(<LapseStatus overview={overviewOf(2, 'New', 'Old')} />);
  expect(screen.getByRole('status')).toHaveTextContent('Now expired: New');
});

test('WRN-1 a key that moves up in place of one that was deleted has not just expired', () => {
  const { rerender } = render(<LapseStatus overview={overviewOf(3, 'A', 'B')} />);
  rerender(<LapseStatus overview={overviewOf(2, 'B', 'C')} />);
  expect(screen.getByRole('status')).toHaveTextContent(/^$/);
  rerender(<LapseStatus overview={overviewOf(3, 'D', 'B')} />);
  expect(screen.getByRole('status')).toHaveTextContent('Now expired: D');
});
