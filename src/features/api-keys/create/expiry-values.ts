import type { ExpiryChoice } from '#src/contract/api-key.ts';
import type { ExpiryPolicy } from '#src/contract/gallery-policy.ts';
import { DAY_MS } from '#src/lib/day.ts';

/** The expiry as a form holds it; the policy says which of the two counts (EXP-1). */
export interface ExpiryValues {
  /** A whole number of days, as text. */
  days: string;
  /** Local date and time as `datetime-local` writes it, `2026-11-20T14:05`; empty for never. */
  at: string;
}

/** The policy's own preselection (EXP-1). */
export function initialExpiry(policy: ExpiryPolicy): ExpiryValues {
  return { days: policy.kind === 'optional-time' ? '' : String(policy.defaultDays), at: '' };
}

/** An expiry on the wire. Takes only values in which {@link findExpiryProblem} finds nothing. */
export function toExpiryChoice(policy: ExpiryPolicy, values: ExpiryValues): ExpiryChoice {
  switch (policy.kind) {
    case 'choices':
    case 'days':
      return { days: Number(values.days) };
    case 'optional-time':
      return values.at === '' ? { never: true } : { at: new Date(values.at).toISOString() };
  }
}

/**
 * When a key made at `now` (ms, the server's clock) would expire: `now + days × 86,400,000` ms
 * (EXP-2), or the chosen time. `null` for never, and for what cannot be read.
 */
export function expiryTime(policy: ExpiryPolicy, values: ExpiryValues, now: number): number | null {
  if (policy.kind === 'optional-time') {
    return values.at === '' ? null : (readTime(values.at) ?? null);
  }
  return isWholeNumber(values.days) ? now + Number(values.days) * DAY_MS : null;
}

/** What is wrong with an expiry, in words, or `null`. What is past or not offered the server says. */
export function findExpiryProblem(policy: ExpiryPolicy, values: ExpiryValues): string | null {
  switch (policy.kind) {
    case 'choices':
      return isWholeNumber(values.days) ? null : 'Choose when the key expires';
    case 'days': {
      const days = Number(values.days);
      const offered = isWholeNumber(values.days) && days >= policy.min && days <= policy.max;
      return offered ? null : `Enter a whole number of days from ${policy.min} to ${policy.max}`;
    }
    case 'optional-time':
      return values.at === '' || readTime(values.at) !== undefined
        ? null
        : 'Enter a whole date and time, or leave it empty for a key that never expires';
  }
}

function isWholeNumber(text: string): boolean {
  return /^\d{1,9}$/.test(text.trim());
}

function readTime(text: string): number | undefined {
  const time = new Date(text).getTime();
  return Number.isNaN(time) ? undefined : time;
}
