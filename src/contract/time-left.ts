const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How far an expiry is from now, in whole days, under one day in hours, under one hour in minutes,
 * always rounded down: "in 365 days", "in 5 hours", "in 1 minute", "in less than a minute". At the
 * moment itself and after it: "3 days ago", "less than a minute ago" (EXP-3).
 *
 * Both are milliseconds since 1970. The page, the header of a use (WRN-6) and the mails all say it
 * by this one function (EXP-8).
 */
export function describeRemaining(expires: number, now: number): string {
  const length = describeLength(Math.abs(expires - now));
  return now >= expires ? `${length} ago` : `in ${length}`;
}

function describeLength(millis: number): string {
  if (millis >= DAY) return count(Math.floor(millis / DAY), 'day');
  if (millis >= HOUR) return count(Math.floor(millis / HOUR), 'hour');
  if (millis >= MINUTE) return count(Math.floor(millis / MINUTE), 'minute');
  return 'less than a minute';
}

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
}
