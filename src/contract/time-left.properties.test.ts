import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeRemaining } from './time-left.ts';

const lengths: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** The least and the most milliseconds that the words can stand for, the most not included. */
function readRemaining(words: string): [number, number] {
  const [, count = '0', unit = 'minute'] = /(\d+) (minute|hour|day)s?/.exec(words) ?? [];
  const length = lengths[unit] ?? 0;
  return [Number(count) * length, (Number(count) + 1) * length];
}

const span = fc.oneof(
  fc.integer({ min: 0, max: 400 * 86_400_000 }),
  fc.integer({ min: 0, max: 2 * 3_600_000 }),
);

test('EXP-8 the words say no more than is left, and not a whole unit less', () => {
  fc.assert(
    fc.property(span, span, (left, now) => {
      const [least, most] = readRemaining(describeRemaining(now + left, now));
      expect(least).toBeLessThanOrEqual(left);
      expect(most).toBeGreaterThan(left);
    }),
    { numRuns: 500 },
  );
});

test('EXP-8 as time goes by, what is left is never said to grow', () => {
  fc.assert(
    fc.property(span, span, (one, other) => {
      const [nearer, farther] = [Math.min(one, other), Math.max(one, other)];
      const [left] = readRemaining(describeRemaining(nearer, 0));
      expect(left).toBeLessThanOrEqual(readRemaining(describeRemaining(farther, 0))[0]);
    }),
    { numRuns: 500 },
  );
});

test('EXP-3 EXP-8 from the very moment on it is ago, and before it is not', () => {
  fc.assert(
    fc.property(span, span, (left, now) => {
      expect(describeRemaining(now, now + left)).toMatch(/ ago$/);
      expect(describeRemaining(now + left + 1, now)).toMatch(/^in /);
    }),
  );
});
