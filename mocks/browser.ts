import type { HttpHandler } from 'msw';
import { setupWorker } from 'msw/browser';
import { sendDueMails } from '#mocks/jobs/send-due-mails.ts';
import { policies } from '#mocks/policies/find-policy.ts';
import { isBoard } from '#mocks/preview/board-address.ts';
import { askAgain } from '#mocks/preview/ask-again.ts';
import { applyAddress } from '#mocks/preview/apply-address.ts';
import type { Desk } from '#mocks/preview/desk.ts';
import { holdRequests } from '#mocks/preview/hold-requests.ts';
import {
  platformTrouble,
  showTrouble,
  unknownWishTrouble,
  unreadableTrouble,
} from '#mocks/preview/mock-trouble.ts';
import type { MockTrouble } from '#mocks/preview/mock-trouble.ts';
import { joinTabs } from '#mocks/preview/join-tabs.ts';
import { readOwnWorld } from '#mocks/preview/own-world.ts';
import { OrderedFaults } from '#mocks/preview/ordered-faults.ts';
import { readWish, withFresh, withoutFresh } from '#mocks/preview/read-wish.ts';
import { RequestLog } from '#mocks/preview/request-log.ts';
import { showPanel } from '#mocks/preview/show-panel.ts';
import { startSteps } from '#mocks/preview/start-steps.ts';
import { stayStillInFrame, tellFrame } from '#mocks/preview/stay-still.ts';
import { trustWorker } from '#mocks/preview/trust-worker.ts';
import { loadScenario, UnknownWish } from '#mocks/scenarios/load-scenario.ts';
import { openWorld } from '#mocks/scenarios/open-world.ts';
import { galleryHandlers } from '#mocks/server/handlers.ts';
import { makeGallery } from '#mocks/server/make-gallery.ts';
import { steeringHandlers } from '#mocks/server/steering/handlers.ts';
import { readMoment } from '#mocks/server/read-moment.ts';
import {
  discardBrowserStore,
  openBrowserStore,
  UnreadableWorld,
} from '#mocks/store/open-browser-store.ts';
import type { BrowserStore } from '#mocks/store/browser-store.ts';
import { MemoryStore } from '#mocks/store/memory-store.ts';
import type { Store } from '#mocks/store/store.ts';

/**
 * Starts the mock in the page: opens the stored world, or the one that the address asks for, and
 * answers every request under `/api/` from then on. Gives `false` where it cannot, when the page
 * says why and what to do: no request is ever let through to the network instead; and where the
 * board of states takes the page's place.
 */
export async function startMock(): Promise<boolean> {
  const base = import.meta.env.BASE_URL;
  if (isBoard(location.pathname, base)) {
    await startBoard(base);
    return false;
  }
  stayStillInFrame();
  const wish = readWish(location.search);
  const { name, isKept } = readOwnWorld(location.search);
  const isAgain = isKept && isReload();
  try {
    requireSecurePlace();
    const place = `latchkey ${base}${name && ` ${name}`}`;
    const store = isKept ? await openStore(place, wish.fresh) : new MemoryStore();
    const announce = isKept ? joinTabs(place) : () => {};
    const desk = makeDesk(store, location.origin + base, announce);
    const { gallery, requests } = desk;
    await openWorld(store, wish, { ...gallery, realNow: gallery.readRealTime() });
    await applyAddress(desk, location.search, isAgain);
    const handlers = [...galleryHandlers(gallery), ...steer(store, desk)];
    await startWorker([requests.record(handlers), ...handlers], base);
    startSteps(location.search, isAgain);
    showPanel(desk);
  } catch (error) {
    showTrouble(describeTrouble(error));
    return false;
  } finally {
    tellFrame();
  }
  if (wish.fresh) {
    const address = location.pathname + withoutFresh(location.search) + location.hash;
    history.replaceState(history.state, '', address);
  }
  return true;
}

/**
 * The board asks for nothing itself. It has the worker all the same, so that this is there before the
 * first tile and does not end with the last.
 */
async function startBoard(base: string): Promise<void> {
  try {
    requireSecurePlace();
    await startWorker([], base);
    const { mountBoard } = await import('#mocks/preview/board/mount-board.tsx');
    mountBoard(base);
  } catch (error) {
    showTrouble(describeTrouble(error));
  }
}

/** A test steers the preview as it does the mock's HTTP server; the page follows at once. */
function steer(store: Store, { gallery, runJobs, announce }: Desk): HttpHandler[] {
  const follow = () => {
    announce();
    setTimeout(askAgain);
  };
  return steeringHandlers({
    gallery,
    runJobs,
    reset: (wish) => loadScenario(store, wish, { ...gallery, realNow: gallery.readRealTime() }),
    onChange: follow,
  });
}

/** What the preview panel steers: the gallery, with its trouble and its requests in sight. */
function makeDesk(store: Store, pageUrl: string, announce: () => void): Desk {
  const faults = new OrderedFaults();
  const gallery = { ...makeGallery(store, pageUrl), faults };
  return {
    gallery,
    faults,
    requests: new RequestLog(announce),
    announce,
    policies,
    runJobs: () =>
      store.write(async (tables) => sendDueMails(tables, await readMoment(tables, gallery))),
    go: (href) => location.assign(href),
  };
}

/** Over plain HTTP there is no worker, and nothing to hash a secret with (SEC-4). */
function requireSecurePlace(): void {
  if (!window.isSecureContext)
    throw new Error(`${location.origin} is neither https:// nor this computer.`);
}

function isReload(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return navigation instanceof PerformanceNavigationTiming && navigation.type === 'reload';
}

async function startWorker(handlers: HttpHandler[], base: string): Promise<void> {
  const worker = setupWorker(...handlers);
  const url = `${base}mockServiceWorker.js`;
  const start = () =>
    worker.start({
      // It would otherwise write every body, secrets too, to the console (SEC-5).
      quiet: true,
      onUnhandledFrame: 'bypass',
      serviceWorker: { url, options: { scope: base } },
    });
  trustWorker(url);
  await start();
  holdRequests(() => {
    // Not waited for: a worker that is gone does not say goodbye.
    void worker.stop();
    return start();
  });
}

async function openStore(name: string, fresh: boolean): Promise<BrowserStore> {
  try {
    return await openBrowserStore(name);
  } catch (error) {
    if (!fresh || !(error instanceof UnreadableWorld)) throw error;
    await discardBrowserStore(name);
    return openBrowserStore(name);
  }
}

function describeTrouble(error: unknown): MockTrouble {
  if (error instanceof UnreadableWorld) return unreadableTrouble(withFresh(location.search));
  if (error instanceof UnknownWish) return unknownWishTrouble(error.message);
  return platformTrouble(error);
}
