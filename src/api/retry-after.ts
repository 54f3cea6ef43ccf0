/** A wait beyond this is no advice to a person at a page. */
const LONGEST_SECONDS = 86_400;

/**
 * The seconds that the header `Retry-After` asks to wait, from its two forms: a number of seconds,
 * or an HTTP date. That is counted from when the server says that it answered (`Date`), since this
 * computer's clock may be days off; from `now`, in ms, only where the server does not say. `null`
 * for none, nonsense, or more than a day.
 */
export function readRetryAfter(headers: Headers, now: number): number | null {
  const header = headers.get('Retry-After');
  if (header === null) return null;
  const answered = readHttpDate(headers.get('Date') ?? '');
  const seconds = /^\d+$/.test(header.trim())
    ? Number(header)
    : Math.ceil((readHttpDate(header) - (Number.isNaN(answered) ? now : answered)) / 1000);
  if (!Number.isFinite(seconds) || seconds > LONGEST_SECONDS) return null;
  return Math.max(0, seconds);
}

/** An HTTP date begins with a weekday; `Date.parse` alone takes "-5" for a year. */
function readHttpDate(text: string): number {
  return /^[A-Z][a-z]{2}/.test(text) ? Date.parse(text) : Number.NaN;
}
