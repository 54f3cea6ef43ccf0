import { getResponse } from 'msw/utils/get-response';
import { galleryHandlers } from '#mocks/server/handlers.ts';
import { makeGallery } from '#mocks/server/make-gallery.ts';
import { MemoryStore } from '#mocks/store/memory-store.ts';
import { replaceWorld } from '#mocks/store/whole-world.ts';
import { measureGrowth, partOf, sayGrowth, type Growth, type Round } from './growth.ts';
import { openKeys, openPreview, openWorld } from './preview.ts';
import { askAll, reads, writes } from './questions.ts';
import { atMost, type Outcome, type Row } from './row.ts';
import { sayMillis, sayRatio } from './say.ts';
import { sizes, worldOf } from './worlds.ts';

/** What the server may take for a list, in ms, and for a change, against the same at 10 keys. */
const MOST_LIST = 10;
const MOST_GROWTH = 1.5;

/** The server side as the store grows: in a browser on IndexedDB, and in Node in memory. */
export async function measureStore(): Promise<Outcome> {
  const { browser, opening } = await measureInBrowser();
  const memory = await measureRounds(await Promise.all(sizes.map(roundInNode)));
  const stores = { 'browser store': browser, 'memory store': memory };
  return {
    rows: Object.entries(stores).flatMap(([where, growth]) => rowsOf(where, growth)),
    lines: [
      ...Object.entries(stores).flatMap(([where, growth]) => sayGrowth(where, growth)),
      ...sayGrowth('until the mock is up', { 'stored world': opening }),
    ],
    details: { sizes, browser, opening, memory },
  };
}

async function measureInBrowser(): Promise<{ browser: Growth; opening: number[] }> {
  const preview = await openPreview();
  try {
    const pages = [];
    for (const size of sizes) pages.push(await openWorld(preview, worldOf(size)));
    const opening = [];
    for (const page of pages) {
      await openKeys(page, preview.url);
      opening.push(await page.evaluate(findStart));
    }
    const rounds = pages.map(
      (page): Round =>
        (questions) =>
          page.evaluate<Record<string, number>>(
            `(${askAll.toString()})((path, init) => fetch(path, init), ${JSON.stringify(questions)})`,
          ),
    );
    return { browser: await measureRounds(rounds), opening };
  } finally {
    await preview.close();
  }
}

/** Runs in the page: when it could ask its first question, in ms since it began. */
function findStart(): number {
  const entries = performance.getEntriesByType('resource');
  return entries.find(({ name }) => name.endsWith('/api/account'))?.startTime ?? NaN;
}

/** A gallery of its own in memory, asked without any network. */
async function roundInNode(size: number): Promise<Round> {
  const store = new MemoryStore();
  await replaceWorld(store, worldOf(size));
  const origin = 'http://gallery.example';
  const handlers = galleryHandlers(makeGallery(store, `${origin}/`));
  const ask = async (path: string, init: RequestInit) =>
    (await getResponse(handlers, new Request(origin + path, init))) ?? Response.error();
  return (questions) => askAll(ask, questions);
}

/** What is read apart from what is written: a change is not to pay for the garbage of a list. */
async function measureRounds(rounds: Round[]): Promise<Growth> {
  const read = await measureGrowth(rounds, reads);
  return { ...read, ...(await measureGrowth(rounds, writes)) };
}

function rowsOf(where: string, growth: Growth): Row[] {
  const list = partOf(growth, 'list, sorted and filtered').at(-1) ?? NaN;
  return [
    atMost(`list 100 of 10,000 keys, sorted and filtered, ${where}`, list, MOST_LIST, sayMillis),
    ...['create', 'edit', 'regenerate'].map((name) => {
      const part = partOf(growth, name);
      const ratio = (part.at(-1) ?? NaN) / (part[0] ?? NaN);
      return atMost(`${name} at 10,000 keys against at 10, ${where}`, ratio, MOST_GROWTH, sayRatio);
    }),
  ];
}
