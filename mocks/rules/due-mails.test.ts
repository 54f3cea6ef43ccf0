import { describe, expect, test } from 'vitest';
import { nuget2016 } from '#mocks/policies/nuget-2016.ts';
import { nuget } from '#mocks/policies/nuget.ts';
import { dueMails } from './due-mails.ts';
import {
  contextOf,
  dana,
  keyOf,
  legacyKeyOf,
  now,
  pageUrl,
  unscopedKeyOf,
  valueOf,
} from './fixtures.ts';
import { DAY, type KeyRecord } from './records.ts';
import { regenerateKey } from './regenerate-key.ts';

/** The kinds of the mails that are due about one key. */
function dueFor(key: KeyRecord, at = now, policy = nuget): string[] {
  const context = { now: at, policy, pageUrl, accounts: [dana] };
  return dueMails([key], context).map(({ mail }) => mail.kind);
}

/** The same key after the job has run at each of these moments, and what was sent. */
function run(key: KeyRecord, moments: number[]): string[] {
  let stored = key;
  return moments.flatMap((at) => {
    const due = dueMails([stored], { now: at, policy: nuget, pageUrl, accounts: [dana] });
    for (const { key: marked } of due) stored = marked;
    return due.map(({ mail }) => mail.kind);
  });
}

const warned = { warning: true, expired: false };

describe('WRN-2 the warning', () => {
  test.each([
    [10 * DAY + 1, []],
    [10 * DAY, ['expiring']],
    [1, ['expiring']],
    [0, ['expired']],
  ])('WRN-2 WRN-3 EXP-3 %i ms before the end %j is due', (remaining, kinds) => {
    expect(dueFor(keyOf({ expires: now + remaining }))).toEqual(kinds);
  });

  test.each([
    [1, 0.5],
    [10, 5],
    [11, 1],
  ])('WRN-2 a key of %d days is mailed about at %d days', (life, day) => {
    const key = keyOf({ created: now, lifetimeDays: life, expires: now + life * DAY });
    expect(dueFor(key, now + day * DAY - 1)).toEqual([]);
    expect(dueFor(key, now + day * DAY)).toEqual(['expiring']);
  });

  test('WRN-2 the life of a regenerated key begins when it was regenerated', () => {
    const key = keyOf({ created: now - 30 * DAY, regeneratedAt: now, expires: now + DAY });
    expect(dueFor(key, now + DAY / 2 - 1)).toEqual([]);
    expect(dueFor(key, now + DAY / 2)).toEqual(['expiring']);
  });

  test('WRN-2 goes to the account, names the key, says when, and opens the page at the dialog', () => {
    const key = keyOf({ expires: now + 3 * DAY });
    const context = { now, policy: nuget, pageUrl, accounts: [dana] };
    expect(dueMails([key], context)[0]?.mail).toEqual({
      to: 'dana@example.com',
      subject: '[NuGet Gallery] API key “Nightly build” expires in 3 days',
      text: [
        'Hello dana,',
        'The API key “Nightly build” for dana expires in 3 days, on 23 Nov 2026, 12:00 UTC.',
        `To keep publishing with it, regenerate it: ${pageUrl}?regenerate=k1`,
        'NuGet Gallery\n',
      ].join('\n\n'),
      kind: 'expiring',
      keyId: 'k1',
      at: now,
    });
  });
});

describe('WRN-3 WRN-4 each once per secret, by state', () => {
  const key = keyOf({ expires: now });

  test('WRN-2 WRN-3 a job that runs every day sends one warning and one mail after', () => {
    const days = Array.from({ length: 30 }, (_, index) => now + (index - 15) * DAY);
    expect(run(key, days)).toEqual(['expiring', 'expired']);
  });

  test('WRN-4 one that was down sends what is due when it is back, each once', () => {
    expect(run(key, [now - 20 * DAY, now - 7 * DAY, now - 7 * DAY, now - DAY])).toEqual([
      'expiring',
    ]);
    expect(run(key, [now - 20 * DAY, now + 3 * DAY, now + 3 * DAY])).toEqual(['expired']);
  });

  test('WRN-2 WRN-3 a new secret is mailed about anew', () => {
    const sent = keyOf({
      expires: now,
      lifetimeDays: 90,
      mailed: { warning: true, expired: true },
    });
    expect(dueFor(sent)).toEqual([]);
    const renewed = valueOf(regenerateKey(sent, {}, contextOf(nuget))).key;
    expect(dueFor(renewed)).toEqual([]);
    expect(run(renewed, [now + 80 * DAY, now + 81 * DAY, now + 90 * DAY])).toEqual([
      'expiring',
      'expired',
    ]);
  });

  test('WRN-4 a revoked key is not mailed about', () => {
    const revocation = { at: now - DAY, source: 'owner', url: null };
    expect(dueFor(keyOf({ expires: now, revocation }))).toEqual([]);
    expect(dueFor(keyOf({ expires: now + DAY, revocation }))).toEqual([]);
  });

  test('WRN-4 a regenerated key is not mailed about its old date', () => {
    const due = keyOf({ expires: now + DAY });
    expect(dueFor(valueOf(regenerateKey(due, {}, contextOf(nuget))).key)).toEqual([]);
  });

  test('WRN-4 the key comes back marked, everything else as it was', () => {
    const context = { now: now - DAY, policy: nuget, pageUrl, accounts: [dana] };
    expect(dueMails([key], context).map((due) => due.key)).toEqual([{ ...key, mailed: warned }]);
  });

  test('WRN-4 a key whose account is gone is passed over', () => {
    expect(
      dueMails([keyOf({ account: 'gone', expires: now })], {
        ...contextOf(nuget),
        accounts: [dana],
      }),
    ).toEqual([]);
  });

  test('LEG-1 UNU-1 a legacy key is not mailed about, one that died of disuse is, once', () => {
    expect(dueFor(legacyKeyOf({ lastUsed: null }))).toEqual([]);
    expect(dueFor(unscopedKeyOf({ lastUsed: null }), now, nuget2016)).toEqual(['expired']);
  });
});
