import { expect, test } from 'vitest';
import { keyOf, now, unscopedKeyOf } from './fixtures.ts';
import { DAY } from './records.ts';
import { introduceExpiry, spreadExpiry } from './spread-expiry.ts';

test('UNU-2 each key gets a date between 90 and 110 days ahead, by its ID alone', () => {
  for (let index = 0; index < 1000; index++) {
    const expires = spreadExpiry(`key-${index}`, now);
    expect(expires).toBeGreaterThanOrEqual(now + 90 * DAY);
    expect(expires).toBeLessThanOrEqual(now + 110 * DAY);
    expect(expires - now).toBe(spreadExpiry(`key-${index}`, 0));
  }
});

test('UNU-2 the dates are spread evenly over the twenty days', () => {
  const perDay = new Map<number, number>();
  for (let index = 0; index < 20_000; index++) {
    const day = Math.floor(spreadExpiry(`key-${index}`, 0) / DAY);
    perDay.set(day, (perDay.get(day) ?? 0) + 1);
  }
  expect(perDay.size).toBe(20);
  for (const count of perDay.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
});

test('UNU-2 a key that has a date keeps it', () => {
  expect(introduceExpiry(keyOf(), now)).toEqual(keyOf());
  const dated = introduceExpiry(unscopedKeyOf(), now);
  expect(dated).toEqual({ ...unscopedKeyOf(), expires: spreadExpiry('k1', now), revision: 4 });
});
