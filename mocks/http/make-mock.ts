import { http } from 'msw';
import { getResponse } from 'msw/utils/get-response';
import { sendDueMails } from '#mocks/jobs/send-due-mails.ts';
import { loadScenario, UnknownWish } from '#mocks/scenarios/load-scenario.ts';
import type { WorldWish } from '#mocks/scenarios/load-scenario.ts';
import { galleryHandlers } from '#mocks/server/handlers.ts';
import { makeGallery } from '#mocks/server/make-gallery.ts';
import { problemOf, ProblemError } from '#mocks/server/problem-error.ts';
import { readMoment } from '#mocks/server/read-moment.ts';
import { problemResponse } from '#mocks/server/serve.ts';
import { steeringHandlers } from '#mocks/server/steering/handlers.ts';
import { MemoryStore } from '#mocks/store/memory-store.ts';
import type { Answerer } from './answerer.ts';

/**
 * The whole mock with a fresh world in memory: the same handlers as in the browser, and the
 * steering. `pageUrl` is where mails and warnings send their readers. Throws `UnknownWish`.
 */
export async function makeMock(wish: WorldWish, pageUrl: string): Promise<Answerer> {
  const store = new MemoryStore();
  const gallery = makeGallery(store, pageUrl);
  const load = (wanted: WorldWish) =>
    loadScenario(store, wanted, { ...gallery, realNow: gallery.readRealTime() });
  await load(wish);

  const steering = steeringHandlers({
    gallery,
    reset: (changes) => load({ ...wish, ...changes }).catch(refuseUnknownWish),
    runJobs: () =>
      store.write(async (tables) => sendDueMails(tables, await readMoment(tables, gallery))),
  });
  const handlers = [...steering, ...galleryHandlers(gallery), greeting];
  return async (request) =>
    (await getResponse(handlers, request)) ??
    problemResponse(problemOf('not-found', 'There is nothing here.'));
}

/** NuGet clients look at the source itself before they push, and people do. */
const greeting = http.get(/^https?:\/\/[^/]+\/$/, () =>
  Response.json({ name: 'Latchkey', push: '/api/v2/package', account: '/api/account' }),
);

function refuseUnknownWish(error: unknown): never {
  if (!(error instanceof UnknownWish)) throw error;
  throw new ProblemError(problemOf('invalid-request', `${error.message} Nothing was changed.`));
}
