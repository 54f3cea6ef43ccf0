import { findPolicy } from '#mocks/policies/find-policy.ts';
import type { Store } from '#mocks/store/store.ts';
import { replaceWorld } from '#mocks/store/whole-world.ts';
import { buildWorld } from './build-world.ts';
import type { WorldOrder } from './build-world.ts';
import { findScenario } from './scenarios.ts';

/** Which world is wanted, by the names of its parts; `now` is ISO 8601 in UTC. */
export interface WorldWish {
  scenario?: string | undefined;
  policy?: string | undefined;
  now?: string | undefined;
  account?: string | undefined;
}

/** Something that was asked for is not there, with what is. */
export class UnknownWish extends Error {
  override name = 'UnknownWish';
}

/**
 * Loads a world afresh into a store: `typical` by the policy `nuget`, in real time, unless the
 * wish says otherwise. Throws {@link UnknownWish} for a name that nothing has.
 */
export async function loadScenario(
  store: Store,
  wish: WorldWish,
  platform: Pick<WorldOrder, 'realNow' | 'randomBytes' | 'pageUrl'>,
): Promise<void> {
  const scenario = findScenario(wish.scenario ?? 'typical');
  const policy = findPolicy(wish.policy ?? 'nuget');
  const askedNow = wish.now === undefined ? null : Date.parse(wish.now);
  if (scenario === undefined) throw new UnknownWish(`No scenario is called “${wish.scenario}”.`);
  if (policy === null) throw new UnknownWish(`No policy is called “${wish.policy}”.`);
  if (Number.isNaN(askedNow)) throw new UnknownWish(`“${wish.now}” is not a time.`);
  const rows = buildWorld({ scenario, policy, askedNow, ...platform });
  const world = rows.world.map((row) => ({ ...row, account: wish.account ?? row.account }));
  await replaceWorld(store, { ...rows, world });
}
