import { ExpiryChoice } from '#src/contract/api-key.ts';
import type { ExpiryPolicy } from '#src/contract/gallery-policy.ts';
import type { Moment } from './context.ts';
import { accepted, faulty, readField, type Checked } from './read-body.ts';
import { DAY, type KeyRecord, type Millis } from './records.ts';

/** When a key ends, and the days that were chosen for it where it was by days. */
export type Lifetime = Pick<KeyRecord, 'expires' | 'lifetimeDays'>;

/** EXP-2: a life of whole days, each of 86,400,000 ms, counted from `start`. */
export function countLifetime(start: Millis, days: number): Lifetime {
  return { expires: start + days * DAY, lifetimeDays: days };
}

/**
 * The expiry of a new key, as the policy lets it be chosen: one of its numbers of days (EXP-1),
 * any whole number in a range (POL-5), or a moment or none (POL-4). What is not offered is
 * refused, never bent to what is; a key without an end is had only where offered (EXP-4).
 */
export function checkExpiry(value: unknown, { now, policy }: Moment): Checked<Lifetime> {
  const offer = policy.expiry;
  if (value === undefined) {
    return offer.kind === 'optional-time'
      ? accepted({ expires: null, lifetimeDays: null })
      : faulty('/expiry', 'required', describeOffer(offer));
  }
  const choice = readField(ExpiryChoice, value, '/expiry', describeOffer(offer));
  if (!choice.ok) return choice;
  if ('days' in choice.value) {
    return isOffered(choice.value.days, offer)
      ? accepted(countLifetime(now, choice.value.days))
      : faulty('/expiry', 'expiry-not-offered', describeOffer(offer));
  }
  if (offer.kind !== 'optional-time') {
    return faulty('/expiry', 'expiry-not-offered', describeOffer(offer));
  }
  if ('never' in choice.value) return accepted({ expires: null, lifetimeDays: null });
  const expires = Date.parse(choice.value.at);
  // At this very moment a key has expired already (EXP-3).
  return expires > now
    ? accepted({ expires, lifetimeDays: null })
    : faulty('/expiry', 'expiry-past', 'Choose a date and time in the future');
}

function isOffered(days: number, offer: ExpiryPolicy): boolean {
  switch (offer.kind) {
    case 'choices':
      return offer.days.includes(days);
    case 'days':
      return Number.isInteger(days) && days >= offer.min && days <= offer.max;
    case 'optional-time':
      return false;
  }
}

const oneOf = new Intl.ListFormat('en-GB', { type: 'disjunction' });

function describeOffer(offer: ExpiryPolicy): string {
  switch (offer.kind) {
    case 'choices':
      return `Choose ${oneOf.format(offer.days.map(String))} days`;
    case 'days':
      return `Enter a whole number of days from ${offer.min} to ${offer.max}`;
    case 'optional-time':
      return 'Choose a date and time, or no expiry';
  }
}
