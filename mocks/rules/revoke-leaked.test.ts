import { expect, test } from 'vitest';
import { nuget } from '#mocks/policies/nuget.ts';
import { contextOf, dana, keyOf, now } from './fixtures.ts';
import { DAY } from './records.ts';
import { revokeLeaked } from './revoke-leaked.ts';

test('REV-2 a leaked key is revoked with its source and address, and the owner told by mail', () => {
  const leak = { source: 'GitHub', url: 'https://github.com/contoso/site/blob/main/ci.yml' };
  const { key, mail, activity } = revokeLeaked(keyOf(), leak, contextOf(nuget));
  expect(key).toEqual({ ...keyOf(), revocation: { at: now, ...leak }, revision: 4 });
  expect(mail).toMatchObject({ kind: 'revoked', to: dana.email });
  expect(mail?.text).toContain(leak.source);
  expect(mail?.text).toContain(leak.url);
  expect(activity?.detail).toBe('Leaked, found by GitHub');
});

test('REV-2 a leak without an address is told too, and a key revoked before stays as it is', () => {
  const leak = { source: 'a partner', url: null };
  expect(revokeLeaked(keyOf(), leak, contextOf(nuget)).mail?.text).toContain('by a partner.\n\n');
  const key = keyOf({ revocation: { at: now - DAY, source: 'owner', url: null } });
  expect(revokeLeaked(key, leak, contextOf(nuget))).toEqual({ key, mail: null, activity: null });
});
