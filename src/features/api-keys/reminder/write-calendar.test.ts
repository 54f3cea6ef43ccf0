import { expect, test } from 'vitest';
import { type CalendarEvent, writeCalendar } from './write-calendar.ts';

const now = Date.UTC(2026, 10, 20, 12);
const event: CalendarEvent = {
  uid: 'k1@gallery.example',
  sequence: 3,
  at: Date.UTC(2027, 10, 10, 14, 5),
  summary: 'Soon',
  description: 'Regenerate it',
  url: 'https://gallery.example/?regenerate=k1',
};

const write = (changes: Partial<CalendarEvent> = {}) =>
  writeCalendar({ ...event, ...changes }, now);

/** The lines as a calendar reads them: what was folded is whole again. */
const lines = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

test('a calendar file is made of one event with an alarm', () => {
  expect(write()).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Latchkey//API keys//EN',
      'BEGIN:VEVENT',
      'UID:k1@gallery.example',
      'SEQUENCE:3',
      'DTSTAMP:20261120T120000Z',
      'DTSTART:20271110T140500Z',
      'DURATION:PT15M',
      'SUMMARY:Soon',
      'DESCRIPTION:Regenerate it',
      'URL:https://gallery.example/?regenerate=k1',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:PT0S',
      'DESCRIPTION:Soon',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
});

test.each([
  ['a, b; c\\d', String.raw`a\, b\; c\\d`],
  ['one\ntwo\r\nthree\rfour', String.raw`one\ntwo\nthree\nfour`],
  ['END:VEVENT\r\nBEGIN:VEVENT', String.raw`END:VEVENT\nBEGIN:VEVENT`],
  ['bell\u0007\u0000\tend', 'bell   end'],
  ['“Ünïcode” 🔑', '“Ünïcode” 🔑'],
])('a text such as %j stays one text', (text, written) => {
  const found = lines(write({ summary: text, description: text }));
  expect(found.filter((line) => line.startsWith('SUMMARY'))).toEqual([`SUMMARY:${written}`]);
  expect(found.filter((line) => line.startsWith('DESCRIPTION'))).toEqual([
    `DESCRIPTION:${written}`,
    `DESCRIPTION:${written}`,
  ]);
});

test.each(['x', 'é', '€', '🔑'])(
  'long lines of %s are folded at 75 octets, between characters',
  (one) => {
    for (const lead of ['', 'a', 'ab', 'abc']) {
      const summary = lead + one.repeat(200);
      const text = write({ summary });
      const longest = Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)));
      expect(longest).toBeLessThanOrEqual(75);
      expect(longest).toBeGreaterThan(75 - Buffer.byteLength(one));
      expect(text).not.toContain('\uFFFD');
      expect(lines(text)).toContain(`SUMMARY:${summary}`);
    }
  },
);

test('a time is the whole second that has begun', () => {
  expect(lines(write({ at: Date.UTC(2027, 1, 28, 23, 59, 59, 999) }))).toContain(
    'DTSTART:20270228T235959Z',
  );
});
