import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { afterEach, expect, test, vi } from 'vitest';
import { sendDueMails } from '#mocks/jobs/send-due-mails.ts';
import { policies } from '#mocks/policies/find-policy.ts';
import { applyAddress } from '#mocks/preview/apply-address.ts';
import { goOffline } from '#mocks/preview/go-offline.ts';
import { OrderedFaults } from '#mocks/preview/ordered-faults.ts';
import { RequestLog } from '#mocks/preview/request-log.ts';
import { loadScenario } from '#mocks/scenarios/load-scenario.ts';
import { galleryHandlers } from '#mocks/server/handlers.ts';
import { makeGallery } from '#mocks/server/make-gallery.ts';
import { readMoment } from '#mocks/server/read-moment.ts';
import { MemoryStore } from '#mocks/store/memory-store.ts';
import { readWorld } from '#mocks/store/whole-world.ts';
import { openApp } from '#src/app/open-app.tsx';
import { Panel } from './panel.tsx';

const NOW = '2026-11-20T12:00:00Z';
let close = () => {};

afterEach(() => {
  close();
  close = () => {};
  goOffline(false);
});

async function makeDesk(scenario: string) {
  const store = new MemoryStore();
  const faults = new OrderedFaults();
  const gallery = { ...makeGallery(store, 'http://localhost:3000/'), faults };
  await loadScenario(store, { scenario, now: NOW }, { ...gallery, realNow: Date.now() });
  return {
    gallery,
    faults,
    requests: new RequestLog(),
    policies,
    runJobs: () =>
      store.write(async (tables) => sendDueMails(tables, await readMoment(tables, gallery))),
    announce: vi.fn<() => void>(),
    go: vi.fn<(href: string) => void>(),
  };
}

/** The panel, open beside the page, on a gallery of its own. */
async function open(scenario = 'expired') {
  const desk = await makeDesk(scenario);
  const server = setupServer(desk.requests.record(galleryHandlers(desk.gallery)));
  server.listen({ onUnhandledFrame: 'error' });
  close = () => server.close();
  window.history.replaceState(null, '', `/?now=${NOW}`);
  render(
    <>
      {openApp()}
      <Panel desk={desk} />
    </>,
  );
  await screen.findByRole('region', { name: 'Your API keys' });
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Preview' }));
  await screen.findByRole('button', { name: 'Copy link' });
  const panel = within(screen.getByRole('complementary', { name: 'Preview' }));
  const press = (name: string) => user.click(panel.getByRole('button', { name }));
  return { desk, user, panel, press };
}

const query = () => Object.fromEntries(new URLSearchParams(window.location.search));

test('the panel opens by the keyboard, closes by Escape, and gives the focus back', async () => {
  const { user } = await open();
  await user.keyboard('{Escape}');
  expect(screen.getByRole('button', { name: 'Preview' })).toHaveFocus();
  screen.getByRole('button', { name: 'Create API key' }).focus();
  await user.keyboard('{Control>}{Shift>}[KeyM]{/Shift}{/Control}');
  expect(await screen.findByRole('heading', { name: 'Preview' })).toHaveFocus();
  expect(query()['panel']).toBe('open');
  await user.keyboard('{Escape}');
  expect(screen.getByRole('button', { name: 'Create API key' })).toHaveFocus();
  expect(query()['panel']).toBeUndefined();
});

test('another scenario is told in its sentence, and opened by its address', async () => {
  const { desk, user, panel, press } = await open();
  await user.selectOptions(panel.getByRole('combobox', { name: 'Scenario' }), 'legacy');
  expect(panel.getByRole('combobox', { name: 'Scenario' })).toHaveAccessibleDescription(
    /^Full-access keys from before scopes/,
  );
  expect(desk.go).not.toHaveBeenCalled();
  await press('Open');
  const href = desk.go.mock.calls[0]?.[0] ?? '';
  expect(Object.fromEntries(new URL(href).searchParams)).toEqual({
    scenario: 'legacy',
    policy: 'nuget',
    account: 'dana',
    now: NOW,
    panel: 'open',
    fresh: '',
  });
});

test('WRN-1 WRN-2 one minute before the next expiry the page and the mails follow at once', async () => {
  const { panel, press } = await open();
  expect(screen.queryByRole('region', { name: 'Keys about to expire' })).toBeNull();
  await press('To one minute before the next expiry');
  const banner = await screen.findByRole('region', { name: 'Keys about to expire' });
  expect(banner).toHaveTextContent('Alpha release');
  expect(query()).toMatchObject({ now: '2026-11-20T12:00:00.000Z', ahead: '304d23h59m' });
  expect(panel.getByText(/time stands still/)).toBeVisible();
  expect(await panel.findByText(/“Alpha release” expires in 1 minute/)).toBeInTheDocument();
});

test('EXP-3 after a jump of a day from there the key has expired, on the page too', async () => {
  const { press } = await open();
  await press('To one minute before the next expiry');
  await screen.findByRole('region', { name: 'Keys about to expire' });
  await press('Jump a day');
  await waitFor(() =>
    expect(screen.queryByRole('region', { name: 'Keys about to expire' })).toBeNull(),
  );
  expect(screen.getByRole('region', { name: 'Expired keys' })).toHaveTextContent('Alpha release');
  expect(query()['ahead']).toBe('305d23h59m');
});

test('an address sets the clock of the world that it opens', async () => {
  const desk = await makeDesk('expired');
  await applyAddress(desk, `?now=${NOW}&ahead=10d`, true);
  const [world] = (await readWorld(desk.gallery.store)).world;
  expect(world?.clock).toEqual({ kind: 'still', now: Date.parse('2026-11-30T12:00:00Z') });
});

test('a clock that runs is not set back when the page is only loaded again', async () => {
  const desk = await makeDesk('expired');
  const clock = async () => (await readWorld(desk.gallery.store)).world[0]?.clock;
  await applyAddress(desk, `?now=${NOW}&ahead=10d&run`, true);
  expect(await clock()).toMatchObject({ kind: 'still' });
  await applyAddress(desk, `?now=${NOW}&ahead=10d&run`, false);
  expect(await clock()).toMatchObject({ kind: 'running' });
});

test('NET-1 a refusal that was ordered is seen until the page has got it', async () => {
  const { desk, user, panel } = await open();
  await user.selectOptions(
    panel.getByRole('combobox', { name: 'The next answer to', hidden: true }),
    'deleteKey',
  );
  await user.click(panel.getByRole('button', { name: 'Order', hidden: true }));
  expect(panel.getByText('The next deleteKey: refused with 500')).toBeInTheDocument();
  expect(desk.faults.readWaiting()).toHaveLength(1);
  expect(query()['faults']).toBe('deleteKey:status=500');
  await user.click(screen.getByRole('button', { name: 'Delete Alpha docs' }));
  await user.click(await screen.findByRole('button', { name: 'Delete key' }));
  await waitFor(() => expect(desk.faults.readWaiting()).toEqual([]));
  expect(panel.queryByText('The next deleteKey: refused with 500')).toBeNull();
});

test('offline is told to the page and stands in the address', async () => {
  const { user, panel } = await open();
  const offline = panel.getByRole('checkbox', { name: 'Offline', hidden: true });
  await user.click(offline);
  expect(navigator.onLine).toBe(false);
  expect(query()['offline']).toBe('');
  await user.click(offline);
  expect(navigator.onLine).toBe(true);
  expect(query()['offline']).toBeUndefined();
});

test('USE-6 USE-8 a key is used by the rules: refused in their words, then last used moves', async () => {
  const { user, panel } = await open();
  const [package_, button] = [
    panel.getByRole('textbox', { name: 'Package ID', hidden: true }),
    panel.getByRole('button', { name: 'Try', hidden: true }),
  ];
  await user.clear(package_);
  await user.type(package_, 'Dana.Tools');
  await user.click(button);
  expect(await panel.findByText(/^SUB-1: No package or pattern/)).toBeInTheDocument();
  await user.clear(package_);
  await user.type(package_, 'Alpha.Core');
  await user.click(button);
  expect(await panel.findByText('Allowed.')).toBeInTheDocument();
  const card = screen.getByRole('heading', { level: 3, name: 'Alpha release' }).closest('li');
  await waitFor(() => expect(card).toHaveTextContent(/Last used less than a minute ago/));
});

test('SEC-5 requests are taken down, without the secret of an answer', async () => {
  const { desk, user } = await open();
  await user.click(screen.getByRole('button', { name: 'Regenerate Alpha release' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(await dialog.findByRole('button', { name: 'Regenerate' }));
  const words = () => JSON.stringify(desk.requests.read());
  await waitFor(() => expect(words()).toContain('••••'));
  expect(words()).not.toMatch(/gk_\w{20}/);
});

test('USE-6 a use is in the trouble that was ordered for a client', async () => {
  const { desk, user, panel } = await open();
  desk.faults.order([{ operation: 'pushPackage', kind: 'status', status: 503, times: 1 }]);
  await user.click(panel.getByRole('button', { name: 'Try', hidden: true }));
  expect(await panel.findByText(/503, as ordered/)).toBeInTheDocument();
  await user.click(panel.getByRole('button', { name: 'Try', hidden: true }));
  expect(await panel.findByText('Allowed.')).toBeInTheDocument();
});
