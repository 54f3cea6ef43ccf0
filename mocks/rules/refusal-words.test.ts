import { expect, test } from 'vitest';
import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';
import { myget } from '#mocks/policies/myget.ts';
import { nuget } from '#mocks/policies/nuget.ts';
import { nuget2016 } from '#mocks/policies/nuget-2016.ts';
import { pushVersion, setListed } from './apply-use.ts';
import { readCheck } from './check-key.ts';
import { checkRevision } from './check-revision.ts';
import { createKey } from './create-key.ts';
import { decideReplay } from './decide-replay.ts';
import { deleteKey } from './delete-key.ts';
import { editKey } from './edit-key.ts';
import {
  contextOf,
  create,
  dana,
  keyOf,
  legacyKeyOf,
  now,
  problemsIn,
  refusalOf,
  unscopedKeyOf,
} from './fixtures.ts';
import { readSecret, requireKnown } from './identify-key.ts';
import { DAY } from './records.ts';
import { regenerateKey } from './regenerate-key.ts';
import { requireAccount } from './require-account.ts';
import { requireOwnKey } from './require-own-key.ts';
import { selectActivity } from './select-activity.ts';
import { selectKeys } from './select-keys.ts';

// Every refusal in its words: what happened, what is still true, and what to do.

const alpha = { id: 'Alpha', owner: 'dana', versions: [{ version: '1.0.0', listed: true }] };
const cursorWords = 'This cursor is not of this list. Start from the first page.';

test.each([
  [
    'KEY-5',
    () => requireAccount({ ...dana, locked: true }),
    "Your account is locked. You can still revoke and delete keys. Contact the gallery's support to unlock it.",
  ],
  [
    'KEY-5',
    () => requireAccount({ ...dana, emailConfirmed: false }),
    'Your e-mail address dana@example.com is not confirmed. You can still revoke and delete keys. Confirm the address to do more.',
  ],
  [
    'POL-5',
    () => createKey({}, contextOf(nuget2016, { keyCount: 1 })),
    'You already have a key, which is unchanged. Regenerate it, or delete it first.',
  ],
  [
    'KEY-6',
    () => createKey([], contextOf(nuget)),
    'The body must be a JSON object. Nothing was changed.',
  ],
  [
    'KEY-6',
    () => createKey({}, contextOf(nuget)),
    'Some fields need to be corrected. Nothing was changed.',
  ],
  [
    'NET-4',
    () => requireOwnKey(undefined, dana),
    'There is no such key. It may have been deleted. Go back to your list of keys.',
  ],
  [
    'NET-3',
    () => checkRevision(keyOf(), null),
    "Send the key's ETag as If-Match. Nothing was changed.",
  ],
  [
    'NET-3',
    () => checkRevision(keyOf(), '"1"'),
    'The key was changed since you opened it. Your change was not saved. Look at it anew.',
  ],
  [
    'LEG-2',
    () => editKey(legacyKeyOf(), {}, contextOf(nuget)),
    'This key cannot be edited, and is unchanged. Create a new key instead.',
  ],
  [
    'EDT-1',
    () => editKey(unscopedKeyOf(), {}, contextOf(nuget2016)),
    'This key cannot be edited, and is unchanged. Create a new key instead.',
  ],
  [
    'REG-6',
    () => regenerateKey(legacyKeyOf(), {}, contextOf(nuget)),
    'A full access key cannot be regenerated, and is unchanged. Create a new key.',
  ],
  [
    'DEL-1',
    () => deleteKey(unscopedKeyOf({ kind: 'primary' }), contextOf(myget)),
    'The primary key cannot be deleted, and is unchanged. Regenerate or revoke it instead.',
  ],
  [
    'NET-2',
    () => decideReplay({ at: now - DAY, requestDigest: 'a', isAnswered: true }, 'a', now),
    'This request was answered over ten minutes ago. Look at your list of keys.',
  ],
  [
    'NET-2',
    () => decideReplay({ at: now, requestDigest: 'a', isAnswered: true }, 'b', now),
    'This Idempotency-Key belongs to another request. Use a new one.',
  ],
  [
    'NET-2',
    () => decideReplay({ at: now, requestDigest: 'a', isAnswered: false }, 'a', now),
    'This request is still being answered. Try again in a moment.',
  ],
  ['NET-7', () => selectKeys([], { cursor: 'x' }, { now, policy: nuget }), cursorWords],
  ['NET-7', () => selectActivity([], 'x'), cursorWords],
  ['USE-1', () => readSecret(null, nuget), 'Send an API key in the X-NuGet-ApiKey header.'],
  [
    'USE-1',
    () => requireKnown(null),
    'The API key is not valid. Create or regenerate one on the API keys page.',
  ],
  [
    'USE-7',
    () => pushVersion(alpha, { packageId: 'Alpha', version: '1.0', owner: 'dana' }),
    'Alpha 1.0.0 exists already. Push another version.',
  ],
  ['USE-7', () => setListed(alpha, '2.0', false), 'There is no version 2.0.0 of Alpha.'],
])('NET-1 a refusal by %s says what happened and what to do', (rule, refuse, words) => {
  const refusal = refusalOf(refuse());
  expect(refusal.detail).toBe(words);
  expect(refusal.rule).toBe(rule);
});

const fields = (policy: GalleryPolicy, changes: Record<string, unknown>) => create(policy, changes);
const subjects = (packages: unknown, patterns: unknown = []) =>
  create(nuget, { subjects: { packages, patterns } });
const unscoped = { owner: 'dana', scopes: [], subjects: { packages: [], patterns: [] } };
const ended = unscopedKeyOf({ expires: now - DAY });

test.each([
  ['KEY-2', () => fields(nuget, { name: 1 }), 'Key name must be text'],
  ['KEY-2', () => fields(nuget, { name: undefined }), 'Enter a key name'],
  ['KEY-2', () => fields(nuget, { name: ' ' }), 'Enter a key name'],
  [
    'KEY-2',
    () => fields(nuget, { name: 'a\u0000' }),
    "Key name has a character that can't be shown. Remove it or type the name anew",
  ],
  [
    'POL-4',
    () => fields(myget, { ...unscoped, expiry: { never: true }, name: 'a'.repeat(257) }),
    'Description must be 256 characters or fewer',
  ],
  ['KEY-3', () => fields(nuget, { owner: 1 }), 'Package owner must be a name'],
  [
    'KEY-3',
    () => fields(nuget, { owner: 'tailspin' }),
    'Choose yourself or an organization that you are a member of',
  ],
  ['SCO-3', () => fields(nuget, { scopes: 'push' }), 'Scopes must be a list of scope names'],
  ['SCO-2', () => fields(nuget, { scopes: undefined }), 'Choose at least one scope'],
  ['SCO-3', () => fields(nuget, { scopes: ['all'] }), '“all” is not a scope of this gallery'],
  [
    'SCO-4',
    () => fields(nuget, { scopes: ['push', 'push-version'] }),
    'Choose one of the push scopes, not several',
  ],
  [
    'SCO-6',
    () => fields(nuget, { owner: 'fabrikam', scopes: ['push'] }),
    "You can't push new packages for fabrikam. Choose another scope or owner",
  ],
  ['SUB-1', () => fields(nuget, { subjects: 'all' }), 'Subjects must hold packages and patterns'],
  ['SUB-1', () => subjects([]), 'Choose a package or enter a glob pattern'],
  ['SUB-1', () => subjects('Alpha'), 'Give the packages as a list, empty for none'],
  ['SUB-1', () => subjects([], 'Alpha'), 'Give the patterns as a list, empty for none'],
  ['SUB-1', () => subjects([1]), 'Enter it as text'],
  ['SUB-1', () => subjects(['-x']), '“-x” is not a package ID. Remove it'],
  [
    'SUB-7',
    () => subjects(Array.from({ length: 10_001 }, (_, index) => `P${index}`)),
    'Choose at most 10,000 packages',
  ],
  [
    'SUB-7',
    () =>
      subjects(
        [],
        Array.from({ length: 101 }, (_, index) => `P${index}*`),
      ),
    'Choose at most 100 patterns',
  ],
  [
    'SUB-1',
    () =>
      fields(myget, {
        ...unscoped,
        expiry: { never: true },
        subjects: { packages: ['Alpha'], patterns: [] },
      }),
    'Keys of this gallery cover all packages. Leave packages and patterns out',
  ],
  ['EXP-1', () => fields(nuget, { expiry: { days: 7 } }), 'Choose 1, 90, 180, 270 or 365 days'],
  ['EXP-1', () => fields(nuget, { expiry: 'soon' }), 'Choose 1, 90, 180, 270 or 365 days'],
  ['EXP-4', () => fields(nuget, { expiry: { never: true } }), 'Choose 1, 90, 180, 270 or 365 days'],
  [
    'POL-5',
    () => fields(nuget2016, { ...unscoped, expiry: { days: 0 } }),
    'Enter a whole number of days from 1 to 365',
  ],
  [
    'POL-4',
    () => fields(myget, { ...unscoped, expiry: { days: 1 } }),
    'Choose a date and time, or no expiry',
  ],
  [
    'EDT-5',
    () => fields(myget, { ...unscoped, expiry: { at: '2026-11-20T12:00:00Z' } }),
    'Choose a date and time in the future',
  ],
  [
    'EDT-1',
    () => editKey(keyOf(), { name: 'Another' }, contextOf(nuget)),
    "Key name of a key can't be changed. Create a new key instead",
  ],
  [
    'SCO-5',
    () => editKey(keyOf(), { scopes: ['push'] }, contextOf(nuget)),
    "The scopes of a key can't be changed. Create a new key instead",
  ],
  [
    'EDT-1',
    () => editKey(keyOf(), { colour: 'red' }, contextOf(nuget)),
    '“colour” is not a field of this request. Leave it out',
  ],
  [
    'REG-3',
    () => regenerateKey(keyOf(), { expiry: { days: 90 } }, contextOf(nuget)),
    'The key keeps its number of days. Leave this out',
  ],
  [
    'REG-8',
    () => regenerateKey(unscopedKeyOf(), { expiry: { never: true } }, contextOf(myget)),
    'The key keeps its expiry. Edit the key to change it',
  ],
  [
    'REG-8',
    () => regenerateKey(ended, {}, contextOf(myget)),
    'Choose a new date and time, or no expiry',
  ],
  ['USE-10', () => readCheck({ action: 'fly', packageId: 'Alpha' }), 'Choose an action'],
  ['USE-10', () => readCheck({ action: 'unlist' }), 'Enter a package ID'],
  ['USE-10', () => readCheck({ action: 'unlist', packageId: ' ' }), 'Enter a package ID'],
  ['USE-10', () => readCheck({ action: 'unlist', packageId: 1 }), 'Enter a package ID as text'],
  ['USE-10', () => readCheck({ action: 'unlist', packageId: 'a b' }), '“a b” is not a package ID'],
])('KEY-6 a field that %s refuses says what to do', (_, refuse, words) => {
  expect(problemsIn(refuse()).map(({ detail }) => detail)).toEqual([words]);
});
