/** How a moment is written; the page is in English, the zone is the reader's. */
const formats = new Map<string | undefined, Intl.DateTimeFormat>();

function formatFor(timeZone: string | undefined): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    ...(timeZone === undefined ? {} : { timeZone }),
  });
  formats.set(timeZone, format);
  return format;
}

/**
 * A moment as "20 Nov 2027, 14:05 UTC": date, time and zone. `moment` is ms or an ISO time;
 * `timeZone` an IANA name, the reader's own where absent.
 */
export function formatMoment(moment: number | string, timeZone?: string): string {
  return formatFor(timeZone).format(new Date(moment));
}

/** Gets ready to write moments in the reader's zone: the first takes as long as a dozen cards. */
export function prepareMoments(): void {
  formatFor(undefined);
}
