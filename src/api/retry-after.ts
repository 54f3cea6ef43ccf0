/** A wait beyond this is no advice to a person at a page. */
const LONGEST_SECONDS = 86_400;

/**
 * The seconds that a `Retry-After` header asks to wait, from its two forms (a number of seconds,
 * or an HTTP date, counted from `now` in ms). `null` for none, nonsense, or more than a day.
 */
export function readRetryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  const seconds = /^\d+$/.test(header.trim())
    ? Number(header)
    : Math.ceil((readHttpDate(header) - now) / 1000);
  if (!Number.isFinite(seconds) || seconds > LONGEST_SECONDS) return null;
  return Math.max(0, seconds);
}

/** An HTTP date begins with a weekday; `Date.parse` alone takes "-5" for a year. */
function readHttpDate(text: string): number {
  return /^[A-Z][a-z]{2}/.test(text) ? Date.parse(text) : Number.NaN;
}
