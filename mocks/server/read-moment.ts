import { findPolicy } from '#mocks/policies/find-policy.ts';
import type { RuleContext } from '#mocks/rules/context.ts';
import type { ReadTables } from '#mocks/store/store.ts';
import { WORLD } from '#mocks/store/tables.ts';
import type { Gallery } from './gallery.ts';
import { readClock } from './scene.ts';

/** What every decision knows of the gallery, whoever is asking. */
export type GalleryMoment = Pick<RuleContext, 'now' | 'policy' | 'pageUrl'>;

/** The gallery's time, policy and page, where nobody is signed in: the key says who asks. */
export async function readMoment(tables: ReadTables, gallery: Gallery): Promise<GalleryMoment> {
  const world = await tables.world.get(WORLD);
  const policy = world === undefined ? null : findPolicy(world.policyId);
  if (world === undefined || policy === null) throw new Error('No world is loaded.');
  return { now: readClock(world, gallery), policy, pageUrl: gallery.pageUrl };
}
