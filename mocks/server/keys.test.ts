import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AccountAnswer, OwnerPackages } from '#src/contract/account.ts';
import { ApiKey, KeyWithSecret } from '#src/contract/api-key.ts';
import { KeyList, Overview } from '#src/contract/key-list.ts';
import { startGallery } from '#mocks/node.ts';
import type { TestGallery } from '#mocks/node.ts';
import { ask, create, goodRequest, ifMatch, look, readProblem } from './testing/ask.ts';

let gallery: TestGallery;
beforeEach(async () => {
  gallery = await startGallery({ scenario: 'empty', now: '2026-11-20T12:00:00Z' });
});
afterEach(() => gallery.close());

async function regenerate(key: ApiKey): Promise<KeyWithSecret> {
  const url = `POST /api/keys/${key.id}/regenerate`;
  return KeyWithSecret.parse(await (await ask(url, { body: {}, headers: ifMatch(key) })).json());
}

async function overview(): Promise<Overview> {
  return Overview.parse(await (await ask('GET /api/overview')).json());
}

async function list(query = ''): Promise<KeyList> {
  return KeyList.parse(await (await ask(`GET /api/keys${query}`)).json());
}

test('POL-6 the account answer brings the policy and for whom the account may act', async () => {
  const answer = AccountAnswer.parse(await (await ask('GET /api/account')).json());
  expect(answer.account.name).toBe('dana');
  expect(answer.policy.id).toBe('nuget');
  expect(answer.owners.map(({ name, packageCount }) => [name, packageCount])).toEqual([
    ['dana', 5],
    ['contoso', 12],
    ['fabrikam', 4],
  ]);
});

test('the packages of an owner come sorted without regard to case, and once per ETag', async () => {
  const first = await ask('GET /api/owners/contoso/packages');
  const { packageIds } = OwnerPackages.parse(await first.json());
  expect([packageIds[0], packageIds[1], packageIds.at(-1)]).toEqual([
    'contoso-cli',
    'Contoso.Core',
    'contoso_templates',
  ]);
  const known = { 'If-None-Match': first.headers.get('ETag') ?? '' };
  const again = await ask('GET /api/owners/contoso/packages', { headers: known });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe('');
});

describe('creating', () => {
  test('KEY-7 a key, its activity and its mail are stored together', async () => {
    const { key } = await create();
    const { keys, activity, mails } = await gallery.read();
    expect(keys.map(({ id }) => id)).toEqual([key.id]);
    expect(activity).toMatchObject([{ keyId: key.id, action: 'create', allowed: true }]);
    expect(mails).toMatchObject([{ keyId: key.id, kind: 'created', to: 'dana@example.com' }]);
  });

  test('KEY-8 a new key stands first in the list', async () => {
    await create({ name: 'First' });
    await gallery.setTime('2026-11-20T12:00:01Z');
    await create({ name: 'Second' });
    expect((await list()).keys.map(({ name }) => name)).toEqual(['Second', 'First']);
  });

  test('EXP-2 ninety days are 90 × 86,400,000 ms, also across a change of clocks', async () => {
    const { key } = await create({ expiry: { days: 90 } });
    expect(key.expires).toBe('2027-02-18T12:00:00.000Z');
  });

  test('SEC-4 the SHA-256 of the whole secret is stored', async () => {
    const { secret } = await create();
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret));
    const hex = Buffer.from(digest).toString('hex');
    expect((await gallery.read()).keys[0]?.secretDigest).toBe(hex);
  });

  test.each(['unconfirmed', 'locked'])('KEY-5 an account that is %s may not', async (scenario) => {
    gallery.close();
    gallery = await startGallery({ scenario });
    const response = await ask('POST /api/keys', { body: goodRequest });
    expect(await readProblem(response)).toMatchObject({ type: `/problems/account-${scenario}` });
    const { keys } = await list();
    expect(keys).toHaveLength(2);
    const deleted = await ask(`DELETE /api/keys/${keys[0]?.id}`);
    expect(deleted.status).toBe(204);
  });

  test('SCO-6 KEY-3 a collaborator is refused what the organization does not let it do', async () => {
    const subjects = { packages: ['Fabrikam.Service'], patterns: [] };
    const forFabrikam = (scopes: string[]) =>
      ask('POST /api/keys', { body: { ...goodRequest, owner: 'fabrikam', scopes, subjects } });
    const problem = await readProblem(await forFabrikam(['push']));
    expect(problem.errors).toMatchObject([{ pointer: '/scopes/0', code: 'not-permitted' }]);
    expect((await forFabrikam(['push-version'])).status).toBe(201);
  });

  test('KEY-3 an organization of others is refused like a name that nobody has', async () => {
    const erins = await ask('POST /api/keys', { body: { ...goodRequest, owner: 'erin' } });
    const nobodys = await ask('POST /api/keys', { body: { ...goodRequest, owner: 'nobody' } });
    expect(await erins.text()).toBe((await nobodys.text()).replaceAll('nobody', 'erin'));
    expect(erins.status).toBe(422);
  });
});

describe('editing', () => {
  test('EDT-2 keeps all but the subjects as it was', async () => {
    const { key } = await create();
    const subjects = { packages: ['AlphaTools', 'Gone.Away'], patterns: ['Dana.*'] };
    const url = `PATCH /api/keys/${key.id}`;
    const response = await ask(url, { body: { subjects }, headers: ifMatch(key) });
    const { secretDigest } = (await gallery.read()).keys[0] ?? {};
    expect(ApiKey.parse(await response.json())).toEqual({ ...key, subjects, revision: 2 });
    expect(secretDigest).toMatch(/^[0-9a-f]{64}$/);
    expect(await look(key.id)).toMatchObject({ subjects });
  });

  test('EDT-1 another field is refused and nothing is changed', async () => {
    const { key } = await create();
    const body = { subjects: { packages: ['AlphaTools'], patterns: [] }, scopes: ['unlist'] };
    const response = await ask(`PATCH /api/keys/${key.id}`, { body, headers: ifMatch(key) });
    expect(response.status).toBe(422);
    expect(await look(key.id)).toEqual(key);
  });
});

describe('regenerating', () => {
  test('REG-1 REG-2 REG-3 REG-5 gives a new secret and the same lifetime anew', async () => {
    const { key, secret } = await create();
    await gallery.setTime('2026-12-01T12:00:00Z');
    const renewed = await regenerate(key);
    expect(renewed.secret).not.toBe(secret);
    expect(renewed.key).toEqual({
      ...key,
      regeneratedAt: '2026-12-01T12:00:00.000Z',
      expires: '2027-03-01T12:00:00.000Z',
      revision: 2,
    });
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(renewed.secret));
    expect((await gallery.read()).keys[0]?.secretDigest).toBe(Buffer.from(digest).toString('hex'));
  });

  test('REG-4 EXP-3 an expired key is usable again', async () => {
    const { key } = await create();
    await gallery.setTime('2027-02-18T12:00:00Z');
    expect(await look(key.id)).toMatchObject({ status: 'expired' });
    await regenerate(key);
    expect(await look(key.id)).toMatchObject({
      status: 'active',
      expires: '2027-05-19T12:00:00.000Z',
    });
  });

  test('REG-4 REV-1 a revoked key is usable again', async () => {
    const { key } = await create();
    await ask(`POST /api/keys/${key.id}/revoke`, { headers: ifMatch(key) });
    const revoked = await look(key.id);
    expect(revoked).toMatchObject({ status: 'revoked', subjects: key.subjects });
    await regenerate(revoked);
    expect(await look(key.id)).toMatchObject({ status: 'active', revocation: null });
  });

  test('LEG-2 REG-6 a legacy key can be neither edited nor regenerated, and can be deleted', async () => {
    gallery.close();
    gallery = await startGallery({ scenario: 'legacy' });
    const [legacy] = (await list()).keys.filter(({ kind }) => kind === 'legacy');
    if (legacy === undefined) throw new Error('no legacy key');
    const headers = ifMatch(legacy);
    const url = `/api/keys/${legacy.id}`;
    const body = { subjects: { packages: ['Alpha'], patterns: [] } };
    const edit = await ask(`PATCH ${url}`, { body, headers });
    expect(await readProblem(edit)).toMatchObject({ type: '/problems/not-editable' });
    const renew = await ask(`POST ${url}/regenerate`, { body: {}, headers });
    expect(await readProblem(renew)).toMatchObject({ type: '/problems/not-regenerable' });
    expect((await ask(`DELETE ${url}`)).status).toBe(204);
  });
});

test('DEL-1 DEL-2 deleting removes a key, and again answers alike', async () => {
  const { key } = await create();
  const [first, again] = [
    await ask(`DELETE /api/keys/${key.id}`),
    await ask(`DELETE /api/keys/${key.id}`),
  ];
  expect([first.status, again.status]).toEqual([204, 204]);
  expect(await readProblem(await ask(`GET /api/keys/${key.id}`))).toMatchObject({ status: 404 });
  const { keys, mails } = await gallery.read();
  expect(keys).toEqual([]);
  expect(mails.filter(({ kind }) => kind === 'deleted')).toHaveLength(1);
});

test('WRN-1 WRN-7 EXP-3 the overview names a key from the millisecond at which it expires', async () => {
  const { key } = await create();
  const named = { id: key.id, name: key.name };
  await gallery.setTime('2027-02-18T11:59:59.999Z');
  expect(await overview()).toMatchObject({
    expired: [],
    expiring: [named],
    now: '2027-02-18T11:59:59.999Z',
  });
  await gallery.setTime('2027-02-18T12:00:00Z');
  expect(await overview()).toMatchObject({ expired: [named], expiring: [] });
});

test('NET-7 pages of the list neither repeat nor hide a key that stays', async () => {
  for (let number = 0; number < 5; number++) {
    await gallery.setTime(`2026-11-20T12:00:0${number}Z`);
    await create({ name: `Key ${number}` });
  }
  const first = await list('?limit=2');
  await create({ name: 'Newcomer' });
  await ask(`DELETE /api/keys/${first.keys[1]?.id}`);
  const second = await list(`?limit=2&cursor=${first.nextCursor}`);
  const third = await list(`?limit=2&cursor=${second.nextCursor}`);
  const names = [first, second, third].map(({ keys }) => keys.map(({ name }) => name));
  expect(names).toEqual([['Key 4', 'Key 3'], ['Key 2', 'Key 1'], ['Key 0']]);
  expect(third.nextCursor).toBeNull();
});

test('NET-7 the list is filtered by several statuses and by words of the name', async () => {
  gallery.close();
  gallery = await startGallery({ scenario: 'typical' });
  const lapsed = await list('?status=expired&status=retired&sort=name');
  expect(lapsed.keys.map(({ name }) => name)).toEqual([
    'Docs bot',
    'Full access API key',
    'Nightly build',
    'Old laptop',
  ]);
  expect((await list('?q=alpha')).keys.map(({ name }) => name)).toContain('Alpha release');
});
