import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { KeyList } from '#src/contract/key-list.ts';
import { CheckAnswer } from '#src/contract/key-use.ts';
import { mayUse, statusOf } from './book.ts';
import { choose, command, type Command } from './command.ts';
import { tallyUp } from './model.ts';
import { packageIds, uses } from './probe.ts';
import { sendUse } from './use.ts';
import * as wishes from './wishes.ts';

export const useKey: fc.Arbitrary<Command> = fc
  .record({
    secret: fc.nat(10),
    spoil: fc.oneof(
      { weight: 15, arbitrary: fc.constant('not' as const) },
      fc.constantFrom('cut' as const, 'absent' as const),
    ),
    /** Whether to go for something that the key may do, if there is anything. */
    isApt: fc.boolean(),
    use: fc.constantFrom('push' as const, 'push' as const, ...uses),
    packageId: fc.constantFrom(...packageIds),
    version: fc.constantFrom('1.0.0', '2.0.0', '3.0.0'),
    isBroken: fc.nat(9).map((number) => number === 0),
    trouble: wishes.trouble,
  })
  .map((wish) =>
    command('use', wish, async (model, real) => {
      // The newest first: that is what most are used.
      const found = choose(model.secrets.toReversed(), wish.secret);
      if (found === undefined) return;
      const { secret, keyId } = found;
      const spoiled = { not: secret, cut: secret.slice(0, -1), absent: '' };
      const key = wish.isApt ? model.keys.get(keyId) : undefined;
      const apt = packageIds.filter((id) => key !== undefined && mayUse(model, key, wish.use, id));
      const packageId = choose(apt, wish.secret) ?? wish.packageId;
      const isBroken = wish.isBroken && wish.use === 'push';
      const call = { ...wish, packageId, isBroken, secret: spoiled[wish.spoil] };
      await sendUse(model, real, call, wish.trouble);
    }),
  );

/** A tab is refreshed: it sees each key as it is now, and all of its account's keys (NET-4). */
export const look: fc.Arbitrary<Command> = fc.record({ tab: wishes.tab }).map((wish) =>
  command('look', wish, async (model, real) => {
    const { account, seen } = model.tabs[wish.tab];
    const { keys } = KeyList.parse((await real.ask('GET /api/keys', { account })).body);
    const own = [...model.keys.values()].filter((key) => key.account === account);
    for (const key of own) tallyUp(model.tally, `seen ${statusOf(model, key)} ${key.kind}`);
    const expected = own.map((key) => `${key.id} ${statusOf(model, key)}`);
    const listed = keys.map(({ id, status }) => `${id} ${status}`);
    assert.deepEqual(listed.toSorted(), expected.toSorted(), `NET-4: the list of ${account}`);
    for (const { id, revision } of keys) seen.set(id, revision);
  }),
);

/** USE-10 */
export const check: fc.Arbitrary<Command> = fc
  .record({
    tab: wishes.tab,
    key: wishes.keyWish,
    use: fc.constantFrom(...uses),
    packageId: fc.constantFrom(...packageIds),
  })
  .map((wish) =>
    command('check', wish, async (model, real) => {
      const id = wishes.findKeyId(model, wish.tab, wish.key) ?? 'none';
      const { account } = model.tabs[wish.tab];
      const key = model.keys.get(id);
      const action = wish.use === 'push' ? 'push-new-version' : wish.use;
      const answer = await real.ask(`POST /api/keys/${id}/check`, {
        account,
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ action, packageId: wish.packageId }),
      });
      if (key?.account !== account) {
        assert.equal(answer.status, 404, 'NET-4: a check of another account’s key');
        return;
      }
      const { allowed } = CheckAnswer.parse(answer.body);
      const expected = mayUse(model, key, wish.use, wish.packageId);
      assert.equal(allowed, expected, `USE-10: a check of ${wish.use} of ${wish.packageId}`);
    }),
  );
