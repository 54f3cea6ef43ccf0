import { expect, test } from 'vitest';
import { nuget } from '#mocks/policies/nuget.ts';
import { keyOf, now, pageUrl } from './fixtures.ts';
import { DAY } from './records.ts';
import { warnOfExpiry } from './warn-of-expiry.ts';

function warningAt(expires: number | null): string | null {
  return warnOfExpiry(keyOf({ expires }), { now, policy: nuget, pageUrl });
}

test('WRN-6 EXP-8 is given from ten days before expiry on', () => {
  expect(warningAt(now + 10 * DAY)).toBe(
    `Your API key expires in 10 days. Visit ${pageUrl} to regenerate your API key.`,
  );
  expect(warningAt(now + DAY - 1)).toContain('expires in 23 hours.');
  expect(warningAt(now + 10 * DAY + 1)).toBeNull();
  expect(warningAt(null)).toBeNull();
});
