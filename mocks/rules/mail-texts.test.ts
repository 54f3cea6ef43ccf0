import { expect, test } from 'vitest';
import { nuget } from '#mocks/policies/nuget.ts';
import { contextOf, dana, keyOf, pageUrl } from './fixtures.ts';
import {
  writeCreatedMail,
  writeDeletedMail,
  writeExpiredMail,
  writeExpiringMail,
  writeRegeneratedMail,
  writeRevokedMail,
} from './mail-texts.ts';

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
