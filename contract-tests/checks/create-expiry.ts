import type { ExpiryChoice } from '#src/contract/api-key.ts';
import type { ExpiryPolicy } from '#src/contract/gallery-policy.ts';
import type { Gallery } from '../asking/gallery.ts';
import { askForKey, clearAway } from '../asking/keys.ts';
import { makeCreateRequest } from '../asking/make-request.ts';
import { check } from '../check.ts';
import type { Check } from '../check.ts';
import { expectEqual, expectFieldProblems, readGranted } from '../expectations.ts';
import { NotTried } from '../outcome.ts';
import { SecretView } from '../views.ts';

export const DAY = 86_400_000;

export const createExpiryChecks: readonly Check[] = [
  check(
    'EXP-2',
    'counts days of 86,400,000 ms from the creation, whatever is chosen',
    async (gallery) => {
      const days = listDays(gallery.policy.expiry);
      if (days.length === 0) throw new NotTried('the policy counts no days');
      for (const count of days) {
        const exchange = await askForKey(gallery, { expiry: { days: count } });
        const { key } = readGranted(exchange, SecretView);
        expectEqual(exchange, 'lifetimeDays', key.lifetimeDays, count);
        const millis = Date.parse(key.expires ?? '') - Date.parse(key.created);
        expectEqual(exchange, 'ms from created to expires', millis, count * DAY);
        await clearAway(gallery);
      }
    },
  ),

  check('POL-4', 'takes a date and time, to the millisecond', async (gallery) => {
    requireTimes(gallery);
    const at = new Date(gallery.now + DAY).toISOString();
    const exchange = await askForKey(gallery, { expiry: { at } });
    const { key } = readGranted(exchange, SecretView);
    expectEqual(exchange, 'expires', Date.parse(key.expires ?? ''), Date.parse(at));
    expectEqual(exchange, 'lifetimeDays', key.lifetimeDays, null);
  }),

  check('POL-4', 'takes “never”', async (gallery) => {
    requireTimes(gallery);
    const exchange = await askForKey(gallery, { expiry: { never: true } });
    expectEqual(exchange, 'expires', readGranted(exchange, SecretView).key.expires, null);
  }),

  check('EXP-3', 'a date and time that have passed are 422 at /expiry', async (gallery) => {
    requireTimes(gallery);
    const at = new Date(gallery.now - DAY).toISOString();
    expectFieldProblems(await askForKey(gallery, { expiry: { at } }), ['/expiry expiry-past']);
  }),

  check(
    'EXP-1',
    'an expiry that is not offered is 422 at /expiry, and not clamped',
    async (gallery) => {
      for (const expiry of listNotOffered(gallery)) {
        const exchange = await askForKey(gallery, { expiry });
        expectFieldProblems(exchange, ['/expiry expiry-not-offered']);
      }
    },
  ),

  check('EXP-4', 'a key that never expires is 422 where every key does', async (gallery) => {
    if (gallery.policy.expiry.kind === 'optional-time')
      throw new NotTried('keys may live for ever by this policy');
    const exchange = await askForKey(gallery, { expiry: { never: true } });
    expectFieldProblems(exchange, ['/expiry expiry-not-offered']);
  }),

  check('EXP-4', 'no expiry at all is 422 where every key has one', async (gallery) => {
    if (gallery.policy.expiry.kind === 'optional-time')
      throw new NotTried('keys may live for ever by this policy');
    const { expiry, ...body } = makeCreateRequest(gallery);
    expectFieldProblems(await askForKey(gallery, {}, { body }), ['/expiry required']);
  }),
];

function requireTimes({ policy }: Gallery): void {
  if (policy.expiry.kind !== 'optional-time') throw new NotTried('the policy counts days');
}

/** Numbers of days that the policy offers: all of its choices, or both ends of its range. */
function listDays(expiry: ExpiryPolicy): number[] {
  switch (expiry.kind) {
    case 'choices':
      return expiry.days;
    case 'days':
      return [expiry.min, expiry.max];
    case 'optional-time':
      return [];
  }
}

/** What the policy does not offer, close to what it does. */
function listNotOffered({ policy: { expiry }, now }: Gallery): ExpiryChoice[] {
  const at = new Date(now + DAY).toISOString();
  switch (expiry.kind) {
    case 'choices': {
      const longest = Math.max(...expiry.days);
      return [{ days: longest + 1 }, { days: longest - 0.5 }, { days: 0 }, { at }];
    }
    case 'days':
      return [
        { days: expiry.min - 1 },
        { days: expiry.max + 1 },
        { days: expiry.max - 0.5 },
        { at },
      ];
    case 'optional-time':
      return [{ days: 30 }];
  }
}
