/** One event of a calendar, with an alarm at its beginning. */
export interface CalendarEvent {
  /** The same for the same thing, for ever and everywhere. */
  uid: string;
  /** Larger when the event has changed, so that a calendar takes the newer one. */
  sequence: number;
  /** In ms. */
  at: number;
  summary: string;
  description: string;
  url: string;
}

const LONGEST_LINE = 75;

/**
 * An iCalendar file (RFC 5545) with one event: all times in UTC, so that no change of clocks moves
 * it; texts escaped; lines of at most 75 octets that end in CRLF. `now`, in ms, is when it is made.
 */
export function writeCalendar(event: CalendarEvent, now: number): string {
  const { uid, sequence, at, summary, description, url } = event;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Latchkey//API keys//EN',
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${writeTime(now)}`,
    `DTSTART:${writeTime(at)}`,
    'DURATION:PT15M',
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(description)}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:PT0S',
    `DESCRIPTION:${escapeText(summary)}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** A moment as `20271110T140500Z`. */
function writeTime(moment: number): string {
  return new Date(moment).toISOString().replace(/[-:]|\.\d+/g, '');
}

function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .replace(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);
}

/** Breaks a line before it is too long, never inside of a character; a space marks what goes on. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let length = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (length + size > LONGEST_LINE) {
      folded += '\r\n ';
      length = 1;
    }
    folded += character;
    length += size;
  }
  return folded;
}
