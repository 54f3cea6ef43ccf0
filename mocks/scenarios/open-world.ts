import type { WorldRecord } from '#mocks/store/rows.ts';
import type { Store } from '#mocks/store/store.ts';
import { WORLD } from '#mocks/store/tables.ts';
import type { WorldOrder } from './build-world.ts';
import { loadScenario } from './load-scenario.ts';
import type { WorldWish } from './load-scenario.ts';

/**
 * Makes the stored world the one that is wished for: loads it where none is stored, another one
 * is asked for, or `fresh` is; keeps it otherwise, and signs in the account that is asked for.
 */
export async function openWorld(
  store: Store,
  wish: WorldWish & { fresh: boolean },
  platform: Pick<WorldOrder, 'realNow' | 'randomBytes' | 'pageUrl'>,
): Promise<void> {
  const stored = await store.read(({ world }) => world.get(WORLD));
  if (stored === undefined || wish.fresh || isAnother(stored, wish))
    return loadScenario(store, wish, platform);
  const { account } = wish;
  if (account !== undefined && account !== stored.account)
    await store.write(({ world }) => world.put({ ...stored, account }));
}

function isAnother(stored: WorldRecord, { scenario, policy, now }: WorldWish): boolean {
  return (
    (scenario !== undefined && scenario !== stored.scenario) ||
    (policy !== undefined && policy !== stored.policyId) ||
    (now !== undefined && Date.parse(now) !== stored.askedNow)
  );
}
