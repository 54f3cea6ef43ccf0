import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideReplay } from './decide-replay.ts';
import { now } from './fixtures.ts';

const MINUTES = 60_000;
const age = fc.oneof(fc.integer({ min: 0, max: 20 * MINUTES }), fc.constantFrom(599_999, 600_000));
const digest = fc.constantFrom('one', 'other');

test('NET-2 the first answer again: to the same request, once it is there, for ten minutes', () => {
  fc.assert(
    fc.property(age, digest, digest, fc.boolean(), (passed, requestDigest, asked, isAnswered) => {
      const result = decideReplay({ at: now - passed, requestDigest, isAnswered }, asked, now);
      const mayRepeat = passed < 10 * MINUTES && requestDigest === asked && isAnswered;
      expect(result.ok).toBe(mayRepeat);
      // Nothing that was ever sent under a key is done a second time.
      expect(result.ok ? result.value : 'refused').toBe(mayRepeat ? 'replay' : 'refused');
    }),
    { numRuns: 500 },
  );
});

test('NET-2 what was sent under no key yet is done', () => {
  fc.assert(
    fc.property(digest, age, (asked, passed) => {
      expect(decideReplay(null, asked, now + passed)).toEqual({ ok: true, value: 'first' });
    }),
  );
});
