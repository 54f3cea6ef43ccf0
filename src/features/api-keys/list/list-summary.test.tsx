import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { type ListFacts, ListSummary } from './list-summary.tsx';

const facts: ListFacts = { view: {}, count: 3, andMore: false, total: 12 };

/** The words for eyes, and those for ears. */
function say(change: Partial<ListFacts>): (string | null)[] {
  render(<ListSummary facts={{ ...facts, ...change }} />);
  return Array.from(screen.getByRole('status').children, (part) => part.textContent);
}

test.each<[Partial<ListFacts>, string, string]>([
  [{ count: 12 }, '12 keys', '12 keys'],
  [{ count: 1, total: 1 }, '1 key', '1 key'],
  [{ count: 10_000, total: 10_000 }, '10,000 keys', '10,000 keys'],
  [{ view: { q: 'build' } }, '3 of 12 keys match', '3 keys match “build”'],
  [{ view: { q: 'build' }, count: 1 }, '1 of 12 keys matches', '1 key matches “build”'],
  [{ view: { q: 'build' }, count: 0 }, '0 of 12 keys match', 'No keys match “build”'],
  [{ view: { q: 'build' }, total: null }, '3 keys match', '3 keys match “build”'],
  [
    { view: { q: 'build' }, count: 100, andMore: true, total: 10_000 },
    'More than 100 of 10,000 keys match',
    'More than 100 keys match “build”',
  ],
  [{ view: { status: ['expired', 'retired'] } }, '3 of 12 keys match', '3 expired or retired keys'],
  [
    { view: { status: ['revoked'], q: 'build' }, count: 1 },
    '1 of 12 keys matches',
    '1 revoked key matches “build”',
  ],
])('NET-7 of %j eyes see “%s” and ears hear “%s”', (change, eyes, ears) => {
  expect(say(change)).toEqual([eyes, ears]);
});

test('NET-7 the order of a list is no part of what it holds', () => {
  expect(say({ view: { sort: 'name' }, count: 12 })).toEqual(['12 keys', '12 keys']);
});

test('NET-7 before the list is there nothing is said, in a place that is there already', () => {
  const { rerender } = render(<ListSummary facts={null} />);
  const place = screen.getByRole('status');
  expect(place).toBeEmptyDOMElement();
  rerender(<ListSummary facts={facts} />);
  expect(screen.getByRole('status')).toBe(place);
});
