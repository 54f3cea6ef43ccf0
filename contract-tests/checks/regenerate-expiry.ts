import type { ExpiryChoice } from '#src/contract/api-key.ts';
import type { Gallery } from '../asking/gallery.ts';
import { makeKey } from '../asking/keys.ts';
import { check } from '../check.ts';
import type { Check } from '../check.ts';
import { expectEqual, expectFieldProblems, readGranted } from '../expectations.ts';
import { NotTried } from '../outcome.ts';
import { SecretView } from '../views.ts';
import type { KeyView } from '../views.ts';
import { DAY } from './create-expiry.ts';
import { regenerate } from './regenerate-key.ts';

function requireRenewal({ policy }: Gallery, wanted: Gallery['policy']['regenerateExpiry']): void {
  if (policy.regenerateExpiry !== wanted)
    throw new NotTried(`the policy has it otherwise: ${policy.regenerateExpiry}`);
}

export const regenerateExpiryChecks: readonly Check[] = [
  check('REG-3', 'counts the same number of days anew', async (gallery) => {
    requireRenewal(gallery, 'same-lifetime');
    const made = await makeKey(gallery);
    const exchange = await regenerate(gallery, made.key);
    const { key } = readGranted(exchange, SecretView);
    expectEqual(exchange, 'lifetimeDays', key.lifetimeDays, made.key.lifetimeDays);
    expectEqual(exchange, 'ms to live', lifetimeOf(key), (made.key.lifetimeDays ?? 0) * DAY);
  }),

  check('REG-3', 'a new expiry is 422 at /expiry where the key keeps its own', async (gallery) => {
    if (gallery.policy.regenerateExpiry === 'ask') throw new NotTried('the policy asks for one');
    const { key } = await makeKey(gallery);
    const expiry = offeredExpiry(gallery);
    const exchange = await regenerate(gallery, key, { expiry });
    expectFieldProblems(exchange, ['/expiry expiry-not-offered']);
  }),

  check('REG-8', 'counts the number of days that it is asked for', async (gallery) => {
    requireRenewal(gallery, 'ask');
    const { expiry } = gallery.policy;
    if (expiry.kind === 'optional-time') throw new NotTried('the policy counts no days');
    const made = await makeKey(gallery);
    const exchange = await regenerate(gallery, made.key, { expiry: { days: expiry.defaultDays } });
    const { key } = readGranted(exchange, SecretView);
    expectEqual(exchange, 'lifetimeDays', key.lifetimeDays, expiry.defaultDays);
    expectEqual(exchange, 'ms to live', lifetimeOf(key), expiry.defaultDays * DAY);
  }),

  check('REG-8', 'without a number of days it is 422 at /expiry', async (gallery) => {
    requireRenewal(gallery, 'ask');
    const { key } = await makeKey(gallery);
    expectFieldProblems(await regenerate(gallery, key, {}), ['/expiry required']);
  }),

  check('REG-8', 'keeps the date', async (gallery) => {
    requireRenewal(gallery, 'keep');
    const made = await makeKey(gallery);
    const exchange = await regenerate(gallery, made.key);
    expectEqual(
      exchange,
      'expires',
      readGranted(exchange, SecretView).key.expires,
      made.key.expires,
    );
  }),
];

/** From when the present secret began to when it ends, in milliseconds. */
function lifetimeOf({ expires, regeneratedAt }: KeyView): number {
  return Date.parse(expires ?? '') - Date.parse(regeneratedAt ?? '');
}

/** An expiry that a new key could be given. */
function offeredExpiry({ policy: { expiry }, now }: Gallery): ExpiryChoice {
  return expiry.kind === 'optional-time'
    ? { at: new Date(now + 3 * DAY).toISOString() }
    : { days: expiry.defaultDays };
}
