import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { DAY, findEnd, statusOf } from './book.ts';
import { choose, command, type Command } from './command.ts';
import { mailLine, tallyUp, type Model, type ModelKey } from './model.ts';
import * as wishes from './wishes.ts';

/** Time goes on: by some length, or to the very edge of something that happens to a key. */
export const advance: fc.Arbitrary<Command> = fc
  .oneof(
    fc.record({
      by: fc.constantFrom(1, 60_000, 600_000, DAY / 2, DAY, 9 * DAY, 80 * DAY, 365 * DAY),
    }),
    fc.record({
      key: wishes.pick,
      edge: fc.constantFrom('end' as const, 'warning' as const, 'half-life' as const),
      offset: fc.constantFrom(-1, 0, 0, 1),
    }),
    fc.record({ intent: wishes.pick, offset: fc.constantFrom(-1, 0, 1) }),
  )
  .map((wish) =>
    command('advance', wish, async (model, real) => {
      const to = 'by' in wish ? model.now + wish.by : findEdge(model, wish);
      if (to === null || to <= model.now) return;
      model.now = Math.ceil(to);
      await real.steer('clock', { now: new Date(model.now).toISOString() });
    }),
  );

type Edge =
  | { key: number; edge: 'end' | 'warning' | 'half-life'; offset: number }
  | { intent: number; offset: number };

function findEdge(model: Model, wish: Edge): number | null {
  if ('intent' in wish) {
    const intent = choose([...model.intents.values()], wish.intent);
    return intent === undefined ? null : intent.at + 10 * 60_000 + wish.offset;
  }
  const key = choose([...model.keys.values()], wish.key);
  const end = key === undefined ? null : findEnd(model, key);
  if (key === undefined || end === null) return null;
  const born = key.regeneratedAt ?? key.created;
  const edges = { end, warning: end - 10 * DAY, 'half-life': born + (end - born) / 2 };
  return edges[wish.edge] + wish.offset;
}

/** WRN-2 to WRN-4 */
export const runJobs: fc.Arbitrary<Command> = fc.constant(
  command('run jobs', {}, async (model, real) => {
    const due = [...model.keys.values()].flatMap((key) => {
      const kind = findDue(model, key);
      return kind === null ? [] : [{ key, kind }];
    });
    const { body } = await real.steer('jobs/run', {});
    assert.deepEqual(body, { sent: due.length }, 'WRN-4: how many mails were sent');
    for (const { key, kind } of due) {
      tallyUp(model.tally, `mail ${kind}`);
      model.mails.push(mailLine(key.id, kind, key.account));
      key.mailed[kind === 'expired' ? 'expired' : 'warning'] = true;
    }
  }),
);

function findDue(model: Model, key: ModelKey): 'expiring' | 'expired' | null {
  const status = statusOf(model, key);
  if (status === 'expired') return key.mailed.expired ? null : 'expired';
  if (status === 'revoked' || key.expires === null || key.mailed.warning) return null;
  const born = key.regeneratedAt ?? key.created;
  const life = key.expires - born;
  const warnAt = life <= 10 * DAY ? born + life / 2 : key.expires - 10 * DAY;
  return model.now >= warnAt ? 'expiring' : null;
}
