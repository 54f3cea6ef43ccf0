import { afterEach, expect, test, vi } from 'vitest';
import { canRemind } from './can-remind.ts';
import { type ReminderContext, remindOf } from './key-reminder.ts';
import { writeCalendar } from './write-calendar.ts';

const now = Date.UTC(2026, 10, 20, 12);
const context: ReminderContext = {
  galleryName: 'NuGet Gallery',
  warnDays: 10,
  pageUrl: 'https://gallery.example/account/keys',
  renewal: 'regenerate',
  now,
};
const key = {
  id: 'k1',
  name: 'Nightly',
  owner: 'contoso',
  status: 'active',
  expires: '2027-11-20T12:00:00.000Z',
  revision: 4,
  regenerable: true,
} as const;

const startOf = (expires: string | null, changes: Partial<ReminderContext> = {}) => {
  const event = remindOf({ ...key, expires }, { ...context, ...changes });
  return event && new Date(event.at).toISOString();
};

afterEach(() => vi.unstubAllEnvs());

test('EXP-2 it stands ten whole days of 86,400,000 ms before expiry', () => {
  expect(startOf('2027-11-20T12:00:00.000Z')).toBe('2027-11-10T12:00:00.000Z');
  expect(startOf('2027-11-20T12:00:00.000Z', { warnDays: 30 })).toBe('2027-10-21T12:00:00.000Z');
});

test.each([
  ['2027-04-02T09:30:00.000Z', '2027-03-23T09:30:00.000Z'],
  ['2027-11-05T00:30:00.000Z', '2027-10-26T00:30:00.000Z'],
  ['2028-03-05T23:00:00.000Z', '2028-02-24T23:00:00.000Z'],
])('EXP-2 a change of clocks or a leap day before %s moves nothing', (expires, start) => {
  vi.stubEnv('TZ', 'Europe/Berlin');
  expect(new Date(2027, 6, 1).getTimezoneOffset()).toBe(-120);
  expect(startOf(expires)).toBe(start);
});

test('WRN-2 of a key with less than that left it reminds halfway', () => {
  expect(startOf('2026-11-24T12:00:00.000Z')).toBe('2026-11-22T12:00:00.000Z');
  expect(startOf('2026-11-30T12:00:00.000Z')).toBe('2026-11-25T12:00:00.000Z');
  expect(startOf('2026-11-30T12:00:00.001Z')).toBe('2026-11-20T12:00:00.001Z');
});

test('EXP-3 there is nothing to remind of at the very millisecond of expiry, nor without one', () => {
  expect(startOf('2026-11-20T12:00:00.000Z')).toBeNull();
  expect(startOf(null)).toBeNull();
  expect(startOf('2026-11-20T12:00:00.002Z')).toBe('2026-11-20T12:00:00.001Z');
});

test('its UID is the key’s for ever, and a later revision takes its place', () => {
  const before = remindOf(key, context);
  const after = remindOf({ ...key, name: 'Renamed', revision: 5 }, { ...context, now: now + 5 });
  expect(before?.uid).toBe('k1@gallery.example');
  expect(after?.uid).toBe(before?.uid);
  expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Infinity);
});

test('it says what expires and when, and leads to the dialog that helps', () => {
  const event = remindOf({ ...key, id: 'a/b c' }, context);
  expect(event?.summary).toBe('API key “Nightly” is about to expire');
  expect(event?.description).toContain(
    'of contoso (NuGet Gallery) expires on 20 Nov 2027, 12:00 UTC',
  );
  expect(event?.url).toBe('https://gallery.example/account/keys?regenerate=a%2Fb%20c');
  expect(event?.description).toContain(event?.url ?? 'nothing');
});

test('REG-8 where regenerating keeps the expiry, it leads to the edit of it', () => {
  const event = remindOf(key, { ...context, renewal: 'edit' });
  expect(event?.url).toBe('https://gallery.example/account/keys?edit=k1');
  expect(event?.description).toContain('Edit it before then, and give it a later expiry');
});

test('a name cannot add a line of its own', () => {
  const name = 'x\r\nEND:VEVENT\r\nBEGIN:VALARM';
  const event = remindOf({ ...key, name }, context);
  const text = event ? writeCalendar(event, now) : '';
  expect(text.match(/^BEGIN:VALARM/gm)).toHaveLength(1);
  expect(text.match(/^END:VEVENT/gm)).toHaveLength(1);
});

test.each([
  [{}, true],
  [{ status: 'expiring' }, true],
  [{ status: 'expired' }, false],
  [{ status: 'revoked' }, false],
  [{ expires: null }, false],
  [{ regenerable: false }, false],
] as const)('a key that is %o can be reminded of: %s', (changes, can) => {
  expect(canRemind({ ...key, ...changes })).toBe(can);
});
