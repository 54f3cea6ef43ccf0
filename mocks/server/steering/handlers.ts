import type { HttpHandler } from 'msw';
import { presentMoment } from '#mocks/rules/present-key.ts';
import { readWorld } from '#mocks/store/whole-world.ts';
import { ClockBody, FaultsBody, LeakBody, ResetBody } from './bodies.ts';
import { revokeFound } from './revoke-found.ts';
import { setClock } from './set-clock.ts';
import { readSteering, steer } from './steer.ts';
import type { Steering } from './steering.ts';

/** How a test steers the mock, over HTTP or in the page; never part of a real gallery. */
export function steeringHandlers({
  gallery,
  reset,
  runJobs,
  onChange = () => {},
}: Steering): HttpHandler[] {
  const { store, faults } = gallery;
  return [
    steer('post', 'reset', async (request) => {
      await reset(await readSteering(ResetBody, request));
      faults.order([]);
      onChange();
    }),
    steer('post', 'clock', async (request) => {
      await setClock(store, await readSteering(ClockBody, request));
      onChange();
    }),
    steer('post', 'faults', async (request) =>
      faults.order((await readSteering(FaultsBody, request)).faults),
    ),
    steer('post', 'jobs/run', async () => ({ sent: await runJobs() })),
    steer('post', 'revoke-leaked', async (request) => ({
      revoked: await revokeFound(gallery, await readSteering(LeakBody, request)),
    })),
    steer('get', 'mail', async () => {
      const mails = await store.read((tables) => tables.mails.all());
      return { mails: mails.map((mail) => ({ ...mail, at: presentMoment(mail.at) })) };
    }),
    steer('get', 'records', () => readWorld(store)),
  ];
}
