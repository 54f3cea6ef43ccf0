import { afterEach, beforeEach, expect, test } from 'vitest';
import { startGallery } from '#mocks/node.ts';
import type { TestGallery } from '#mocks/node.ts';
import { ask, create, goodRequest, ifMatch, look, readProblem } from './testing/ask.ts';

let gallery: TestGallery;
beforeEach(async () => {
  gallery = await startGallery({ scenario: 'empty', now: '2026-11-20T12:00:00Z' });
});
afterEach(() => gallery.close());

const intent = { 'Idempotency-Key': 'intent-1' };
const createOnce = (changes = {}) =>
  ask('POST /api/keys', { body: { ...goodRequest, ...changes }, headers: intent });

test('NET-2 the same intent gets the first answer again, and has one effect', async () => {
  const first = await createOnce();
  const again = await createOnce();
  expect([first.status, again.status]).toEqual([201, 201]);
  expect(await again.text()).toBe(await first.text());
  const { keys, mails, activity } = await gallery.read();
  expect([keys.length, mails.length, activity.length]).toEqual([1, 1, 1]);
});

test('NET-2 two requests of one intent at the same time have one effect and one secret', async () => {
  const answers = await Promise.all([createOnce(), createOnce(), createOnce()]);
  const granted = answers.filter(({ status }) => status === 201);
  const bodies = new Set(await Promise.all(granted.map((answer) => answer.text())));
  expect(bodies.size).toBe(1);
  expect((await gallery.read()).keys).toHaveLength(1);
});

test('NET-2 a lost answer to create arrives when it is asked for again', async () => {
  gallery.order([{ operation: 'createKey', kind: 'lost-answer', times: 1 }]);
  await expect(createOnce()).rejects.toThrow(TypeError);
  expect((await gallery.read()).keys).toHaveLength(1);

  const again = await createOnce();
  expect(again.status).toBe(201);
  expect((await gallery.read()).keys).toHaveLength(1);
});

test('NET-2 a lost answer to regenerate is given again before its precondition is looked at', async () => {
  const { key } = await create();
  const regenerate = () =>
    ask(`POST /api/keys/${key.id}/regenerate`, {
      body: {},
      headers: { ...ifMatch(key), ...intent },
    });
  gallery.order([{ operation: 'regenerateKey', kind: 'lost-answer', times: 1 }]);
  await expect(regenerate()).rejects.toThrow(TypeError);
  const regenerated = await gallery.read();

  const again = await regenerate();

  expect(again.status).toBe(200);
  expect(await gallery.read()).toEqual(regenerated);
});

test('NET-2 the same Idempotency-Key with another body is refused', async () => {
  await createOnce();
  const other = await createOnce({ name: 'Weekly' });
  expect(await readProblem(other)).toMatchObject({ type: '/problems/idempotency-reused' });
  expect((await gallery.read()).keys).toHaveLength(1);
});

test('NET-2 the same Idempotency-Key for another address is refused', async () => {
  const { key } = await create({}, intent);
  const response = await ask(`POST /api/keys/${key.id}/regenerate`, {
    body: goodRequest,
    headers: { ...ifMatch(key), ...intent },
  });
  expect(await readProblem(response)).toMatchObject({ type: '/problems/idempotency-reused' });
});

test('NET-2 the answer is given again for ten minutes, to the millisecond', async () => {
  const first = await createOnce();
  await gallery.setTime('2026-11-20T12:09:59.999Z');
  const again = await createOnce();
  expect(await again.text()).toBe(await first.text());
});

test('NET-2 after ten minutes the answer is 410, and still there is one key', async () => {
  await createOnce();
  await gallery.setTime('2026-11-20T12:10:00.000Z');
  const late = await createOnce();
  expect(await readProblem(late)).toMatchObject({ type: '/problems/gone', status: 410 });
  expect((await gallery.read()).keys).toHaveLength(1);
});

test('NET-2 an answer is repeated only to the same account', async () => {
  const first = await createOnce({ owner: undefined });
  await gallery.signIn('erin');
  const other = await createOnce({ owner: undefined });
  expect(other.status).toBe(201);
  expect(await other.text()).not.toBe(await first.text());
});

test('NET-2 a refused intent may be mended and sent again under its Idempotency-Key', async () => {
  expect((await createOnce({ name: '' })).status).toBe(422);
  expect((await createOnce()).status).toBe(201);
});

test('SEC-1 the secret is in the one answer and in nothing that is stored', async () => {
  const { key, secret } = await create({}, intent);
  const answer = await ask(`POST /api/keys/${key.id}/regenerate`, {
    body: {},
    headers: ifMatch(key),
  });
  const renewed = JSON.stringify(await answer.json());
  const stored = JSON.stringify(await gallery.read());
  const answers = JSON.stringify([
    await look(key.id),
    await (await ask('GET /api/keys')).json(),
    await (await ask('GET /api/overview')).json(),
  ]);
  for (let start = 0; start + 12 <= secret.length; start++) {
    const slice = secret.slice(start, start + 12);
    expect(stored + answers).not.toContain(slice);
    expect(renewed).not.toContain(slice);
  }
});
