import { checkExpiry, countLifetime, type Lifetime } from './check-expiry.ts';
import type { Moment } from './context.ts';
import { accepted, faulty, type Checked } from './read-body.ts';
import type { KeyRecord } from './records.ts';

/**
 * When the regenerated key ends: after as many days as were chosen at creation, counted from now
 * (REG-3); after the days that the request gives; or when it would have ended anyway, unless that
 * has passed (REG-8).
 */
export function renewLifetime(key: KeyRecord, expiry: unknown, moment: Moment): Checked<Lifetime> {
  const { now, policy } = moment;
  switch (policy.regenerateExpiry) {
    case 'ask':
      return checkExpiry(expiry, moment);
    case 'same-lifetime':
      return expiry === undefined
        ? accepted(countAnew(key, moment))
        : refuseExpiry('The key keeps its number of days. Leave this out');
    case 'keep': {
      const hasEnded = key.expires !== null && now >= key.expires;
      if (!hasEnded && expiry === undefined) {
        return accepted({ expires: key.expires, lifetimeDays: key.lifetimeDays });
      }
      if (!hasEnded) return refuseExpiry('The key keeps its expiry. Edit the key to change it');
      return expiry === undefined
        ? faulty('/expiry', 'required', 'Choose a new date and time, or no expiry')
        : checkExpiry(expiry, moment);
    }
  }
}

/** A key that came without a number of days gets the policy's own: it may not go on for ever (EXP-4). */
function countAnew({ lifetimeDays }: KeyRecord, { now, policy }: Moment): Lifetime {
  const offered = policy.expiry.kind === 'optional-time' ? null : policy.expiry.defaultDays;
  const days = lifetimeDays ?? offered;
  return days === null ? { expires: null, lifetimeDays: null } : countLifetime(now, days);
}

function refuseExpiry(detail: string): Checked<never> {
  return faulty('/expiry', 'expiry-not-offered', detail);
}
