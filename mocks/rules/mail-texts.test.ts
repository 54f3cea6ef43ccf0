import { expect, test } from 'vitest';
import { myget } from '#mocks/policies/myget.ts';
import { nuget } from '#mocks/policies/nuget.ts';
import { contextOf, dana, keyOf, legacyKeyOf, now, pageUrl, unscopedKeyOf } from './fixtures.ts';
import {
  writeCreatedMail,
  writeDeletedMail,
  writeExpiredMail,
  writeExpiringMail,
  writeLeakedMail,
  writeRegeneratedMail,
  writeRevokedMail,
} from './mail-texts.ts';
import { DAY } from './records.ts';

test('WRN-5 SEC-1 no mail holds a secret or its digest, and each but that of a deletion links to a dialog', () => {
  const context = contextOf(nuget);
  const key = keyOf({ id: 'a b' });
  const mails = [
    [writeCreatedMail, '?revoke=a%20b'],
    [writeRegeneratedMail, '?revoke=a%20b'],
    [writeRevokedMail, '?regenerate=a%20b'],
    [writeExpiringMail, '?regenerate=a%20b'],
    [writeExpiredMail, '?regenerate=a%20b'],
    [writeDeletedMail, '\n'],
  ] as const;
  for (const [write, link] of mails) {
    const mail = write(key, context);
    expect(mail.to).toBe(dana.email);
    expect(mail.subject).toContain('Nightly build');
    expect(mail.text).toContain(`${pageUrl}${link}`);
    expect(JSON.stringify(mail)).not.toContain('digest');
  }
});

test('WRN-2 REG-8 where regenerating keeps the expiry, the mail leads to the edit of it', () => {
  const { text } = writeExpiringMail(unscopedKeyOf({ expires: now + DAY }), contextOf(myget));
  expect(text).toContain(`give it a later expiry: ${pageUrl}?edit=k1`);
  expect(text).not.toContain('regenerate');
});

const leak = { source: 'Secret scanning', url: 'https://code.example/leak' };

test.each([
  [
    'created',
    () => writeCreatedMail(keyOf({ owner: 'contoso' }), contextOf(nuget)),
    'API key “Nightly build” was created',
    `The API key “Nightly build” was created for contoso. It expires on 12 Aug 2027, 12:00 UTC.

If this was not you, revoke it: ${pageUrl}?revoke=k1`,
  ],
  [
    'regenerated',
    () => writeRegeneratedMail(unscopedKeyOf(), contextOf(nuget)),
    'API key “Build server” was regenerated',
    `The API key “Build server” has a new secret. The old one no longer works. It does not expire.

If this was not you, revoke it: ${pageUrl}?revoke=k1`,
  ],
  [
    'revoked',
    () => writeRevokedMail(keyOf(), contextOf(nuget)),
    'API key “Nightly build” was revoked',
    `The API key “Nightly build” was revoked and no longer works. It is kept in your list.

To use it again, regenerate it: ${pageUrl}?regenerate=k1`,
  ],
  [
    'revoked',
    () => writeLeakedMail(legacyKeyOf(), leak, contextOf(nuget)),
    'API key “Full access API key” leaked and was revoked',
    `The secret of the API key “Full access API key” was found in public by Secret scanning.
https://code.example/leak

We revoked the key, so it no longer works. Remove the secret from that place.

It cannot be regenerated. To publish again, create a new key: ${pageUrl}?create`,
  ],
  [
    'revoked',
    () => writeLeakedMail(keyOf(), { source: 'A reader', url: null }, contextOf(nuget)),
    'API key “Nightly build” leaked and was revoked',
    `The secret of the API key “Nightly build” was found in public by A reader.

We revoked the key, so it no longer works. Remove the secret from that place.

To use it again, regenerate it: ${pageUrl}?regenerate=k1`,
  ],
  [
    'expiring',
    () => writeExpiringMail(keyOf({ expires: now + 10 * DAY }), contextOf(nuget)),
    'API key “Nightly build” expires in 10 days',
    `The API key “Nightly build” for dana expires in 10 days, on 30 Nov 2026, 12:00 UTC.

To keep publishing with it, regenerate it: ${pageUrl}?regenerate=k1`,
  ],
  [
    'expired',
    () => writeExpiredMail(keyOf({ expires: now }), contextOf(nuget)),
    'API key “Nightly build” has expired',
    `The API key “Nightly build” for dana has expired and no longer works.

To use it again, regenerate it: ${pageUrl}?regenerate=k1`,
  ],
  [
    'deleted',
    () => writeDeletedMail(keyOf(), contextOf(nuget)),
    'API key “Nightly build” was deleted',
    `The API key “Nightly build” was deleted and no longer works. It cannot be recovered.

Your API keys: ${pageUrl}`,
  ],
] as const)('WRN-5 the words of the mail: %s, %#', (kind, write, subject, paragraphs) => {
  expect(write()).toEqual({
    to: dana.email,
    subject: `[NuGet Gallery] ${subject}`,
    text: `Hello dana,\n\n${paragraphs}\n\nNuGet Gallery\n`,
    kind,
    keyId: 'k1',
    at: now,
  });
});
