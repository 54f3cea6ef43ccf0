import { expect, test } from 'vitest';
import { UnknownWish } from '#mocks/scenarios/load-scenario.ts';
import {
  addressAtTime,
  addressOfLink,
  addressOfWorld,
  addressToSend,
  readTimeWish,
} from './preview-address.ts';

const page = 'http://gallery.example/demo/';
const madeFor = Date.parse('2026-11-20T12:00:00Z');
const world = { scenario: 'expired', policy: 'nuget', account: 'dana' };
const queryOf = (href: string) => Object.fromEntries(new URL(href).searchParams);

test('another world keeps the look and nothing else, and begins anew', () => {
  const href = `${page}?scenario=typical&now=x&ahead=3d&faults=y&create&theme=dark&panel=open`;
  expect(queryOf(addressOfWorld(href, world, null))).toEqual({
    ...world,
    theme: 'dark',
    panel: 'open',
    fresh: '',
  });
});

test('a world that was made for a moment is made for it again, with its clock at the start', () => {
  const now = '2026-11-20T12:00:00Z';
  const href = addressOfWorld(`${page}?now=${now}&ahead=3d&run`, world, now);
  expect(queryOf(href)).toEqual({ ...world, now, fresh: '' });
});

test.each([true, false])('the address of a time is read as it was written (runs: %s)', (runs) => {
  const now = madeFor + 90_061_000;
  const { search } = new URL(addressAtTime(page, { now, runs, madeFor }));
  expect(readTimeWish(search)).toEqual({ now: madeFor, ahead: 90_061_000, runs });
});

test('a clock at its start has nothing ahead of it in the address', () => {
  const href = addressAtTime(`${page}?ahead=3d&run`, { now: madeFor, runs: false, madeFor });
  expect(queryOf(href)).toEqual({ now: '2026-11-20T12:00:00.000Z' });
});

test('an address with a length of time that is none is refused', () => {
  expect(() => readTimeWish('?ahead=soon')).toThrow(UnknownWish);
});

test('a link to send names the whole world and its time, and no open panel', () => {
  const time = { now: madeFor + 60_000, runs: false, madeFor };
  const href = `${page}?now=2026-11-20T12:00:00Z&theme=dark&panel=open&status=expired`;
  expect(queryOf(addressToSend(href, { world, time }))).toEqual({
    ...world,
    now: '2026-11-20T12:00:00.000Z',
    ahead: '1m',
    theme: 'dark',
    status: 'expired',
    fresh: '',
  });
});

test('a link to send leaves the time to its reader where nobody has touched it', () => {
  const time = { now: madeFor, runs: true, madeFor };
  expect(queryOf(addressToSend(`${page}?panel=off`, { world, time }))).toEqual({
    ...world,
    panel: 'off',
    fresh: '',
  });
});

test('a link in a mail opens its part of the page in the same set-up', () => {
  const href = `${page}?scenario=expired&ahead=3d&theme=dark&create&latency=500&faults=getKey:garbage`;
  expect(queryOf(addressOfLink(href, `${page}?regenerate=17`))).toEqual({
    scenario: 'expired',
    ahead: '3d',
    theme: 'dark',
    latency: '500',
    regenerate: '17',
  });
});

test('a link to elsewhere leads elsewhere', () => {
  const link = 'https://elsewhere.example/demo/?a=1';
  expect(addressOfLink(`${page}?theme=dark`, link)).toBe(link);
});
