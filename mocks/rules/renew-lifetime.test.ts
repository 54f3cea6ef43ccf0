import { expect, test } from 'vitest';
import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';
import { myget } from '#mocks/policies/myget.ts';
import { nuget } from '#mocks/policies/nuget.ts';
import { keyOf, now, unscopedKeyOf } from './fixtures.ts';
import { DAY } from './records.ts';
import { renewLifetime } from './renew-lifetime.ts';

/** A gallery that is none of the four (POL-1): no end is offered, and a life is counted anew. */
const fifth: GalleryPolicy = { ...myget, id: 'fifth', regenerateExpiry: 'same-lifetime' };

function renew(policy: GalleryPolicy) {
  return renewLifetime(unscopedKeyOf(), undefined, { now, policy });
}

test('REG-3 POL-1 a key that came without a number of days gets what its policy would give', () => {
  const year = { expires: now + 365 * DAY, lifetimeDays: 365 };
  expect(renew(nuget)).toEqual({ ok: true, value: year });
  expect(renew(fifth)).toEqual({ ok: true, value: { expires: null, lifetimeDays: null } });
});

test('REG-3 POL-1 a key with a number of days gets the same again, also without a default', () => {
  const value = { expires: now + 90 * DAY, lifetimeDays: 90 };
  const key = keyOf({ lifetimeDays: 90 });
  expect(renewLifetime(key, undefined, { now, policy: fifth })).toEqual({ ok: true, value });
});
