import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { ApiKey, KeyWithSecret } from '#src/contract/api-key.ts';
import { choose, command, type Command } from './command.ts';
import type { Call, Model, TabName } from './model.ts';
import { Probe } from './probe.ts';
import type { RealAnswer, RealGallery, Trouble } from './real-gallery.ts';
import { sendCall } from './send-call.ts';
import * as wishes from './wishes.ts';

/** Sends from a tab, which then has seen the key that the answer holds. */
async function sendFrom(
  model: Model,
  real: RealGallery,
  tabName: TabName,
  call: Omit<Call, 'account'>,
  trouble: Trouble,
): Promise<void> {
  const { account, seen } = model.tabs[tabName];
  const whole = { ...call, account };
  if (call.idempotencyKey !== null) model.sent.push(whole);
  const answer = await sendCall(model, real, whole, trouble);
  const key = answer === null ? null : readKey(answer);
  if (key !== null) seen.set(key.id, key.revision);
}

function readKey({ status, body }: RealAnswer): ApiKey | null {
  if (status >= 300 || body === undefined) return null;
  const whole = KeyWithSecret.safeParse(body);
  return whole.success ? whole.data.key : ApiKey.parse(body);
}

export const create: fc.Arbitrary<Command> = fc
  .record({
    tab: wishes.tab,
    body: wishes.creation,
    idempotencyKey: wishes.idempotencyKey,
    trouble: wishes.trouble,
  })
  .map((wish) =>
    command('create', wish, async (model, real) => {
      const { idempotencyKey } = wish;
      const body = wishes.sayCreation(model, wish.body);
      const call = {
        operation: 'createKey',
        keyId: '',
        ifMatch: null,
        idempotencyKey,
        body,
      } as const;
      await sendFrom(model, real, wish.tab, call, wish.trouble);
    }),
  );

export const edit: fc.Arbitrary<Command> = fc
  .record({
    tab: wishes.tab,
    key: wishes.keyWish,
    revision: wishes.revisionWish,
    body: wishes.creation,
    /** Whether the present subjects stay, and these are added. */
    adds: fc.boolean(),
    trouble: wishes.trouble,
  })
  .map((wish) =>
    command('edit', wish, async (model, real) => {
      const keyId = wishes.findKeyId(model, wish.tab, wish.key);
      if (keyId === undefined) return;
      const had = wish.adds ? model.keys.get(keyId)?.subjects : undefined;
      const { name, subjects, days, flaw } = wish.body;
      const changes =
        model.policyId === 'myget'
          ? { name, expiry: wishes.sayLife(model, days) }
          : {
              subjects: {
                packages: [...(had?.packages ?? []), ...subjects.packages],
                patterns: [...(had?.patterns ?? []), ...subjects.patterns],
              },
            };
      const call = {
        operation: 'editKey',
        keyId,
        ifMatch: wishes.sayRevision(model, wish.tab, keyId, wish.revision),
        idempotencyKey: null,
        body: { ...changes, ...flaw },
      } as const;
      const before = await listAllowed(model, real, keyId);
      await sendFrom(model, real, wish.tab, call, wish.trouble);
      if (!wish.adds) return;
      const after = await listAllowed(model, real, keyId);
      const lost = before.filter((permission) => !after.includes(permission));
      assert.deepEqual(lost, [], 'SUB-1: adding subjects took a permission away');
    }),
  );

async function listAllowed(model: Model, real: RealGallery, keyId: string): Promise<string[]> {
  const rows = await real.read();
  const key = rows.keys.find(({ id }) => id === keyId);
  return key === undefined ? [] : new Probe(rows, model.policyId, model.now).listAllowed(key);
}

export const regenerate: fc.Arbitrary<Command> = fc
  .record({
    tab: wishes.tab,
    key: wishes.keyWish,
    revision: wishes.revisionWish,
    days: fc.constantFrom(1, 90, 365, 365.5),
    /** Whether the expiry is said exactly where the policy wants it said. */
    isApt: fc.oneof({ weight: 6, arbitrary: fc.constant(true) }, fc.constant(false)),
    idempotencyKey: wishes.idempotencyKey,
    trouble: wishes.trouble,
  })
  .map((wish) =>
    command('regenerate', wish, async (model, real) => {
      const keyId = wishes.findKeyId(model, wish.tab, wish.key);
      if (keyId === undefined) return;
      const expires = model.keys.get(keyId)?.expires ?? null;
      const hasEnded = expires !== null && model.now >= expires;
      const isAsked = model.policyId === 'nuget-2016' || (model.policyId === 'myget' && hasEnded);
      const call = {
        operation: 'regenerateKey' as const,
        keyId,
        ifMatch: wishes.sayRevision(model, wish.tab, keyId, wish.revision),
        idempotencyKey: wish.idempotencyKey,
        body: isAsked === wish.isApt ? { expiry: wishes.sayLife(model, wish.days) } : {},
      };
      await sendFrom(model, real, wish.tab, call, wish.trouble);
    }),
  );

export const revoke: fc.Arbitrary<Command> = fc
  .record({
    tab: wishes.tab,
    key: wishes.keyWish,
    revision: wishes.revisionWish,
    trouble: wishes.trouble,
  })
  .map((wish) =>
    command('revoke', wish, async (model, real) => {
      const keyId = wishes.findKeyId(model, wish.tab, wish.key);
      if (keyId === undefined) return;
      const ifMatch = wishes.sayRevision(model, wish.tab, keyId, wish.revision);
      const call = { operation: 'revokeKey', keyId, ifMatch, ...withoutBody } as const;
      await sendFrom(model, real, wish.tab, call, wish.trouble);
    }),
  );

export const remove: fc.Arbitrary<Command> = fc
  .record({ tab: wishes.tab, key: wishes.keyWish, trouble: wishes.trouble })
  .map((wish) =>
    command('delete', wish, async (model, real) => {
      const keyId = wishes.findKeyId(model, wish.tab, wish.key);
      if (keyId === undefined) return;
      const call = { operation: 'deleteKey', keyId, ifMatch: null, ...withoutBody } as const;
      await sendFrom(model, real, wish.tab, call, wish.trouble);
    }),
  );

const withoutBody = { idempotencyKey: null, body: undefined };

/** Sends once more what was sent before, as it was or a little changed, perhaps by somebody else. */
export const repeat: fc.Arbitrary<Command> = fc
  .record({
    tab: wishes.tab,
    sent: wishes.pick,
    isChanged: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
    trouble: wishes.trouble,
  })
  .map((wish) =>
    command('repeat', wish, async (model, real) => {
      const earlier = choose(model.sent, wish.sent);
      if (earlier === undefined) return;
      const body = wish.isChanged ? { ...earlier.body, name: 'Another' } : earlier.body;
      await sendFrom(model, real, wish.tab, { ...earlier, body }, wish.trouble);
    }),
  );
